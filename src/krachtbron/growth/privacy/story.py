"""Her stories, their pictures and what projects asked, of one person."""

from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.domain.story import TypingState, UseState
from krachtbron.growth.models import Offer, Picture, Story, StoryGone, Use
from krachtbron.growth.queries.offers import gone_rows


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    """All her stories with their pictures, to which projects she offered them, and what she said about each use.

    Of others: what they asked her. Who typed for somebody else or asked for a story gets when, never the words.
    """
    given = {"typed_for_others": typed(person_id), "uses_asked": asked(person_id)}
    if vault is None:
        return {"stories": [], "strength_pictures": [], **given}
    stories = Story.objects.filter(person=person_id).order_by("made", "pk")
    beside = Picture.objects.filter(strength__person=person_id).select_related("strength").order_by("made", "pk")
    return {
        "stories": [
            told(one, vault) for one in stories.prefetch_related("pictures", "offers__project", "offers__uses")
        ],
        "strength_pictures": [
            {
                "strength": vault.read("growth.Strength", one.strength_id, "words", one.strength.words),
                **drawn(one, vault),
            }
            for one in beside
            if one.strength and one.strength_id
        ],
        **given,
    }


def told(row: Story, vault: Vault) -> dict[str, Any]:
    return {
        "title": vault.read("growth.Story", row.pk, "title", row.title),
        "words": vault.read("growth.Story", row.pk, "words", row.words),
        "typing": row.typing,
        "typed_by_other": row.typist_id is not None,
        "made": row.made,
        "pictures": [drawn(one, vault) for one in sorted(row.pictures.all(), key=lambda one: one.made)],
        "offers": [
            {
                "project": offer.project.name,
                "made": offer.made,
                "withdrawn": offer.withdrawn,
                "uses": [
                    {
                        "words": vault.read("growth.Use", one.pk, "words", one.words),
                        "state": one.state,
                        "since": one.since,
                        "made": one.made,
                    }
                    for one in sorted(offer.uses.all(), key=lambda one: one.made)
                ],
            }
            for offer in sorted(row.offers.all(), key=lambda offer: offer.made)
        ],
    }


def drawn(row: Picture, vault: Vault) -> dict[str, Any]:
    """A picture as letters: WebP in base64."""
    content = vault.read_bytes("growth.Picture", row.pk, "content", row.content)
    return {
        "about": vault.read("growth.Picture", row.pk, "about", row.about),
        "webp_base64": b64encode(content).decode(),
        "made": row.made,
    }


def typed(person_id: UUID) -> list[dict[str, Any]]:
    rows = Story.objects.filter(typist=person_id).exclude(typing=TypingState.ASKED).order_by("made")
    return [{"made": made} for made in rows.values_list("made", flat=True)]


def asked(person_id: UUID) -> list[dict[str, Any]]:
    rows = Use.objects.filter(asked_by=person_id).order_by("made").values_list("made", "state")
    return [{"made": made, "state": state} for made, state in rows]


def erase(person_id: UUID, at: datetime) -> None:
    """Her stories go with all that hangs on them; what she typed or asked stays with the teller, without her.

    A project that had a yes hears that it may not any longer.
    """
    stories = Story.objects.filter(person=person_id).values_list("pk", flat=True)
    StoryGone.objects.bulk_create(gone_rows(stories, at))
    asked_of_her = Story.objects.filter(typist=person_id, typing=TypingState.ASKED)
    asked_of_her.update(typing=TypingState.HERS)
    Story.objects.filter(typist=person_id).update(typist=None)
    Use.objects.filter(asked_by=person_id).update(asked_by=None)
    Picture.objects.filter(person=person_id).delete()
    Story.objects.filter(person=person_id).delete()


def close_again(closed: Mapping[UUID, datetime]) -> int:
    """Offers and yeses that were taken back and came back with an old copy are taken back again. How many."""
    offers = list(Offer.objects.filter(pk__in=closed, withdrawn=None))
    for offer in offers:
        offer.withdrawn = closed[offer.pk]
    Offer.objects.bulk_update(offers, ["withdrawn"])
    uses = Use.objects.filter(pk__in=closed).exclude(state=UseState.TAKEN_BACK)
    return len(offers) + uses.update(state=UseState.TAKEN_BACK)
