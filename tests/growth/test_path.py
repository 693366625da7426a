"""What a participant does with her path, and what who sits around the table sees of it."""

from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import models as access_models
from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.growth import models
from krachtbron.growth.actions import stages as stage_actions
from krachtbron.growth.actions import talks as talk_actions
from krachtbron.growth.domain.path import PathState, TalkState
from tests.cast import People, Somebody
from tests.forms import submit
from tests.growth.on_a_path import GOAL, PLACE, add, add_step, begin, plan
from tests.growth.test_pages import BRAM, GREET, got, open_for, said, url


@pytest.fixture
def path(cast: People) -> models.Path:
    return begin(cast)


@pytest.fixture
def stage(cast: People, path: models.Path) -> models.Stage:
    return add(cast, path, "Taal in de cursus")


@pytest.fixture
def step(cast: People, stage: models.Stage) -> models.Step:
    return add_step(cast, stage)


@pytest.fixture
def talk(cast: People, path: models.Path) -> models.Talk:
    return plan(cast, path, 3, "Met Bram: wat ik wil")


def opened(somebody: Somebody, cast: People) -> str:
    return said(somebody.client.get(url("opened_one", cast.amina.person_id)))


class TestMyPath:
    def test_it_is_offered_with_one_quiet_link_and_obliges_nothing(self, cast: People) -> None:
        home = got(cast.amina, "home")
        assert url("path_new") in home.content.decode()
        page = said(got(cast.amina, "path_new"))
        assert "In kleine stappen. Niets is verplicht." in page
        assert "Alleen jij." in page

    def test_begun_in_her_own_words(self, cast: People, path: models.Path) -> None:
        page = said(got(cast.amina, "path", path.pk))
        assert GOAL in page
        assert PLACE in page
        assert "Alleen jij." in page
        assert "Een halte kies je zelf. Geen enkele moet." in page
        assert "Nog niemand. Jij kiest wie erbij zit." in page
        home = got(cast.amina, "home")
        assert url("path", path.pk) in home.content.decode()
        assert url("path_new") not in home.content.decode(), "one path at a time is offered"

    def test_nothing_is_counted_or_scored(self, cast: People, path: models.Path, step: models.Step) -> None:
        page = got(cast.amina, "path", path.pk).content.decode()
        main = page[page.index("<main") : page.index("</main>")]
        assert "<progress" not in main
        assert "<meter" not in main
        assert "%" not in main
        assert " van de " not in said(got(cast.amina, "path", path.pk))

    def test_what_was_typed_stays_when_it_does_not_fit(self, cast: People) -> None:
        page = submit(cast.amina.client, got(cast.amina, "path_new"), words="a" * 601, place="Thuis")
        assert page.status_code == 422
        assert "a" * 601 in page.content.decode()
        assert "Thuis" in page.content.decode()
        assert submit(cast.amina.client, got(cast.amina, "path_new"), words=" ").status_code == 422
        assert models.Path.objects.count() == 0

    def test_sent_twice_is_begun_once(self, cast: People) -> None:
        page = got(cast.amina, "path_new")
        for _ in range(2):
            submit(cast.amina.client, page, words=GOAL)
        assert models.Path.objects.count() == 1

    def test_said_otherwise_and_thrown_away(self, cast: People, path: models.Path, step: models.Step) -> None:
        page = submit(cast.amina.client, got(cast.amina, "path_edit", path.pk), words="Koken op school")
        assert "Koken op school" in said(page)
        assert GOAL not in said(page)
        page = submit(cast.amina.client, got(cast.amina, "path_remove", path.pk), press="Ja, gooi weg")
        assert "Begin een pad" in said(page)
        assert models.Step.objects.count() == 0

    def test_it_stands_still_and_goes_on_elsewhere(self, cast: People, path: models.Path) -> None:
        page = submit(cast.amina.client, got(cast.amina, "path", path.pk), ".chips", press="het ligt stil")
        assert "Het ligt stil. Dat mag." in said(page)
        page = got(cast.amina, "path_elsewhere", path.pk)
        assert PLACE in said(page)
        assert submit(cast.amina.client, page, place="").status_code == 422
        page = submit(cast.amina.client, page, place="In het buurthuis, met Greet")
        assert "Je pad gaat verder." in said(page)
        assert "In het buurthuis, met Greet" in said(page)
        assert "Hier liep je eerder" in said(page)
        assert PLACE in said(page)
        path.refresh_from_db()
        assert path.state == PathState.WALKING
        submit(cast.amina.client, got(cast.amina, "path_elsewhere", path.pk), place="In het buurthuis, met Greet")
        assert models.PathBefore.objects.count() == 1, "the same place again is no change"

    def test_it_lies_behind_her_and_a_new_one_may_begin(
        self, cast: People, path: models.Path, stage: models.Stage
    ) -> None:
        form = got(cast.amina, "stage_step_new", stage.pk)
        page = submit(cast.amina.client, got(cast.amina, "path", path.pk), ".chips", press="het ligt achter me")
        assert "Wat je deed, blijft van jou." in said(page)
        assert url("path_new") in got(cast.amina, "home").content.decode()
        late = submit(cast.amina.client, form, words="Nog een stap")
        assert "Dit pad ligt achter je." in said(late)
        assert "Nog een stap" in late.content.decode()

    def test_a_state_that_does_not_exist_changes_nothing(self, cast: People, path: models.Path) -> None:
        cast.amina.client.post(url("path_settle", path.pk), {"state": "zomaar"})
        path.refresh_from_db()
        assert path.state == PathState.WALKING

    def test_nobody_else_reaches_it_and_the_database_reads_nothing(
        self, cast: People, path: models.Path, stage: models.Stage, talk: models.Talk
    ) -> None:
        names = ("path", "path_edit", "path_elsewhere", "path_order", "path_remove", "stage_new", "talk_new")
        own = [url(name, path.pk) for name in names]
        own += [url(name, stage.pk) for name in ("stage", "stage_edit", "stage_remove", "stage_step_new")]
        own += [url(name, talk.pk) for name in ("talk", "talk_edit", "talk_remove")]
        own.append(url("audience", "path", path.pk))
        for name, somebody in cast.everybody.items():
            if name != "amina":
                assert {somebody.client.get(address).status_code for address in own} == {404}
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT p.words, p.place, s.words, t.words FROM growth_path p, growth_stage s, growth_talk t"
            )
            row = b"".join(bytes(one) for one in cursor.fetchone())
        for word in (b"eetplek", b"kantoor", b"cursus", b"Bram"):
            assert word not in row

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People, path: models.Path) -> None:
        open_for(cast, "path", path, BRAM)
        counts = []
        for many in (3, 27):
            for number in range(many):
                at, actor = clock.now(), cast.amina.actor
                said = {"words": f"Halte {number}", "about": "", "wellbeing": ""}
                row = stage_actions.add_stage(actor, path.pk, key=new_id(), **said, at=at)
                assert isinstance(row, models.Stage)
                stage_actions.add_stage_step(actor, row.pk, key=new_id(), words="Stap", at=at)
                talk_actions.plan_talk(actor, path.pk, key=new_id(), on=clock.day(at), words="Samen", at=at)
            once = []
            for somebody, name, key in (
                (cast.amina, "path", path.pk),
                (cast.amina, "home", None),
                (cast.bram, "opened_one", cast.amina.person_id),
            ):
                keys = [key] if key else []
                got(somebody, name, *keys)
                with CaptureQueriesContext(connection) as asked, CaptureQueriesContext(connections["keys"]) as locks:
                    got(somebody, name, *keys)
                once.append((len(asked), len(locks)))
            counts.append(once)
        assert counts[0] == counts[1]


