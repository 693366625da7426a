"""A row of hers for every table and field that points to a person: what the guard of forgetting makes and misses.

A new table about people needs a line in ``ROWS``. ``goes``: the row is forgotten with her; ``stays``: the row belongs
to others too and stays, without her.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db import models

from krachtbron.access.actions.looks import Glance, note_looks
from krachtbron.access.domain import Actor, Sight
from krachtbron.access.models import (
    Account,
    Audience,
    Invitation,
    Look,
    LookChain,
    Membership,
    Person,
    PersonKey,
    Reader,
    Session,
)
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.framework.models import OwnInstrument, OwnPage
from krachtbron.groups.models import Circle, CircleMember, Feed, Meeting, Named, Presence, ProjectMember
from krachtbron.growth.models import (
    Budget,
    Cheer,
    Declined,
    Dream,
    Mirror,
    Noticed,
    Offer,
    Path,
    Picture,
    Spending,
    Step,
    Story,
    Strength,
    Touchstone,
    Use,
    Weight,
)
from krachtbron.instruments.models import Response, Round
from krachtbron.outreach.models import Contact
from krachtbron.outreach.models import Place as OutreachPlace
from krachtbron.reflection.models import Message, Reflection
from krachtbron.reflection.models import Mirror as WorkersMirror
from tests.cast import People


@dataclass(frozen=True)
class World:
    """She, somebody else, and where they are."""

    her: Person
    account: Account
    other: Person
    cast: People
    at: datetime

    def audience(self, whose: Person) -> Audience:
        return Audience.objects.create(person=whose, created=self.at)

    def round(self, **said: Any) -> Round:
        said = {"mode": "together", "project_id": self.cast.project.pk, **said}
        return Round.objects.create(definition="empowerment-rose@1", opened=self.at, **said)

    def response(self, **said: Any) -> Response:
        return Response.objects.create(
            round=self.round(), perspective="participant", origin="paper", joined=self.at, **said
        )

    def invitation(self, **said: Any) -> Invitation:
        said = {"purpose": "group", "role": "participant", **said}
        return Invitation.objects.create(hash=str(new_id()), created=self.at, expires=self.at, **said)

    def look(self, person: Person, viewer: Person) -> Look:
        note_looks(Actor(viewer.pk), person.pk, [Glance("dream", None, Sight.PERSON)], at=self.at)
        return Look.objects.get(person=person)

    def noticed(self, whose: Person, by: Person) -> Noticed:
        return Noticed.objects.create(person=whose, by=by, words=b"x", made=self.at, since=self.at)

    def meeting(self) -> Meeting:
        return Meeting.objects.create(group_id=self.cast.group.pk, day=day(self.at), since=self.at, created=self.at)

    def contact(self, by: Person) -> Contact:
        place = OutreachPlace.objects.create(project_id=self.cast.project.pk, kind="park", created=self.at)
        return Contact.objects.create(place=place, by=by, day=day(self.at), how="talked", created=self.at)

    def own_page(self, by: Person) -> OwnPage:
        here, said = self.cast.organisation.pk, {"title": "x", "plain": "x", "body": "x", "part": "aim"}
        return OwnPage.objects.create(
            organisation_id=here, slug="x", language="nl", by=by, created=self.at, changed=self.at, **said
        )

    def own_instrument(self, by: Person) -> OwnInstrument:
        said: dict[str, Any] = {"name": "x", "version": 1, "language": "nl", "original": True, "complete": True}
        here, at = self.cast.organisation.pk, self.at
        return OwnInstrument.objects.create(organisation_id=here, added_by=by, text="x", added=at, changed=at, **said)

    def dream(self, whose: Person) -> Dream:
        return Dream.objects.create(person=whose, words=b"x", made=self.at, since=self.at)

    def budget(self, whose: Person, **said: Any) -> Budget:
        here = self.cast.organisation.pk
        return Budget.objects.create(organisation_id=here, person=whose, cents=100, made=self.at, **said)

    def spending(self, whose: Person, **said: Any) -> Spending:
        budget = self.budget(whose)
        return Spending.objects.create(budget=budget, words=b"x", cents=1, made=self.at, since=self.at, **said)

    def story(self, whose: Person, **said: Any) -> Story:
        return Story.objects.create(person=whose, words=b"x", made=self.at, since=self.at, **said)

    def use(self, whose: Person, **said: Any) -> Use:
        offer = Offer.objects.create(story=self.story(whose), project_id=self.cast.project.pk, made=self.at)
        return Use.objects.create(offer=offer, words=b"x", made=self.at, since=self.at, **said)

    def step(self, whose: Person) -> Step:
        return Step.objects.create(person=whose, dream=self.dream(whose), words=b"x", made=self.at, since=self.at)


@dataclass(frozen=True)
class Row:
    make: Callable[[World], models.Model]
    stays: bool = False


def goes(make: Callable[[World], models.Model]) -> Row:
    return Row(make)


def stays(make: Callable[[World], models.Model]) -> Row:
    return Row(make, stays=True)


ROWS: dict[str, list[Row]] = {
    "access.Account.person": [goes(lambda w: w.account)],
    "access.Membership.person": [
        goes(
            lambda w: Membership.objects.create(
                organisation_id=w.cast.organisation.pk, person=w.her, role="worker", since=day(w.at)
            )
        )
    ],
    "access.Invitation.person": [goes(lambda w: w.invitation(person=w.her))],
    "access.Invitation.made_by": [
        goes(lambda w: w.invitation(made_by=w.her)),
        stays(lambda w: w.invitation(made_by=w.her, used=w.at)),
        stays(lambda w: w.invitation(made_by=w.her, purpose="renew", role="", person=w.other)),
    ],
    "access.Session.account": [
        goes(lambda w: Session.objects.create(session_key="hers", account=w.account, expire_date=w.at))
    ],
    "access.Audience.person": [goes(lambda w: w.audience(w.her))],
    "access.Reader.person": [
        goes(lambda w: Reader.objects.create(audience=w.audience(w.other), sight="person", person=w.her, since=w.at))
    ],
    "access.LookChain.person": [goes(lambda w: LookChain.objects.create(person=w.her))],
    "access.Look.person": [goes(lambda w: w.look(w.her, w.other))],
    "access.Look.viewer": [stays(lambda w: w.look(w.other, w.her))],
    "access.PersonKey.person": [goes(lambda w: PersonKey.objects.create(person=w.her.pk, wrapped=b"x", created=w.at))],
    "groups.ProjectMember.person": [
        goes(
            lambda w: ProjectMember.objects.create(
                project_id=w.cast.project.pk, person=w.her, role="worker", since=day(w.at)
            )
        )
    ],
    "groups.CircleMember.person": [
        goes(
            lambda w: CircleMember.objects.create(
                circle=Circle.objects.get(group=w.cast.group.pk), person=w.her, since=day(w.at)
            )
        )
    ],
    "groups.Feed.person": [
        goes(
            lambda w: Feed.objects.create(
                hash="x", person=w.her, organisation_id=w.cast.organisation.pk, shown="neutral", made=w.at
            )
        )
    ],
    "groups.Named.person": [goes(lambda w: Named.objects.create(group_id=w.cast.group.pk, person=w.her, since=w.at))],
    "groups.Presence.person": [goes(lambda w: Presence.objects.create(meeting=w.meeting(), person=w.her))],
    "instruments.Round.person": [goes(lambda w: w.round(mode="alone", project_id=None, person=w.her))],
    "instruments.Round.opened_by": [
        goes(lambda w: w.round(mode="alone", opened_by=w.her)),
        stays(lambda w: w.round(opened_by=w.her)),
    ],
    "instruments.Response.person": [goes(lambda w: w.response(person=w.her))],
    "instruments.Response.typed_by": [stays(lambda w: w.response(typed_by=w.her))],
    "growth.Strength.person": [
        goes(lambda w: Strength.objects.create(person=w.her, source="self", words=b"x", made=w.at))
    ],
    "growth.Dream.person": [goes(lambda w: w.dream(w.her))],
    "growth.Path.person": [goes(lambda w: Path.objects.create(person=w.her, words=b"x", made=w.at, since=w.at))],
    "growth.Weight.person": [
        goes(lambda w: Weight.objects.create(person=w.her, weighs="weighs", near="close", words=b"x", made=w.at))
    ],
    "growth.Step.person": [goes(lambda w: w.step(w.her))],
    "growth.Mirror.person": [goes(lambda w: Mirror.objects.create(person=w.her, words=b"x", made=w.at))],
    "growth.Touchstone.person": [
        goes(lambda w: Touchstone.objects.create(person=w.her, words=b"x", made=w.at, since=w.at))
    ],
    "growth.Noticed.person": [goes(lambda w: w.noticed(w.her, w.other))],
    "growth.Noticed.by": [stays(lambda w: w.noticed(w.other, w.her))],
    "growth.Declined.person": [goes(lambda w: Declined.objects.create(person=w.her, sender=w.other, since=w.at))],
    "growth.Declined.sender": [goes(lambda w: Declined.objects.create(person=w.other, sender=w.her, since=w.at))],
    "growth.Cheer.by": [
        stays(lambda w: Cheer.objects.create(step=w.step(w.other), by=w.her, words=b"x", made=w.at)),
    ],
    "growth.Budget.person": [goes(lambda w: w.budget(w.her))],
    "growth.Budget.given_by": [stays(lambda w: w.budget(w.other, given_by=w.her))],
    "growth.Budget.appeal_to": [stays(lambda w: w.budget(w.other, appeal_to=w.her))],
    "growth.Spending.decided_by": [stays(lambda w: w.spending(w.other, decided_by=w.her))],
    "growth.Spending.answered_by": [stays(lambda w: w.spending(w.other, answered_by=w.her))],
    "growth.Story.person": [goes(lambda w: w.story(w.her))],
    "growth.Story.typist": [stays(lambda w: w.story(w.other, typist=w.her))],
    "growth.Picture.person": [
        goes(lambda w: Picture.objects.create(person=w.her, story=w.story(w.her), content=b"x", made=w.at))
    ],
    "growth.Use.asked_by": [stays(lambda w: w.use(w.other, asked_by=w.her))],
    "framework.OwnPage.by": [stays(lambda w: w.own_page(w.her))],
    "framework.OwnInstrument.added_by": [stays(lambda w: w.own_instrument(w.her))],
    "outreach.Contact.by": [stays(lambda w: w.contact(w.her))],
    "reflection.Reflection.person": [
        goes(lambda w: Reflection.objects.create(person=w.her, did=b"x", made=w.at, since=w.at))
    ],
    "reflection.Mirror.person": [
        goes(lambda w: WorkersMirror.objects.create(person=w.her, would=b"x", made=w.at, since=w.at))
    ],
    "reflection.Message.person": [goes(lambda w: Message.objects.create(person=w.her, wish=b"x", made=w.at))],
    "account.EmailAddress.user": [  # a table of allauth; this house fills it nowhere
        goes(lambda w: EmailAddress.objects.create(user=w.account, email="x@example.org"))
    ],
    "mfa.Authenticator.user": [goes(lambda w: Authenticator.objects.create(user=w.account, type="totp", data={}))],
}


def fields() -> dict[str, tuple[type[models.Model], models.Field]]:
    """Every field of every table that says who somebody is, also of tables that are not ours."""
    about = (Person, Account)
    found = {}
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if (field.is_relation and field.related_model in about) or field.name == "person":
                found[f"{model._meta.label}.{field.name}"] = (model, field)
    return found
