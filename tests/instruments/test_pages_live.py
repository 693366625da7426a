"""The shared screen: code and counts, the dots, six axes, one line, one step."""

from typing import Any

from django.test import Client
from django.urls import reverse

from krachtbron.instruments import models
from tests.cast import People
from tests.forms import find, submit
from tests.instruments.reading import (
    ITEMS,
    NAMES,
    VARIED,
    code_on,
    dots_in,
    fill,
    got,
    heading,
    heads,
    join,
    links,
    pictures,
    poll_of,
    press,
    root,
    said,
    said_part,
    screen,
    settle,
    show,
    table,
    take_part,
    url,
)


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
        assert heading(screen(cast, shown)) == "Onze roos is afgerond"
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
        assert "Bij heel veel zie je" in said(lines)

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

    def test_an_expert_leads_the_whole_talk(self, cast: People, answered: models.Round, hanne: Any) -> None:
        page = press(hanne.client, got(hanne.client, "live", answered.pk), "Toon de punten")
        page = settle(cast, page, ["veel"] * 6, hanne.client)
        page = got(hanne.client, "step", answered.pk, ITEMS[0])
        page = submit(hanne.client, page, press="Bewaar en print", what="Samen naar het loket")
        assert "Samen naar het loket" in said(page)
        assert models.Choice.objects.get().round_id == answered.pk