class TestTalks:
    def test_planned_held_and_what_came_of_it(self, cast: People, path: models.Path, talk: models.Talk) -> None:
        page = submit(cast.amina.client, got(cast.amina, "talk", talk.pk), state="geweest", told="Ze luisterden")
        assert "Wat eruit kwam, staat nu bij jou." in said(page)
        assert "Eerdere gesprekken" in said(page)
        assert "Ze luisterden" in said(page)

    def test_called_off_may_be(self, cast: People, talk: models.Talk) -> None:
        page = submit(cast.amina.client, got(cast.amina, "talk", talk.pk), state="afgezegd")
        assert "Een andere keer kan ook." in said(page)

    def test_another_day_other_words_thrown_away(self, cast: People, talk: models.Talk) -> None:
        page = submit(cast.amina.client, got(cast.amina, "talk_edit", talk.pk), on="2030-05-02", words="Met Greet")
        assert "Met Greet" in said(page)
        assert "2\u00a0mei" in page.content.decode()
        page = submit(cast.amina.client, got(cast.amina, "talk_edit", talk.pk), on="morgen", words="Met Els")
        assert page.status_code == 422
        assert "Met Els" in page.content.decode()
        page = submit(cast.amina.client, got(cast.amina, "talk_remove", talk.pk), press="Ja, gooi weg")
        assert models.Talk.objects.count() == 0

    def test_a_day_that_is_past_is_not_planned(self, cast: People, path: models.Path, talk: models.Talk) -> None:
        for name, key in (("talk_new", path.pk), ("talk_edit", talk.pk)):
            page = submit(cast.amina.client, got(cast.amina, name, key), on="2020-01-01", words="Met Els")
            assert page.status_code == 422
            assert "Deze dag is al voorbij. Kies een latere dag." in said(page)
            assert "Met Els" in page.content.decode()
            assert 'value="2020-01-01"' in page.content.decode()
        assert [one.pk for one in models.Talk.objects.all()] == [talk.pk]

    def test_what_came_of_a_day_that_is_past_is_told(self, cast: People, path: models.Path) -> None:
        talk = plan(cast, path, -2, "Met Bram")
        page = submit(cast.amina.client, got(cast.amina, "talk_edit", talk.pk), words="Met Bram en Els")
        assert "Met Bram en Els" in said(page), "other words, the same day"
        page = submit(cast.amina.client, got(cast.amina, "talk", talk.pk), state="geweest", told="Ze luisterden")
        assert "Ze luisterden" in said(page)
        page = submit(cast.amina.client, got(cast.amina, "talk_edit", talk.pk), on="2020-01-01")
        assert page.status_code == 200, "it was on another day"

    def test_sent_twice_is_planned_once(self, cast: People, path: models.Path) -> None:
        page = got(cast.amina, "talk_new", path.pk)
        for _ in range(2):
            submit(cast.amina.client, page, on="2030-05-02", words="Samen kijken")
        assert models.Talk.objects.count() == 1

    def test_the_next_one_stands_on_her_today_without_words(self, cast: People, path: models.Path) -> None:
        def today(somebody: Somebody) -> str:
            return said(somebody.client.get(reverse("groups:today")))

        assert "Je volgende gesprek" not in today(cast.amina)
        plan(cast, path, -2, "Gisteren")
        assert "Je volgende gesprek" not in today(cast.amina)
        talk = plan(cast, path, 3, "Met Bram: wat ik wil")
        assert "Je volgende gesprek" in today(cast.amina)
        assert "Met Bram" not in today(cast.amina), "who looks over her shoulder reads nothing"
        assert "Je volgende gesprek" not in today(cast.bram)
        submit(cast.amina.client, got(cast.amina, "talk", talk.pk), state="afgezegd")
        assert "Je volgende gesprek" not in today(cast.amina)


