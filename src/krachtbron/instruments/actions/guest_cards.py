"""Cards from a telephone in a live round, without account or name."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.base.outcome import Refused
from krachtbron.instruments import queries
from krachtbron.instruments.actions.cards import check_card, fields_of, holds, laid, put
from krachtbron.instruments.domain import check_change, check_field, check_more
from krachtbron.instruments.models import Card, Response


def _of_guest(entry: str, guest: str) -> Response | Refused:
    response = queries.own_as_guest(entry, guest, lock=True)
    return Refused("not_joined") if response is None else response


@transaction.atomic
def add_card_as_guest(entry: str, guest: str, *, key: UUID, text: str, at: datetime) -> Card | Refused:
    """One reason on one's own telephone."""
    response = _of_guest(entry, guest)
    if isinstance(response, Refused):
        return response
    round_, fields = response.round, fields_of(response.round)
    if Card.objects.filter(pk=key).exists():
        return put(round_, response, key, text, "", at)
    kept = Card.objects.filter(response=response).count()
    refused = check_more(queries.facts_of(round_), kept, at) or check_card(fields, text, "")
    if refused is not None:
        return refused
    holds(response)
    return put(round_, response, key, text, "", at)


@transaction.atomic
def lay_card_as_guest(entry: str, guest: str, card_id: UUID, item: str, *, at: datetime) -> Card | Refused:
    """Lay one's own card on a field, or leave that to the group."""
    response = _of_guest(entry, guest)
    if isinstance(response, Refused):
        return response
    refused = check_change(queries.facts_of(response.round), at) or check_field(fields_of(response.round), item)
    if refused is not None:
        return refused
    card = Card.objects.filter(response=response, pk=card_id).first()
    return Refused("card_gone") if card is None else laid(card, item, at)


@transaction.atomic
def done_with_cards(entry: str, guest: str, *, at: datetime) -> Response | Refused:
    """This telephone is ready: there is a card of hers."""
    response = _of_guest(entry, guest)
    if isinstance(response, Refused) or response.ready is not None:
        return response
    refused = check_change(queries.facts_of(response.round), at)
    if refused is None and not Card.objects.filter(response=response).exists():
        refused = Refused("no_card")
    if refused is not None:
        return refused
    response.ready = at
    response.save(update_fields=["ready"])
    return response
