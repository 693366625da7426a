"""What is decided about a choice in an own budget: paid, refused with a limit that was named, or yes after all."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.budget import (
    WHY_MOST,
    SpendingState,
    check_refusal,
    check_yes,
    limits_of,
    reason_of,
)
from krachtbron.growth.models import Spending
from krachtbron.growth.policy import Purse
from krachtbron.growth.queries import given as queries
from krachtbron.growth.queries.budget import SPENDING, answers_appeals, left_of


@transaction.atomic
def pay(actor: Actor, spending_id: UUID, *, paid: bool = True, at: datetime) -> Spending | Refused:
    """It is paid; or, said too early, not yet."""
    row = queries.get_choice(actor, spending_id, Purse.PAY, lock=True)
    wanted = SpendingState.PAID if paid else SpendingState.CHOSEN
    if row.state == SpendingState.REFUSED:
        return Refused("not_waiting")
    return moved(row, wanted, at)


def moved(row: Spending, state: SpendingState, at: datetime, *also: str) -> Spending:
    if row.state != state:
        row.state, row.since = state, at
        row.save(update_fields=["state", "since", *also])
    return row


@transaction.atomic
def refuse(actor: Actor, spending_id: UUID, *, limit: int | None, why: str, at: datetime) -> Spending | Refused:
    """It falls outside a limit that was named: which one, and why."""
    row, why = queries.get_choice(actor, spending_id, Purse.REFUSE, lock=True), tidy_lines(why)
    limits, state = limits_of(row.budget.rules), SpendingState(row.state)
    if state is SpendingState.REFUSED and row.decided_by_id == actor.person_id:
        return row
    somebody = answers_appeals(row.budget) and row.budget.appeal_to_id != actor.person_id
    refused = check_refusal(state, limit, limits, decided=row.answered is not None, somebody=somebody)
    if refused := refused or check_words(why, WHY_MOST, "why"):
        return refused
    if (vault := access.readable_vault(row.budget.person_id)) is None:
        return Refused("locked")
    assert limit is not None
    row.reason = vault.seal(SPENDING, row.pk, "reason", reason_of(limits[limit], why))
    row.decided_by_id, row.appealed = actor.person_id, None
    return moved(row, SpendingState.REFUSED, at, "reason", "decided_by", "appealed")


@transaction.atomic
def relent(actor: Actor, spending_id: UUID, *, at: datetime) -> Spending | Refused:
    """Who refused thinks again before anybody answered: yes after all. What she asked stays hers to read."""
    row = queries.get_choice(actor, spending_id, Purse.REFUSE, lock=True)
    if row.answered is not None:
        return Refused("answered_already")
    if refused := check_yes(SpendingState(row.state), row.cents, left_of(row.budget)):
        return refused
    row.reason, row.decided_by_id, row.appealed = b"", None, None
    return moved(row, SpendingState.CHOSEN, at, "reason", "decided_by", "appealed")


@transaction.atomic
def answer(actor: Actor, spending_id: UUID, *, words: str, yes: bool, at: datetime) -> Spending | Refused:
    """The person she went to answers, and may say yes after all."""
    row, words = queries.get_asked(actor, spending_id, lock=True), tidy_lines(words)
    if (vault := access.readable_vault(row.budget.person_id)) is None:
        return Refused("locked")
    if row.answered is not None:
        same = vault.read(SPENDING, row.pk, "answer", row.answer) == words
        return row if same else Refused("answered_already")
    if refused := check_words(words, WHY_MOST):
        return refused
    if yes and (refused := check_yes(SpendingState(row.state), row.cents, left_of(row.budget))):
        return refused
    row.answer, row.answered = vault.seal(SPENDING, row.pk, "answer", words), at
    row.answered_by_id = actor.person_id
    if yes:
        row.state, row.since = SpendingState.CHOSEN, at
    row.save(update_fields=["answer", "answered", "answered_by", "state", "since"])
    return row
