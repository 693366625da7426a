"""The budgets that somebody pays, and the appeals that wait for her. What is not hers to see is not there: 404."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import PROFESSIONALS, Actor, Role
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups import public as groups
from krachtbron.growth.domain.budget import SpendingState
from krachtbron.growth.models import Budget, Receipt, Spending
from krachtbron.growth.policy import BudgetCard, Purse, Stand, may_give_budgets, may_with_budget, stands
from krachtbron.growth.queries.budget import answers_appeals, fetched

WAITS = Q(state=SpendingState.CHOSEN)
ASKS = Q(state=SpendingState.REFUSED, appealed__isnull=False, answered=None)
TAKEN_BACK = Q(state=SpendingState.TAKEN_BACK)


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A budget in the list of who pays: whose, and whether something waits; ``unheard``: she asks to look again, and
    nobody can. Never what."""

    id: UUID
    name: str
    waits: bool
    unheard: bool


@dataclass(frozen=True, slots=True)
class AskRow:
    """Somebody asks to look again at a refusal. Never what."""

    spending_id: UUID
    name: str


def card_of(row: Budget) -> BudgetCard:
    return BudgetCard(row.organisation_id, row.person_id, row.given_by_id, row.appeal_to_id)


def must_give(actor: Actor) -> None:
    if not may_give_budgets(actor):
        raise Forbidden("budget_give")


def pays_q(actor: Actor) -> Q:
    """The rule of ``policy.stands`` as a condition on budgets."""
    if not may_give_budgets(actor):
        return Q(pk__in=())
    here = Q(organisation=actor.organisation_id) & ~Q(person=actor.person_id)
    return here if actor.is_(Role.COORDINATOR) else here & Q(given_by=actor.person_id)


def hears_q(actor: Actor) -> Q:
    """Appeals that wait for the actor: not about what she refused herself."""
    if not may_give_budgets(actor):
        return Q(pk__in=())
    here = Q(budget__organisation=actor.organisation_id, budget__appeal_to=actor.person_id)
    return ASKS & here & ~Q(budget__person=actor.person_id) & (Q(decided_by=None) | ~Q(decided_by=actor.person_id))


def given_rows(actor: Actor) -> list[GivenRow]:
    """Whose budgets the actor pays, those where something waits first. Three queries."""
    waits, asks = (Exists(Spending.objects.filter(one, budget=OuterRef("pk"))) for one in (WAITS, ASKS))
    budgets = Budget.objects.filter(pays_q(actor)).annotate(waits=waits, asks=asks)
    rows = list(budgets.order_by("made", "pk").values_list("pk", "person_id", "appeal_to", "waits", "asks"))
    names, here = access.names_of({person for _, person, *_ in rows}), professionals(actor)
    found = [
        GivenRow(key, names.get(person, ""), waits, asks and (asked not in here or asked == person))
        for key, person, asked, waits, asks in rows
    ]
    return sorted(found, key=lambda row: (not (row.waits or row.unheard), row.name.casefold()))


def ask_rows(actor: Actor) -> list[AskRow]:
    """Who asks the actor to look again. Two queries."""
    values = Spending.objects.filter(hears_q(actor)).order_by("appealed", "pk")
    rows = list(values.values_list("pk", "budget__person_id"))
    names = access.names_of({person for _, person in rows})
    return [AskRow(key, names.get(person, "")) for key, person in rows]


def something_waits(actor: Actor) -> bool:
    """Whether a choice waits for who gave the budget, or an appeal for who answers. What waits for a giver who is gone
    waits for every coordinator. Two queries at most."""
    if not may_give_budgets(actor):
        return False
    hers = Q(budget__given_by=actor.person_id)
    concerns = Q(given_by=actor.person_id) | Q(appeal_to=actor.person_id)
    if not actor.is_(Role.COORDINATOR) and not Budget.objects.filter(concerns).exists():
        return False
    if actor.is_(Role.COORDINATOR):
        hers |= Q(budget__given_by=None) | ~Q(budget__given_by__in=professionals(actor))
    here = Q(budget__organisation=actor.organisation_id) & ~Q(budget__person=actor.person_id)
    return Spending.objects.filter((WAITS & here & hers) | hears_q(actor)).exists()


