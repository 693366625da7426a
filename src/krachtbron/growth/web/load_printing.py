"""The picture of what weighs and what carries, and the lists beside it that say the same, ready to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.growth.domain.load import PLACES, Near, Place, Weighs, moves
from krachtbron.growth.queries.load import WeightRow
from krachtbron.growth.web.labels import load as labels
from krachtbron.ui.public import RingDot, addresses, draw_rings

PART = "tekening"
# Above the line what makes it heavy, below it what makes it light; beside it what comes from outside.
QUARTERS = (Weighs.WEIGHS, Weighs.HINDERS, Weighs.CARRIES, Weighs.HELPS)
CELLS = {place: (QUARTERS.index(place.weighs), list(Near).index(place.near)) for place in PLACES.values()}


@dataclass(frozen=True, slots=True)
class WeightLine:
    """One thing in the list: the number of its dot, where it stands, and the buttons that move it."""

    number: int
    words: str
    url: str
    near: str
    shared: bool
    form: str
    move_url: str
    moves: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Group:
    """One quarter of the picture as a list. ``quarter`` gives the dot its look."""

    quarter: int
    name: str
    under: str
    about: str
    add_url: str
    lines: list[WeightLine]


def form_id(row: WeightRow) -> str:
    return f"zet-{row.id}"


def groups(rows: Sequence[WeightRow], shared: set[UUID]) -> list[Group]:
    """The four quarters; in each what stands closest first."""
    address, move = addresses("growth:weight"), addresses("growth:weight_move")
    found: dict[Weighs, list[tuple[int, WeightLine]]] = {weighs: [] for weighs in QUARTERS}
    for number, row in enumerate(rows, 1):
        near, open_ = str(labels.NEAR[row.place.near]), row.audience in shared
        line = WeightLine(
            number, row.words, address(row.id), near, open_, form_id(row), move(row.id), buttons(row.place)
        )
        found[row.place.weighs].append((CELLS[row.place][1], line))
    return [
        Group(
            quarter,
            str(labels.WEIGHS[weighs].name),
            str(labels.WEIGHS[weighs].under),
            str(labels.WEIGHS[weighs].about),
            reverse("growth:weight_new", args=[weighs.value]),
            [line for _ring, line in sorted(lines, key=lambda one: (one[0], one[1].number))],
        )
        for quarter, (weighs, lines) in enumerate(found.items())
    ]


def buttons(place: Place) -> list[tuple[str, str]]:
    """(where to, what the button says)."""
    said = {"nearer": labels.NEARER, "further": labels.FURTHER}
    return [(str(to), str(said.get(way, labels.WEIGHS[to.weighs].now))) for way, to in moves(place).items()]


def choices(place: Place) -> list[list[tuple[str, str, bool]]]:
    """What it does and how near it is, each as (where to, word, so it is now)."""
    kinds = [(place._replace(weighs=one), labels.WEIGHS[one].short) for one in QUARTERS]
    rings = [(place._replace(near=one), labels.NEAR[one]) for one in Near]
    return [[(str(to), str(word), to == place) for to, word in row] for row in (kinds, rings)]


def picture(rows: Iterable[WeightRow]) -> SafeString:
    """Every thing a dot with its number, where she put it."""
    return draw_rings(
        [RingDot(number, row.words, CELLS[row.place], form_id(row)) for number, row in enumerate(rows, 1)],
        title=_("Wat weegt en wat draagt"),
        names=[(labels.WEIGHS[one].name, labels.WEIGHS[one].under) for one in QUARTERS],
        rings=list(labels.NEAR.values()),
        middle=_("ik"),
        places={cell: str(place) for place, cell in CELLS.items()},
        part=PART,
        lost=labels.LOST,
    )
