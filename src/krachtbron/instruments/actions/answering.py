"""Answering under one's own name."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.actions.giving import change, change_one, press_one, ready, take_back
from krachtbron.instruments.domain import Answer, Answers, Origin, Pressed, check_join, something_kept
from krachtbron.instruments.models import Response
from krachtbron.instruments.policy import Verb


def own(actor: Actor, round_id: UUID, at: datetime) -> Response | Refused:
    """The actor's response in a round, locked; made when she begins."""
    seen = queries.get_for(actor, round_id)
    seen.must(Verb.ANSWER)
    response = queries.own_response(actor, round_id, lock=True)
    if response is None:
        if (refused := check_join(seen.facts, at)) is not None:
            return refused
        role = seen.role or ProjectRole.COACH  # only a coordinator answers unconnected: along, as a coach
        try:
            with transaction.atomic():
                response = Response.objects.create(
                    round=seen.row, perspective=role, person_id=actor.person_id, origin=Origin.WEB, joined=at
                )
        except IntegrityError:  # two taps at once: the first one made it
            response = queries.own_response(actor, round_id, lock=True)
            assert response is not None
    response.round = seen.row
    return response


def answer_all(
    actor: Actor,
    round_id: UUID,
    answers: Answers,
    words: Mapping[str, str | None],
    *,
    and_ready: bool = False,
    at: datetime,
) -> Response | Refused:
    """Give several answers and sentences at once; with ``and_ready`` also say: this is how I see it. All or nothing."""
    with transaction.atomic():
        response = own(actor, round_id, at)
        changed = (
            response if isinstance(response, Refused) else change(response, answers, words, at, and_ready=and_ready)
        )
        if isinstance(changed, Refused):
            transaction.set_rollback(True)  # nor is there a beginning of which nothing came
    return changed


@transaction.atomic
def answer(
    actor: Actor, round_id: UUID, item: str | int, value: Answer, *, words: str | None = None, at: datetime
) -> Response | Refused:
    """Answer one question, by its item or its number; ``value`` ``None`` is "dit sla ik over"."""
    response = own(actor, round_id, at)
    return response if isinstance(response, Refused) else change_one(response, item, value, words, at)


@transaction.atomic
def press(actor: Actor, round_id: UUID, number: int, pressed: Pressed, *, at: datetime) -> Response | Refused:
    """Answer question ``number`` by what was pressed there."""
    response = own(actor, round_id, at)
    return response if isinstance(response, Refused) else press_one(response, number, pressed, at)


@transaction.atomic
def be_ready(actor: Actor, round_id: UUID, *, at: datetime) -> Response | Refused:
    response = own(actor, round_id, at)
    return response if isinstance(response, Refused) else ready(response, at)


@transaction.atomic
def withdraw(actor: Actor, round_id: UUID, *, at: datetime) -> Response | Refused:
    """Take all back, also who left and long after. Always allowed, where there is something."""
    response = queries.own_response(actor, queries.get_for(actor, round_id).row.id, lock=True)
    if response is None or not (response.given or something_kept(response.answers, response.words)):
        return Refused("nothing_given")
    return take_back(response, at)
