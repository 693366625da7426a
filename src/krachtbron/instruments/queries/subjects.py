"""Rounds about the actor's organisation, and about herself: what was looked with, and each time beside the others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments.domain import Answers, Mode, Subject, ways_about
from krachtbron.instruments.models import Response, Round, Tally
from krachtbron.instruments.queries.counts import Counts
from krachtbron.instruments.queries.lists import RoundRow, as_rows, offered
from krachtbron.instruments.queries.rounds import of_organisation_q, visible

MOST = 12


@dataclass(frozen=True, slots=True)
class Time:
    """One time something was looked at. Of colleagues ``given`` and ``counts`` by perspective, never one by one;
    of one person her ``answers``."""

    round_id: UUID
    definition: str
    opened: datetime
    hers: bool
    given: dict[str, int]
    counts: Counts
    answers: Answers | None


def must_be_asked(actor: Actor) -> None:
    """404 for who is no professional: there is no page about the organisation, or about her work, for her."""
    if not actor.is_professional or actor.organisation_id is None:
        raise Http404


def about(actor: Actor, subject: Subject) -> QuerySet[Round]:
    """The actor's rounds about this subject that she may see."""
    own = Q(person=actor.person_id, person__isnull=False)
    return visible(actor).filter(own if subject is Subject.ONESELF else of_organisation_q(actor))


def rows_about(actor: Actor, subject: Subject, limit: int) -> list[RoundRow]:
    """The newest of them, narrow."""
    return as_rows(about(actor, subject), limit)


def used_about(actor: Actor, subject: Subject) -> dict[str, str]:
    """Name of each instrument that was looked with → the ref of its newest version there."""
    refs = about(actor, subject).order_by("opened").values_list("definition", flat=True)
    return {ref.rpartition("@")[0]: ref for ref in refs}


def offered_about(actor: Actor, subject: Subject) -> list[Definition]:
    """What the actor can look with at this subject."""
    return [one for one in framework.catalogue(actor.organisation_id) if fits(actor, subject, one)]


def fits(actor: Actor, subject: Subject, definition: Definition) -> list[Mode]:
    """The ways in which the actor looks with it at this subject; none where it asks about something else."""
    assert actor.role is not None
    return ways_about(subject, definition.subjects, definition.perspectives, actor.role)


def one_offered(actor: Actor, subject: Subject, instrument: str) -> Definition:
    """The newest version of an instrument that fits this subject, or 404."""
    must_be_asked(actor)
    assert actor.organisation_id is not None
    definition = offered(instrument, actor.organisation_id)
    if not fits(actor, subject, definition):
        raise Http404
    return definition


def times_about(actor: Actor, subject: Subject, ref: str) -> list[Time]:
    """The last times of one version, oldest first. Three queries."""
    shown = Q(shown__isnull=False) | Q(mode=Mode.ALONE)
    rounds = list(about(actor, subject).filter(shown, definition=ref).order_by("-opened", "-id")[:MOST])
    apart = [row.id for row in rounds if row.mode == Mode.PERSPECTIVES]
    given, counts = _given(apart), _counts(apart)
    single = Response.objects.filter(round__in=[row.id for row in rounds if row.mode == Mode.ALONE], given=True)
    answers = dict(single.values_list("round_id", "answers"))
    return [
        Time(
            row.id,
            row.definition,
            row.opened,
            row.opened_by_id == actor.person_id and row.mode == Mode.ALONE,
            given.get(row.id, {}),
            counts.get(row.id, {}),
            answers.get(row.id),
        )
        for row in reversed(rounds)
        if row.id in given or row.id in answers
    ]


def _given(rounds: Iterable[UUID]) -> dict[UUID, dict[str, int]]:
    """round → perspective → how many people."""
    rows = Response.objects.filter(round__in=list(rounds), given=True).order_by().values("round", "perspective")
    found: dict[UUID, dict[str, int]] = {}
    for round_id, who, n in rows.annotate(n=Count("id")).values_list("round", "perspective", "n"):
        found.setdefault(round_id, {})[who] = n
    return found


def _counts(rounds: Iterable[UUID]) -> dict[UUID, Counts]:
    """round → perspective → item → value → how many."""
    rows = Tally.objects.filter(round__in=list(rounds), n__gt=0)
    found: dict[UUID, Counts] = {}
    for round_id, who, item, value, n in rows.values_list("round", "perspective", "item", "value", "n"):
        found.setdefault(round_id, {}).setdefault(who, {}).setdefault(item, {})[value] = n
    return found
