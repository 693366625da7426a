"""What is measured stands in here: rounds of Bram's project in each state, and many answers of others around them."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import connections, transaction

from krachtbron.access import queries as access
from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.ids import hashed, new_id
from krachtbron.demo.cast import done
from krachtbron.framework import public as framework
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole, Shape
from krachtbron.groups.domain.meetings import Closing
from krachtbron.groups.models import Group, Project
from krachtbron.growth import public as growth
from krachtbron.growth.domain import Source
from krachtbron.instruments import public as instruments
from krachtbron.instruments.actions.recounting import recount_round
from krachtbron.instruments.domain import Mode, Origin
from krachtbron.instruments.models import Response, Round, Tally
from krachtbron.results import public as results

BAROMETER = "empowerment-barometer"
ROSE, WORKER, BUSY, PARTICIPANT, TOKEN = "empowerment-rose", "bram", "carla", "amina", "g" * 43
ROUND_OF, BATCH = 10, 1_000
FEW, MANY = 1_000, 100_000
IN_LIST = 60
STRENGTHS, STEPS = 30, 40
WEEKS = 156  # three years of a project
GROUPS = 40  # of one worker


@dataclass(frozen=True)
class Made:
    """Keys of what the pages show."""

    project: UUID
    alone: UUID
    shown: UUID
    entry: str
    dream: UUID
    barometer: UUID


def make(at: datetime) -> Made:
    """An own rose half-way, a live round that is open and one that is shown, and a list of more than fifty."""
    account: Any = access.account_by_name(WORKER)
    actor = access.actor_for(account.person_id)
    group_id, _ = groups.groups_where(actor, "open_round")[0]
    project_id = groups.get_group(actor, group_id).card.project.id
    alone = opened(actor, Mode.ALONE, at, project_id=project_id)
    done(instruments.answer_all(actor, alone.id, dict.fromkeys(items(), 3), {items()[0]: "Een zin."}, at=at))
    live, shown = (opened(actor, Mode.TOGETHER, at, group_id=group_id) for _ in range(2))
    for round_ in (live, shown):
        for nth in range(ROUND_OF):
            guest = hashed(f"{TOKEN}{nth or ''}")
            done(instruments.join_as_guest(round_.entry, guest, at=at))
            for place, item in enumerate(items()):
                done(instruments.answer_as_guest(round_.entry, guest, item, 1 + (nth + place) % 5, at=at))
    done(instruments.show(actor, shown.id, at=at))
    for place, item in enumerate(items()):
        value = None if place == 2 else 1 + place % 5
        done(
            instruments.agree(actor, shown.id, item, value, words="Ieder ziet het anders." if place == 2 else "", at=at)
        )
    for nth in range(IN_LIST):
        opened(actor, Mode.PERSPECTIVES, at - timedelta(days=40 + nth), project_id=project_id)
    three_years(actor, group_id, at)
    forty_groups(at)
    barometer = opened(actor, Mode.PERSPECTIVES, at, BAROMETER, project_id=project_id)
    done(instruments.answer_all(actor, barometer.id, dict.fromkeys(items(BAROMETER), 3), {}, at=at))
    done(instruments.show(actor, barometer.id, at=at))
    return Made(project_id, alone.id, shown.id, live.entry, own_space(at), barometer.id)


def three_years(actor: Actor, group_id: UUID, at: datetime) -> None:
    """A meeting every week of the last year, and every week of three years something that worked."""
    for nth in range(WEEKS):
        on = day(at - timedelta(weeks=nth))
        words = f"Iets dat lukte, deel {nth}."
        done(results.name_result(actor, group_id=group_id, key=new_id(), words=words, day=on, at=at))
        if nth < WEEKS // 3:
            done(groups.close_now(actor, group_id, Closing(8, words), key=new_id(), day=on, at=at))


def forty_groups(at: datetime) -> None:
    """A worker of many groups, each with a meeting this week and something that was agreed."""
    account: Any = access.account_by_name(BUSY)
    actor = access.actor_for(account.person_id)
    project_id, _name = groups.projects_where(actor, "meet", day(at))[0]
    have = len(groups.groups_where(actor, "meet"))
    for nth in range(GROUPS - have):
        made = done(groups.start_group(actor, project_id, key=new_id(), name=f"Groep {nth}", shape=Shape.FIXED, at=at))
        on = day(at + timedelta(days=nth % 7))
        done(groups.plan_meeting(actor, made.pk, key=new_id(), day=on, at=at))
        done(groups.promise(actor, project_id, key=new_id(), what=f"Een stap, deel {nth}.", who="wij", at=at))


def own_space(at: datetime) -> UUID:
    """What a participant who writes a lot has after a year, beside what the demonstration gave her: one dream's key."""
    account: Any = access.account_by_name(PARTICIPANT)
    actor = access.actor_for(account.person_id)
    for nth in range(STRENGTHS):
        source = list(Source)[nth % len(Source)]
        done(growth.add_strength(actor, key=new_id(), source=source, words=f"Iets dat ik kan, deel {nth}.", at=at))
    dreams = [done(growth.add_dream(actor, key=new_id(), words=f"Een droom, deel {nth}.", at=at)) for nth in range(5)]
    for nth in range(STEPS):
        dream = dreams[-1] if nth % 2 else dreams[nth % 4]
        done(growth.add_step(actor, dream.pk, key=new_id(), words=f"Een kleine stap, deel {nth}.", at=at))
    return UUID(str(dreams[-1].pk))


