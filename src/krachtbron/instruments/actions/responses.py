"""Giving answers, being ready, taking them back; the counts follow in the same transaction."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Q, Value, When

from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.actions.rounds import steered
from krachtbron.instruments.domain import (
    Given,
    Origin,
    check_answer,
    check_change,
    check_join,
    check_ready,
    give,
    tally_changes,
)
from krachtbron.instruments.models import Response, Round, Tally
from krachtbron.instruments.policy import Verb


def check_all(round_: Round, answers: Mapping[str, int | None], words: Mapping[str, str | None]) -> Refused | None:
    """The first answer or sentence that this round's instrument does not know."""
    items = framework.definition(round_.definition).scale
    for item in {**answers, **words}:
        if (refused := check_answer(items, item, answers.get(item), words.get(item) or "")) is not None:
            return refused
    return None


def store(response: Response, given: Given) -> Response:
    """Save changed answers and bring the counts along."""
    changes = tally_changes(response.answers, given.answers)
    response.answers, response.words = given.answers, given.words
    response.save(update_fields=["answers", "words", "ready", "withdrawn"])
    count(response, changes)
    return response


def count(response: Response, changes: Mapping[tuple[str, int], int]) -> None:
    """Add ``changes`` to the counts of the response's round and perspective, rows in one order for every writer."""
    if not changes:
        return
    mine = Tally.objects.filter(round=response.round_id, perspective=response.perspective)
    places = Q()
    for item, value in changes:
        places |= Q(item=item, value=value)
    touched = list(mine.filter(places).order_by("item", "value").select_for_update().values_list("item", "value"))
    missing = sorted(set(changes) - set(touched))
    if missing:
        Tally.objects.bulk_create(
            [
                Tally(round_id=response.round_id, perspective=response.perspective, item=item, value=value)
                for item, value in missing
            ],
            ignore_conflicts=True,
        )
    cases = [When(item=item, value=value, then=Value(change)) for (item, value), change in changes.items()]
    mine.filter(places).update(n=F("n") + Case(*cases, default=Value(0)))


def change(
    response: Response, answers: Mapping[str, int | None], words: Mapping[str, str | None], at: datetime
) -> Response | Refused:
    """Answer one or more items of a response, if its round and instrument allow."""
    if (refused := check_change(queries.facts_of(response.round), at)) is not None:
        return refused
    if (refused := check_all(response.round, answers, words)) is not None:
        return refused
    given = Given(response.answers, response.words)
    for item, value in answers.items():
        given = give(given.answers, given.words, item, value, words.get(item))
    response.withdrawn = None
    return store(response, given)


def change_one(
    response: Response, item: str | int, value: int | None, words: str | None, at: datetime
) -> Response | Refused:
    """Answer one item, by its key or its number in the instrument."""
    if isinstance(item, int):
        items = framework.definition(response.round.definition).items
        if not 1 <= item <= len(items):
            return Refused("unknown_item")
        item = items[item - 1].id
    return change(response, {item: value}, {item: words}, at)


def ready(response: Response, at: datetime) -> Response | Refused:
    """Say: this is how I see it. Once said it stays said, also when an answer changes."""
    if response.ready is not None:
        return response
    refused = check_change(queries.facts_of(response.round), at) or check_ready(response.answers)
    if refused is not None:
        return refused
    response.ready = at
    response.save(update_fields=["ready"])
    return response


def take_back(response: Response, at: datetime) -> Response:
    """Take all one's answers back: nothing of them stays, in the picture or in the row. Always allowed."""
    response.withdrawn, response.ready = at, None
    return store(response, Given({}, {}))


def own(actor: Actor, round_id: UUID, at: datetime) -> Response | Refused:
    """The actor's response in a round, locked; made when she begins."""
    seen = queries.get_for(actor, round_id)
    if not seen.may(Verb.ANSWER):
        raise Forbidden("not_answering")
    response = queries.own_response(actor, round_id, lock=True)
    if response is None:
        if (refused := check_join(seen.facts, at)) is not None:
            return refused
        role = seen.role or ProjectRole.COACH  # a coordinator looks along, as a coach does
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


