"""What others opened for who asks. Reading it is a look: only ``actions.read_space`` gives the words."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.growth.models import Own, Step
from krachtbron.growth.policy import may_cheer
from krachtbron.growth.queries.hers import hers
from krachtbron.growth.queries.kinds import KINDS


@dataclass(frozen=True, slots=True)
class SpaceRow:
    """Somebody opened something for the actor: who, without what."""

    person_id: UUID
    nickname: str


def opened_things(actor: Actor, at: datetime, *, person_id: UUID) -> dict[str, list[Own]]:
    """kind → the closed rows of somebody that are open to the actor now. One query a kind."""
    limit = access.open_to(actor, at)
    found: dict[str, list[Own]] = {}
    for kind, one in KINDS.items():
        rows = one.table._default_manager.filter(limit, person=person_id).exclude(person=actor.person_id)
        found[kind] = list(rows.prefetch_related(*one.along).order_by("made", "pk"))
    return found


def spaces_open_to(actor: Actor, at: datetime) -> list[SpaceRow]:
    """Who opened something for the actor, by nickname. Whose words are locked is not there."""
    limit = access.open_to(actor, at)
    opened = (one.table._default_manager.filter(limit).exclude(person=actor.person_id) for one in KINDS.values())
    people = {who for rows in opened for who in rows.values_list("person", flat=True).distinct()}
    people -= access.locked_among(people)
    names = access.names_of(people)
    return sorted((SpaceRow(one, names.get(one, "")) for one in people), key=lambda row: row.nickname.casefold())


def asked_by_name(actor: Actor, at: datetime) -> bool:
    """Whether somebody opened something of her own space for the actor by name. Most have nothing: asked first."""
    audiences = access.audiences_by_name(actor, at)
    if not audiences:
        return False
    first, *others = (one.table._default_manager.filter(audience__in=audiences).values("pk") for one in KINDS.values())
    return first.union(*others).exists()


def step_to_cheer(actor: Actor, step_id: UUID, at: datetime) -> Step:
    """A step that its owner asked the actor, by name, to stand beside."""
    step = Step.objects.filter(access.open_to(actor, at), pk=step_id).exclude(person=actor.person_id).first()
    if step is None:
        raise Http404
    if not may_cheer(hers=False, sight=access.sight(actor, step.audience_id, at)):
        raise Forbidden("growth_cheer")
    return step


def get_own(actor: Actor, kind: str, item_id: UUID, *, lock: bool = False) -> Own:
    """A thing of her own, of a kind that can be opened; anybody else's does not exist here."""
    if kind not in KINDS:
        raise Http404
    return hers(KINDS[kind].table, actor, item_id, lock=lock)
