"""Pictures beside her words: a photo she chose or one of our drawings. Closed with her key, like her words."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.base.vault import Vault
from krachtbron.growth import queries as own
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.pictures import ABOUT_MOST, Drawing
from krachtbron.growth.domain.story import PICTURES_MOST
from krachtbron.growth.models import Picture, Story, Strength
from krachtbron.growth.queries import pictures as queries
from krachtbron.growth.queries.pictures import NAME
from krachtbron.growth.queries.stories import get_story

AFTER_A_LOOK = timedelta(minutes=10)  # so long a page that was opened may fetch its pictures


@transaction.atomic
def add_strength_picture(
    actor: Actor, strength_id: UUID, *, key: UUID, picture: bytes, about: str, at: datetime
) -> Picture | Refused:
    """The photo of a strength; it takes the place of what stood there."""
    strength = own.get_strength(actor, strength_id, lock=True)
    made = keep(key, picture, tidy(about), at, person_id=strength.person_id, strength=strength)
    if isinstance(made, Picture):
        drop(*Picture.objects.filter(strength=strength).exclude(pk=made.pk), at=at)
        Strength.objects.filter(pk=strength.pk).update(drawing="")
    return made


@transaction.atomic
def choose_drawing(actor: Actor, strength_id: UUID, drawing: Drawing, *, at: datetime) -> Strength:
    """One of our drawings; it takes the place of what stood there."""
    strength = own.get_strength(actor, strength_id, lock=True)
    drop(*Picture.objects.filter(strength=strength), at=at)
    strength.drawing = drawing
    strength.save(update_fields=["drawing"])
    return strength


@transaction.atomic
def clear_strength(actor: Actor, strength_id: UUID, *, at: datetime) -> None:
    """Without photo or drawing; her words stay."""
    strength = own.get_strength(actor, strength_id, lock=True)
    drop(*Picture.objects.filter(strength=strength), at=at)
    Strength.objects.filter(pk=strength.pk).update(drawing="")


@transaction.atomic
def add_story_picture(
    actor: Actor, story_id: UUID, *, key: UUID, picture: bytes, about: str, at: datetime
) -> Picture | Refused:
    """A picture in a story, with words."""
    story = get_story(actor, story_id, lock=True)
    if Picture.objects.filter(story=story).exclude(pk=key).count() >= PICTURES_MOST:
        return Refused("too_many_pictures", "picture", {"most": PICTURES_MOST})
    return keep(key, picture, tidy(about), at, person_id=story.person_id, story=story)


def keep(
    key: UUID, picture: bytes, about: str, at: datetime, *, person_id: UUID,
    strength: Strength | None = None, story: Story | None = None,
) -> Picture | Refused:  # fmt: skip
    if refused := check_words(about, ABOUT_MOST, "about", needed=False):
        return refused
    vault = access.vault_for(person_id, at=at)
    fresh = {
        "person_id": person_id,
        "strength": strength,
        "story": story,
        "content": vault.seal_bytes(NAME, key, "content", picture),
        "about": vault.seal(NAME, key, "about", about),
        "made": at,
    }
    row, _ = Picture.objects.get_or_create(pk=key, defaults=fresh)
    at_it = (strength and strength.pk, story and story.pk)
    return row if (row.strength_id, row.story_id) == at_it else Refused("key_taken", "key")


@transaction.atomic
def remove_picture(actor: Actor, picture_id: UUID, *, at: datetime) -> tuple[UUID | None, UUID | None]:
    """Throw a picture away; the keys of the strength or the story it stood at."""
    row = queries.get_picture(actor, picture_id, lock=True)
    drop(row, at=at)
    return row.strength_id, row.story_id


def own_picture(actor: Actor, picture_id: UUID) -> bytes:
    """Her own picture."""
    row = queries.get_picture(actor, picture_id)
    return opened(row, access.vault_of(row.person_id))


def seen_picture(actor: Actor, picture_id: UUID, *, looked: datetime, at: datetime) -> bytes:
    """A picture of somebody else, for a page of which the look was written down at ``looked``, just now.

    It is fetched by that page and is no look more; that it is still open to the actor is asked again.
    """
    row = queries.picture_open_to(actor, picture_id, at)
    if not timedelta() <= at - looked <= AFTER_A_LOOK:
        raise Http404
    return opened(row, access.readable_vault(row.person_id))


def opened(row: Picture, vault: Vault | None) -> bytes:
    if vault is None:
        raise Http404
    return vault.read_bytes(NAME, row.pk, "content", row.content)