@transaction.atomic
def answer_all(
    actor: Actor,
    round_id: UUID,
    answers: Mapping[str, int | None],
    words: Mapping[str, str | None],
    *,
    at: datetime,
) -> Response | Refused:
    """Give several answers at once, as the form over the drawing does."""
    response = own(actor, round_id, at)
    return response if isinstance(response, Refused) else change(response, answers, words, at)


@transaction.atomic
def answer(
    actor: Actor, round_id: UUID, item: str | int, value: int | None, *, words: str | None = None, at: datetime
) -> Response | Refused:
    """Answer one question, by its item or its number; ``value`` ``None`` is "dit sla ik over"."""
    response = own(actor, round_id, at)
    return response if isinstance(response, Refused) else change_one(response, item, value, words, at)


@transaction.atomic
def be_ready(actor: Actor, round_id: UUID, *, at: datetime) -> Response | Refused:
    response = own(actor, round_id, at)
    return response if isinstance(response, Refused) else ready(response, at)


@transaction.atomic
def withdraw(actor: Actor, round_id: UUID, *, at: datetime) -> Response | Refused:
    response = queries.own_response(actor, queries.get_for(actor, round_id).row.id, lock=True)
    return Refused("nothing_given") if response is None else take_back(response, at)


@transaction.atomic
def join_as_guest(entry: str, guest: str, *, tablet: bool = False, at: datetime) -> Response | Refused:
    """This telephone takes part in a live round. The same telephone again keeps its answers."""
    if (response := queries.own_as_guest(entry, guest)) is not None:
        return response
    round_ = queries.by_entry(entry)
    if round_ is None:
        return Refused("unknown_code")
    if (refused := check_join(queries.facts_of(round_), at)) is not None:
        return refused
    try:
        with transaction.atomic():
            return Response.objects.create(
                round=round_,
                perspective=ProjectRole.PARTICIPANT,
                guest=guest,
                origin=Origin.TABLET if tablet else Origin.WEB,
                joined=at,
            )
    except IntegrityError:
        return queries.own_as_guest(entry, guest) or Refused("unknown_code")


def _as_guest(entry: str, guest: str, then: Callable[[Response], Response | Refused]) -> Response | Refused:
    with transaction.atomic():
        response = queries.own_as_guest(entry, guest, lock=True)
        return Refused("not_joined") if response is None else then(response)


def answer_as_guest(entry: str, guest: str, item: str | int, value: int | None, *, at: datetime) -> Response | Refused:
    return _as_guest(entry, guest, partial(change_one, item=item, value=value, words=None, at=at))


def be_ready_as_guest(entry: str, guest: str, *, at: datetime) -> Response | Refused:
    return _as_guest(entry, guest, partial(ready, at=at))


def withdraw_as_guest(entry: str, guest: str, *, at: datetime) -> Response | Refused:
    return _as_guest(entry, guest, partial(take_back, at=at))


@transaction.atomic
def type_paper(
    actor: Actor,
    round_id: UUID,
    *,
    key: UUID,
    perspective: str,
    answers: Mapping[str, int | None],
    words: Mapping[str, str | None],
    at: datetime,
) -> Response | Refused:
    """Type in what somebody gave on paper; marked as such, with who typed. The same ``key`` again acts once."""
    seen = steered(actor, round_id)
    if (again := Response.objects.filter(id=key).first()) is not None:
        return again if again.round_id == round_id else Refused("key_taken")
    refused = check_change(seen.facts, at) or check_all(seen.row, answers, words)
    refused = refused or check_ready(answers)
    if refused is not None:
        return refused
    response = Response(
        id=key,
        round=seen.row,
        perspective=perspective,
        origin=Origin.PAPER,
        typed_by_id=actor.person_id,
        joined=at,
        ready=at,
    )
    response.answers = dict(answers)
    response.words = {item: sentence for item, sentence in words.items() if sentence}
    response.save(force_insert=True)
    count(response, tally_changes({}, response.answers))
    return response
