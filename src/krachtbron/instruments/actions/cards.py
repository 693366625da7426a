"""A problem worked on with cards: what it is, the cards, and where they lie."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.actions.answering import own
from krachtbron.instruments.actions.rounds import steered
from krachtbron.instruments.domain import (
    LONGEST_CARD,
    LONGEST_PROBLEM,
    Mode,
    Origin,
    check_field,
    check_lay,
    check_words,
)
from krachtbron.instruments.models import Card, Problem, Response, Round
from krachtbron.instruments.policy import Verb


def fields_of(round_: Round) -> list[str]:
    """The fields of the board; 404 where the instrument is none."""
    definition = framework.definition(round_.definition)
    if not definition.board:
        raise Http404
    return [item.id for item in definition.items]


@transaction.atomic
def say_problem(actor: Actor, round_id: UUID, words: str, *, at: datetime) -> Problem | Refused:
    """Say what the board is about, or say it better: in the group's words."""
    seen = steered(actor, round_id)
    fields_of(seen.row)
    refused = check_lay(seen.facts, at) or check_words(words, LONGEST_PROBLEM, "words")
    if refused is not None:
        return refused
    return Problem.objects.update_or_create(round=seen.row, defaults={"words": words, "said": at})[0]


def check_card(fields: Collection[str], text: str, item: str) -> Refused | None:
    return check_words(text, LONGEST_CARD, "text") or check_field(fields, item)


def put(round_: Round, response: Response | None, key: UUID, text: str, item: str, at: datetime) -> Card | Refused:
    """A new card; the same ``key`` again is the same card, wherever it lies by now."""
    placed = at if item else None
    try:
        with transaction.atomic():
            again = Card.objects.filter(pk=key).first()
            made = again or Card.objects.create(
                id=key, round=round_, response=response, text=text, item=item, made=at, placed=placed
            )
    except IntegrityError:  # two taps at the very same moment
        made = Card.objects.get(pk=key)
    theirs = response.pk if response is not None else None
    return made if (made.round_id, made.response_id) == (round_.pk, theirs) else Refused("key_taken", "key")


def holds(response: Response) -> None:
    """A response with a card gave something; also one that was taken back before."""
    queries.come(response, 1 - response.given)
    if not response.given or response.withdrawn is not None:
        response.given, response.withdrawn = True, None
        response.save(update_fields=["given", "withdrawn"])


@transaction.atomic
def add_card(actor: Actor, round_id: UUID, *, key: UUID, text: str, item: str = "", at: datetime) -> Card | Refused:
    """A card of who leads, for the group; on a board of one's own, one's own card."""
    seen = queries.get_for(actor, round_id, lock=True)
    alone = seen.row.mode == Mode.ALONE
    seen.must(Verb.ANSWER if alone else Verb.STEER)
    refused = check_lay(seen.facts, at) or check_card(fields_of(seen.row), text, item)
    if refused is not None:
        return refused
    response = own(actor, round_id, at) if alone else None
    if isinstance(response, Refused):
        return response
    card = put(seen.row, response, key, text, item, at)
    if response is not None and isinstance(card, Card):
        holds(response)
    return card


@dataclass(frozen=True, slots=True)
class Laid:
    """A card that was laid. ``elsewhere``: it lay on another field by now than the screen showed."""

    card: Card
    elsewhere: str = ""


@transaction.atomic
def lay_card(
    actor: Actor, round_id: UUID, card_id: UUID, item: str, *, was: str | None = None, at: datetime
) -> Laid | Refused:
    """Lay a card on a field, or take it off again. The last one wins; ``was``: where the screen showed it."""
    seen = steered(actor, round_id)
    refused = check_lay(seen.facts, at) or check_field(fields_of(seen.row), item)
    if refused is not None:
        return refused
    card = Card.objects.select_for_update().filter(round=round_id, pk=card_id).first()
    if card is None:
        return Refused("card_gone")
    moved = card.item if was is not None and card.item not in (was, item) else ""
    return Laid(laid(card, item, at), moved)


def laid(card: Card, item: str, at: datetime) -> Card:
    if card.item != item:
        card.item, card.placed = item, at  # also when it is taken off: by that another screen notices
        card.save(update_fields=["item", "placed"])
    return card


@transaction.atomic
def drop_card(actor: Actor, round_id: UUID, card_id: UUID, *, at: datetime) -> Refused | None:
    """Take a card away altogether: it names somebody, or stands there twice."""
    seen = steered(actor, round_id)
    fields_of(seen.row)
    if (refused := check_lay(seen.facts, at)) is not None:
        return refused
    card = Card.objects.filter(round=round_id, pk=card_id).first()
    if card is None:
        return None
    card.delete()
    response = card.response_id and Response.objects.select_for_update().filter(pk=card.response_id).first()
    if response and response.given and not Card.objects.filter(response=response).exists():
        response.given = False
        response.save(update_fields=["given"])
        queries.come(response, -1)
    return None


@transaction.atomic
def type_cards(
    actor: Actor, round_id: UUID, *, key: UUID, cards: Mapping[str, Sequence[str]], at: datetime
) -> Response | Refused:
    """Type in a sheet: field → the reasons written there; under no field those that lie nowhere yet. Acts once."""
    seen = steered(actor, round_id, Verb.TYPE)
    fields = fields_of(seen.row)
    if (again := Response.objects.filter(id=key).first()) is not None:
        return again if again.round_id == round_id else Refused("key_taken", "key")
    if (refused := check_lay(seen.facts, at)) is not None:
        return refused
    told = [(item, text) for item, texts in cards.items() for text in texts]
    for item, text in told:
        if (refused := check_card(fields, text, item)) is not None:
            return Refused(refused.code, f"at_{item}", refused.details)
    if not told:
        return Refused("nothing_written")
    response = Response.objects.create(
        id=key,
        round=seen.row,
        perspective=ProjectRole.PARTICIPANT,
        given=True,
        origin=Origin.PAPER,
        typed_by_id=actor.person_id,
        joined=at,
        ready=at,
    )
    queries.come(response, 1)
    for place, (item, text) in enumerate(told):
        put(seen.row, response, uuid5(key, str(place)), text, item, at)
    return response