class TestAroundTheTable:
    def test_who_sits_there_is_named_and_reads_what_she_opens(
        self, cast: People, path: models.Path, step: models.Step, talk: models.Talk
    ) -> None:
        add(cast, path, "Koken", about="Donderdag meekoken", wellbeing="Mijn hoofd wordt stil")
        page = open_for(cast, "path", path, BRAM, GREET)
        assert "Bewaard. Dit geldt vanaf nu." in said(page)
        assert "Bram (werker)" in said(page)
        assert "Greet (werkbegeleider)" in said(page)
        assert "Je kleine stappen lezen zij niet." in said(page)
        for somebody in (cast.bram, cast.greet):
            read = opened(somebody, cast)
            for words in (GOAL, PLACE, "Taal in de cursus", "Donderdag meekoken", "Mijn hoofd wordt stil"):
                assert words in read
            assert "Gesprek op" in read
            assert "Met Bram: wat ik wil" in read
            assert "De juf mailen" not in read, "small steps have their own audience"

    def test_before_she_writes_she_reads_who_will_see_it(self, cast: People, path: models.Path) -> None:
        open_for(cast, "path", path, BRAM)
        for name in ("stage_new", "talk_new", "path_edit", "path_elsewhere"):
            assert "Jij, en ook: Bram." in said(got(cast.amina, name, path.pk))
        stage = add(cast, path, "Taal")
        assert "Jij, en ook: Bram." in said(got(cast.amina, "stage_edit", stage.pk))
        assert "Alleen jij." in said(got(cast.amina, "stage_step_new", stage.pk))

    def test_what_stays_hers(self, cast: People, path: models.Path, talk: models.Talk) -> None:
        open_for(cast, "path", path, BRAM)
        submit(cast.amina.client, got(cast.amina, "talk", talk.pk), state="gepland", told="Ik ben wat bang")
        plan(cast, path, -9, "Iets van toen")
        submit(cast.amina.client, got(cast.amina, "path_elsewhere", path.pk), place="In het buurthuis")
        read = opened(cast.bram, cast)
        assert "In het buurthuis" in read
        for words in (PLACE, "Ik ben wat bang", "Iets van toen"):
            assert words not in read

    def test_the_look_is_written_down_and_taking_back_holds_at_once(self, cast: People, path: models.Path) -> None:
        open_for(cast, "path", path, BRAM)
        opened(cast.bram, cast)
        look = access_models.Look.objects.get()
        assert (look.viewer_id, look.thing, look.item) == (cast.bram.person_id, "path", path.pk)
        assert "Las een pad van jou." in said(cast.amina.client.get(reverse("access:looks")))
        page = open_for(cast, "path", path)
        assert "Alleen jij." in said(page)
        assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404


