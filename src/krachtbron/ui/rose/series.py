"""A rose of one or two moments: dots and a thin line, no fill."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from krachtbron.ui.rose.drawing import Drawing, LegendItem, Table, picture, place_labels, place_ring_labels
from krachtbron.ui.rose.geometry import FULL, SMALL, Canvas, Frame, frame
from krachtbron.ui.rose.words import Phrases, named_values, phrases


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one moment or one perspective, by axis; ``None`` where it was skipped."""

    name: str
    values: Sequence[int | None]
    kind: Literal["now", "before"] = "now"


def check(axes: int, series: Sequence[Series], values: int) -> None:
    if len(series) > 2:
        raise ValueError("A rose shows at most two series; draw more as small multiples, one rose each (small=True).")
    if len(series) == 2 and series[0].kind == series[1].kind:
        raise ValueError("Two series in one rose are one 'now' and one 'before'; else nobody can tell them apart.")
    for one in series:
        if len(one.values) != axes:
            raise ValueError(f"{len(one.values)} values for {axes} axes: give one per axis, None where it was skipped.")
        for value in one.values:
            if value is not None and not 1 <= value <= values:
                raise ValueError(f"{value} is no value on a scale of 1 to {values}.")


def line(values: Sequence[int | None], kind: str, web: Frame) -> str:
    """Through neighbouring dots only: what was skipped is a gap."""
    points = [spots[value] if value else None for spots, value in zip(web.points, values, strict=True)]
    if None not in points:
        return f'<polygon class="{kind}" points="{" ".join(points)}"/>'  # type: ignore[arg-type]
    after_gap = points.index(None) + 1
    runs: list[list[str]] = [[]]
    for point in points[after_gap:] + points[:after_gap]:
        if point:
            runs[-1].append(point)
        else:
            runs.append([])
    return "".join(f'<polyline class="{kind}" points="{" ".join(run)}"/>' for run in runs if len(run) > 1)


def body(axes: int, series: Sequence[Series], values: int, canvas: Canvas) -> str:
    """Before under now: its lines first, its dots first; where both have one value, before stands around now."""
    web = frame(axes, values, canvas)
    ordered = sorted(series, key=lambda one: one.kind)
    parts = [web.web, '<g fill="none">', *(line(one.values, one.kind, web) for one in ordered), "</g>"]
    now: Sequence[int | None] = next((one.values for one in ordered if one.kind == "now"), ())
    for one in ordered:
        if one.kind == "now":
            parts += [dots[value] for dots, value in zip(web.now, one.values, strict=True) if value]
            continue
        for axis, value in enumerate(one.values):
            if value:
                parts.append((web.around if now and now[axis] == value else web.before)[axis][value])
    return "".join(parts)


def describe(axes: Sequence[str], series: Sequence[Series], said: list[str]) -> str:
    """All values as sentences, one an axis; of an empty rose its axes."""
    if not series:
        return f"{', '.join(axes)}."
    named = [(f"{one.name} " if one.name and len(series) > 1 else "", one.values) for one in series]
    return " ".join(
        f"{axis}: {'; '.join([f'{name}{said[values[place] or 0]}' for name, values in named])}."
        for place, axis in enumerate(axes)
    )


def twin(axes: Sequence[str], series: Sequence[Series], said: list[str], words: Phrases) -> Table:
    headers = (words.axis, *[one.name or words.answer for one in series])
    columns = [[said[value or 0] for value in one.values] for one in series]
    return Table(headers, tuple(zip(axes, *columns, strict=True)))


def legend(series: Sequence[Series]) -> tuple[LegendItem, ...]:
    return tuple([LegendItem(one.kind, one.name) for one in series if one.name])


def draw_rose(
    axes: Sequence[str],
    series: Sequence[Series],
    ring_words: Sequence[str],
    *,
    title: str = "",
    small: bool = False,
    name: str = "",
) -> Drawing:
    """A rose of at most two series. ``name`` begins the ids of the picture; without it they are counted."""
    canvas, values, words = SMALL if small else FULL, len(ring_words), phrases()
    check(len(axes), series, values)
    said = named_values(ring_words, words.skipped)
    title, description = title or words.title, describe(axes, series, said)
    return Drawing(
        svg=picture(body(len(axes), series, values, canvas), title, description, canvas, name),
        labels=place_labels(tuple(axes)),
        ring_labels=place_ring_labels(tuple(ring_words), canvas),
        legend=legend(series),
        table=twin(axes, series, said, words),
        title=title,
        description=description,
        small=small,
    )
