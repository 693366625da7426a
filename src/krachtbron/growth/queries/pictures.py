"""Pictures beside strengths and in stories. Lists read what stands on them, never the picture itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.groups import public as groups
from krachtbron.growth.models import Offer, Picture
from krachtbron.growth.queries.hers import hers

NAME = "growth.Picture"
# The pictures of however many things, without what is drawn on them; one query.
LIGHT = Picture.objects.defer("content").order_by("made", "pk")
PICTURES, PICTURES_OF_STORY = Prefetch("pictures", queryset=LIGHT), Prefetch("story__pictures", queryset=LIGHT)


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One picture: its key, and in her words what stands on it."""

    id: UUID
    about: str


def with_picture(strengths: "QuerySet[Any]") -> Any:
    """Strengths, each with the key of her picture and the closed words about it; no query more."""
    found = Picture.objects.filter(strength=OuterRef("pk")).order_by("-made", "pk")
    return strengths.annotate(
        picture_key=Subquery(found.values("pk")[:1]), picture_about=Subquery(found.values("about")[:1])
    )


def picture_of(strength: Any, vault: Vault) -> PictureRow | None:
    """The picture of a strength that was read with ``with_picture`` or with ``PICTURES`` along."""
    if not hasattr(strength, "picture_key"):
        return next(reversed(pictures_in(strength, vault)), None)
    key = strength.picture_key
    return PictureRow(key, vault.read(NAME, key, "about", strength.picture_about)) if key else None


def pictures_in(thing: Any, vault: Vault) -> list[PictureRow]:
    return [PictureRow(row.pk, vault.read(NAME, row.pk, "about", row.about)) for row in thing.pictures.all()]


def get_picture(actor: Actor, picture_id: UUID, *, lock: bool = False) -> Picture:
    """A picture of her own; anybody else's does not exist here."""
    return hers(Picture, actor, picture_id, lock=lock)


def picture_open_to(actor: Actor, picture_id: UUID, at: datetime) -> Picture:
    """A picture of somebody else, at what is open to the actor now or offered to a project that she works on."""
    row = Picture.objects.select_related("strength", "story").filter(pk=picture_id).first()
    if row is None:
        raise Http404
    thing = row.strength or row.story
    assert thing is not None, "a picture stands at one"
    if access.sight(actor, thing.audience_id, at) is None and not offered_to(actor).filter(story=row.story_id).exists():
        raise Http404
    return row


def offered_to(actor: Actor) -> "QuerySet[Offer]":
    """What is offered now to projects that the actor works on, by people who are in those projects now."""
    works = groups.projects_q(actor, groups.Verb.OPEN_ROUND, "project")
    teller = {"project__members__person": F("story__person"), "project__members__until": None}
    return Offer.objects.filter(works, withdrawn=None).filter(**teller).exclude(story__person=actor.person_id)
