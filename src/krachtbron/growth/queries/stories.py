"""The stories of who asks, and those she was asked to type."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.vault import Vault
from krachtbron.growth.domain.story import TYPING, TypingState, check_ready
from krachtbron.growth.models import Story
from krachtbron.growth.queries.hers import hers
from krachtbron.growth.queries.pictures import PICTURES, PictureRow, pictures_in

NAME = "growth.Story"


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story, readable. ``typist``: who typed what she told, by nickname."""

    id: UUID
    title: str
    words: str
    typing: TypingState
    typist_id: UUID | None
    typist: str
    since: datetime
    made: datetime
    audience: UUID | None
    pictures: list[PictureRow] = field(default_factory=list)


def read(row: Any, vault: Vault) -> StoryRow:
    """A story that was fetched with its pictures and its typist."""
    return StoryRow(
        row.pk,
        vault.read(NAME, row.pk, "title", row.title),
        vault.read(NAME, row.pk, "words", row.words),
        TypingState(row.typing),
        row.typist_id,
        row.typist.nickname if row.typist else "",
        row.since,
        row.made,
        row.audience_id,
        pictures_in(row, vault),
    )


def story_rows(actor: Actor, vault: Vault | None) -> list[StoryRow]:
    """Her stories, the newest first. Two queries."""
    if vault is None or actor.person_id is None:
        return []
    rows = Story.objects.filter(person=actor.person_id).select_related("typist").prefetch_related(PICTURES)
    return [read(row, vault) for row in rows.order_by("-made", "pk")]


def get_story(actor: Actor, story_id: UUID, *, lock: bool = False) -> Story:
    """A story of her own; anybody else's does not exist here."""
    return hers(Story, actor, story_id, lock=lock)


def story_row(actor: Actor, story_id: UUID, vault: Vault | None) -> StoryRow:
    """The same, readable, with its pictures."""
    rows = Story.objects.filter(pk=story_id, person=actor.person_id, person__isnull=False)
    row = rows.select_related("typist").prefetch_related(PICTURES).first()
    if row is None or vault is None:
        raise Http404
    return read(row, vault)


def check(row: Story) -> Refused | None:
    """Why it cannot be opened for others now."""
    return check_ready(TypingState(row.typing))


def get_story_to_type(actor: Actor, story_id: UUID, *, lock: bool = False) -> Story:
    """A story that its teller asked the actor to type and did not read over yet, of somebody still around her."""
    rows = Story.objects.filter(pk=story_id, typist=actor.person_id, typist__isnull=False, typing__in=TYPING)
    row = (rows.select_for_update() if lock else rows).first()
    if row is None or not near_her(actor, row.person_id):
        raise Http404
    return row


def near_her(actor: Actor, person_id: UUID) -> bool:
    """Whether the actor still stands near her: who left types nothing more."""
    return actor.person_id in {one.who for one in access.near_to(access.actor_for(person_id))}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A story that waits for the actor: to be typed for ``name``, or to be read over after ``name`` typed it."""

    story_id: UUID
    name: str
    mine: bool


def waiting_stories(actor: Actor) -> list[Waiting]:
    """One query for who works or takes part here, however many asked her: whether she is still near is looked at when
    she opens one. For who is no longer anything here it is looked at now."""
    to_type = Q(typist=actor.person_id, typing=TypingState.ASKED)
    rows = Story.objects.filter(to_type | Q(person=actor.person_id, typing=TypingState.TYPED), person__isnull=False)
    values = rows.order_by("since", "pk").values_list("pk", "person_id", "person__nickname", "typist__nickname")
    found = [(pk, person, nickname, typist or "") for pk, person, nickname, typist in values]
    tellers = {person for _, person, *_ in found} - {actor.person_id}
    near = tellers if actor.role else {person for person in tellers if near_her(actor, person)}
    return [
        Waiting(pk, typist if person == actor.person_id else nickname, person == actor.person_id)
        for pk, person, nickname, typist in found
        if person == actor.person_id or person in near
    ]
