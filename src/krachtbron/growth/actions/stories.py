"""Her story: written, typed by somebody she trusts, said otherwise, thrown away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Sight
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.story import REMEMBERED, STORY_MOST, TITLE_MOST, TypingState
from krachtbron.growth.models import Story, StoryGone
from krachtbron.growth.queries import stories as queries
from krachtbron.growth.queries.offers import gone_rows
from krachtbron.growth.queries.stories import NAME


def check(title: str, words: str, *, needed: bool = True) -> Refused | None:
    return check_words(title, TITLE_MOST, "title", needed=False) or check_words(words, STORY_MOST, needed=needed)


def check_typist(actor: Actor, typist: UUID | None) -> Refused | None:
    """Who types stands near her."""
    if typist is None:
        return None
    near = {one.who for one in access.near_to(actor) if one.sight is Sight.PERSON}
    return None if typist in near else Refused("not_near", "typist")


def write(row: Story, title: str, words: str, at: datetime) -> None:
    """Close the words with the key of whose story it is."""
    vault = access.vault_for(row.person_id, at=at)
    row.title = vault.seal(NAME, row.pk, "title", title)
    row.words = vault.seal(NAME, row.pk, "words", words)


@transaction.atomic
def add_story(
    actor: Actor, *, key: UUID, title: str, words: str, typist: UUID | None = None, at: datetime
) -> Story | Refused:
    """A story of her own; ``typist``: who types here what she tells. The same ``key`` again acts once."""
    title, words = tidy(title), tidy_lines(words)
    if refused := check(title, words) or check_typist(actor, typist):
        return refused
    return make(actor, key, title, words, typist, TypingState.HERS, at)


@transaction.atomic
def ask_typing(actor: Actor, *, key: UUID, title: str, typist: UUID, at: datetime) -> Story | Refused:
    """Somebody near her is asked to type what she tells."""
    title = tidy(title)
    if refused := check(title, "", needed=False) or check_typist(actor, typist):
        return refused
    return make(actor, key, title, "", typist, TypingState.ASKED, at)


def make(
    actor: Actor, key: UUID, title: str, words: str, typist: UUID | None, typing: TypingState, at: datetime
) -> Story | Refused:
    assert actor.person_id is not None
    fresh = Story(pk=key, person_id=actor.person_id, typist_id=typist, typing=typing, made=at, since=at)
    write(fresh, title, words, at)
    columns = ("person_id", "typist_id", "typing", "made", "since", "title", "words")
    row, _ = Story.objects.get_or_create(pk=key, defaults={name: getattr(fresh, name) for name in columns})
    return row if row.person_id == actor.person_id else Refused("key_taken")


@transaction.atomic
def say_story(actor: Actor, story_id: UUID, *, title: str, words: str, at: datetime) -> Story | Refused:
    """In her own words from here on. Who was asked to type and did not yet, types no more."""
    row, title, words = queries.get_story(actor, story_id, lock=True), tidy(title), tidy_lines(words)
    if refused := check(title, words):
        return refused
    write(row, title, words, at)
    if row.typing == TypingState.ASKED:
        row.typist_id = None
    if row.typing != TypingState.HERS:
        row.typing, row.since = TypingState.HERS, at
    row.save(update_fields=["title", "words", "typist", "typing", "since"])
    return row


@transaction.atomic
def say_right(actor: Actor, story_id: UUID, *, at: datetime) -> bool:
    """She read it over: this is her story. Who typed it sees it no more, unless she opens it. Whether it was not so
    already."""
    row = queries.get_story(actor, story_id, lock=True)
    if row.typing != TypingState.TYPED:
        return False
    row.typing, row.since = TypingState.HERS, at
    row.save(update_fields=["typing", "since"])
    return True


@transaction.atomic
def remove_story(actor: Actor, story_id: UUID, *, at: datetime) -> None:
    """It goes with its pictures, and with what was offered and asked."""
    story = queries.get_story(actor, story_id, lock=True)
    StoryGone.objects.filter(at__lt=at - REMEMBERED).delete()
    StoryGone.objects.bulk_create(gone_rows([story.pk], at))
    drop(story, at=at)
