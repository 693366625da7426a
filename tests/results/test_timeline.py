"""The story of a project: results, what groups did, promises that were done, month by month."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.groups import timeline
from krachtbron.groups.domain import PromiseState
from krachtbron.groups.domain.meetings import Closing, MeetingKind
from krachtbron.results import public
from krachtbron.ui.public import Sign
from tests.cast import People
from tests.results.test_pages import opened, said, url


def name_on(cast: People, at: datetime, words: str, days: int) -> Any:
    on = day(at) - timedelta(days=days)
    return done(public.name_result(cast.bram.actor, group_id=cast.group.pk, key=new_id(), words=words, day=on, at=at))


def meet(cast: People, at: datetime, worked: str, days: int, kind: MeetingKind = MeetingKind.MEETING) -> Any:
    on = day(at) - timedelta(days=days)
    made = done(groups.plan_meeting(cast.bram.actor, cast.group.pk, key=new_id(), day=on, kind=kind, at=at))
    return done(groups.close_meeting(cast.bram.actor, made.pk, Closing(worked=worked), at=at))


def promise(cast: People, at: datetime, what: str, state: PromiseState) -> Any:
    made = done(groups.promise(cast.bram.actor, cast.project.pk, key=new_id(), what=what, at=at))
    return done(groups.report(cast.bram.actor, made.pk, state=state, at=at))


def test_everything_that_happened_stands_together_the_latest_first(cast: People, at: datetime) -> None:
    name_on(cast, at, "Drie.", 40)
    meet(cast, at, "Twee.", 3)
    promise(cast, at, "Een.", PromiseState.DONE)
    page = said(opened(cast.amina, "timeline", cast.project.pk))
    places = [page.index(words) for words in ("Afspraak gelukt", "Een.", "Bijeenkomst", "Twee.", "Dit lukte", "Drie.")]
    assert places == sorted(places)


def test_months_stand_above_it(cast: People, at: datetime) -> None:
    year = at.year - 1
    for on in (date(year, 3, 31), date(year, 4, 1), date(year, 4, 2)):
        name_on(cast, at, f"Op {on}.", (day(at) - on).days)
    page = said(opened(cast.amina, "timeline", cast.project.pk))
    april, march = f"april {year}</h2>", f"maart {year}</h2>"
    assert page.count(april) == page.count(march) == 1
    assert page.index(april) < page.index(f"Op {year}-04-02.") < page.index(f"Op {year}-04-01.")
    assert page.index(march) < page.index(f"Op {year}-03-31.")


def test_a_celebration_stands_there_without_a_sentence_and_a_plain_meeting_does_not(cast: People, at: datetime) -> None:
    meet(cast, at, "", 2)
    meet(cast, at, "", 1, MeetingKind.CELEBRATION)
    promise(cast, at, "Losgelaten.", PromiseState.LET_GO)
    page = said(opened(cast.bram, "timeline", cast.project.pk))
    assert "Feest" in page
    assert "Bijeenkomst" not in page
    assert "Losgelaten." not in page


def test_a_partner_reads_what_is_the_projects_and_nothing_of_the_group(cast: People, at: datetime) -> None:
    name_on(cast, at, "Van de groep.", 1)
    meet(cast, at, "In de groep.", 1)
    promise(cast, at, "Beloofd.", PromiseState.DONE)
    page = said(opened(cast.farid, "timeline", cast.project.pk))
    assert "Beloofd." in page
    assert "groep." not in page
    for name in ("carla", "dirk"):
        assert cast.everybody[name].client.get(url("timeline", cast.project.pk)).status_code == 404


def test_only_who_may_say_it_otherwise_gets_the_way(cast: People, at: datetime) -> None:
    made = name_on(cast, at, "Van de groep.", 1)
    for name, may in {"amina": True, "bram": True, "greet": False, "els": False}.items():
        page = said(opened(cast.everybody[name], "timeline", cast.project.pk))
        assert (url("edit", made.pk) in page) is may, name


def test_further_back_nothing_is_missed_or_told_twice(cast: People, at: datetime) -> None:
    for number in range(9):  # three things a day: pages end in the middle of a day
        for one in range(2):
            name_on(cast, at, f"R{number}.{one}!", number)
        for one in range(3):
            meet(cast, at, f"M{number}.{one}!", number)
    address, found = url("timeline", cast.project.pk), []
    for _ in range(3):
        page = said(cast.amina.client.get(address))
        found += [f"{kind}{n}.{one}!" for n in range(9) for kind, most in (("R", 2), ("M", 3)) for one in range(most)
                  if f"{kind}{n}.{one}!</" in page]  # fmt: skip
        onward = page.partition('href="?na=')[2].partition('"')[0]
        address = f"{url('timeline', cast.project.pk)}?na={onward}"
    assert not onward
    assert len(found) == len(set(found)) == 45
    assert "Verder terug" not in page


def test_an_address_that_somebody_made_up_begins_at_the_top(cast: People, at: datetime) -> None:
    name_on(cast, at, "Hier.", 1)
    for odd in ("x.y", "2026-01-01", "", "2026-13-01.5", "9999-99-99.0"):
        page = cast.amina.client.get(url("timeline", cast.project.pk), {"na": odd})
        assert page.status_code == 200
        assert "Hier." in said(page)


def test_an_empty_one_asks_kindly(cast: People) -> None:
    assert "Hier staat nog niets." in said(opened(cast.amina, "timeline", cast.project.pk))


def test_three_or_three_hundred_cost_the_same(cast: People, at: datetime) -> None:
    def counted(number: int) -> int:
        for one in range(number):
            name_on(cast, at, "x", one)
            meet(cast, at, "y", one)
            promise(cast, at, "z", PromiseState.DONE)
        opened(cast.amina, "timeline", cast.project.pk)
        with CaptureQueriesContext(connection) as captured:
            opened(cast.amina, "timeline", cast.project.pk)
        return len(captured)

    assert counted(1) == counted(99)


def test_another_room_tells_as_well(cast: People, at: datetime, monkeypatch: Any) -> None:
    def rose(actor: Any, project_id: Any, before: Any, most: int) -> list[groups.Moment]:
        return [groups.Moment(day(at), new_id(), "Roos", "Samen keken we.", Sign.ROSE)]

    monkeypatch.setattr(timeline, "_providers", list(timeline._providers))
    for _ in range(2):
        groups.register_moments(rose)
    assert said(opened(cast.amina, "timeline", cast.project.pk)).count("Samen keken we.") == 1
