"""Typing for somebody else what she tells. Every time it is opened, she sees that."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Sight
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.growth.actions.stories import check, write
from krachtbron.growth.domain.story import TypingState
from krachtbron.growth.models import Story
from krachtbron.growth.queries import stories as queries
from krachtbron.growth.queries.stories import NAME


@dataclass(frozen=True, slots=True)
class Typed:
    """A story to type: for whom, and what stands there already."""

    teller: str
    title: str
    words: str
    typing: TypingState


@transaction.atomic
def open_typing(actor: Actor, story_id: UUID, *, at: datetime) -> Typed:
    """What the actor may type on, after her look is written down."""
    row = queries.get_story_to_type(actor, story_id)
    vault = access.readable_vault(row.person_id)
    if vault is None:
        raise Http404
    if row.title or row.words:
        access.note_looks(actor, row.person_id, [access.Glance("story", row.pk, Sight.PERSON)], at=at)
    return Typed(
        access.names_of([row.person_id]).get(row.person_id, ""),
        vault.read(NAME, row.pk, "title", row.title),
        vault.read(NAME, row.pk, "words", row.words),
        TypingState(row.typing),
    )


@transaction.atomic
def type_story(actor: Actor, story_id: UUID, *, title: str, words: str, at: datetime) -> Story | Refused:
    """What she told, in letters; closed with her key. She reads it over before it is her story."""
    row, title, words = queries.get_story_to_type(actor, story_id, lock=True), tidy(title), tidy_lines(words)
    if refused := check(title, words):
        return refused
    write(row, title, words, at)
    if row.typing == TypingState.ASKED:
        row.typing, row.since = TypingState.TYPED, at
    row.save(update_fields=["title", "words", "typing", "since"])
    return row
