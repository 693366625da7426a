"""Writing to somebody what one saw of her, and what she does with it."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.utils.crypto import salted_hmac

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.framework.domain.planes import Plane
from krachtbron.groups import public as groups
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.noticing import (
    ANSWER_MOST,
    NAME_MOST,
    NOTICED_MOST,
    Card,
    Delivery,
    NoticedState,
    check_often,
    only_one,
    spoken,
)
from krachtbron.growth.models import Declined, Noticed
from krachtbron.growth.queries import noticing as queries
from krachtbron.growth.queries.noticing import NAME

A_DAY = 24 * 60


class Answer(NamedTuple):
    """What she said back, and who she is; ``written``: the moment of what she answers."""

    person_id: UUID
    words: str
    written: datetime


@transaction.atomic
def write_to(
    actor: Actor, person_id: UUID, *, key: UUID, words: str, plane: Plane | None, at: datetime
) -> Delivery | Refused:
    """Who leads a group writes to somebody in it. The same ``key`` again acts once. Without a place of hers, nothing
    is kept; neither when she wants nothing more from this sender, who is not told so."""
    if person_id not in {face.person_id for face in groups.faces_led(actor)}:
        raise Http404
    words = tidy_lines(words)
    if refused := check_words(words, NOTICED_MOST):
        return refused
    if (known := Noticed.objects.filter(pk=key).first()) is not None:
        same = (known.by_id, known.person_id) == (actor.person_id, person_id)
        return Delivery.SENT if same else Refused("key_taken", "key")
    if counted_before(actor, str(person_id), key, at):
        return Delivery.SENT
    if not queries.reaches(person_id):
        return Delivery.PAPER
    if refused := counted(actor, str(person_id), key, at):
        return refused
    deliver(actor, person_id, key, words, plane, at)
    return Delivery.SENT


@transaction.atomic
def write_to_fellow(
    actor: Actor, nickname: str, *, key: UUID, words: str, plane: Plane | None, at: datetime
) -> Refused | None:
    """Somebody writes to another of her own group, by the name that sounds there. What comes back is the same whether
    it was delivered or not, so that nobody learns who has a place here; tries are counted alike for every name."""
    return by_name(actor, nickname, groups.faces_beside(actor), key=key, words=words, plane=plane, at=at)


def by_name(
    actor: Actor,
    nickname: str,
    among: Iterable[groups.Face],
    *,
    key: UUID,
    words: str,
    plane: Plane | None = None,
    card: Card | None = None,
    at: datetime,
    most: int = NOTICED_MOST,
) -> Refused | None:
    """To the only one ``among`` these who is called so, if there is one; told alike if there is not."""
    words = tidy_lines(words)
    who = spoken(nickname)
    if refused := check_words(who, NAME_MOST, "nickname") or check_words(words, most):
        return refused
    if counted_before(actor, who, key, at):
        return None
    if refused := counted(actor, who, key, at):
        return refused
    person_id = only_one(nickname, {(face.person_id, face.nickname) for face in among})
    if person_id is not None and queries.reaches(person_id) and not Noticed.objects.filter(pk=key).exists():
        deliver(actor, person_id, key, words, plane, at, card=card)
    return None


def mark_of(actor: Actor, *about: object) -> str:
    """A mark that names nobody."""
    value = ":".join(map(str, (actor.person_id, *about)))
    return salted_hmac("krachtbron.growth.noticing", value, algorithm="sha256").hexdigest()


def counted_before(actor: Actor, who: str, key: UUID, at: datetime) -> bool:
    """Whether this very form was sent already: then nothing more happens, delivered or not."""
    return access.tries(mark_of(actor, who, key), at) > 0


def counted(actor: Actor, who: str, key: UUID, at: datetime) -> Refused | None:
    """Count this sending for a day; refuse what is too much."""
    mark = mark_of(actor, who)
    if refused := check_often(access.tries(mark, at)):
        return refused
    for one in (mark, mark_of(actor, who, key)):
        access.add_try(one, minutes=A_DAY, at=at)
    return None


def deliver(
    actor: Actor,
    person_id: UUID,
    key: UUID,
    words: str,
    plane: Plane | None,
    at: datetime,
    *,
    card: Card | None = None,
) -> None:
    """Closed with her key: from now on it is hers, and who wrote it cannot read it back."""
    assert actor.person_id is not None
    if queries.has_declined(person_id, actor.person_id):
        return
    sealed = access.vault_for(person_id, at=at).seal(NAME, key, "words", words)
    fresh = {"person_id": person_id, "by_id": actor.person_id, "words": sealed, "made": at, "since": at}
    Noticed.objects.get_or_create(pk=key, defaults={**fresh, "plane": plane or "", "card": card or ""})


@transaction.atomic
def keep(actor: Actor, noticed_id: UUID, *, at: datetime) -> Noticed:
    """She keeps it."""
    row = queries.get_noticed(actor, noticed_id, lock=True)
    if row.state != NoticedState.KEPT:
        row.state, row.since = NoticedState.KEPT, at
        row.save(update_fields=["state", "since"])
    return row


@transaction.atomic
def answer(actor: Actor, noticed_id: UUID, *, answer: str, at: datetime) -> Noticed | Refused:
    """She says something back, to who wrote it and to nobody else. Said empty, it is taken back."""
    row, words = queries.get_noticed(actor, noticed_id, lock=True), tidy_lines(answer)
    if row.by_id is None:
        return Refused("nobody_there", "answer")
    if refused := check_words(words, ANSWER_MOST, "answer", needed=False):
        return refused
    row.answer = access.vault_for(row.person_id, at=at).seal(NAME, row.pk, "answer", words)
    row.state, row.since = NoticedState.KEPT, at
    row.save(update_fields=["answer", "state", "since"])
    return row


@transaction.atomic
def remove(actor: Actor, noticed_id: UUID, *, at: datetime) -> None:
    """She throws it away, and what she said back with it."""
    drop(queries.get_noticed(actor, noticed_id, lock=True), at=at)


@transaction.atomic
def decline(actor: Actor, noticed_id: UUID, *, at: datetime) -> UUID:
    """She wants nothing more from who wrote this; the key of that person, who is not told."""
    row = queries.get_noticed(actor, noticed_id, lock=True)
    if row.by_id is None:
        raise Http404
    Declined.objects.get_or_create(person_id=row.person_id, sender_id=row.by_id, defaults={"since": at})
    return row.by_id


@transaction.atomic
def allow_again(actor: Actor, declined_id: UUID) -> None:
    """This person may write to her again."""
    gone, _ = Declined.objects.filter(pk=declined_id, person=actor.person_id, person__isnull=False).delete()
    if not gone:
        raise Http404


@transaction.atomic
def read_answers(actor: Actor) -> list[Answer]:
    """What people said back to the actor. They wrote it to him, so reading it is no look in their space."""
    rows = queries.answers_to(actor)
    vaults = access.vaults_of({row.person_id for row in rows})
    return [
        Answer(row.person_id, vaults[row.person_id].read(NAME, row.pk, "answer", row.answer), row.made)
        for row in rows
        if row.person_id in vaults
    ]