def test_all_of_it_goes_along_and_all_of_it_goes(
    cast: People, path: models.Path, step: models.Step, talk: models.Talk, django_capture_on_commit_callbacks: Any
) -> None:
    stage = step.stage
    assert stage is not None
    edit = got(cast.amina, "stage_edit", stage.pk)
    submit(cast.amina.client, edit, about="Dinsdag in de bib", wellbeing="Thee met anderen")
    submit(cast.amina.client, got(cast.amina, "stage", stage.pk), ".chips", press="geweest")
    submit(cast.amina.client, got(cast.amina, "stage", stage.pk), ".form", told="Fouten maken mag")
    submit(cast.amina.client, got(cast.amina, "talk", talk.pk), state="geweest", told="Ze luisterden")
    submit(cast.amina.client, got(cast.amina, "path_elsewhere", path.pk), place="In het buurthuis")
    told = str(whole_person.export(cast.amina.person_id))
    for words in (GOAL, PLACE, "In het buurthuis", "Taal in de cursus", "Dinsdag in de bib", "Thee met anderen"):
        assert words in told
    for words in ("Fouten maken mag", "De juf mailen", "Met Bram: wat ik wil", "Ze luisterden", TalkState.HELD):
        assert words in told
    with django_capture_on_commit_callbacks(execute=True):
        whole_person.erase(cast.amina.person_id, clock.now())
    for table in (models.Path, models.PathBefore, models.Stage, models.Step, models.Talk):
        assert table._base_manager.count() == 0
