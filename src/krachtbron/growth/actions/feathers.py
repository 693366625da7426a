"""Thanking somebody of a group: a feather, on her screen."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from krachtbron.growth.actions.noticing import by_name
from krachtbron.growth.domain.noticing import FEATHER_MOST, Card, Delivery, only_one
from krachtbron.growth.queries import noticing as queries


@transaction.atomic
def give(
    actor: Actor, group_id: UUID, *, key: UUID, nickname: str, words: str, card: Card, at: datetime
) -> Delivery | Refused:
    """From anybody in the group to anybody in it or around it, by the name that sounds there. It is hers, and counted
    nowhere. Only who names the people of the group hears that nobody is called so, or that she has no place here."""
    seen = groups.get_group(actor, group_id, groups.Verb.BRING)
    among = groups.faces_around(actor, group_id)
    named = seen.may(groups.Verb.INVITE)
    who = only_one(nickname, {(face.person_id, face.nickname) for face in among})
    if nickname and named and who is None:
        return Refused("nobody_called", "nickname")
    refused = by_name(actor, nickname, among, key=key, words=words, card=card, at=at, most=FEATHER_MOST)
    if refused or not named:
        return refused or Delivery.PERHAPS
    return Delivery.SENT if who and queries.reaches(who) else Delivery.PAPER
