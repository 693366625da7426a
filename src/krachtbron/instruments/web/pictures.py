"""Roses of rounds: from counts and answers to drawings, through ``ui``. Nothing is averaged on the way."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from krachtbron.framework.domain import Definition
from krachtbron.instruments import queries
from krachtbron.instruments.web import labels, line_pictures
from krachtbron.ui.public import Drawing, Series, draw_dots, draw_rose


def names(definition: Definition, language: str, *, plain: bool) -> list[str]:
    """The names of the axes in their fixed order: plain ones for participants, professional ones else."""
    texts = definition.in_language(language).items
    return [texts[item.id].plain if plain else texts[item.id].axis for item in definition.items]


def ring_words(definition: Definition, language: str) -> list[str]:
    """The words of the rings, from the first value to the last."""
    first = definition.items[0]
    words = definition.in_language(language).items[first.id].words
    return [words[value] for value in first.values]


def line(
    definition: Definition, language: str, series: Sequence[tuple[str, Mapping[str, int | None]]], *, plain: bool
) -> Drawing:
    """One or two moments or perspectives as lines: the first is now, the second before."""
    drawn = [
        Series(name, [answers.get(item.id) for item in definition.items], "before" if place else "now")
        for place, (name, answers) in enumerate(series)
    ]
    return draw_rose(names(definition, language, plain=plain), drawn, ring_words(definition, language))


def spread(definition: Definition, counts: Mapping[str, Mapping[str, Mapping[int, int]]]) -> list[list[int]]:
    """All values chosen, per axis, of all perspectives together: who chose which is not in it."""
    return [
        sorted(value for answers in counts.values() for value, n in answers.get(item.id, {}).items() for _ in range(n))
        for item in definition.items
    ]


def dots(
    definition: Definition,
    language: str,
    counts: Mapping[str, Mapping[str, Mapping[int, int]]],
    agreements: Mapping[str, Any],
    *,
    plain: bool,
) -> Drawing:
    """All dots of a group with what it settled on."""
    agreed = [agreements[item.id].value if item.id in agreements else None for item in definition.items]
    return draw_dots(
        names(definition, language, plain=plain),
        spread(definition, counts),
        ring_words(definition, language),
        agreed=agreed,
    )


def of_group(
    definition: Definition,
    language: str,
    counts: Mapping[str, Mapping[str, Mapping[int, int]]],
    agreements: Mapping[str, Any],
    said: Mapping[str, Sequence[str]],
) -> dict[str, Any]:
    """What a group looks at together: all dots with what it settled on; and, where that was asked, its words."""
    if definition.rose:
        return {"drawing": dots(definition, language, counts, agreements, plain=True)}
    whole = line_pictures.Voice("", line_pictures.together(counts), words=said)
    agreed = labels.settled(definition, language, agreements)
    return {"sections": line_pictures.sections(definition, language, [whole], plain=True, settled=agreed)}


def words_of_all(definition: Definition, round_id: UUID) -> dict[str, list[str]]:
    """item → what was written at the open questions, of everybody together; asked only where there are any."""
    if not definition.opened:
        return {}
    said_there: dict[str, list[str]] = {}
    for by_item in queries.words_said(round_id, definition.opened).values():
        for item, found in by_item.items():
            said_there[item] = sorted([*said_there.get(item, ()), *found])
    return said_there


def of_voices(
    definition: Definition, language: str, voices: Sequence[line_pictures.Voice], *, plain: bool
) -> dict[str, Any]:
    """One voice or more, drawn as the instrument wants it: a rose of the answers, or line after line."""
    if not definition.rose:
        return {"sections": line_pictures.sections(definition, language, voices, plain=plain)}
    series = [(one.name, {item: next(iter(values), None) for item, values in one.counts.items()}) for one in voices]
    return {"drawing": line(definition, language, series, plain=plain)}


def step_in_words(
    definition: Definition, language: str, choices: Sequence[Any], *, plain: bool
) -> dict[str, str] | None:
    """The newest chosen line and step."""
    if not choices:
        return None
    newest = choices[0]
    text = definition.in_language(language).items[newest.item]
    return {
        "axis": text.plain if plain else text.name,
        "what": newest.promise.what,
        "who": newest.promise.who,
    }


def small_line(
    definition: Definition, language: str, answers: Mapping[str, int | None], *, title: str, plain: bool
) -> Drawing:
    """One moment, small, to stand beside others under its ``title``."""
    axes, rings = names(definition, language, plain=plain), ring_words(definition, language)
    return draw_rose(axes, [series(definition, "", answers)], rings, title=title, small=True)


def small_dots(
    definition: Definition,
    language: str,
    counts: Mapping[str, Mapping[str, Mapping[int, int]]],
    *,
    title: str,
    plain: bool,
) -> Drawing:
    """All dots of one perspective, small, to stand beside others under its ``title``."""
    return draw_dots(
        names(definition, language, plain=plain),
        spread(definition, counts),
        ring_words(definition, language),
        title=title,
        small=True,
    )


def frame(definition: Definition, language: str) -> Drawing:
    """The empty rose: rings and axes, to stand under radio buttons."""
    nothing = [Series("", [None] * len(definition.items), "now")]
    return draw_rose(names(definition, language, plain=True), nothing, ring_words(definition, language))


def series(definition: Definition, name: str, answers: Mapping[str, int | None]) -> Series:
    """The answers of one voice in the order of the axes."""
    return Series(name, [answers.get(item.id) for item in definition.items], "now")
