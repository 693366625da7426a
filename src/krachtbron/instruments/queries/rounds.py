"""One round, and what stands in it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404

from krachtbron.access.domain import Actor, Role
from krachtbron.base.forbidden import Forbidden
from krachtbron.framework import public as framework
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ENDED, ProjectRole
from krachtbron.instruments.domain import Facts, Mode, Subject, perspective_of
from krachtbron.instruments.models import Agreement, Choice, Response, Round
from krachtbron.instruments.policy import Verb, may, may_of_oneself, may_of_organisation


def facts_of(round_: Round) -> Facts:
    """The part of a round that decides."""
    return Facts(Mode(round_.mode), round_.opened, round_.closes, round_.shown, round_.closed)


def visible_q(actor: Actor) -> Q:
    """Which rounds the actor may see; the mirror of ``policy.may(SEE)`` and of the tables beside it."""
    own = Q(mode=Mode.ALONE, opened_by=actor.person_id)
    for_all = Q(mode=Mode.PERSPECTIVES) | Q(mode=Mode.ALONE, shown__isnull=False)
    of_project = for_all & groups.projects_q(actor, groups.Verb.SEE, "project")
    together = Q(mode=Mode.TOGETHER) & groups.groups_q(actor, groups.Verb.SEE_GROUPS, "group")
    found = own | of_project | together
    return found | (for_all & of_organisation_q(actor)) if actor.is_professional else found


def of_organisation_q(actor: Actor) -> Q:
    """Rounds about the organisation in which the actor is a professional."""
    return Q(organisation=actor.organisation_id) if actor.is_professional else Q(pk=None)


def visible(actor: Actor) -> QuerySet[Round]:
    """The rounds that exist for the actor."""
    if actor.person_id is None:
        return Round.objects.none()
    return Round.objects.filter(visible_q(actor))


@dataclass(frozen=True, slots=True)
class About:
    """What a round is about: a project, also where it is one of a group; an organisation; oneself, without a name."""

    subject: Subject
    id: UUID
    name: str
    organisation_id: UUID | None


@dataclass
class Seen:
    """A round as one actor sees it: the row, what it is about, her connection to that, and what she may do."""

    row: Round
    actor: Actor
    role: ProjectRole | None

    @cached_property
    def about(self) -> About:
        if (house := self.row.organisation) is not None:
            return About(Subject.ORGANISATION, house.id, house.name, house.id)
        project = self.row.group.project if self.row.group is not None else self.row.project
        if project is None:
            assert self.row.person_id is not None
            return About(Subject.ONESELF, self.row.person_id, "", None)
        return About(Subject.PROJECT, project.id, project.name, project.organisation_id)

    @property
    def project(self) -> About:
        """The project it is about; 404 where it is about none."""
        if self.about.subject is not Subject.PROJECT:
            raise Http404
        return self.about

    @cached_property
    def facts(self) -> Facts:
        return facts_of(self.row)

    @cached_property
    def asked(self) -> bool:
        """Whether the instrument asks her side: somebody who belongs to nothing here looks along as a coach."""
        return (self.role or ProjectRole.COACH) in framework.definition(self.row.definition).perspectives

    def may(self, verb: Verb) -> bool:
        if verb is Verb.ANSWER and not self.asked:
            return False
        if self.about.subject is Subject.ONESELF:
            return may_of_oneself(verb, hers=self.row.person_id == self.actor.person_id)
        here = self.actor.organisation_id == self.about.organisation_id
        mode, shown = Mode(self.row.mode), self.row.shown is not None
        opened_it = self.row.opened_by_id == self.actor.person_id
        coordinates = here and self.actor.is_(Role.COORDINATOR)
        if self.about.subject is Subject.ORGANISATION:
            belongs = here and self.actor.is_professional
            return may_of_organisation(
                verb, mode=mode, belongs=belongs, coordinates=coordinates, opened_it=opened_it, shown=shown
            )
        return may(verb, mode=mode, role=self.role, opened_it=opened_it, shown=shown, coordinates=coordinates)

    def must(self, verb: Verb) -> None:
        if not self.may(verb):
            raise Forbidden(f"round_{verb}")


def get_for(actor: Actor, round_id: UUID, *, lock: bool = False) -> Seen:
    """The round, or 404 when it does not exist for the actor. One query."""
    rows = visible(actor).annotate(
        my_role=Coalesce(groups.my_role(actor, "project"), groups.my_role(actor, "group__project"))
    )
    rows = rows.select_for_update(of=("self",)) if lock else rows
    row = rows.select_related("project", "group__project", "organisation").filter(id=round_id).first()
    if row is None:
        raise Http404
    if row.organisation_id or row.person_id:
        return Seen(row, actor, perspective_of(actor.role))
    return Seen(row, actor, ProjectRole(row.my_role) if row.my_role else None)


def own_response(actor: Actor, round_id: UUID, *, lock: bool = False) -> Response | None:
    """The actor's own answers in a round."""
    if actor.person_id is None:
        return None
    rows = Response.objects.filter(round=round_id, person=actor.person_id)
    return (rows.select_for_update() if lock else rows).first()


def own_responses(actor: Actor) -> list[Response]:
    """All answers the actor gave under her own name, newest first."""
    rows = Response.objects.filter(person=actor.person_id, person__isnull=False, withdrawn__isnull=True)
    about = ("round__project", "round__group__project", "round__organisation")
    return list(rows.select_related(*about).order_by("-round__opened"))


def responses_seen(seen: Seen) -> list[Response]:
    """Responses with answers that the actor may look at one by one: her own, and, once shown, those of the
    perspectives in which one person speaks in a role (worker, coach, partner)."""
    rows = Response.objects.filter(round=seen.row.id, withdrawn__isnull=True).order_by("joined")
    own = Q(person=seen.actor.person_id)
    of_colleagues = seen.about.subject is Subject.ORGANISATION and seen.row.mode == Mode.PERSPECTIVES
    if seen.row.mode == Mode.TOGETHER or seen.row.shown is None or of_colleagues:
        return list(rows.filter(own))
    if seen.may(Verb.SEE_DOTS):
        return list(rows)
    return list(rows.filter(own | ~Q(perspective__in=[ProjectRole.PARTICIPANT, ProjectRole.EXPERT])))


def words_said(round_id: UUID, items: Collection[str]) -> dict[str, dict[str, list[str]]]:
    """perspective → item → what was written there, in an order that says nothing of who wrote it."""
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    rows = Response.objects.filter(round=round_id, withdrawn__isnull=True).exclude(words={})
    for perspective, words in rows.values_list("perspective", "words"):
        for item, sentence in words.items():
            if item in items:
                said[perspective][item].append(sentence)
    return {who: {item: sorted(found) for item, found in by_item.items()} for who, by_item in said.items()}


def agreements_of(round_id: UUID) -> dict[str, Agreement]:
    """item → what the group settled on."""
    return {agreement.item: agreement for agreement in Agreement.objects.filter(round=round_id)}


def choices_of(round_id: UUID) -> list[Choice]:
    """The lines chosen in a round with their steps, newest first."""
    return list(Choice.objects.filter(round=round_id).select_related("promise").order_by("-nth"))


def step_open(round_id: UUID) -> bool:
    """Whether an earlier step of this round still runs."""
    ended = Q(promise__state__in=ENDED) | Q(state__in=ENDED)
    return Choice.objects.filter(round=round_id).exclude(ended).exists()
