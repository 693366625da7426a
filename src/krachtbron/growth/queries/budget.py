"""Own budgets with what was chosen, and her way to hers. Who pays or answers comes in through ``given``."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.vault import Vault
from krachtbron.growth.domain.budget import HELD, SpendingState, is_open, left, limits_of, parts_of
from krachtbron.growth.models import Budget, Receipt, Spending
from krachtbron.growth.queries.hers import hers

SPENDING, RECEIPT = "growth.Spending", "growth.Receipt"
NEWS = timedelta(days=14)  # whether she saw an answer is kept nowhere; so long it is news


@dataclass(frozen=True, slots=True)
class SpendingRow:
    """A choice, readable. ``receipts`` are (key, what stands on it)."""

    id: UUID
    budget_id: UUID
    words: str
    cents: int
    state: SpendingState
    since: datetime
    limit: str
    why: str
    appeal: str
    appealed: bool
    answer: str
    answered: bool
    decided_by: UUID | None
    answered_by: UUID | None
    receipts: list[tuple[UUID, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A budget with what was chosen, the latest first. ``belongs``: she is in the organisation that gives it;
    ``heard``: the person she can go to works there."""

    id: UUID
    person_id: UUID
    organisation: str
    cents: int
    left: int
    limits: list[str]
    until: date | None
    given_by: UUID | None
    appeal_to: UUID | None
    belongs: bool
    heard: bool
    spendings: list[SpendingRow]


@dataclass(frozen=True, slots=True)
class News:
    """For *Vandaag*: something is left to choose; something was refused or answered of late."""

    left: bool
    answered: bool


def belongs(person_id: UUID, organisation_id: UUID) -> bool:
    """Whether she is somebody in the organisation now."""
    return access.actor_for(person_id, organisation_id).role is not None


def answers_appeals(budget: Budget) -> bool:
    """Whether the person she can go to still works there, and is not she."""
    asked = budget.appeal_to_id
    if asked is None or asked == budget.person_id:
        return False
    return access.actor_for(asked, budget.organisation_id).is_professional


def may_look_again(row: Spending) -> bool:
    """Whether somebody stands who can look at it again and did not refuse it."""
    return answers_appeals(row.budget) and row.budget.appeal_to_id != row.decided_by_id


def left_of(budget: Budget) -> int:
    spent = Spending.objects.filter(budget=budget).values_list("state", "cents")
    return left(budget.cents, [(SpendingState(state), cents) for state, cents in spent])


def read_spending(
    row: Spending, vault: Vault | None, receipts: list[tuple[UUID, str]] | None = None, *, appeal: bool = True
) -> SpendingRow:
    """``appeal``: also what she asked and what was answered, which is between her and who answers."""

    def said(name: str) -> str:
        return vault.read(SPENDING, row.pk, name, getattr(row, name)) if vault else ""

    limit, why = parts_of(said("reason"))
    return SpendingRow(
        row.pk, row.budget_id, said("words"), row.cents, SpendingState(row.state), row.since, limit, why,
        said("appeal") if appeal else "", row.appealed is not None,
        said("answer") if appeal else "", row.answered is not None,
        row.decided_by_id, row.answered_by_id, receipts or [],
    )  # fmt: skip


def receipts_of(spendings: Iterable[Spending], vault: Vault | None) -> dict[UUID, list[tuple[UUID, str]]]:
    found: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
    rows = Receipt.objects.filter(spending__in=list(spendings)).order_by("made", "pk").defer("content")
    for row in rows:
        about = vault.read(RECEIPT, row.pk, "about", row.about) if vault else ""
        found[row.spending_id].append((row.pk, about))
    return found


