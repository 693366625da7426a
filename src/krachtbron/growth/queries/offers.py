"""Stories offered to projects, and each use that was asked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.groups import public as groups
from krachtbron.growth.domain.story import UseState
from krachtbron.growth.models import Offer, StoryGone, Use
from krachtbron.growth.queries.hers import hers
from krachtbron.growth.queries.pictures import PICTURES_OF_STORY, offered_to

USE = "growth.Use"


@dataclass(frozen=True, slots=True)
class UseRow:
    """One use that was asked: for what, by whom (a nickname), and what she said."""

    id: UUID
    words: str
    by: str
    state: UseState
    since: datetime


@dataclass(frozen=True, slots=True)
class OfferRow:
    """Her story, offered to a project."""

    id: UUID
    project_id: UUID
    project: str
    made: datetime
    uses: list[UseRow]


@dataclass(frozen=True, slots=True)
class OfferedRow:
    """What a project was offered: whose, since when, and what she said last about a use. Of the story nothing."""

    id: UUID
    teller: str
    made: datetime
    said: UseState | None


def offer_rows(story_id: UUID, vault: Vault) -> list[OfferRow]:
    """To which projects a story is offered now, with all that was asked. Two queries."""
    offers = list(Offer.objects.filter(story=story_id, withdrawn=None).select_related("project").order_by("made", "pk"))
    uses = use_rows([offer.pk for offer in offers], vault)
    return [OfferRow(one.pk, one.project_id, one.project.name, one.made, uses[one.pk]) for one in offers]


def offered_projects(story_id: UUID) -> list[str]:
    """The names of the projects to which a story is offered now."""
    rows = Offer.objects.filter(story=story_id, withdrawn=None).order_by("made", "pk")
    return list(rows.values_list("project__name", flat=True))


def use_rows(offers: Iterable[UUID], vault: Vault) -> dict[UUID, list[UseRow]]:
    """offer → its uses, the newest first. One query."""
    found: dict[UUID, list[UseRow]] = defaultdict(list)
    for row in Use.objects.filter(offer__in=list(offers)).select_related("asked_by").order_by("-made", "pk"):
        by = row.asked_by.nickname if row.asked_by else ""
        words = vault.read(USE, row.pk, "words", row.words)
        found[row.offer_id].append(UseRow(row.pk, words, by, UseState(row.state), row.since))
    return found


def get_offer(actor: Actor, offer_id: UUID, *, lock: bool = False) -> Offer:
    """An offer of her own that stands."""
    whose = "story__person"
    return hers(Offer, actor, offer_id, lock=lock, owner=whose, along="project", withdrawn=None)


def get_offered(actor: Actor, offer_id: UUID) -> Offer:
    """What is offered to a project that the actor works on."""
    rows = offered_to(actor).filter(pk=offer_id).select_related("story__typist", "project")
    row = rows.prefetch_related(PICTURES_OF_STORY).first()
    if row is None:
        raise Http404
    return row


def get_use(actor: Actor, use_id: UUID, *, lock: bool = False) -> Use:
    """A use that was asked of her, while the offer stands."""
    whose = "offer__story__person"
    return hers(Use, actor, use_id, lock=lock, owner=whose, along="offer", offer__withdrawn=None)


def offered_rows(actor: Actor, project_id: UUID) -> list[OfferedRow]:
    """What was offered to a project that the actor works on. One query without offers, three with however many.

    Whose words are locked is not there."""
    offers = list(offered_to(actor).filter(project=project_id).select_related("story__person").order_by("-made", "pk"))
    locked = access.locked_among({row.story.person_id for row in offers}) if offers else set()
    said: dict[UUID, UseState] = {}
    if offers:
        uses = Use.objects.filter(offer__in=offers).order_by("since", "pk").values_list("offer_id", "state")
        said = {offer: UseState(state) for offer, state in uses}
    return [
        OfferedRow(row.pk, row.story.person.nickname, row.made, said.get(row.pk))
        for row in offers
        if row.story.person_id not in locked
    ]


def given(stories: Iterable[UUID]) -> QuerySet[Use]:
    """The uses of these stories to which she said yes, also what she took back later."""
    return Use.objects.filter(offer__story__in=list(stories), state__in=(UseState.YES, UseState.TAKEN_BACK))


def gone_rows(stories: Iterable[UUID], at: datetime) -> list[StoryGone]:
    """What each project that was ever told yes will hear when these stories go. Not written yet."""
    told = sorted(set(given(stories).values_list("offer__story", "offer__project")))
    return [StoryGone(project_id=project, at=at) for _story, project in told]


def taken_back(actor: Actor, project_id: UUID, since: datetime) -> list[tuple[str, datetime]]:
    """(who, when) took back, since then, a story of which she had said yes to a project that the actor works on."""
    works = groups.projects_q(actor, groups.Verb.OPEN_ROUND, "project")
    rows = Offer.objects.filter(works, project=project_id, withdrawn__gte=since, uses__state=UseState.TAKEN_BACK)
    values = rows.order_by("-withdrawn").distinct().values_list("story__person__nickname", "withdrawn")
    return [(name, when) for name, when in values if when]


def gone_since(actor: Actor, project_id: UUID, since: datetime) -> list[datetime]:
    """When, since then, a story was thrown away of which a project that the actor works on had a yes."""
    works = groups.projects_q(actor, groups.Verb.OPEN_ROUND, "project")
    rows = StoryGone.objects.filter(works, project=project_id, at__gte=since)
    return list(rows.order_by("-at").values_list("at", flat=True))


def was_given(story_id: UUID) -> bool:
    """Whether a project was ever told yes about it, and so hears when it goes."""
    return given([story_id]).exists()


def asked_uses(actor: Actor) -> list[tuple[UUID, str]]:
    """(story, project) of every use that waits for her answer. One query."""
    if actor.person_id is None or not access.has_vault(actor.person_id):
        return []
    hers = {"offer__story__person": actor.person_id, "offer__story__person__isnull": False, "offer__withdrawn": None}
    rows = Use.objects.filter(state=UseState.ASKED, **hers).order_by("made", "pk")
    return list(rows.values_list("offer__story_id", "offer__project__name"))