def professionals(actor: Actor) -> set[UUID]:
    """Who works in the actor's organisation now."""
    if actor.organisation_id is None:
        return set()
    return {person for person, _, role in access.people_of(actor.organisation_id) if role in PROFESSIONALS}


def nameable(actor: Actor) -> list[tuple[UUID, str]]:
    """To whom the actor may give: participants with an account, for a worker those of the groups she leads."""
    if not may_give_budgets(actor) or actor.organisation_id is None:
        return []
    met = None if actor.is_(Role.COORDINATOR) else {one.person_id for one in groups.faces_led(actor)}
    people = [
        (person, name)
        for person, name, role in access.people_of(actor.organisation_id)
        if role is Role.PARTICIPANT and person != actor.person_id and (met is None or person in met)
    ]
    known = access.with_account(person for person, _ in people)
    return [(person, name) for person, name in people if person in known]


def askable(
    actor: Actor, *, but: frozenset[UUID] = frozenset(), now: UUID | None = None
) -> list[tuple[UUID, str, Role]]:
    """To whom an appeal can go: professionals of the organisation whom the actor knows, and its coordinators. ``now``:
    who hears them already, and may stay."""
    if actor.organisation_id is None:
        return []
    near = {one.who for one in access.near_to(actor)}
    return [
        (person, name, role)
        for person, name, role in access.people_of(actor.organisation_id)
        if role in PROFESSIONALS
        and name
        and person not in but
        and (person in near or person == now or role is Role.COORDINATOR or actor.is_(Role.COORDINATOR))
    ]


def get_given(actor: Actor, budget_id: UUID, *, lock: bool = False) -> Budget:
    """A budget that the actor pays."""
    rows = Budget.objects.filter(pays_q(actor), pk=budget_id).select_related("organisation")
    row = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if row is None:
        raise Http404
    return row


def get_choice(actor: Actor, spending_id: UUID, verb: Purse = Purse.READ, *, lock: bool = False) -> Spending:
    """A choice that the actor pays; what was taken back is nobody's business any more."""
    row = fetched(~TAKEN_BACK, spending_id, lock=lock)
    how = stands(actor, card_of(row.budget))
    if not may_with_budget(Purse.READ, how):
        raise Http404
    if not may_with_budget(verb, how):
        raise Forbidden("budget_refuse")
    return row


def may_refuse(actor: Actor, budget_id: UUID) -> bool:
    """Whether the actor, who pays, may also say no."""
    return may_with_budget(Purse.REFUSE, stands(actor, card_of(get_given(actor, budget_id))))


def get_asked(actor: Actor, spending_id: UUID, *, lock: bool = False) -> Spending:
    """A refusal that the actor is asked to look at again, or looked at. Who pays knows of it, and does not answer; who
    is asked from now on reads nothing of what another answered."""
    row = fetched(~TAKEN_BACK, spending_id, lock=lock)
    how = stands(actor, card_of(row.budget))
    decided = row.decided_by_id is not None and row.decided_by_id == actor.person_id
    hers = row.answered is None or row.answered_by_id == actor.person_id
    if row.appealed is not None and hers and may_with_budget(Purse.ANSWER, how, decided=decided):
        return row
    if Stand.PAYS in how:
        raise Forbidden("budget_answer")
    raise Http404


def get_receipt_for(actor: Actor, receipt_id: UUID) -> Receipt:
    """A receipt of a choice that the actor pays."""
    row = Receipt.objects.filter(pk=receipt_id).select_related("spending__budget").first()
    if row is None:
        raise Http404
    get_choice(actor, row.spending_id)
    return row


def is_awaited(budget: Budget) -> bool:
    """Whether she waits for an answer that the person she can go to can still give."""
    waits = budget.spendings.filter(ASKS).exclude(decided_by=budget.appeal_to_id)
    return answers_appeals(budget) and waits.exists()


def not_asked(actor: Actor, budget: Budget) -> frozenset[UUID]:
    """Who cannot be the one to go to: who gave it, who asks now, and who refused what still stands refused."""
    rows = budget.spendings.filter(state=SpendingState.REFUSED)
    found = {budget.given_by_id, actor.person_id, *rows.values_list("decided_by", flat=True)}
    return frozenset(one for one in found if one) - {budget.appeal_to_id or UUID(int=0)}
