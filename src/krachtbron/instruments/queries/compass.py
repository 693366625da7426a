"""The compass of a group: what is strong, what is weak, and what it linked."""

from collections.abc import Mapping
from uuid import UUID

from django.http import Http404

from krachtbron.framework import public as framework
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.domain.compass import Sides, is_compass, sides
from krachtbron.instruments.models import Link
from krachtbron.instruments.queries.counts import tallies_of
from krachtbron.instruments.queries.rounds import Seen, agreements_of


def must_be_compass(seen: Seen) -> None:
    """A group's compass, or 404."""
    if seen.row.mode != Mode.TOGETHER or not is_compass(seen.row.definition):
        raise Http404


def sides_of(seen: Seen) -> Sides:
    """Strong and weak, all dots of the group taken together. Two queries."""
    settled = {item: agreed.value for item, agreed in agreements_of(seen.row.id).items()}
    return sides(framework.definition(seen.row.definition).scale, together(tallies_of(seen.row.id)), settled)


def together(counts: Mapping[str, Mapping[str, Mapping[int, int]]]) -> dict[str, dict[int, int]]:
    """item → value → how many, whoever chose it."""
    found: dict[str, dict[int, int]] = {}
    for answers in counts.values():
        for item, values in answers.items():
            mine = found.setdefault(item, {})
            for value, n in values.items():
                mine[value] = mine.get(value, 0) + n
    return found


def links_of(round_id: UUID) -> list[Link]:
    """What the group linked, in the order of making."""
    return list(Link.objects.filter(round=round_id).order_by("made", "pk"))


def link_in(round_id: UUID, link_id: UUID) -> Link | None:
    """A link of this round; of another round it does not exist."""
    return Link.objects.filter(round=round_id, pk=link_id).first()