def items(name: str = ROSE) -> list[str]:
    return [item.id for item in framework.definition(framework.latest(name)).items]


def opened(actor: Actor, mode: Mode, at: datetime, name: str = ROSE, **about: UUID) -> Any:
    return instruments.open_round(actor, key=new_id(), instrument=name, mode=mode, at=at, **about)


@transaction.atomic
def crowd(responses: int, at: datetime) -> None:
    """Answers of other people: rounds of ten, in hundreds of projects, one in ten in Bram's; their counts are right."""
    mine = Group.objects.filter(project__members__person__account__name=WORKER, project__members__until=None).first()
    assert mine is not None
    projects = Project.objects.bulk_create(
        Project(organisation_id=mine.project.organisation_id, name=f"Project {nth}", starts=at.date(), created=at)
        for nth in range(max(responses // 500, 1))
    )
    for first in range(0, responses, BATCH):
        rounds = [
            old(first // ROUND_OF + nth, mine, projects[(first // ROUND_OF + nth) % len(projects)], at)
            for nth in range(min(BATCH, responses - first) // ROUND_OF)
        ]
        Round.objects.bulk_create(rounds)
        Response.objects.bulk_create(
            Response(
                round=round_,
                perspective=ProjectRole.PARTICIPANT,
                guest=f"{round_.id.hex}{nth}",
                answers={item: value(nth, place) for place, item in enumerate(items())},
                origin=Origin.WEB,
                joined=round_.opened,
                ready=round_.opened,
            )
            for round_ in rounds
            for nth in range(ROUND_OF)
        )
        Tally.objects.bulk_create(
            Tally(round=round_, perspective=ProjectRole.PARTICIPANT, item=item, value=one, n=n)
            for round_ in rounds
            for place, item in enumerate(items())
            for one in range(1, 6)
            if (n := sum(value(nth, place) == one for nth in range(ROUND_OF)))
        )


@transaction.atomic
def on_barometer(responses: int, at: datetime) -> None:
    """So many participants answered one and the same barometer; its counts are right."""
    round_ = Round.objects.get(definition=framework.latest(BAROMETER))
    asked, before = items(BAROMETER), Response.objects.filter(round=round_).count()
    for first in range(0, responses, BATCH):
        Response.objects.bulk_create(
            Response(
                round=round_,
                perspective=ProjectRole.PARTICIPANT,
                guest=f"{round_.id.hex}{before + first + nth}",
                answers={item: value(nth, place) for place, item in enumerate(asked)},
                given=True,
                origin=Origin.WEB,
                joined=at,
                ready=at,
            )
            for nth in range(min(BATCH, responses - first))
        )
    recount_round(round_.id)


def value(nth: int, place: int) -> int:
    return 1 + (nth * 3 + place) % 5


def old(nth: int, mine: Group, project: Project, at: datetime) -> Round:
    """A round that ended: of Bram's group, or of everyone's own roses in another project."""
    own = nth % 10 == 0
    opened = at - timedelta(days=200, minutes=nth)
    return Round(
        definition=framework.latest(ROSE),
        mode=Mode.TOGETHER if own else Mode.PERSPECTIVES,
        group=mine if own else None,
        project=None if own else project,
        entry=new_id().hex if own else "",
        opened=opened,
        closes=opened + timedelta(hours=4),
        shown=opened,
        closed=opened,
    )


def few_and_many(at: datetime) -> tuple[Any, Any]:
    """Two databases that differ in how many answers stand in them, as connections to swap."""
    few = connections["default"]
    crowd(FEW, at)
    on_barometer(FEW, at)
    few.close()  # the last connection brings everything into the one file
    file = Path(few.settings_dict["NAME"])
    many = few.copy()
    many.settings_dict["NAME"] = shutil.copy(file, file.with_name("many.sqlite3"))
    connections["default"] = many
    crowd(MANY - FEW, at)
    on_barometer(MANY - FEW, at)
    connections["default"] = few
    return few, many