def budget_rows(rows: "QuerySet[Budget]", vault: Vault | None, *, hers: bool, appeal: bool = True) -> list[BudgetRow]:
    """``hers``: with what she took back. ``appeal``: with what she asked. Three queries and two an organisation."""
    budgets = list(rows.select_related("organisation"))
    chosen = Spending.objects.filter(budget__in=budgets).order_by("-made", "pk")
    spendings = list(chosen if hers else chosen.exclude(state=SpendingState.TAKEN_BACK))
    receipts = receipts_of(spendings, vault)
    found: dict[UUID, list[SpendingRow]] = defaultdict(list)
    for row in spendings:
        found[row.budget_id].append(read_spending(row, vault, receipts.get(row.pk), appeal=appeal))
    here = {key: belongs(*key) for key in {(one.person_id, one.organisation_id) for one in budgets}}
    asked = {(one.organisation_id, one.appeal_to_id, one.person_id): one for one in budgets}
    heard = {key: answers_appeals(one) for key, one in asked.items()}
    return [
        BudgetRow(
            one.pk, one.person_id, one.organisation.name, one.cents,
            left(one.cents, ((row.state, row.cents) for row in found[one.pk])),
            limits_of(one.rules), one.until, one.given_by_id, one.appeal_to_id,
            here[one.person_id, one.organisation_id], heard[one.organisation_id, one.appeal_to_id, one.person_id],
            found[one.pk],
        )
        for one in budgets
    ]  # fmt: skip


def my_budgets(actor: Actor, vault: Vault | None) -> list[BudgetRow]:
    """Her own, the newest first."""
    if actor.person_id is None:
        return []
    return budget_rows(Budget.objects.filter(person=actor.person_id).order_by("-made", "pk"), vault, hers=True)


def news(actor: Actor, at: datetime) -> News:
    """What there is to say of her budgets where she is now. One query."""
    held = Sum("spendings__cents", filter=Q(spendings__state__in=sorted(HELD)))
    late = Q(state=SpendingState.REFUSED, since__gte=at - NEWS) | Q(answered__gte=at - NEWS)
    said = Spending.objects.filter(late, budget=OuterRef("pk")).exclude(state=SpendingState.TAKEN_BACK)
    rows = Budget.objects.filter(person=actor.person_id, organisation=actor.organisation_id)
    found = list(rows.annotate(held=Coalesce(held, 0), said=Exists(said)).values_list("cents", "held", "until", "said"))
    still = any(cents > held and is_open(until, day(at)) for cents, held, until, _said in found)
    return News(still, any(said for *_, said in found))


def get_budget(actor: Actor, budget_id: UUID, *, lock: bool = False) -> Budget:
    """Her own; anybody else's does not exist here."""
    return hers(Budget, actor, budget_id, lock=lock)


def get_spending(actor: Actor, spending_id: UUID, *, lock: bool = False) -> Spending:
    """A choice of her own."""
    return fetched(Q(budget__person=actor.person_id, budget__person__isnull=False), spending_id, lock=lock)


def fetched(limit: Q, spending_id: UUID, *, lock: bool) -> Spending:
    """``lock``: whatever happens with one budget happens one after the other."""
    if lock:
        list(Budget.objects.select_for_update(of=("self",)).filter(spendings=spending_id))
    row = Spending.objects.filter(limit, pk=spending_id).select_related("budget").first()
    if row is None:
        raise Http404
    return row


def find_receipt(actor: Actor, receipt_id: UUID) -> Receipt | None:
    """A receipt of her own."""
    rows = Receipt.objects.filter(pk=receipt_id, spending__budget__person=actor.person_id)
    return rows.first() if actor.is_person else None


def get_receipt(actor: Actor, receipt_id: UUID) -> Receipt:
    if row := find_receipt(actor, receipt_id):
        return row
    raise Http404


def own_picture(actor: Actor, receipt_id: UUID) -> bytes | None:
    """The picture on a receipt of her own; ``None`` when it is not hers."""
    row, vault = find_receipt(actor, receipt_id), None
    if row is not None and actor.person_id is not None:
        vault = access.vault_of(actor.person_id)
    return vault.read_bytes(RECEIPT, row.pk, "content", row.content) if row and vault else None
