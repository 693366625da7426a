"""Offering a story to a project, and each use asked anew."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Sight
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.story import ASK_MOST, TypingState, UseState, check_answer, check_ready
from krachtbron.growth.models import Offer, Use
from krachtbron.growth.queries import offers as queries
from krachtbron.growth.queries.offers import USE, UseRow
from krachtbron.growth.queries.stories import StoryRow, get_story, read


@dataclass(frozen=True, slots=True)
class Offered:
    """A story that a project was offered, and what it asked."""

    teller: str
    project_id: UUID
    project: str
    story: StoryRow
    uses: list[UseRow]


@transaction.atomic
def offer_story(actor: Actor, story_id: UUID, project_id: UUID, *, at: datetime) -> Offer | Refused:
    """Who works on the project may read it from now on, and ask for it."""
    row = get_story(actor, story_id, lock=True)
    if refused := check_ready(TypingState(row.typing)):
        return refused
    near = {one.who for one in access.near_to(actor) if one.sight is Sight.PROJECT}
    if project_id not in near:
        return Refused("not_near", "project")
    offer, _ = Offer.objects.get_or_create(story=row, project_id=project_id, withdrawn=None, defaults={"made": at})
    return offer


@transaction.atomic
def withdraw_offer(actor: Actor, offer_id: UUID, *, at: datetime) -> Offer:
    """Taken back, and with it every yes: from the next request the project sees nothing of it."""
    row = queries.get_offer(actor, offer_id, lock=True)
    row.withdrawn = at
    row.save(update_fields=["withdrawn"])
    given = list(Use.objects.filter(offer=row, state=UseState.YES).values_list("pk", flat=True))
    Use.objects.filter(pk__in=given).update(state=UseState.TAKEN_BACK, since=at)
    access.remember_closed([row.pk, *given], at=at)
    return row


@transaction.atomic
def read_offered(actor: Actor, offer_id: UUID, *, at: datetime) -> Offered:
    """What a project was offered, after the look is written down."""
    row = queries.get_offered(actor, offer_id)
    teller = row.story.person_id
    vault = access.readable_vault(teller)
    if vault is None:
        raise Http404
    access.note_looks(actor, teller, [access.Glance("story", row.story_id, Sight.PROJECT)], at=at)
    uses = queries.use_rows([row.pk], vault)[row.pk]
    name = access.names_of([teller]).get(teller, "")
    return Offered(name, row.project_id, row.project.name, read(row.story, vault), uses)


@transaction.atomic
def ask_use(actor: Actor, offer_id: UUID, *, key: UUID, words: str, at: datetime) -> Use | Refused:
    """One use, for one thing: what, where, when. Written to her, closed with her key."""
    offer, words = queries.get_offered(actor, offer_id), tidy_lines(words)
    if refused := check_words(words, ASK_MOST):
        return refused
    sealed = access.vault_for(offer.story.person_id, at=at).seal(USE, key, "words", words)
    fresh = {"offer": offer, "asked_by_id": actor.person_id, "words": sealed, "made": at, "since": at}
    row, _ = Use.objects.get_or_create(pk=key, defaults=fresh)
    return row if (row.asked_by_id, row.offer_id) == (actor.person_id, offer.pk) else Refused("key_taken", "key")


@transaction.atomic
def answer_use(actor: Actor, use_id: UUID, said: UseState, *, at: datetime) -> Use | Refused:
    """Yes, no, or a yes taken back: hers to say, every time."""
    row = queries.get_use(actor, use_id, lock=True)
    if refused := check_answer(UseState(row.state), said):
        return refused
    if row.state != said:
        row.state, row.since = said, at
        row.save(update_fields=["state", "since"])
        if said is UseState.TAKEN_BACK:
            access.remember_closed([row.pk], at=at)
    return row
