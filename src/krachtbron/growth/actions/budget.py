"""An own budget is given, grows, and is read by who pays or answers; she sees every such look."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Sight
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.budget import (
    LIMITS_MOST,
    SpendingState,
    check_cents,
    check_change,
    limits_of,
)
from krachtbron.growth.models import Budget, Spending
from krachtbron.growth.policy import Purse
from krachtbron.growth.queries import budget as hers
from krachtbron.growth.queries import given as queries
from krachtbron.growth.queries.budget import RECEIPT, BudgetRow, SpendingRow


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody who pays or answers reads. ``locked``: only her card opens her words now."""

    budget: BudgetRow
    spending: SpendingRow
    locked: bool


@transaction.atomic
def give(
    actor: Actor, *, key: UUID, person: UUID, cents: int, until: date | None, rules: str, appeal_to: UUID, at: datetime
) -> Budget | Refused:
    """An amount for somebody, with its limits named beforehand. The same ``key`` again acts once."""
    queries.must_give(actor)
    assert actor.organisation_id is not None
    rules = "\n".join(limits_of(tidy_lines(rules)))
    if known := Budget.objects.filter(pk=key).first():
        return known if known.given_by_id == actor.person_id else Refused("key_taken", "key")
    if person not in dict(queries.nameable(actor)):
        return Refused("not_nameable", "person")
    if appeal_to not in {one for one, *_ in queries.askable(actor)} or appeal_to == actor.person_id:
        return Refused("not_askable", "appeal_to")
    refused = check_cents(cents) or check_change(0, cents, None, until, day(at))
    if refused := refused or check_words(rules, LIMITS_MOST, "rules", needed=False):
        return refused
    made = Budget(pk=key, organisation_id=actor.organisation_id, person_id=person, given_by_id=actor.person_id)
    made.cents, made.until, made.rules, made.appeal_to_id, made.made = cents, until, rules, appeal_to, at
    made.save(force_insert=True)
    return made


@transaction.atomic
def change(
    actor: Actor, budget_id: UUID, *, cents: int, until: date | None, appeal_to: UUID, at: datetime
) -> Budget | Refused:
    """More money, another last day, another person to go to. Limits stay as she read them before she chose; what she
    asked somebody stays with that person while an answer can still come."""
    row = queries.get_given(actor, budget_id, lock=True)
    if refused := check_change(row.cents, cents, row.until, until, day(at)):
        return refused
    if appeal_to != row.appeal_to_id:
        if queries.is_awaited(row):
            return Refused("appeal_waits", "appeal_to")
        but = queries.not_asked(actor, row)
        if appeal_to not in {one for one, *_ in queries.askable(actor, but=but)}:
            return Refused("not_askable", "appeal_to")
    row.cents, row.until, row.appeal_to_id = cents, until, appeal_to
    row.save(update_fields=["cents", "until", "appeal_to"])
    return row


def read(actor: Actor, budget: Budget, looked: list[UUID], *, appeal: bool, at: datetime) -> tuple[BudgetRow, bool]:
    """The budget with the words of ``looked``, each look written down first; and whether only her card opens them."""
    glances = [access.Glance("spending", one, Sight.PERSON) for one in looked]
    access.note_looks(actor, budget.person_id, glances, at=at)
    vault = access.readable_vault(budget.person_id)
    whole = hers.budget_rows(Budget.objects.filter(pk=budget.pk), vault, hers=False, appeal=appeal)[0]
    seen = [one for one in whole.spendings if one.id in looked]
    locked = vault is None and bool(looked) and access.is_locked(budget.person_id)
    return replace(whole, spendings=seen), locked


@transaction.atomic
def read_given(actor: Actor, budget_id: UUID, *, at: datetime) -> tuple[BudgetRow, bool]:
    """All she chose with it, for who pays."""
    budget = queries.get_given(actor, budget_id)
    shown = budget.spendings.exclude(state=SpendingState.TAKEN_BACK).order_by("made", "pk")
    return read(actor, budget, list(shown.values_list("pk", flat=True)), appeal=False, at=at)


@transaction.atomic
def read_choice(actor: Actor, spending_id: UUID, *, verb: Purse = Purse.READ, at: datetime) -> Choice:
    """One choice, for who pays."""
    return choice_of(actor, queries.get_choice(actor, spending_id, verb), appeal=False, at=at)


@transaction.atomic
def read_asked(actor: Actor, spending_id: UUID, *, at: datetime) -> Choice:
    """One refusal with what she asks, for who answers."""
    return choice_of(actor, queries.get_asked(actor, spending_id), appeal=True, at=at)


def choice_of(actor: Actor, row: Spending, *, appeal: bool, at: datetime) -> Choice:
    budget, locked = read(actor, row.budget, [row.pk], appeal=appeal, at=at)
    return Choice(budget, next(one for one in budget.spendings if one.id == row.pk), locked)


@transaction.atomic
def read_receipt(actor: Actor, receipt_id: UUID, *, at: datetime) -> bytes | None:
    """A receipt for who pays; ``None`` while her vault is locked."""
    row = queries.get_receipt_for(actor, receipt_id)
    person_id = row.spending.budget.person_id
    access.note_looks(actor, person_id, [access.Glance("receipt", row.pk, Sight.PERSON)], at=at)
    vault = access.readable_vault(person_id)
    return vault.read_bytes(RECEIPT, row.pk, "content", row.content) if vault else None
