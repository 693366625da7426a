"""Rings: things on three named rings around one middle, in four quarters; dots with numbers, nothing added up.

``dots``: every thing, its quarter and ring; ``names``: the quarters (a name, and a few quiet words under it);
``rings``: the rings from the inside out; ``middle``: the word in the middle; ``title`` of the picture. To be moved:
``forms`` gives the id of the form of a dot, which posts its ``place``; ``places`` what each (quarter, ring) is called
there; ``part`` the id of what the answer replaces; ``lost`` what is said when no answer came.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import attributes, safe
from krachtbron.ui.components.rings.geometry import DOT, MIDDLE, QUARTERS, WIDE, Cell, lay_out
from krachtbron.ui.components.words.draw import ring
from krachtbron.ui.rose.geometry import number
from krachtbron.ui.rose.words import fit

HIT = 20


class RingDot(NamedTuple):
    """``number`` in the picture and in the list beside it; ``words``: what it is; ``form``: the id of its form."""

    number: int
    words: str
    cell: Cell
    form: str = ""


def draw_rings(
    dots: Iterable[RingDot],
    *,
    title: object,
    names: Sequence[tuple[object, object]],
    rings: Sequence[object],
    middle: object = "",
    places: Mapping[Cell, str] | None = None,
    part: str = "",
    lost: object = "",
    name: str = "ringen",
) -> SafeString:
    """The picture with its names around it. What stands beside it holds the same in words."""
    heads = "".join(
        f'<p class="rings__name rings__name--{place}" aria-hidden="true"><bdi>{safe(head)}</bdi>'
        f"{f'<bdi class=quiet>{safe(under)}</bdi>' if under else ''}</p>"
        for place, (head, under) in enumerate(names)
    )
    key = "".join(f"<span>{ring(place, len(rings))}{safe(word)}</span> " for place, word in enumerate(rings, 1))
    svg = picture(list(dots), title, [str(head) for head, _under in names], rings, middle, places, part, lost, name)
    return SafeString(
        f'<figure class="rings"><div class="rings__box">{heads}<div class="rings__picture">{svg}</div></div>'
        f'<figcaption class="rose__rings"><span>{_("Van binnen naar buiten:")}</span> {key}</figcaption></figure>'
    )


def picture(
    dots: list[RingDot],
    title: object,
    names: Sequence[str],
    rings: Sequence[object],
    middle: object,
    places: Mapping[Cell, str] | None,
    part: str,
    lost: object,
    name: str,
) -> str:
    by_cell: dict[Cell, list[RingDot]] = defaultdict(list)
    for one in dots:
        by_cell[one.cell].append(one)
    layout = lay_out({cell: len(found) for cell, found in by_cell.items()})
    said = {one.number: f"{one.number}. {fit(one.words)}: {names[one.cell[0]]}, {rings[one.cell[1]]}" for one in dots}
    ground = web(layout.radii, layout.tall, tuple((places or {}).items()))
    drawn = "".join(
        f'<g class="rings__dot rings__dot--{cell[0]}" transform="translate({number(x)} {number(y)})"'
        f"{attributes(data_form=one.form, data_place=(places or {}).get(cell))}><title>{safe(said[one.number])}</title>"
        f'<circle class="rings__hit" r="{HIT}"/><circle class="rings__body" r="{number(DOT)}"/>'
        f'<text dy=".35em"{attributes(class_="rings__long" if one.number > 99 else None)}>{one.number}</text></g>'
        for cell, found in sorted(by_cell.items())
        for one, (x, y) in zip(found, layout.spots[cell], strict=True)
    )
    moving = attributes(data_rings=part, data_lost=lost) if places else ""
    description = ". ".join(said[one.number] for one in sorted(dots, key=lambda one: one.cell))
    x, y = layout.middle
    return (
        f'<svg class="rings__pic" viewBox="0 0 {number(WIDE)} {number(layout.tall)}" role="img"'
        f' aria-labelledby="{name}-t {name}-d"{moving}><title id="{name}-t">{safe(title)}</title>'
        f'<desc id="{name}-d">{safe(description)}</desc>{ground}'
        f'<g class="rings__me" transform="translate({number(x)} {number(y)})"><circle r="{number(MIDDLE - 2)}"/>'
        f'<text dy=".33em">{safe(fit(str(middle)))}</text></g>{drawn}</svg>'
    )


@lru_cache(maxsize=64)
def web(radii: tuple[float, ...], tall: float, places: tuple[tuple[Cell, str], ...]) -> str:
    """Rings, the two lines between the quarters, and the ground of every place a dot can be put down."""
    x, y, far = WIDE / 2, tall / 2, radii[-1]
    grounds = "".join(
        f'<path class="rings__ground" data-ground="{safe(place)}" d="{ground(x, y, radii, cell)}"/>'
        for cell, place in places
    )
    circles = "".join(
        f'<circle class="rings__ring" cx="{number(x)}" cy="{number(y)}" r="{number(one)}"/>' for one in radii
    )
    cross = f"M{number(x - far)},{number(y)}H{number(x + far)}M{number(x)},{number(y - far)}V{number(y + far)}"
    return f'{grounds}<g class="rings__web">{circles}<path class="rings__cross" d="{cross}"/></g>'


def ground(x: float, y: float, radii: Sequence[float], cell: Cell) -> str:
    """One quarter of one ring; that of the inner ring reaches the middle."""
    across, down = QUARTERS[cell[0]]
    inner, outer = 0.0 if cell[1] == 0 else radii[cell[1] - 1], radii[cell[1]]
    turn, start = int(across * down > 0), f"{number(x + across * inner)},{number(y)}"
    back = f"A{number(inner)},{number(inner)} 0 0 {1 - turn} {start}" if inner else ""
    out = f"A{number(outer)},{number(outer)} 0 0 {turn} {number(x)},{number(y + down * outer)}"
    return f"M{start}H{number(x + across * outer)}{out}V{number(y + down * inner)}{back}Z"
