"""How a talk on the shared screen goes on and ends: other screens, forgotten, opened again, over."""

from typing import Any

from django.test import Client
from django.urls import reverse

from krachtbron.base import clock
from krachtbron.instruments import models
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import find, submit
from tests.instruments.reading import (
    ITEMS,
    NAMES,
    code_on,
    dots_in,
    fill,
    got,
    heading,
    join,
    links,
    poll_of,
    press,
    said,
    said_part,
    screen,
    settle,
    show,
    sign_in,
    take_part,
    url,
)


class TestPolling:
    def test_counts_only_and_another_phase_loads_anew(self, cast: People, answered: models.Round) -> None:
        page = screen(cast, answered)
        counted = cast.bram.client.get(poll_of(page))
        assert "3 van 3 klaar" in said_part(counted)
        assert b"<html" not in counted.content
        assert b"<svg" not in counted.content
        show(cast, answered)
        for _ in range(2):
            told = cast.bram.client.get(poll_of(page))
            assert (told.status_code, told["HX-Refresh"]) == (204, "true")
        assert "HX-Refresh" not in cast.bram.client.get(poll_of(screen(cast, answered)))
        assert cast.bram.client.get(url("live_count", answered.pk)).status_code == 204

    def test_it_is_refreshed_by_hand_without_javascript(self, cast: People, live: models.Round) -> None:
        assert url("live", live.pk) in links(screen(cast, live))


class TestEnding:
    def test_a_forgotten_talk_closes_itself(self, cast: People, answered: models.Round, later: Any) -> None:
        phone, question = join(answered.code)
        later(hours=4, minutes=1)
        sign_in(cast.bram)
        page = submit(phone, question, press="veel")
        assert page.status_code == 422
        assert "Dit is al afgerond." in said(page)
        assert heading(screen(cast, answered)) == "Onze roos is afgerond"
        told = cast.bram.client.get(url("live_count", answered.pk) + "?fase=open")
        assert told["HX-Refresh"] == "true"
        page = submit(Client(), Client().get(url("enter")), code=answered.code)
        assert "Deze code werkt niet." in said(page)
        assert heading(Client().get(url("door", answered.entry))) == "Onze roos is klaar"
        assert "afgerond" in said(got(cast.bram.client, "rounds"))

    def test_opened_again_with_a_new_code_and_old_telephones_still_in(
        self, cast: People, answered: models.Round, later: Any
    ) -> None:
        phone, question = join(answered.code)
        press(cast.bram.client, screen(cast, answered), "Sluit af")
        assert "Deze code werkt niet" in said(submit(Client(), Client().get(url("enter")), code=answered.code))
        assert heading(phone.get(url("thanks", answered.entry))) == "Onze roos is klaar"
        page = press(cast.bram.client, screen(cast, answered), "Open het weer")
        assert heading(page) == "Hoe zien wij onze plek?"
        new = code_on(page)
        assert new != answered.code
        assert "3 van 4 klaar" in said(page)
        # who kept the old QR is not let in; a telephone that was in it goes on, from whichever page it stands on
        assert Client().get(url("door", answered.entry)).status_code == 404
        stranger = Client()
        stranger.cookies["gast"] = "een ander"
        for name in ("question", "thanks"):
            more = (1,) if name == "question" else ()
            assert stranger.get(url(name, answered.entry, *more), follow=True).status_code == 404
        assert heading(phone.get(url("thanks", answered.entry))) == "Dank je wel"
        assert heading(submit(phone, phone.get(url("door", answered.entry)), press="Ga verder")) == NAMES[0]
        page = fill(phone, question, ["veel"] * 6)
        assert heading(page) == "Klopt dit?"
        assert heading(submit(phone, page, press="Klopt")) == "Dank je wel"
        assert Client().get(url("door", models.Round.objects.get().entry)).status_code == 200
        take_part(new)
        assert "5 van 5 klaar" in said(screen(cast, answered))
        # open for another afternoon, not for ever
        later(hours=5)
        sign_in(cast.bram)
        assert heading(screen(cast, answered)) == "Onze roos is afgerond"
        # pressed on an old page once it is open again
        again = screen(cast, answered)
        press(cast.bram.client, again, "Open het weer")
        assert "Dit is nog open." in said(press(cast.bram.client, again, "Open het weer"))

    def test_after_a_fortnight_rather_a_new_one(self, cast: People, answered: models.Round, later: Any) -> None:
        press(cast.bram.client, screen(cast, answered), "Sluit af")
        later(days=15)
        sign_in(cast.bram)
        page = press(cast.bram.client, screen(cast, answered), "Open het weer")
        assert "te lang geleden" in said(page)
        assert "Dit werd niet getoond." in said(got(cast.bram.client, "round", answered.pk))

    def test_after_closing_nothing_moves(self, cast: People, shown: models.Round) -> None:
        talk = screen(cast, shown)
        press(cast.bram.client, talk, "Sluit af")
        page = submit(cast.bram.client, talk, "afspreken", press="veel")
        assert "Dit is al afgerond." in said(page)
        page = press(cast.bram.client, talk, "Verberg de punten weer")
        assert "Dit is al afgerond." in said(page)
        assert not models.Agreement.objects.exists()
        # a line can still be chosen afterwards
        form = got(cast.bram.client, "step", shown.pk, "participatory")
        assert "Bellen" in said(submit(cast.bram.client, form, press="Bewaar en print", what="Bellen"))

    def test_an_unknown_deed_does_nothing(self, cast: People, live: models.Round) -> None:
        page = cast.bram.client.post(url("live_phase", live.pk), {"doe": "ontploffen"}, follow=True)
        assert heading(page) == "Hoe zien wij onze plek?"

    def test_other_rounds_have_no_shared_screen(self, cast: People, views: models.Round, alone: models.Round) -> None:
        for round_ in (views, alone):
            page = got(cast.bram.client, "live", round_.pk)
            assert page.redirect_chain == [(url("round", round_.pk), 303)]
            data = {"item": ITEMS[0], "value": "4"}
            assert cast.bram.client.post(url("live_agree", round_.pk), data).status_code == 404
        assert not models.Agreement.objects.exists()

    def test_on_paper_in_the_same_room(self, cast: People, answered: models.Round, recount: Any) -> None:
        form = got(cast.bram.client, "paper", answered.pk)
        assert "perspective" not in find(form, 0).fields
        submit(cast.bram.client, form, press="Bewaar dit blad", participatory="veel")
        recount(answered.pk)
        assert "4 van 4 klaar" in said(screen(cast, answered))
        assert dots_in(show(cast, answered)) == 18

    def test_moments_of_the_group_over_time(self, cast: People, shown: models.Round, opened: Any) -> None:
        settle(cast, screen(cast, shown), ["veel", "weinig"])
        second = opened(Mode.TOGETHER, at=clock.now())
        take_part(second.code)
        show(cast, second)
        settle(cast, screen(cast, second), ["weinig", "weinig"])
        for name in ("bram", "amina", "greet", "els"):
            words = said(got(cast.everybody[name].client, "of_project", cast.project.pk))
            assert "Dat mag." in words, name
            assert "De huurdersgroep" in words
        assert "Er is nog niets" in said(got(cast.farid.client, "of_project", cast.project.pk))
        group = cast.amina.client.get(reverse("groups:group", args=[cast.group.pk]))
        assert url("round", second.pk) in links(group)
