"""What a round is about, and what differs where that is no project: an organisation, or oneself."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from krachtbron.access.domain import PROFESSIONALS, Role
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments.domain.rounds import FEWEST, Mode


class Subject(StrEnum):
    """What a round is about. A group is one of a project."""

    PROJECT = "project"
    ORGANISATION = "organisation"
    ONESELF = "oneself"


# Who is asked in an organisation.
ASKED = (ProjectRole.WORKER, ProjectRole.COACH)


def perspective_of(role: Role | None) -> ProjectRole | None:
    """From which side a professional looks at her organisation and her own work; nobody else is asked."""
    if role not in PROFESSIONALS:
        return None
    return ProjectRole.WORKER if role is Role.WORKER else ProjectRole.COACH


def ways_about(subject: Subject, subjects: Collection[str], perspectives: Collection[str], role: Role) -> list[Mode]:
    """How somebody with this role can look with an instrument at her organisation or herself."""
    own = perspective_of(role)
    if subject not in subjects or own is None or own not in perspectives:
        return []
    beside = subject is Subject.ORGANISATION and set(ASKED) <= set(perspectives)
    return [Mode.ALONE, Mode.PERSPECTIVES] if beside else [Mode.ALONE]


def rows_shown(given: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Which perspectives of an organisation stand in a row of their own, and which share one; none with too few people.

    ``given`` is perspective → how many people answered. In a small team a row of one or two says who said what. So if
    one side has fewer than three people, all share a row; and if all together are fewer, nothing is shown.
    """
    spoke = [who for who in ASKED if given.get(who, 0)]
    if sum(given[who] for who in spoke) < FEWEST:
        return []
    if all(given[who] >= FEWEST for who in spoke):
        return [(who,) for who in spoke]
    return [tuple(spoke)]
