"""Roses over time and beside each other: words first, then pictures."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.public import promise_words
from krachtbron.instruments import queries
from krachtbron.instruments.domain import ELSEWHERE, Answer, moves
from krachtbron.instruments.web import labels, pictures
from krachtbron.instruments.web.line_pictures import sections, voice
from krachtbron.instruments.web.pressed import in_words
from krachtbron.ui.public import Drawing

Voice = tuple[ProjectRole, UUID | None, str]
SMALL = 6


def context(
    actor: Actor,
    moments: Sequence[queries.Moment],
    steps: Sequence[queries.Step],
    language: str,
    earlier: str,
    later: str,
) -> dict[str, Any]:
    """Per voice its last two moments over each other, the steps between in words, and more as small roses.

    ``earlier`` and ``later``: keys of two moments of one voice somebody asked to lay over each other.
    """
    plain = not actor.is_professional
    voices: dict[Voice, list[queries.Moment]] = defaultdict(list)
    for moment in moments:
        voices[moment.perspective, moment.person_id, moment.group].append(moment)
    names = name_voices(actor, voices)
    told = [
        tell(names[voice], line, steps, language, plain, earlier, later)
        for voice, line in sorted(voices.items(), key=lambda pair: list(ProjectRole).index(pair[0][0]))
        if len(line) > 1 or len(voices) == 1
    ]
    return {
        "voices": told,
        "plain": plain,
        "beside": beside(voices, names, language, plain),
        "together": together(voices, names, language, plain),
    }


def name_voices(actor: Actor, voices: Collection[Voice]) -> dict[Voice, str]:
    """Each voice in words, without names, as was promised. Of several people in one role each has a number."""
    people = Counter(role for role, person, _group in voices if person is not None)
    met: Counter[ProjectRole] = Counter()
    named: dict[Voice, str] = {}
    for role, person, group in voices:
        word = str(labels.PERSPECTIVES[role])
        if person is None:
            named[role, person, group] = group or word
            continue
        met[role] += 1
        if person == actor.person_id:
            named[role, person, group] = _("jij, %(role)s") % {"role": word}
        else:
            named[role, person, group] = f"{word} {met[role]}" if people[role] > 1 else word
    return named


def pick(line: Sequence[queries.Moment], earlier: str, later: str) -> tuple[queries.Moment, queries.Moment | None]:
    """The moments to lay over each other: those asked for, else the last two."""
    asked = {str(moment.round_id): moment for moment in line}
    if earlier in asked and later in asked and earlier != later:
        first, second = sorted((asked[earlier], asked[later]), key=lambda moment: moment.opened)
        return second, first
    return line[-1], line[-2] if len(line) > 1 else None


def tell(
    name: str,
    line: Sequence[queries.Moment],
    steps: Sequence[queries.Step],
    language: str,
    plain: bool,
    earlier: str,
    later: str,
) -> dict[str, Any]:
    """One voice: what moved in words, one or two moments drawn, the others small."""
    now, before = pick(line, earlier, later)
    definition = framework.definition(now.definition)
    comparable = before is not None and before.definition == now.definition
    called = labels.month
    if before is not None and labels.month(before.opened) == labels.month(now.opened):
        called = labels.day
    series = [voice(called(now.opened), now.answers, {})]
    if before is not None and comparable:
        series.append(voice(called(before.opened), before.answers, {}, look="before"))
    return {
        "name": name,
        **pictures.of_voices(definition, language, series, plain=plain),
        "moved": what_moved(before, now, language, plain) if before is not None and comparable else [],
        "between": between(before, now, steps, language, plain) if before is not None else [],
        "small": [
            pictures.small_line(definition, language, placed(one.answers), title=labels.month(one.opened), plain=plain)
            for one in line[-SMALL:]
        ]
        if len(line) > 2 and definition.rose
        else [],
        "moments": [(str(one.round_id), labels.day(one.opened)) for one in line],
        "now": str(now.round_id),
        "before": str(before.round_id) if before else "",
    }


def what_moved(before: queries.Moment, now: queries.Moment, language: str, plain: bool) -> list[str]:
    """What moved: first what grew, then what shrank ("Dat mag"), then the rest; never a sum."""
    definition = framework.definition(now.definition)
    texts = definition.in_language(language).items
    by_id = {item.id: item for item in definition.items}
    told: dict[Any, list[str]] = defaultdict(list)
    for item, move in moves(ordered(definition), placed(before.answers), placed(now.answers)).items():
        text = texts[item]
        values = {"before": before.answers.get(item), "now": now.answers.get(item)}
        words = {when: in_words(text, value) for when, value in values.items() if value is not None}
        name = labels.name_of(by_id[item], text, plain=plain)
        told[move].append(str(labels.MOVES[move]) % {"axis": name, **words})
    return [sentence for move in labels.MOVES for sentence in told[move]]


def ordered(definition: Definition) -> list[str]:
    """The items whose words have an order: only there something can move."""
    return [item.id for item in definition.items if item.kind in ("ordinal", "yes_partly_no")]


def placed(answers: Mapping[str, Answer]) -> dict[str, int | None]:
    """The answers that are a place on a line."""
    return {item: value if isinstance(value, int) and value != ELSEWHERE else None for item, value in answers.items()}


def between(
    before: queries.Moment, now: queries.Moment, steps: Sequence[queries.Step], language: str, plain: bool
) -> list[dict[str, str]]:
    """The steps chosen between two moments, as lines of words."""
    texts = framework.definition(now.definition).in_language(language).items
    return [
        {
            "month": labels.month(step.made),
            "axis": texts[step.item].plain if plain else texts[step.item].name,
            "what": step.what,
            "state": promise_words.state(step.state),
            "words": step.state_words,
        }
        for step in steps
        if before.opened <= step.made <= now.opened and step.item in texts
    ]


def beside(
    voices: dict[Voice, list[queries.Moment]], names: dict[Voice, str], language: str, plain: bool
) -> list[Drawing]:
    """The newest moment of each voice as small roses, when there are at least two voices."""
    if len(voices) < 2 or not all(framework.definition(line[-1].definition).rose for line in voices.values()):
        return []
    ordered = sorted(voices.items(), key=lambda pair: list(ProjectRole).index(pair[0][0]))
    return [
        pictures.small_line(
            framework.definition(line[-1].definition),
            language,
            placed(line[-1].answers),
            title=f"{names[voice]}, {labels.month(line[-1].opened)}",
            plain=plain,
        )
        for voice, line in ordered
    ]


def together(
    voices: dict[Voice, list[queries.Moment]], names: dict[Voice, str], language: str, plain: bool
) -> list[dict[str, Any]]:
    """The newest moment of each voice, line by line, where the instrument is no rose and they filled in the same."""
    ordered_voices = sorted(voices.items(), key=lambda pair: list(ProjectRole).index(pair[0][0]))
    refs = {line[-1].definition for _voice, line in ordered_voices}
    if len(voices) < 2 or len(refs) != 1 or (definition := framework.definition(refs.pop())).rose:
        return []
    rows = [
        voice(f"{names[one]}, {labels.month(line[-1].opened)}", line[-1].answers, {}) for one, line in ordered_voices
    ]
    return sections(definition, language, rows, plain=plain)


def newest(actor: Actor, moments: Sequence[queries.Moment], language: str) -> dict[str, Any]:
    """The newest picture of a project: of the group where there is one, else of whoever looked last."""
    if not moments:
        return {}
    of_group = [moment for moment in moments if moment.person_id is None]
    last = (of_group or list(moments))[-1]
    voice = (last.perspective, last.person_id, last.group)
    plain = not actor.is_professional
    definition = framework.definition(last.definition)
    series = [(labels.month(last.opened), placed(last.answers))]
    return {
        "name": f"{name_voices(actor, [voice])[voice]}, {labels.month(last.opened)}",
        "drawing": pictures.line(definition, language, series, plain=plain),
    }
