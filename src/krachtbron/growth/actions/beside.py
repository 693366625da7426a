"""Asking somebody to stand beside a small step: "op eigen kracht, maar niet alleen". Also who belongs to no group."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Sight
from krachtbron.access.events import InvitationAccepted
from krachtbron.base.outcome import Refused
from krachtbron.growth import queries
from krachtbron.growth.actions.sharing import share
from krachtbron.growth.models import Own, Step

STEP = "step"


@transaction.atomic
def ask_beside(actor: Actor, step_id: UUID, *, key: UUID, at: datetime) -> str | Refused:
    """The secret of a code for one person, whoever it is. It says nothing of the step."""
    step = queries.get_step(actor, step_id)
    access.vault_for(step.person_id, at=at)  # what is locked is opened for nobody
    made = access.ask_beside(actor, STEP, step.pk, key=key, at=at)
    return made if isinstance(made, Refused) else made[1]


@transaction.atomic
def close_code(actor: Actor, invitation_id: UUID) -> UUID:
    """Take a code back; the key of its step."""
    return access.close_beside(actor, invitation_id)


@transaction.atomic
def part_from(actor: Actor, step_id: UUID, person_id: UUID, *, at: datetime) -> Own | Refused:
    """Somebody no longer stands beside the step. Who else does, still does."""
    step = queries.get_step(actor, step_id, lock=True)
    openings = access.openings_of([step.audience_id], at).get(step.audience_id, []) if step.audience_id else []
    rest = [one for one in openings if (one.sight, one.who) != (Sight.PERSON, person_id)]
    if len(rest) == len(openings):
        raise Http404
    return share(actor, "step", step_id, rest, at=at)


def stand_beside(event: InvitationAccepted) -> None:
    """Who came with the code reads the step from now on, by name. A step that is gone opens nothing: the code is not
    used, and nobody comes in."""
    if event.purpose != STEP or event.target is None:
        return
    step = Step.objects.select_for_update(of=("self",)).filter(pk=event.target).first()
    if step is None:
        raise Http404
    step.audience_id = access.admit(step.person_id, step.audience_id, event.person_id, at=event.at)
    step.save(update_fields=["audience"])
