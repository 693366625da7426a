"""The stages of a path, in her order and none of them obliged, and the small steps under them."""

from typing import Any

import pytest

from krachtbron.access import public as access
from krachtbron.growth import models, queries
from krachtbron.growth.domain.path import PathState, StageState
from krachtbron.growth.queries.path import get_path
from tests.cast import People
from tests.forms import forms_of, submit
from tests.growth.on_a_path import add, add_step, begin
from tests.growth.test_pages import BRAM, got, open_for, said, url


@pytest.fixture
def path(cast: People) -> models.Path:
    return begin(cast)


@pytest.fixture
def stage(cast: People, path: models.Path) -> models.Stage:
    return add(cast, path, "Taal in de cursus")


@pytest.fixture
def step(cast: People, stage: models.Stage) -> models.Step:
    return add_step(cast, stage)


class TestMyStages:
    def test_an_example_may_be_a_start(self, cast: People, path: models.Path) -> None:
        page = got(cast.amina, "stage_new", path.pk)
        for word in ("Taal", "Een plek om binnen te lopen", "Vrijwilligen", "Leren", "Werk"):
            assert word in said(page)
        page = submit(cast.amina.client, page, press="Leren", wellbeing="Even weg van huis")
        page = submit(cast.amina.client, page, press="Vrijwilligen")
        assert 'value="Vrijwilligen"' in page.content.decode(), "another example takes its place"
        assert "Een uur is ook goed." in said(page)
        assert models.Stage.objects.count() == 0, "an example is no stage yet"
        submit(cast.amina.client, page, press="Bewaar")
        page = said(got(cast.amina, "path", path.pk))
        assert "Vrijwilligen" in page
        assert "Even weg van huis" in page, "what she typed before the example"

    def test_an_example_never_writes_over_her_own_words(self, cast: People, path: models.Path) -> None:
        page = got(cast.amina, "stage_new", path.pk)
        page = submit(cast.amina.client, page, press="Taal", words="Praten aan de poort", about="c" * 601)
        assert 'value="Praten aan de poort"' in page.content.decode()
        assert "c" * 601 in page.content.decode()
        assert "Een les, een praatgroep, of thuis oefenen." in said(page)
        assert cast.amina.client.post(url("stage_new", path.pk), {"begin": "zomaar"}).status_code == 422

    def test_enter_saves(self, cast: People, path: models.Path) -> None:
        first = forms_of(got(cast.amina, "stage_new", path.pk))[0].buttons[0]
        assert first.get("name") is None, "the first button of a form is the one that Enter presses"

    def test_work_and_wellbeing_stand_together(self, cast: People, path: models.Path) -> None:
        add(cast, path, "Koken", about="Donderdag meekoken", wellbeing="Mijn hoofd wordt stil")
        page = said(got(cast.amina, "path", path.pk))
        assert "Donderdag meekoken" in page
        assert "Wat mij goed doet: Mijn hoofd wordt stil" in page

    def test_sent_twice_stands_once(self, cast: People, path: models.Path) -> None:
        page = got(cast.amina, "stage_new", path.pk)
        for _ in range(2):
            submit(cast.amina.client, page, press="Bewaar", words="Koken")
        assert models.Stage.objects.count() == 1

    def test_what_was_typed_stays(self, cast: People, path: models.Path) -> None:
        page = got(cast.amina, "stage_new", path.pk)
        page = submit(cast.amina.client, page, press="Bewaar", words="", about="Donderdag koken")
        assert page.status_code == 422
        assert "Donderdag koken" in page.content.decode()

    @pytest.mark.parametrize(
        ("press", "answer", "state"),
        [
            ("nu", "In jouw tempo.", StageState.NOW),
            ("geweest", "Wat leerde je hier?", StageState.BEEN),
            ("sla ik over", "Overslaan mag.", StageState.LEFT_OUT),
        ],
    )
    def test_no_stage_is_obliged(self, cast: People, stage: models.Stage, press: str, answer: str, state: str) -> None:
        page = submit(cast.amina.client, got(cast.amina, "stage", stage.pk), ".chips", press=press)
        assert answer in said(page)
        stage.refresh_from_db()
        assert stage.state == state
        page = submit(cast.amina.client, page, ".chips", press="later")
        assert "Later is goed." in said(page)

    def test_what_she_learned_there(self, cast: People, path: models.Path, stage: models.Stage) -> None:
        assert "Wat leerde je hier?" not in said(got(cast.amina, "stage", stage.pk)), "what is to come taught nothing"
        page = submit(cast.amina.client, got(cast.amina, "stage", stage.pk), ".chips", press="geweest")
        page = submit(cast.amina.client, page, ".form", told="Fouten maken mag")
        assert "Wat je leerde, blijft van jou." in said(page)
        assert "Wat ik leerde: Fouten maken mag" in said(got(cast.amina, "path", path.pk))
        page = submit(cast.amina.client, page, ".form", told="b" * 1001)
        assert page.status_code == 422
        assert "b" * 1001 in page.content.decode()

    def test_said_otherwise_and_thrown_away(self, cast: People, path: models.Path, stage: models.Stage) -> None:
        page = submit(cast.amina.client, got(cast.amina, "stage_edit", stage.pk), words="Praattafel", wellbeing="Thee")
        assert "Praattafel" in said(page)
        assert "Thee" in said(page)
        page = submit(cast.amina.client, got(cast.amina, "stage_remove", stage.pk), press="Ja, gooi weg")
        assert "Praattafel" not in said(page)

    def test_her_order_with_two_buttons(self, cast: People, path: models.Path) -> None:
        first, second, third = (add(cast, path, name) for name in ("Taal", "Koken", "Werk"))
        page = submit(cast.amina.client, got(cast.amina, "path_order", path.pk), str(third.pk), press="Omhoog: Werk")
        assert [said(page).index(name) for name in ("Taal", "Werk", "Koken")] == sorted(
            said(page).index(name) for name in ("Taal", "Werk", "Koken")
        )
        page = submit(cast.amina.client, page, str(first.pk), press="Omlaag: Taal")
        order = models.Stage.objects.order_by("place").values_list("pk", flat=True)
        assert list(order) == [third.pk, first.pk, second.pk]
        for wrong in ("-1", "", "ergens", "99999", "9" * 5000):
            cast.amina.client.post(url("stage_move", second.pk), {"to": wrong})
        assert list(order.all()) == [third.pk, first.pk, second.pk]
        cast.amina.client.post(url("stage_move", third.pk), {"to": "9999"})
        assert list(order.all()) == [first.pk, second.pk, third.pk], "past the end is at the end"

    def test_pressed_twice_moves_once(self, cast: People, path: models.Path) -> None:
        first, second, third = (add(cast, path, name) for name in ("Taal", "Koken", "Werk"))
        page = got(cast.amina, "path_order", path.pk)
        for _ in range(2):
            submit(cast.amina.client, page, str(third.pk), press="Omhoog: Werk")
        order = models.Stage.objects.order_by("place").values_list("pk", flat=True)
        assert list(order) == [first.pk, third.pk, second.pk]

    def test_a_stage_that_went_meanwhile_is_not_there(
        self, cast: People, path: models.Path, stage: models.Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        add(cast, path, "Koken")

        def goes_first(*args: Any, **more: Any) -> models.Path:
            models.Stage.objects.filter(pk=stage.pk).delete()
            return get_path(*args, **more)

        monkeypatch.setattr("krachtbron.growth.actions.stages.get_path", goes_first)
        assert cast.amina.client.post(url("stage_move", stage.pk), {"to": "1"}).status_code == 404


class TestStepsUnderAStage:
    def test_a_step_told_under_its_stage(self, cast: People, stage: models.Stage, step: models.Step) -> None:
        page = got(cast.amina, "step", step.pk)
        assert url("stage", stage.pk) in page.content.decode(), "the way back"
        page = submit(cast.amina.client, page, told="Ze antwoordde meteen", state="gelukt")
        assert "Bewaard. Jij deed dit." in said(page)
        assert "Taal in de cursus" in said(page)
        assert "Ze antwoordde meteen" in said(page)
        assert "gelukt" in said(got(cast.amina, "path", stage.path_id))

    def test_sent_twice_stands_once(self, cast: People, stage: models.Stage) -> None:
        page = got(cast.amina, "stage_step_new", stage.pk)
        for _ in range(2):
            submit(cast.amina.client, page, words="De juf mailen")
        assert models.Step.objects.count() == 1

    def test_a_supporter_cheers_and_she_throws_it_away(
        self, cast: People, stage: models.Stage, step: models.Step
    ) -> None:
        open_for(cast, "step", step, BRAM)
        submit(cast.bram.client, got(cast.bram, "cheer", step.pk), words="Goed dat je mailt")
        page = got(cast.amina, "stage", stage.pk)
        assert "Goed dat je mailt" in said(page)
        assert "Bram" in said(page)
        page = submit(cast.amina.client, page, press="Gooi weg", form="/woorden/")
        assert "Goed dat je mailt" not in said(page)
        assert "Taal in de cursus" in said(page)

    def test_thrown_away(self, cast: People, stage: models.Stage, step: models.Step) -> None:
        page = submit(cast.amina.client, got(cast.amina, "step_remove", step.pk), press="Ja, gooi weg")
        assert "Taal in de cursus" in said(page)
        assert models.Step.objects.count() == 0

    def test_a_stage_out_of_sight_asks_first(self, cast: People, stage: models.Stage) -> None:
        form = got(cast.amina, "stage_step_new", stage.pk)
        submit(cast.amina.client, got(cast.amina, "stage", stage.pk), ".chips", press="sla ik over")
        page = cast.amina.client.get(url("stage_step_new", stage.pk), follow=True)
        assert "Kies bij deze halte eerst nu of later." in said(page)
        late = submit(cast.amina.client, form, words="Toch bellen")
        assert late.status_code == 422
        assert "Toch bellen" in late.content.decode()

    def test_a_step_wakes_a_path_that_stood_still(self, cast: People, path: models.Path, stage: models.Stage) -> None:
        submit(cast.amina.client, got(cast.amina, "path", path.pk), ".chips", press="het ligt stil")
        submit(cast.amina.client, got(cast.amina, "stage_step_new", stage.pk), words="Bellen")
        path.refresh_from_db()
        assert path.state == PathState.WALKING

    def test_still_to_take_are_those_in_sight(self, cast: People, stage: models.Stage, step: models.Step) -> None:
        def words() -> list[str]:
            mine = access.vault_of(cast.amina.person_id)
            return [row.words for row in queries.open_step_rows(cast.amina.actor, mine)]

        assert words() == ["De juf mailen"]
        models.Stage.objects.update(state=StageState.LEFT_OUT)
        assert words() == []
        models.Stage.objects.update(state=StageState.NOW)
        assert words() == ["De juf mailen"]
        models.Path.objects.update(state=PathState.RESTING)
        assert words() == []
