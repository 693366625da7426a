"""Who may do what in somebody's own space. She alone writes; others read what she opened, and may cheer a step."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from krachtbron.access.domain import Actor, Role, Sight


def may_cheer(*, hers: bool, sight: Sight | None) -> bool:
    """``hers``: it is her own step. ``sight``: through which opening somebody sees it. A supporter is asked by name."""
    return not hers and sight is Sight.PERSON


class Purse(StrEnum):
    """What somebody can want with an own budget."""

    READ = "read"
    PAY = "pay"
    REFUSE = "refuse"
    ANSWER = "answer"


class Stand(StrEnum):
    """How somebody stands to an own budget."""

    HERS = "hers"
    PAYS = "pays"
    HEARS = "hears"


@dataclass(frozen=True, slots=True)
class BudgetCard:
    """Whose it is, of which house, who gave it, and to whom she can go when something is refused."""

    organisation_id: UUID
    person_id: UUID
    given_by: UUID | None
    appeal_to: UUID | None


def stands(actor: Actor, card: BudgetCard) -> frozenset[Stand]:
    """Who gave it pays, and so does a coordinator of that organisation; nobody pays her own."""
    if not actor.is_person:
        return frozenset()
    if actor.person_id == card.person_id:
        return frozenset({Stand.HERS})
    if not actor.is_professional or actor.organisation_id != card.organisation_id:
        return frozenset()
    found = {Stand.PAYS} if actor.person_id == card.given_by or actor.is_(Role.COORDINATOR) else set()
    return frozenset(found | ({Stand.HEARS} if actor.person_id == card.appeal_to else set()))


def may_with_budget(verb: Purse, how: frozenset[Stand], *, decided: bool = False) -> bool:
    """Who hears appeals refuses nothing, and who refused does not answer the appeal (``decided``)."""
    if verb is Purse.REFUSE:
        return Stand.PAYS in how and Stand.HEARS not in how
    if verb is Purse.ANSWER:
        return Stand.HEARS in how and not decided
    return Stand.PAYS in how


def may_give_budgets(actor: Actor) -> bool:
    """A worker, coach or coordinator; to whom, is for her groups to say."""
    return actor.is_person and actor.is_professional and actor.organisation_id is not None
