"""The shared screen: code and counts, the dots, six axes, one line, one step; and what can go otherwise."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from krachtbron.base import clock
from krachtbron.instruments import models
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import find, forms_of, submit
from tests.instruments.reading import (
    ITEMS,
    NAMES,
    code_on,
    dots_in,
    fill,
    got,
    heading,
    heads,
    join,
    links,
    pictures,
    root,
    said,
    sign_in,
    table,
    take_part,
    url,
)

VARIED = [
    ("veel", "veel", "weinig", "heel weinig", "soms wel, soms niet", "heel veel"),
    ("veel", "heel veel", "Dit sla ik over", "heel veel", "veel", "veel"),
    ("heel veel", "veel", "weinig", "weinig", "veel", "heel veel"),
]


def screen(cast: People, round_: models.Round) -> Any:
    return got(cast.bram.client, "live", round_.pk)


def press(client: Client, page: Any, words: str) -> Any:
    """Whichever form of the page has this button."""
    number = next(
        place for place, form in enumerate(forms_of(page)) if words in [form.words(one) for one in form.buttons]
    )
    return submit(client, page, number, press=words)


def show(cast: People, round_: models.Round) -> Any:
    return press(cast.bram.client, screen(cast, round_), "Toon de punten")


def settle(cast: People, page: Any, words: list[str], client: Client | None = None) -> Any:
    """One button an axis, in order."""
    for word in words:
        page = submit(client or cast.bram.client, page, "afspreken", press=word)
    return page


@pytest.fixture
def answered(cast: People, live: models.Round) -> models.Round:
    """Three telephones gave an answer."""
    for words in VARIED:
        take_part(live.code, words)
    return live


@pytest.fixture
def shown(cast: People, answered: models.Round) -> models.Round:
    show(cast, answered)
    return answered


class TestBeginning:
    def test_one_tap_on_the_groups_page(self, cast: People) -> None:
        group = cast.bram.client.get(reverse("groups:group", args=[cast.group.pk]))
        page = press(cast.bram.client, group, "Samen een roos")
        round_ = models.Round.objects.get()
        assert page.redirect_chain[-1] == (url("live", round_.pk), 303)
        assert heading(page) == "Hoe zien wij onze plek?"
        assert code_on(page) == round_.code
        assert "testserver/mee" in said(page)
        qr = [one for one in root(page).iter() if "code__qr" in one.get("class", "")]
        assert qr[0].get("aria-label") == "QR-code om mee te doen"
        assert "Nog niemand doet mee." in said(page)
        # the same tap twice is one round
        assert press(cast.bram.client, group, "Samen een roos").redirect_chain == page.redirect_chain
        assert models.Round.objects.count() == 1
        # and a fresh page begins another
        again = cast.bram.client.get(reverse("groups:group", args=[cast.group.pk]))
        press(cast.bram.client, again, "Samen een roos")
        assert len(set(models.Round.objects.values_list("code", flat=True))) == 2

    def test_from_the_page_of_the_project(self, cast: People) -> None:
        page = got(cast.bram.client, "start", cast.project.pk)
        page = submit(cast.bram.client, page, how="Samen een roos, met De huurdersgroep")
        assert heading(page) == "Hoe zien wij onze plek?"

    def test_only_the_worker_of_the_group_begins(self, cast: People) -> None:
        for name, status in {"amina": 403, "els": 403, "greet": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
            client = cast.everybody[name].client
            key = "0f8fad5b-d9cb-469f-a165-70867728950e"
            assert client.post(url("begin_live", cast.group.pk), {"key": key}).status_code == status, name
            group = client.get(reverse("groups:group", args=[cast.group.pk]))
            assert "Samen een roos</button>" not in group.content.decode()
        assert not models.Round.objects.exists()

    def test_a_key_that_is_no_key_opens_nothing(self, cast: People) -> None:
        page = cast.bram.client.post(url("begin_live", cast.group.pk), {"key": "nee"}, follow=True)
        assert "De huurdersgroep" in heading(page)
        assert not models.Round.objects.exists()


class TestBeforeShowing:
    def test_only_how_many(self, cast: People, live: models.Round) -> None:
        _, page = join(live.code)
        phone, second = join(live.code)
        fill(phone, second, VARIED[0])
        take_part(live.code, VARIED[1])
        page = screen(cast, live)
        assert "1 van 3 klaar" in said(page)
        assert "3 telefoons of toestellen doen mee." in said(page)
        assert dots_in(page) == len(pictures(page)) == 0
        assert not list(root(page).iter("table"))
        for name in ("bram", "amina", "greet", "els"):
            page = got(cast.everybody[name].client, "round", live.pk)
            assert "De groep is bezig." in said(page)
            assert dots_in(page) == len(pictures(page)) == 0
            assert cast.everybody[name].client.get(url("picture", live.pk, "svg")).status_code == 404

    def test_a_stranger_sees_no_screen_and_a_participant_her_own_page(
        self, cast: People, live: models.Round, hanne: Any
    ) -> None:
        for name in ("live", "live_count"):
            answer = cast.stranger.get(url(name, live.pk))
            assert answer.status_code == 302
            assert reverse("account_login") in answer["Location"]
        for name in ("amina", "greet", "els"):
            page = got(cast.everybody[name].client, "live", live.pk)
            assert page.redirect_chain == [(url("round", live.pk), 303)]
            assert live.code not in page.content.decode()
            assert live.entry not in page.content.decode()
        for name in ("farid", "carla", "dirk"):
            for page in ("live", "round", "live_count"):
                assert cast.everybody[name].client.get(url(page, live.pk)).status_code == 404
        assert code_on(got(hanne.client, "live", live.pk)) == live.code

    def test_who_does_not_steer_gets_no_way_in_on_paper_either(self, cast: People, live: models.Round) -> None:
        address = f"{url('empty_paper')}?ronde={live.pk}"
        assert address in links(screen(cast, live))
        assert cast.bram.client.get(address)["Content-Type"] == "application/pdf"
        for name, status in {"amina": 403, "greet": 403, "els": 403, "farid": 404, "dirk": 404}.items():
            assert cast.everybody[name].client.get(address).status_code == status, name
        assert cast.stranger.get(address).status_code == 404

    def test_only_who_steers_presses(self, cast: People, answered: models.Round) -> None:
        for name, status in {"amina": 403, "greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
            client = cast.everybody[name].client
            for deed in ("tonen", "verbergen", "sluiten", "heropenen"):
                assert client.post(url("live_phase", answered.pk), {"doe": deed}).status_code == status, name
            data = {"item": ITEMS[0], "value": "4"}
            assert client.post(url("live_agree", answered.pk), data).status_code == status
        now = models.Round.objects.get()
        assert (now.shown, now.closed) == (None, None)
        assert not models.Agreement.objects.exists()

    def test_nothing_to_show_yet(self, cast: People, live: models.Round) -> None:
        join(live.code)
        page = show(cast, live)
        assert "Er is nog geen antwoord." in said(page)
        assert heading(page) == "Hoe zien wij onze plek?"

    def test_who_skipped_everything_gave_no_answer(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        fill(phone, page, ["Dit sla ik over"] * 6)
        assert "Er is nog geen antwoord." in said(show(cast, live))


class TestTheDots:
    def test_they_are_the_answers_one_by_one(self, cast: People, shown: models.Round) -> None:
        page = screen(cast, shown)
        assert heading(page) == "Zo zien wij onze plek"
        assert dots_in(page) == 17  # three times six, one skipped
        assert [row[0] for row in table(page)] == list(NAMES)
        drawn = {
            (item, value + 1): int(cell)
            for item, row in zip(ITEMS, table(page), strict=True)
            for value, cell in enumerate(row[1:6])
            if cell != "0"
        }
        kept = models.Tally.objects.filter(round=shown.pk, n__gt=0)
        assert drawn == {(row.item, row.value): row.n for row in kept}
        assert drawn["group_work", 4] == 2
        assert "gemiddeld" not in said(page)

    def test_nearness_is_said_in_words(self, cast: People, shown: models.Round) -> None:
        words = said(screen(cast, shown))
        assert "dicht bij elkaar" in words
        assert "we zien het heel verschillend" in words

    def test_few_people_are_warned(self, cast: People, live: models.Round) -> None:
        take_part(live.code)
        assert "Jullie zijn met weinig." in said(show(cast, live))

    def test_enough_people_are_not(self, cast: People, shown: models.Round) -> None:
        assert "Jullie zijn met weinig" not in said(screen(cast, shown))

    def test_who_was_not_inside_sees_no_dots(self, cast: People, shown: models.Round) -> None:
        assert dots_in(got(cast.amina.client, "round", shown.pk)) == 17
        for name in ("greet", "els"):
            page = got(cast.everybody[name].client, "round", shown.pk)
            assert dots_in(page) == len(pictures(page)) == 0
            assert cast.everybody[name].client.get(url("picture", shown.pk, "svg")).status_code == 404
        settle(cast, screen(cast, shown), ["veel"])
        for name in ("greet", "els"):
            page = got(cast.everybody[name].client, "round", shown.pk)
            assert dots_in(page) == 0
            assert "De punten zelf blijven bij de groep." in said(page)
            assert table(page)[0][1] == "veel (4)"
        assert cast.farid.client.get(url("round", shown.pk)).status_code == 404
        farid = cast.farid.client.get(reverse("groups:project", args=[cast.project.pk]))
        assert "Nog geen roos" in said(farid)

    def test_hiding_lets_telephones_go_on(self, cast: People, answered: models.Round) -> None:
        phone, question = join(answered.code)
        page = show(cast, answered)
        page = press(cast.bram.client, page, "Verberg de punten weer")
        assert heading(page) == "Hoe zien wij onze plek?"
        assert code_on(page) == answered.code
        assert dots_in(page) == 0
        page = fill(phone, question, ["veel"] * 6)
        assert heading(page) == "Klopt dit?"

    def test_pressing_twice_is_pressing_once(self, cast: People, answered: models.Round) -> None:
        page = screen(cast, answered)
        press(cast.bram.client, page, "Toon de punten")
        first = models.Round.objects.get().shown
        assert heading(press(cast.bram.client, page, "Toon de punten")) == "Zo zien wij onze plek"
        assert models.Round.objects.get().shown == first


class TestAgreeing:
    def test_axis_after_axis_then_one_line_and_one_step(self, cast: People, shown: models.Round) -> None:
        page = screen(cast, shown)
        open_ = [one for one in root(page).iter("li") if one.get("class") == "axes__open"]
        assert len(open_) == 1
        page = settle(cast, page, ["veel", "veel"])
        page = submit(
            cast.bram.client,
            page,
            "afspreken",
            press="we zien het anders",
            words="De ene kent de zaal, de ander niet.",
        )
        assert "De ene kent de zaal" in said(page)
        page = settle(cast, page, ["weinig", "veel", "heel veel"])
        assert "Kies samen één lijn" in said(page)
        kept = dict(models.Agreement.objects.values_list("item", "value"))
        assert [kept[item] for item in ITEMS] == [4, 4, None, 2, 4, 5]
        assert "samen gekozen" in heads(page)
        assert [row[6] for row in table(page)] == [
            "veel (4)",
            "veel (4)",
            "–",
            "weinig (2)",
            "veel (4)",
            "heel veel (5)",
        ]
        step = next(link for link in links(page) if link == url("step", shown.pk, "participatory"))
        form = cast.bram.client.get(step)
        assert heading(form) == "Meedoen"
        page = submit(
            cast.bram.client,
            form,
            press="Bewaar en print",
            what="Wij maken zelf de agenda",
            who="Amina en Bram",
            term="tegen de volgende keer",
        )
        assert page.redirect_chain == [(url("round", shown.pk) + "?afdruk=1", 303)]
        assert "data-print-now" in page.content.decode()
        for words in (
            "Wij maken zelf de agenda",
            "Amina en Bram",
            "Meedoen: weinig",
            "Stilstaan: we zien het anders",
            "De ene kent de zaal",
            "Print op één A4",
        ):
            assert words in said(page), words
        now = models.Round.objects.get()
        assert now.closed
        assert now.code == ""
        assert "Deze code werkt niet" in said(submit(Client(), Client().get(url("enter")), code=shown.code))
        assert heading(screen(cast, shown)) == "Deze roos is afgerond"
        assert "Wij maken zelf de agenda" in said(cast.farid.client.get(reverse("groups:promises")))

    def test_a_line_can_be_chosen_at_once_and_a_point_changed(self, cast: People, shown: models.Round) -> None:
        page = settle(cast, screen(cast, shown), ["veel"])
        assert url("choose", shown.pk) in links(page)
        change = next(link for link in links(page) if f"lijn={ITEMS[0]}" in link)
        page = submit(cast.bram.client, cast.bram.client.get(change), "afspreken", press="weinig", words="Toch niet")
        assert models.Agreement.objects.get().value == 2
        page = cast.bram.client.get(change)
        assert ("words", "Toch niet") in find(page, "afspreken").data(press="weinig")
        lines = got(cast.bram.client, "choose", shown.pk)
        assert len([link for link in links(lines) if "/stap/" in link]) == 6
        assert "Bij 5 zie je" in said(lines)

    def test_a_sentence_that_is_too_long_stays_on_the_screen(self, cast: People, shown: models.Round) -> None:
        page = submit(cast.bram.client, screen(cast, shown), "afspreken", press="veel", words="a" * 501)
        assert page.status_code == 422
        assert "Dit is te lang" in said(page)
        assert ("words", "a" * 501) in find(page, "afspreken").data(press="veel")
        assert not models.Agreement.objects.exists()
        written = "\n".join(["a" * 99] * 5)  # 499 signs for who writes; a browser sends 503
        page = submit(cast.bram.client, page, "afspreken", press="veel", words=written)
        assert models.Agreement.objects.get().words == written

    def test_it_waits_for_the_dots(self, cast: People, answered: models.Round) -> None:
        page = cast.bram.client.post(url("live_agree", answered.pk), {"item": ITEMS[0], "value": "4", "words": "x"})
        assert page.status_code == 422
        assert "Toon eerst de punten." in said(page)
        form = got(cast.bram.client, "step", answered.pk, ITEMS[0])
        page = submit(cast.bram.client, form, press="Bewaar en print", what="Bellen")
        assert "Toon eerst de punten." in said(page)
        assert ("what", "Bellen") in find(page, 0).data(press="Bewaar en print")

    def test_two_screens(self, cast: People, shown: models.Round, hanne: Any) -> None:
        first = screen(cast, shown)
        poll = next(one.get("hx-get") for one in root(first).iter() if "stand=" in one.get("hx-get", ""))
        assert cast.bram.client.get(poll).content.strip() == b""
        second = got(hanne.client, "live", shown.pk)
        settle(cast, second, ["veel"], hanne.client)
        assert "Op een ander scherm is iets gekozen." in said_part(cast.bram.client.get(poll))
        page = screen(cast, shown)
        assert "veel" in said(page)
        assert "Op een ander scherm" not in said_part(cast.bram.client.get(poll_of(page)))
        # both choose a step at once: one wins, the other is told
        forms = [got(cast.bram.client, "step", shown.pk, ITEMS[0]) for _ in range(2)]
        submit(cast.bram.client, forms[0], press="Bewaar en print", what="Bellen")
        page = submit(cast.bram.client, forms[1], press="Bewaar en print", what="Schrijven")
        assert page.status_code == 422
        assert "Er loopt nog een stap." in said(page)
        assert models.Choice.objects.count() == 1

    def test_an_expert_steers_all_but_the_writing_down(self, cast: People, answered: models.Round, hanne: Any) -> None:
        page = press(hanne.client, got(hanne.client, "live", answered.pk), "Toon de punten")
        page = settle(cast, page, ["veel"] * 6, hanne.client)
        assert "De werker schrijft die op." in said(page)
        assert not [link for link in links(page) if "/stap/" in link]
        assert hanne.client.get(url("step", answered.pk, ITEMS[0])).status_code == 403
        page = press(hanne.client, page, "Sluit deze roos")
        assert heading(page) == "Deze roos is afgerond"


def poll_of(page: Any) -> str:
    return next(one.get("hx-get") for one in root(page).iter() if "/tel/" in one.get("hx-get", ""))


def said_part(response: Any) -> str:
    return " ".join("".join(root(response).itertext()).split())


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
        assert "Deze roos is al afgerond." in said(page)
        assert heading(screen(cast, answered)) == "Deze roos is afgerond"
        told = cast.bram.client.get(url("live_count", answered.pk) + "?fase=open")
        assert told["HX-Refresh"] == "true"
        page = submit(Client(), Client().get(url("enter")), code=answered.code)
        assert heading(page) == "Deze roos is klaar"
        assert "afgerond" in said(got(cast.bram.client, "rounds"))

    def test_opened_again_with_a_new_code_and_old_telephones_still_in(
        self, cast: People, answered: models.Round, later: Any
    ) -> None:
        phone, question = join(answered.code)
        press(cast.bram.client, screen(cast, answered), "Sluit deze roos")
        assert "Deze code werkt niet" in said(submit(Client(), Client().get(url("enter")), code=answered.code))
        assert heading(phone.get(url("thanks", answered.entry))) == "Deze roos is klaar"
        page = press(cast.bram.client, screen(cast, answered), "Open hem weer")
        assert heading(page) == "Hoe zien wij onze plek?"
        new = code_on(page)
        assert new != answered.code
        assert "3 van 4 klaar" in said(page)
        page = fill(phone, question, ["veel"] * 6)
        assert heading(page) == "Klopt dit?"
        take_part(new)
        assert "4 van 5 klaar" in said(screen(cast, answered))
        # open for another afternoon, not for ever
        later(hours=5)
        sign_in(cast.bram)
        assert heading(screen(cast, answered)) == "Deze roos is afgerond"
        # pressed on an old page once it is open again
        again = screen(cast, answered)
        press(cast.bram.client, again, "Open hem weer")
        assert "Deze roos is nog open." in said(press(cast.bram.client, again, "Open hem weer"))

    def test_after_a_fortnight_rather_a_new_one(self, cast: People, answered: models.Round, later: Any) -> None:
        press(cast.bram.client, screen(cast, answered), "Sluit deze roos")
        later(days=15)
        sign_in(cast.bram)
        page = press(cast.bram.client, screen(cast, answered), "Open hem weer")
        assert "te lang geleden" in said(page)
        assert "Deze roos werd niet getoond." in said(got(cast.bram.client, "round", answered.pk))

    def test_after_closing_nothing_moves(self, cast: People, shown: models.Round) -> None:
        talk = screen(cast, shown)
        press(cast.bram.client, talk, "Sluit deze roos")
        page = submit(cast.bram.client, talk, "afspreken", press="veel")
        assert "Deze roos is al afgerond." in said(page)
        page = press(cast.bram.client, talk, "Verberg de punten weer")
        assert "Deze roos is al afgerond." in said(page)
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
        assert "Er is nog geen roos" in said(got(cast.farid.client, "of_project", cast.project.pk))
        group = cast.amina.client.get(reverse("groups:group", args=[cast.group.pk]))
        assert url("round", second.pk) in links(group)
