"""Plays where the workers went to meet people on their own ground."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.demo.story.outreach import Spot
from krachtbron.outreach import public as outreach


def go_out(worker: Actor, project_id: UUID, spot: Spot, now: datetime) -> UUID:
    """One place, and every time there: its key."""
    began = now - timedelta(days=max(visit.days_ago for visit in spot.visits))
    place = done(outreach.add_place(worker, project_id, key=new_id(), kind=spot.kind, name=spot.name, at=began))
    for visit in spot.visits:
        then = now - timedelta(days=visit.days_ago)
        again = None if visit.again is None else day(now + timedelta(days=visit.again))
        told = outreach.Told(
            day(then), visit.how, visit.agreed, again, visit.sometime, visit.nickname, chosen=bool(visit.nickname)
        )
        made = done(outreach.add_contact(worker, place.pk, told, key=new_id(), at=then))
        if visit.settled:
            outreach.settle(worker, made.pk, at=then + timedelta(days=7))
    return UUID(str(place.pk))


def walk_round(worker: Actor, project_id: UUID, name: str, places: Sequence[UUID], at: datetime) -> None:
    """A round along these places, in this order."""
    done(outreach.set_out(worker, project_id, key=new_id(), name=name, places=places, at=at))


def be_safe(worker: Actor, project_id: UUID, words: tuple[str, str, str] | None, at: datetime) -> None:
    """What the team agreed about going to people's homes."""
    if words:
        knows, back, leave = words
        done(outreach.agree_safety(worker, project_id, knows=knows, back=back, leave=leave, at=at))
