"""The first page of who works with many groups asks the database as often as that of who works with a few."""

from datetime import datetime, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.groups.domain import Shape
from tests.cast import People


def test_vandaag_costs_as_much_with_40_groups_as_with_3(cast: People, at: datetime) -> None:
    actor, project = cast.bram.actor, cast.project.pk

    def cost() -> int:
        with CaptureQueriesContext(connection) as found:
            assert cast.bram.client.get("/vandaag/").status_code == 200
        return len(found)

    def fill(first: int, last: int) -> None:
        for nth in range(first, last):
            name = f"Groep {nth}"
            made = done(groups.start_group(actor, project, key=new_id(), name=name, shape=Shape.FIXED, at=at))
            groups.add_nickname(actor, made.pk, key=new_id(), nickname=f"Naam {nth}", at=at)
            done(groups.plan_meeting(actor, made.pk, key=new_id(), day=day(at + timedelta(days=nth % 5)), at=at))
            done(groups.promise(actor, project, key=new_id(), what=f"Stap {nth}", who="wij", at=at))

    fill(1, 3)
    cost()
    few = cost()
    fill(3, 40)
    page = cast.bram.client.get("/vandaag/").content.decode()
    assert page.count("<h2><a") == 8, "a few of them; the others are one tap away"
    assert f'<a href="{reverse("groups:groups")}">Al je groepen</a>' in page
    assert cost() == few
