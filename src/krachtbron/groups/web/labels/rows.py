"""Lines of lists, ready to print: dates and addresses are made once here, not by filters in a loop."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from krachtbron.access.domain import Role
from krachtbron.base.clock import day
from krachtbron.groups import domain
from krachtbron.groups.circle_words import CIRCLES
from krachtbron.groups.domain import REPORTS, PromiseState
from krachtbron.groups.promise_words import STATES, moment, spoken_day
from krachtbron.groups.queries import GroupRow, MemberRow, PersonRow, ProjectRow, PromiseRow, ReportRow
from krachtbron.groups.web.labels.words import ORGANISATION_ROLES, ROLES, period
from krachtbron.ui.public import addresses


@dataclass(frozen=True, slots=True)
class Line:
    """Something with a page of its own."""

    id: UUID
    url: str
    name: str
    aside: str
    under: str
    ended: bool = False


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise; ``choices`` (value, word, chosen) are there only for who may tell about it."""

    id: UUID
    url: str
    report_url: str
    what: str
    who: str
    moment: str
    project: str
    state: str
    words: str
    ended: bool
    choices: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class ReportLine:
    state: str
    words: str
    told: str


def project_lines(rows: Iterable[ProjectRow], today: date) -> list[Line]:
    return [
        Line(
            row.id,
            reverse("groups:project", args=[row.id]),
            row.name,
            period(row.starts, row.ends, today),
            " · ".join(part for part in (row.theme, _("jij: %s") % ROLES[row.role] if row.role else "") if part),
            not domain.running(row.ends, today),
        )
        for row in rows
    ]


def group_lines(rows: Iterable[GroupRow], *, count: bool, project: bool = True) -> list[Line]:
    """``count``: say how many people are in it (for who works with the group); ``project``: name the project."""
    url = addresses("groups:group")
    return [
        Line(
            row.id,
            url(row.id),
            row.name,
            people(row.people) if count else "",
            row.project if project else "",
        )
        for row in rows
    ]


def people(number: int) -> str:
    return ngettext("%d mens", "%d mensen", number) % number if number else _("nog niemand")


def promise_lines(
    rows: Iterable[PromiseRow], today: date, *, reportable: Collection[UUID] = (), project: bool = True
) -> list[PromiseLine]:
    """``reportable``: the projects whose promises the actor may tell about; ``project``: name the project."""
    return [promise_line(row, today, reportable=row.project_id in reportable, project=project) for row in rows]


def promise_line(row: PromiseRow, today: date, *, reportable: bool, project: bool) -> PromiseLine:
    url, ended = reverse("groups:promise", args=[row.id]), row.state in domain.ENDED
    told = row.state is not PromiseState.OPEN
    return PromiseLine(
        row.id,
        url,
        reverse("groups:report", args=[row.id]),
        row.what,
        row.who,
        spoken_day(row.since, today) if ended else moment(row.term, row.due, today),
        row.project if project else "",
        str(STATES[row.state]) if told else "",
        row.words,
        ended,
        choices(row.state) if reportable else (),
    )


def choices(now: PromiseState) -> tuple[tuple[str, str, bool], ...]:
    """What can be told: (value, word, whether it is so now)."""
    return tuple(
        (state.value, str(STATES[state]), state is now) for state in REPORTS if not domain.report_fault(now, state)
    )


def report_lines(rows: Iterable[ReportRow], today: date) -> list[ReportLine]:
    return [ReportLine(str(STATES[row.state]), row.words, spoken_day(day(row.told), today)) for row in rows]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody in a list, with a word about how; ``kind``: the circle."""

    id: UUID
    name: str
    word: str
    kind: str = ""


def member_lines(rows: Iterable[MemberRow]) -> list[PersonLine]:
    return [PersonLine(row.person_id, named(row.nickname), str(ROLES[row.role])) for row in rows]


def person_lines(rows: Iterable[PersonRow], shape: domain.Shape) -> list[PersonLine]:
    """The circle is named where the shape has more than one."""
    several = len(domain.CIRCLES[shape]) > 1
    return [
        PersonLine(row.person_id, named(row.nickname), str(CIRCLES[row.circle]) if several else "", row.circle.value)
        for row in rows
    ]


def named(nickname: str) -> str:
    return nickname or _("iemand zonder naam")


def choosable(people: Iterable[tuple[UUID, str, Role]]) -> list[tuple[str, str]]:
    """People to choose from: Bram, werker."""
    return [(str(person), f"{named(nickname)}, {ORGANISATION_ROLES[role]}") for person, nickname, role in people]
