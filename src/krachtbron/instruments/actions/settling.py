"""What the group settles on, and the one step that follows."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from krachtbron.access.domain import Actor
from krachtbron.base.announce import announce
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.groups import public as groups
from krachtbron.groups.domain import Term
from krachtbron.instruments import queries
from krachtbron.instruments.actions.rounds import steered
from krachtbron.instruments.domain import check_answer, check_choice, check_settle
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
    once give one winner."""
    seen = steered(actor, round_id, Verb.CHOOSE)
    if (again := Choice.objects.filter(id=key).first()) is not None:
        return again if again.round_id == round_id else Refused("key_taken")
    given = queries.given(round_id)
    lines = {one.id: frozenset(one.values) for one in framework.definition(seen.row.definition).lines}
    refused = check_choice(seen.facts, given, queries.step_open(round_id), at) or check_answer(lines, item, None, "")
    if refused is not None:
        return refused
    promise = groups.promise(actor, seen.project.id, key=key, what=what, who=who, term=term, due=due, at=at)
    if isinstance(promise, Refused):
        return promise
    last = Choice.objects.filter(round=round_id).aggregate(last=Max("nth"))["last"] or 0
    choice = Choice.objects.create(
        id=key,
        round=seen.row,
        nth=last + 1,
        item=item,
        value=stands_at(seen, item),
        promise_id=promise.id,
        made=at,
    )
    announce(StepChosen(round_id, choice.id, promise.id, at))
    return choice


def stands_at(seen: queries.Seen, item: str) -> int | None:
    """From which point the step departs: what the group settled on, else the one answer of a rose of one's own."""
    agreement = Agreement.objects.filter(round=seen.row.id, item=item).first()
    if agreement is not None:
        return agreement.value
    own = queries.own_response(seen.actor, seen.row.id)
    value = own.answers.get(item) if own is not None else None
    return value if isinstance(value, int) else None
