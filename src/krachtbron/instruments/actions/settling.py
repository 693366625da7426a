"""What the group settles on, and the one step that follows."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.framework import public as framework
from krachtbron.groups import public as groups
from krachtbron.groups.domain import PromiseState, Term
from krachtbron.instruments import queries
from krachtbron.instruments.actions.rounds import of_colleagues, steered
from krachtbron.instruments.domain import (
    OwnStep,
    Subject,
    check_answer,
    check_choice,
    check_settle,
    check_told,
    own_step,
)
from krachtbron.instruments.events import StepChosen
from krachtbron.instruments.models import Agreement, Choice
from krachtbron.instruments.policy import Verb


@transaction.atomic
def agree(
    actor: Actor, round_id: UUID, item: str, value: int | None, *, words: str = "", at: datetime
) -> Agreement | Refused:
    """Settle on a point for one item; ``value`` ``None`` is "we zien het anders", with the sentence why."""
    seen = steered(actor, round_id)
    items = framework.definition(seen.row.definition).scale
    refused = check_settle(seen.facts, at) or check_answer(items, item, value, words)
    if refused is not None:
        return refused
    agreement, _ = Agreement.objects.update_or_create(
        round=seen.row, item=item, defaults={"value": value, "words": words, "made": at}
    )
    return agreement


@transaction.atomic
def choose(
    actor: Actor,
    round_id: UUID,
    *,
    key: UUID,
    item: str,
    what: str,
    who: str,
    term: Term,
    due: date | None,
    at: datetime,
) -> Choice | Refused:
    """Choose one line and one concrete step. One at a time: the round is locked, so two who choose at
    once give one winner. In a project the step is a promise; else it stands with the choice itself."""
    seen = steered(actor, round_id, Verb.CHOOSE)
    if (again := Choice.objects.filter(id=key).first()) is not None:
        return again if again.round_id == round_id else Refused("key_taken")
    given = queries.given(round_id)
    lines = {one.id: frozenset(one.values) for one in framework.definition(seen.row.definition).lines}
    refused = check_choice(seen.facts, given, queries.step_open(round_id), at) or check_answer(lines, item, None, "")
    if refused is not None:
        return refused
    made: dict[str, Any] | Refused
    if seen.about.subject is Subject.PROJECT:
        promise = groups.promise(actor, seen.about.id, key=key, what=what, who=who, term=term, due=due, at=at)
        made = promise if isinstance(promise, Refused) else {"promise_id": promise.id}
    else:
        made = kept_here(own_step(seen.about.subject, what, who, term, due, day(at)), day(at))
    if isinstance(made, Refused):
        return made
    last = Choice.objects.filter(round=round_id).aggregate(last=Max("nth"))["last"] or 0
    choice = Choice.objects.create(
        id=key,
        round=seen.row,
        nth=last + 1,
        item=item,
        value=stands_at(seen, item),
        made=at,
        **made,
    )
    announce(StepChosen(round_id, choice.id, choice.promise_id, at))
    return choice


def kept_here(step: OwnStep | Refused, today: date) -> dict[str, Any] | Refused:
    """The columns of a step that is no promise."""
    if isinstance(step, Refused):
        return step
    return {**asdict(step), "state": PromiseState.OPEN, "state_since": today}


@transaction.atomic
def tell_step(
    actor: Actor, round_id: UUID, choice_id: UUID, *, state: PromiseState, words: str, at: datetime
) -> Choice | Refused:
    """Tell what became of a step that is no promise; the same told twice is one telling."""
    seen = steered(actor, round_id, Verb.CHOOSE)
    choice = Choice.objects.filter(id=choice_id, round=seen.row.id, promise=None).first()
    if choice is None:
        raise Http404
    words = tidy(words)
    if (refused := check_told(PromiseState(choice.state), state, words)) is not None:
        return refused
    if choice.state != state:
        choice.state, choice.state_since = state, day(at)
    choice.state_words = words
    choice.save(update_fields=["state", "state_since", "state_words"])
    return choice


def stands_at(seen: queries.Seen, item: str) -> int | None:
    """From which point the step departs: what the group settled on, else the one answer of a rose of one's own.

    Among colleagues none: everybody reads the step, and nobody's own answer is told with it.
    """
    if of_colleagues(seen):
        return None
    agreement = Agreement.objects.filter(round=seen.row.id, item=item).first()
    if agreement is not None:
        return agreement.value
    own = queries.own_response(seen.actor, seen.row.id)
    value = own.answers.get(item) if own is not None else None
    return value if isinstance(value, int) else None
