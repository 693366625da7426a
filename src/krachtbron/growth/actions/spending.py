"""What she does with her own budget: choose a learning, take it back, keep receipts, ask again after a refusal."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.budget import (
    ABOUT_MOST,
    CHOICE_MOST,
    RECEIPTS_MOST,
    WHY_MOST,
    SpendingState,
    check_appeal,
    check_choice,
    check_remove,
    check_take_back,
)
from krachtbron.growth.models import Receipt, Spending
from krachtbron.growth.queries import budget as queries
from krachtbron.growth.queries.budget import RECEIPT, SPENDING


@transaction.atomic
def choose(actor: Actor, budget_id: UUID, *, key: UUID, words: str, cents: int, at: datetime) -> Spending | Refused:
    """She chooses a learning. Two choices at once wait for one another, so that nothing is spent twice."""
    budget, words = queries.get_budget(actor, budget_id, lock=True), tidy_lines(words)
    if known := Spending.objects.filter(pk=key).first():
        return known if known.budget_id == budget.pk else Refused("key_taken", "key")
    here, still = queries.belongs(budget.person_id, budget.organisation_id), queries.left_of(budget)
    refused = check_choice(cents, still, until=budget.until, today=day(at), belongs=here)
    if refused := check_words(words, CHOICE_MOST) or refused:
        return refused
    sealed = access.vault_for(budget.person_id, at=at).seal(SPENDING, key, "words", words)
    return Spending.objects.create(pk=key, budget=budget, words=sealed, cents=cents, made=at, since=at)


@transaction.atomic
def take_back(actor: Actor, spending_id: UUID, *, at: datetime) -> Spending | Refused:
    """She changes her mind before it is paid. From now on nobody else reads it."""
    row = queries.get_spending(actor, spending_id, lock=True)
    if refused := check_take_back(SpendingState(row.state)):
        return refused
    if row.state != SpendingState.TAKEN_BACK:
        row.state, row.since = SpendingState.TAKEN_BACK, at
        row.save(update_fields=["state", "since"])
    return row


@transaction.atomic
def remove_spending(actor: Actor, spending_id: UUID, *, at: datetime) -> Refused | None:
    """What she took back, or what was refused, goes with everything said about it."""
    row = queries.get_spending(actor, spending_id, lock=True)
    if refused := check_remove(SpendingState(row.state)):
        return refused
    drop(row, at=at)
    return None


@transaction.atomic
def appeal(actor: Actor, spending_id: UUID, *, words: str, at: datetime) -> Spending | Refused:
    """She asks a person who did not refuse it to look again."""
    row, words = queries.get_spending(actor, spending_id, lock=True), tidy_lines(words)
    vault = access.vault_for(row.budget.person_id, at=at)
    if row.appealed is not None and vault.read(SPENDING, row.pk, "appeal", row.appeal) == words:
        return row
    somebody = queries.may_look_again(row)
    refused = check_appeal(SpendingState(row.state), appealed=row.appealed is not None, somebody=somebody)
    if refused := refused or check_words(words, WHY_MOST):
        return refused
    row.appeal, row.appealed = vault.seal(SPENDING, row.pk, "appeal", words), at
    row.save(update_fields=["appeal", "appealed"])
    return row


@transaction.atomic
def add_receipt(
    actor: Actor, spending_id: UUID, *, key: UUID, receipt: bytes, about: str, at: datetime
) -> Receipt | Refused:
    """A picture of a receipt, made anew already. The same ``key`` again acts once."""
    row, about = queries.get_spending(actor, spending_id, lock=True), tidy(about)
    if known := Receipt.objects.filter(pk=key).first():
        return known if known.spending_id == row.pk else Refused("key_taken", "key")
    if refused := check_words(about, ABOUT_MOST, "about", needed=False):
        return refused
    if row.receipts.count() >= RECEIPTS_MOST:
        return Refused("receipts_full", "", {"most": RECEIPTS_MOST})
    vault = access.vault_for(row.budget.person_id, at=at)
    content = vault.seal_bytes(RECEIPT, key, "content", receipt)
    said = vault.seal(RECEIPT, key, "about", about)
    return Receipt.objects.create(pk=key, spending=row, content=content, about=said, made=at)


@transaction.atomic
def remove_receipt(actor: Actor, receipt_id: UUID, *, at: datetime) -> UUID:
    """She throws a receipt away; the key of the choice it belonged to."""
    row = queries.get_receipt(actor, receipt_id)
    drop(row, at=at)
    return row.spending_id
