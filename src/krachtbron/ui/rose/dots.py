"""The rose of a group: every answer is a dot, never a mean; what was chosen together is a line around."""

from collections.abc import Sequence

from krachtbron.ui.rose.crowd import agreed_mark, crowd, dot_size
from krachtbron.ui.rose.drawing import Drawing, LegendItem, Table, picture, place_labels, place_ring_labels
from krachtbron.ui.rose.geometry import FULL, SMALL, Canvas, frame
from krachtbron.ui.rose.words import Phrases, named_values, phrases

Answers = Sequence[Sequence[int]]
Agreed = Sequence[int | None]


def tally(axes: int, answers: Answers, agreed: Agreed, values: int) -> list[list[int]]:
    """How many people chose each value, by axis."""
    if len(answers) != axes or (agreed and len(agreed) != axes):
        raise ValueError(f"Give the answers and agreements of all {axes} axes; empty or None where there are none.")
    for value in (*(value for given in answers for value in given), *(value for value in agreed if value is not None)):
        if not 1 <= value <= values:
            raise ValueError(f"{value} is no value on a scale of 1 to {values}.")
    return [[given.count(value) for value in range(1, values + 1)] for given in map(list, answers)]


def body(axes: int, counts: list[list[int]], agreed: Agreed, values: int, canvas: Canvas) -> str:
    size = dot_size(axes, values, canvas, tuple(map(max, zip(*counts, strict=True))))
    dots = "".join(
        crowd(axes, values, canvas, axis, value, people, size)
        for axis, line in enumerate(counts)
        for value, people in enumerate(line, start=1)
        if people
    )
    marks = "".join(
        agreed_mark(axes, values, canvas, axis, value, counts[axis][value - 1], size)
        for axis, value in enumerate(agreed)
        if value
    )
    return f'{frame(axes, values, canvas).web}{marks}<g class="one">{dots}</g>'


def describe(axes: Sequence[str], counts: list[list[int]], agreed: Agreed, said: list[str], words: Phrases) -> str:
    sentences = []
    for place, axis in enumerate(axes):
        parts = [f"{people} × {said[value]}" for value, people in enumerate(counts[place], start=1) if people]
        chosen = agreed[place] if agreed else None
        tail = f"; {words.agreed}: {said[chosen]}" if chosen else ""
        sentences.append(f"{axis}: {', '.join(parts) or words.nobody}{tail}.")
    return " ".join(sentences)


def twin(
    axes: Sequence[str], counts: list[list[int]], agreed: Agreed, ring_words: Sequence[str], words: Phrases
) -> Table:
    """How many people chose each word; what was chosen together, where something was."""
    said = named_values(ring_words, "–")
    shown = any(agreed)
    return Table(
        (words.axis, *said[1:], *([words.agreed] if shown else [])),
        tuple(
            (axis, *map(str, line), *([said[agreed[place] or 0]] if shown else []))
            for place, (axis, line) in enumerate(zip(axes, counts, strict=True))
        ),
    )


def legend(agreed: Agreed, words: Phrases) -> tuple[LegendItem, ...]:
    one = LegendItem("one", words.one)
    return (one, LegendItem("agreed", words.agreed)) if any(agreed) else (one,)


def draw_dots(
    axes: Sequence[str],
    answers: Answers,
    ring_words: Sequence[str],
    *,
    agreed: Agreed = (),
    title: str = "",
    small: bool = False,
    name: str = "",
) -> Drawing:
    """All answers of a group, by axis; ``agreed`` is ``None`` where nothing is chosen yet or all see it differently."""
    canvas, values, words = SMALL if small else FULL, len(ring_words), phrases()
    counts = tally(len(axes), answers, agreed, values)
    title = title or words.title
    description = describe(axes, counts, agreed, named_values(ring_words, words.skipped), words)
    return Drawing(
        svg=picture(body(len(axes), counts, agreed, values, canvas), title, description, canvas, name),
        labels=place_labels(tuple(axes)),
        ring_labels=place_ring_labels(tuple(ring_words), canvas),
        legend=legend(agreed, words),
        table=twin(axes, counts, agreed, ring_words, words),
        title=title,
        description=description,
        small=small,
    )
