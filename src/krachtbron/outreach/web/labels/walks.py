"""The stops of a round, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import ngettext

from krachtbron.base.ids import new_id
from krachtbron.outreach.queries import StopRow, WalkRow
from krachtbron.outreach.web.labels.rows import ContactLine, PlaceLine, contact_lines, place_lines
from krachtbron.ui.public import addresses


@dataclass(frozen=True, slots=True)
class StopLine:
    """``last``: what was last agreed there, as a contact; ``key``: of what one tap adds."""

    place: PlaceLine
    last: ContactLine | None
    key: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class WalkLine:
    project_id: UUID
    url: str
    name: str
    under: str


def walk_lines(rows: Iterable[WalkRow]) -> list[WalkLine]:
    url = addresses("outreach:walk")
    return [
        WalkLine(row.project_id, url(row.id), row.name, ngettext("%d plek", "%d plekken", row.places) % row.places)
        for row in rows
    ]


def stop_lines(rows: Iterable[StopRow], today: date) -> list[StopLine]:
    found = list(rows)
    places = place_lines((row.place for row in found), today)
    told = iter(contact_lines((row.last for row in found if row.last), today))
    return [StopLine(place, next(told) if row.last else None) for row, place in zip(found, places, strict=True)]
