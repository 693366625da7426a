"""One person's own data in this room: her answers and sentences, the rounds she opened, the steps she chose for
herself, the papers she typed.

Purpose: her view of the space in a project, of her organisation, of her own work.
Kept until she takes it back, her account is erased or the project goes.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from krachtbron.base.clock import day
from krachtbron.instruments import queries
from krachtbron.instruments.domain import Mode, Subject
from krachtbron.instruments.models import Choice, Response, Round


def export(person_id: UUID) -> dict[str, Any]:
    """What she gave under her own name, the rounds she opened, her own steps, and which papers of others she typed."""
    rows = Response.objects.filter(person=person_id).select_related("round").order_by("joined", "pk")
    cards = queries.cards_by(rows)
    opened = Round.objects.filter(opened_by=person_id).order_by("opened", "pk")
    typed = Response.objects.filter(typed_by=person_id).select_related("round").order_by("joined", "pk")
    own_steps = Choice.objects.filter(round__person=person_id).select_related("round").order_by("made", "pk")
    return {
        "responses": [
            {
                "instrument": row.round.definition,
                "about": about(row.round),
                "day": day(row.joined).isoformat(),
                "perspective": row.perspective,
                "answers": row.answers,
                "words": row.words,
                "origin": row.origin,
                "joined": moment(row.joined),
                "ready": moment(row.ready),
                "withdrawn": moment(row.withdrawn),
            }
            | ({"cards": [card(one) for one in cards[row.pk]]} if row.pk in cards else {})
            for row in rows
        ],
        "rounds_opened": [
            {
                "instrument": row.definition,
                "about": about(row),
                "mode": row.mode,
                "opened": moment(row.opened),
                "shown": moment(row.shown),
                "closed": moment(row.closed),
            }
            for row in opened
        ],
        "own_steps": [
            {
                "instrument": row.round.definition,
                "line": row.item,
                "what": row.what,
                "term": row.term,
                "due": row.due.isoformat() if row.due else None,
                "state": row.state,
                "words": row.state_words,
                "made": moment(row.made),
            }
            for row in own_steps
        ],
        "papers_typed": [{"instrument": row.round.definition, "typed": moment(row.joined)} for row in typed],
    }


def card(row: queries.Card) -> dict[str, Any]:
    """A card she laid: its words, and the field it lies on."""
    return {"words": row.text, "field": row.item, "made": moment(row.made)}


def about(row: Round) -> str:
    """What a round was about."""
    if row.person_id is not None:
        return Subject.ONESELF.value
    return Subject.PROJECT.value if row.organisation_id is None else Subject.ORGANISATION.value


def moment(when: datetime | None) -> str | None:
    """A moment as she lived it: the clock of here, to the minute."""
    return localtime(when).isoformat(timespec="minutes") if when else None


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    """Take back her answers, counts included, and throw away the rounds that were hers alone. Paper she typed stays."""
    for response in Response.objects.filter(person=person_id).order_by("round", "pk").select_for_update():
        queries.count(response, response.answers, {})
        queries.come(response, -response.given)
        response.delete()
    Round.objects.filter(opened_by=person_id, mode=Mode.ALONE).delete()
    Round.objects.filter(person=person_id).delete()
