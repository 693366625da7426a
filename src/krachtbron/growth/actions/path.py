"""Her path: begun, said otherwise, walked, standing still, going on elsewhere, thrown away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.path import GOAL_MOST, PLACE_MOST, PathState
from krachtbron.growth.models import Path, PathBefore
from krachtbron.growth.queries.path import BEFORE, NAME, get_path


@transaction.atomic
def begin_path(actor: Actor, *, key: UUID, words: str, place: str, at: datetime) -> Path | Refused:
    """Where she is going, in her own words. The same ``key`` again acts once."""
    assert actor.person_id is not None
    words, place = tidy_lines(words), tidy_lines(place)
    refused = check_words(words, GOAL_MOST) or check_words(place, PLACE_MOST, "place", needed=False)
    if refused:
        return refused
    vault = access.vault_for(actor.person_id, at=at)
    sealed = {"words": vault.seal(NAME, key, "words", words), "place": vault.seal(NAME, key, "place", place)}
    fresh = {"person_id": actor.person_id, **sealed, "made": at, "since": at}
    row, _ = Path.objects.get_or_create(pk=key, defaults=fresh)
    return row if row.person_id == actor.person_id else Refused("key_taken")


@transaction.atomic
def say_path(actor: Actor, path_id: UUID, *, words: str, at: datetime) -> Path | Refused:
    """The same path in other words."""
    row, words = get_path(actor, path_id, lock=True), tidy_lines(words)
    if refused := check_words(words, GOAL_MOST):
        return refused
    row.words = access.vault_for(row.person_id, at=at).seal(NAME, row.pk, "words", words)
    row.save(update_fields=["words"])
    return row


@transaction.atomic
def go_elsewhere(actor: Actor, path_id: UUID, *, place: str, at: datetime) -> Path | Refused:
    """The path goes on with another place or other people; where it went before stays hers to see."""
    row, place = get_path(actor, path_id, lock=True), tidy_lines(place)
    if refused := check_words(place, PLACE_MOST, "place"):
        return refused
    vault = access.vault_for(row.person_id, at=at)
    was = vault.read(NAME, row.pk, "place", row.place)
    if was and was != place:
        key = new_id()
        PathBefore.objects.create(id=key, path=row, place=vault.seal(BEFORE, key, "place", was), until=at)
    row.place = vault.seal(NAME, row.pk, "place", place)
    row.save(update_fields=["place"])
    return settle_path(actor, path_id, PathState.WALKING, at=at)


@transaction.atomic
def settle_path(actor: Actor, path_id: UUID, state: PathState, *, at: datetime) -> Path:
    """She walks it, it stands still, it is behind her: she says so, and may say otherwise tomorrow."""
    row = get_path(actor, path_id, lock=True)
    if row.state != state:
        row.state, row.since = state, at
        row.save(update_fields=["state", "since"])
    return row


@transaction.atomic
def remove_path(actor: Actor, path_id: UUID, *, at: datetime) -> None:
    """The path goes with its stages, their steps, and its conversations."""
    drop(get_path(actor, path_id, lock=True), at=at)
