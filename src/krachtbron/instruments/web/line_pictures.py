"""Drawings of an instrument that is no rose: its questions one below the other, under their headings, words included.

Every answer stays a dot. Voices stand beside each other; nothing is averaged on the way.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from django.utils.translation import gettext as _

from krachtbron.framework.domain import Definition, DefinitionText, Item, ItemText
from krachtbron.instruments.domain import ELSEWHERE, Answer, values_of
from krachtbron.instruments.web import labels
from krachtbron.ui.public import Grid, GridCell, Scale, ScaleRow, draw_dotlist, draw_grid, draw_scale

Counts = Mapping[str, Mapping[int, int]]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one side says: a person, a perspective, a group, or one of them at an earlier moment. ``counts`` is item →
    value → how many; ``words`` is item → what was written there."""

    name: str
    counts: Counts
    look: Any = "now"
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def alone(self) -> bool:
        return all(sum(values.values()) <= 1 for values in self.counts.values())


def voice(name: str, answers: Mapping[str, Answer], words: Mapping[str, str], look: str = "now") -> Voice:
    """One person."""
    counts = {item: dict.fromkeys(values_of(answer), 1) for item, answer in answers.items()}
    return Voice(name, counts, look, {item: [sentence] for item, sentence in words.items() if sentence})


def together(counts: Mapping[str, Counts]) -> dict[str, dict[int, int]]:
    """All perspectives as one: who chose which is not in it."""
    found: dict[str, dict[int, int]] = {}
    for answers in counts.values():
        for item, values in answers.items():
            mine = found.setdefault(item, {})
            for value, n in values.items():
                mine[value] = mine.get(value, 0) + n
    return found


def sections(
    definition: Definition,
    language: str,
    voices: Sequence[Voice],
    *,
    plain: bool,
    settled: Mapping[str, tuple[str, str]] | None = None,
) -> list[dict[str, Any]]:
    """Under each heading its questions, drawn; the last heading also has all that needs a table.

    ``settled`` is item → what a group agreed on, and its sentence.
    """
    text = definition.in_language(language)
    by_id = {item.id: item for item in definition.items}
    told: list[dict[str, Any]] = []
    for title, items in labels.sections(definition, text):
        lines = [
            line(definition, text, by_id[item], voices, settled or {}, plain=plain)
            for item in items
            if by_id[item].line == item
        ]
        told.append({"title": title, "lines": lines})
    told[-1]["drawn"] = [
        drawing for section in told for one in section["lines"] for kind, drawing in one["parts"] if kind == "scale"
    ]
    return told


def line(
    definition: Definition,
    text: DefinitionText,
    item: Item,
    voices: Sequence[Voice],
    settled: Mapping[str, tuple[str, str]],
    *,
    plain: bool,
) -> dict[str, Any]:
    """One question: its name, what is asked, what is drawn, what was written, what was agreed."""
    one = text.items[item.id]
    asked = [other.id for other in definition.items if other.line == item.id]
    found = shapes(item, one, voices, asked)
    return {
        "name": one.plain if plain else one.name,
        "question": " ".join(one.question if plain else one.professional_question),
        "parts": [drawn(shape) for shape in found],
        "shapes": found,
        "said": [
            {"who": one_voice.name, "words": sentence}
            for one_voice in voices
            for sentence in one_voice.words.get(item.id, ())
        ],
        "settled": [
            {
                "name": labels.name_of(by, text.items[by.id], plain=plain),
                "word": settled[by.id][0],
                "words": settled[by.id][1],
            }
            for by in definition.items
            if by.id in asked and by.id in settled
        ],
    }


@dataclass(frozen=True, slots=True)
class Shape:
    """What is drawn of one question: a line, fields, or a list of words with how many chose each."""

    kind: Literal["scale", "grid", "dotlist"]
    content: Any
    title: str


def shapes(item: Item, text: ItemText, voices: Sequence[Voice], asked: Sequence[str]) -> list[Shape]:
    """One line with a row for each voice; fields and lists one for each. None where one answers in words only."""
    if item.kind == "open":
        return []
    if item.kind == "fields":
        return [Shape("grid", grid(text, one, item), title(text, one, voices)) for one in voices]
    if item.kind in ("choice", "choices"):
        return [Shape("dotlist", chosen(text, one, item), title(text, one, voices)) for one in voices]
    rows = tuple(row for one in voices for row in rows_of(one, asked, alone=len(voices) == 1))
    marks = tuple(word for value, word in text.options if value != ELSEWHERE)
    ends = (text.poles[0], text.poles[1]) if text.poles else (marks[0], marks[-1])
    drawn = Scale(marks, ends, item.kind == "two_pole", rows, apart=text.words.get(ELSEWHERE, ""))
    return [Shape("scale", drawn, text.plain)]


DRAW: dict[str, Callable[..., Any]] = {"scale": draw_scale, "grid": draw_grid, "dotlist": draw_dotlist}


def drawn(shape: Shape) -> tuple[str, Any]:
    """The drawing with the name of its tag."""
    return shape.kind, DRAW[shape.kind](shape.content, title=shape.title)


def chosen(text: ItemText, one: Voice, item: Item) -> list[tuple[str, int]]:
    return [(word, one.counts.get(item.id, {}).get(value, 0)) for value, word in text.options]


def title(text: ItemText, one: Voice, voices: Sequence[Voice]) -> str:
    return f"{text.plain}, {one.name}" if len(voices) > 1 and one.name else text.plain


def rows_of(one: Voice, asked: Sequence[str], *, alone: bool) -> list[ScaleRow]:
    """Where one side stands and, where that is asked too, where it wants to stand."""
    if len(asked) == 1:
        return [ScaleRow(one.name, one.counts.get(asked[0], {}), one.look)]
    now, wanted = asked
    names = (_("nu"), _("gewenst")) if alone else (one.name, _("%s, gewenst") % one.name)
    return [
        ScaleRow(names[0], one.counts.get(now, {}), one.look),
        ScaleRow(names[1], one.counts.get(wanted, {}), "wanted"),
    ]


def grid(text: ItemText, one: Voice, item: Item) -> Grid:
    """The matrix of one side: how many chose each field; of somebody alone whether it was chosen."""
    counts, width = one.counts.get(item.id, {}), len(text.columns)
    cells = {
        divmod(value - 1, width): GridCell(
            text.words[value],
            0 if one.alone else counts.get(value, 0),
            chosen=one.alone and bool(counts.get(value)),
        )
        for value in item.values
    }
    return Grid(text.rows, text.columns, cells)
