"""Naming what worked: by anybody in the group, for all of it; and the panels where it stands."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.results import models, public
from krachtbron.results.domain import About, Size
from krachtbron.results.web import labels
from tests.cast import People, Somebody
from tests.forms import find, submit

PAINTED = "De bibliotheek leest onze folder na"


def url(name: str, *keys: Any) -> str:
    return reverse(name if ":" in name else f"results:{name}", args=keys)


def said(response: Any) -> str:
    return " ".join(response.content.decode().split())


def opened(somebody: Somebody, name: str, *keys: Any) -> Any:
    response = somebody.client.get(url(name, *keys))
    assert response.status_code == 200, response.status_code
    return response


def name_one(somebody: Somebody, cast: People, **values: Any) -> Any:
    page = opened(somebody, "new", cast.group.pk)
    return submit(somebody.client, page, press="Bewaar", **{"words": PAINTED, **values})


@pytest.fixture
def result(cast: People, at: datetime) -> models.Result:
    named = public.name_result(
        cast.bram.actor, group_id=cast.group.pk, key=new_id(), words=PAINTED, day=day(at), about=About.CHANGE, at=at
    )
    return done(named)


class TestNaming:
    @pytest.mark.parametrize("name", ["amina", "bram"])
    def test_anybody_in_the_group_names_it_and_all_read_it(self, cast: People, name: str) -> None:
        page = opened(cast.everybody[name], "groups:group", cast.group.pk)
        assert "Noem iets dat lukte" in said(page)
        page = name_one(cast.everybody[name], cast, about="growth", size="small", plane="participation")
        assert "Het staat erbij." in said(page)
        for reader in ("amina", "bram", "greet", "els"):
            page = opened(cast.everybody[reader], "groups:group", cast.group.pk)
            assert f"<bdi>{PAINTED}</bdi>" in said(page)
            assert "Mensen staan sterker · Ik doe mee" in said(page)

    def test_only_the_sentence_is_needed(self, cast: People, at: datetime) -> None:
        name_one(cast.amina, cast)
        row = models.Result.objects.get()
        assert (row.about, row.size, row.plane, row.day) == ("", "", "", day(at))

    def test_who_named_it_is_kept_nowhere(self, cast: People) -> None:
        assert not [field for field in models.Result._meta.concrete_fields if "person" in field.name]
        page = opened(cast.amina, "new", cast.group.pk)
        assert "Niemand ziet wie het noemde." in said(page)
        assert "Schrijf over de groep, niet over één persoon." in said(page)

    def test_sent_twice_it_stands_once(self, cast: People) -> None:
        page = opened(cast.amina, "new", cast.group.pk)
        for _ in range(2):
            submit(cast.amina.client, page, press="Bewaar", words=PAINTED)
        assert models.Result.objects.count() == 1

    def test_a_key_that_stands_elsewhere_does_nothing_there(
        self, cast: People, result: models.Result, at: datetime
    ) -> None:
        again = public.name_result(
            cast.bram.actor, project_id=cast.project.pk, key=result.pk, words="Anders", day=day(at), at=at
        )
        assert again == Refused("key_taken", "key")
        assert models.Result.objects.get().words == PAINTED

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            ({"words": ""}, "Vul dit nog in."),
            ({"words": "\u200b \u200b"}, "Vul dit nog in."),
            ({"words": "x" * 201}, "Dit is te lang. Hoogstens 200 tekens; nu zijn het er 201."),
            ({"day": "31-12-2099"}, "Die dag moet nog komen. Kies vandaag of vroeger."),
            ({"day": "22-11-0026"}, "Die dag is wel heel lang geleden. Kijk het jaar na."),
            ({"day": "gisteren"}, "Dit is geen datum."),
        ],
    )
    def test_what_does_not_fit_is_said_and_kept(self, cast: People, wrong: dict[str, str], words: str) -> None:
        page = name_one(cast.amina, cast, **wrong)
        assert page.status_code == 422
        assert words in said(page)
        assert wrong.get("words", PAINTED)[:40].strip("\u200b ") in said(page)
        assert not models.Result.objects.exists()

    def test_who_only_looks_on_does_not_name(self, cast: People) -> None:
        for name, status in {"greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
            client = cast.everybody[name].client
            assert client.get(url("new", cast.group.pk)).status_code == status, name
        refused = cast.greet.client.get(url("new", cast.group.pk))
        assert "Wat lukte, noemt wie in de groep of het project zit." in said(refused)
        assert "Noem iets dat lukte" not in said(opened(cast.greet, "groups:group", cast.group.pk))

    def test_for_the_whole_project_everybody_around_it_reads_it(self, cast: People) -> None:
        page = opened(cast.amina, "project_new", cast.project.pk)
        assert "Iedereen rond dit project." in said(page)
        submit(cast.amina.client, page, press="Bewaar", words=PAINTED)
        for reader in ("amina", "bram", "greet", "els", "farid"):
            assert PAINTED in said(opened(cast.everybody[reader], "timeline", cast.project.pk)), reader
        assert PAINTED in said(opened(cast.amina, "groups:group", cast.group.pk))
        assert cast.farid.client.get(url("project_new", cast.project.pk)).status_code == 403


class TestSayingOtherwise:
    def test_anybody_in_the_group_says_it_otherwise(self, cast: People, result: models.Result) -> None:
        page = opened(cast.amina, "edit", result.pk)
        assert PAINTED in said(page)
        page = submit(cast.amina.client, page, press="Bewaar", words="Beter gezegd", about="", size="large")
        assert "Beter gezegd" in said(page)
        row = models.Result.objects.get()
        assert (row.words, row.about, row.size) == ("Beter gezegd", "", Size.LARGE)

    def test_too_long_keeps_what_stood_and_what_was_typed(self, cast: People, result: models.Result) -> None:
        page = submit(cast.amina.client, opened(cast.amina, "edit", result.pk), press="Bewaar", words="y" * 201)
        assert page.status_code == 422
        assert "y" * 201 in said(page)
        assert models.Result.objects.get().words == PAINTED

    def test_taken_away_it_is_gone_for_everybody_at_once(self, cast: People, result: models.Result) -> None:
        page = submit(cast.amina.client, opened(cast.amina, "edit", result.pk), "weg")
        assert "Het is weg." in said(page)
        assert PAINTED not in said(opened(cast.bram, "groups:group", cast.group.pk))
        assert cast.bram.client.get(url("edit", result.pk)).status_code == 404

    def test_others_do_not(self, cast: People, result: models.Result) -> None:
        for name, status in {"greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
            client = cast.everybody[name].client
            for address in (url("edit", result.pk), url("remove", result.pk)):
                assert client.post(address, {"words": "x"}).status_code == status, name
        assert models.Result.objects.get().words == PAINTED

    def test_of_the_whole_project_a_partner_reads_and_does_not_touch(self, cast: People, at: datetime) -> None:
        made = done(
            public.name_result(cast.bram.actor, project_id=cast.project.pk, key=new_id(), words="x", day=day(at), at=at)
        )
        assert cast.farid.client.get(url("edit", made.pk)).status_code == 403
        assert submit(cast.amina.client, opened(cast.amina, "edit", made.pk), "weg").status_code == 200
        assert not models.Result.objects.exists()

    def test_who_left_the_group_reads_it_no_more(self, cast: People, result: models.Result, at: datetime) -> None:
        groups.leave_circle(cast.bram.actor, cast.group.pk, cast.amina.person_id, at=at)
        assert cast.amina.client.get(url("edit", result.pk)).status_code == 404


class TestRecent:
    def test_what_was_named_since_is_offered(self, cast: People, result: models.Result, at: datetime) -> None:
        week = at - timedelta(days=7)
        assert [row.words for row in public.recent(cast.bram.actor, cast.group.pk, week)] == [PAINTED]
        assert public.recent(cast.bram.actor, cast.group.pk, at + timedelta(seconds=1)) == []
        assert public.recent(cast.carla.actor, cast.group.pk, week) == []
        assert public.recent(cast.farid.actor, cast.group.pk, week) == []


def test_the_group_page_shows_the_latest_three(cast: People, at: datetime) -> None:
    for number in range(5):
        when = day(at) - timedelta(days=number)
        words = f"Ding {number}."
        done(public.name_result(cast.bram.actor, group_id=cast.group.pk, key=new_id(), words=words, day=when, at=at))
    page = said(opened(cast.amina, "groups:group", cast.group.pk))
    assert [number for number in range(5) if f"Ding {number}." in page] == [0, 1, 2]


def test_the_group_page_costs_the_same_at_three_and_thirty(cast: People, at: datetime) -> None:
    def counted(number: int) -> int:
        for _ in range(number):
            done(
                public.name_result(cast.bram.actor, group_id=cast.group.pk, key=new_id(), words="x", day=day(at), at=at)
            )
        opened(cast.amina, "groups:group", cast.group.pk)
        with CaptureQueriesContext(connection) as captured:
            opened(cast.amina, "groups:group", cast.group.pk)
        return len(captured)

    assert counted(3) == counted(27)


def test_every_refusal_has_a_sentence() -> None:
    for code, details in {"missing": {}, "key_taken": {}, "too_long": {"most": 2, "now": 3}}.items():
        assert labels.sentence(Refused(code, "words", details))


def test_an_expert_of_the_project_who_is_not_in_the_group_does_not_see_its_results(
    cast: People, result: models.Result, at: datetime
) -> None:
    from krachtbron.access.domain import Role
    from krachtbron.demo.cast import make_member

    ines = Somebody(make_member("ines", cast.organisation, Role.PARTICIPANT, at=at))
    done(groups.connect(cast.els.actor, cast.project.pk, ines.person_id, ProjectRole.EXPERT, at=at))
    assert PAINTED not in said(opened(ines, "timeline", cast.project.pk))
    assert ines.client.get(url("edit", result.pk)).status_code == 404


class TestCelebrating:
    def test_the_way_to_plan_a_feast_opens_with_a_feast_chosen(self, cast: People, result: models.Result) -> None:
        page = said(opened(cast.bram, "groups:group", cast.group.pk))
        assert "Vier het" in page
        address = f"{url('groups:meeting_new', cast.group.pk)}?soort=celebration"
        assert f'href="{address}"' in page
        assert ("kind", "celebration") in find(cast.bram.client.get(address), 0).data("Bewaar")

    def test_a_kind_that_somebody_made_up_chooses_the_plain_one(self, cast: People) -> None:
        page = cast.bram.client.get(f"{url('groups:meeting_new', cast.group.pk)}?soort=zomaar")
        assert ("kind", "meeting") in find(page, 0).data("Bewaar")

    def test_it_is_for_who_plans_and_when_something_worked(self, cast: People, at: datetime) -> None:
        assert "Vier het" not in said(opened(cast.bram, "groups:group", cast.group.pk))
        name_one(cast.amina, cast)
        assert "Vier het" in said(opened(cast.bram, "groups:group", cast.group.pk))
        for name in ("amina", "greet", "els"):
            assert "Vier het" not in said(opened(cast.everybody[name], "groups:group", cast.group.pk))
