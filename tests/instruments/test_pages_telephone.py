"""A telephone without account or name: the code, six questions, klopt; changing, leaving, coming back."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

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
    join,
    links,
    press,
    root,
    said,
    screen,
    settle,
    show,
    take_part,
    url,
)

SIX = ("veel", "weinig", "Dit sla ik over", "heel veel", "heel weinig", "soms wel, soms niet")


def enter(code: str, client: Client | None = None) -> Any:
    client = client or Client()
    return submit(client, client.get(url("enter")), code=code)


class TestTheDoor:
    def test_lower_case_spaces_and_dashes(self, cast: People, live: models.Round) -> None:
        for written in (live.code.lower(), f" {' '.join(live.code)} ", "-".join(live.code.lower())):
            page = enter(written)
            assert heading(page) == "Onze roos"
            assert "Niemand ziet dat het van jou is." in said(page)
        assert not models.Response.objects.exists()  # looking in is not joining

    @pytest.mark.parametrize(
        ("code", "sentence"),
        [
            ("", "Typ de vier letters van het scherm."),
            ("AB", "De code heeft vier letters."),
            ("A" * 13, "De code heeft vier letters."),
            ("QQQQ", "Deze code werkt niet. Kijk nog eens op het scherm."),
            ("٣٣٣٣", "Deze code werkt niet."),
            ("😀😀😀😀", "Deze code werkt niet."),
            ("<b>ab</b>", "Deze code werkt niet."),
            ("AB\x00CD", "Er staat een teken in dat niet kan."),
            ("A" * 1_000_000, "De code heeft vier letters."),
        ],
    )
    def test_a_code_that_does_not_work(self, cast: People, live: models.Round, code: str, sentence: str) -> None:
        page = enter(code)
        assert page.status_code == 422
        assert sentence in said(page)

    def test_what_was_typed_stays(self, cast: People, live: models.Round) -> None:
        page = enter("QQQQ")
        assert ("code", "QQQQ") in find(page, 0).data()

    def test_one_telephone_that_guesses_waits_and_the_others_go_on(
        self, cast: People, live: models.Round, later: Any
    ) -> None:
        phone = Client()
        for _ in range(31):  # the first has no token yet
            assert "Deze code werkt niet" in said(enter("QQQQ", phone))
        for code in ("QQQQ", live.code):
            page = enter(code, phone)
            assert page.status_code == 422
            assert "Dat was vaak mis. Wacht even, of scan de code op het scherm." in said(page)
        assert heading(enter(live.code)) == "Onze roos"  # another telephone in the same café
        assert heading(phone.get(url("door", live.entry))) == "Onze roos"  # the QR asks no code
        later(minutes=11)
        assert heading(enter(live.code, phone)) == "Onze roos"

    def test_a_cafe_of_sixty_telephones_that_mistype_is_never_locked(self, cast: People, live: models.Round) -> None:
        phones = [Client() for _ in range(60)]
        for phone in phones:
            for _ in range(4):
                phone.post(url("enter"), {"code": "QQQQ"})
        for phone in (*phones[:3], Client()):
            assert heading(enter(live.code, phone)) == "Onze roos"

    def test_guessing_with_ever_another_telephone_stops(
        self, cast: People, live: models.Round, later: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("krachtbron.instruments.web.views.mee.OF_ADDRESS", ("live-code-address", 40, 240))
        for _ in range(40):
            assert "Deze code werkt niet" in said(enter("QQQQ"))
        assert "Dat was vaak mis." in said(enter(live.code))
        later(hours=3, minutes=50)
        assert "Dat was vaak mis." in said(enter(live.code))
        later(hours=4, minutes=1)
        assert "Dat was vaak mis." not in said(enter("QQQQ"))

    def test_right_codes_are_never_counted(self, cast: People, live: models.Round) -> None:
        for _ in range(35):
            assert heading(enter(live.code)) == "Onze roos"

    def test_no_door_without_its_secret(self, cast: People, live: models.Round) -> None:
        for name, more in (("door", ()), ("question", (1,)), ("overview", ()), ("thanks", ()), ("withdraw", ())):
            assert Client().get(url(name, "x" * 43, *more), follow=True).status_code == 404
            if name != "door":
                page = Client().get(url(name, live.entry, *more), follow=True)
                assert page.redirect_chain == [(url("door", live.entry), 303)]
        assert Client().get(url("door", live.code)).status_code == 404

    def test_in_her_own_language(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        page = press(phone, page, "English")
        assert root(page).get("lang") == "en"
        assert page.request["PATH_INFO"] == url("question", live.entry, 1)


class TestSixQuestions:
    def test_word_by_word_to_klopt(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        for number, word in enumerate(SIX, 1):
            assert f"Vraag {number} van 6" in said(page)
            assert heading(page) == NAMES[number - 1]
            assert "De groep ziet een punt. Niemand ziet dat het van jou is." in said(page)
            page = submit(phone, page, press=word)
        assert heading(page) == "Klopt dit?"
        rows = ["".join(one.itertext()) for one in root(page).iter("b")]
        assert [row for row in rows if row in (*SIX, "overgeslagen")] == [
            "overgeslagen" if word.startswith("Dit") else word for word in SIX
        ]
        page = submit(phone, page, press="Klopt")
        assert heading(page) == "Dank je wel"
        assert "Straks zie je daar alle punten." in said(page)
        stored = models.Response.objects.get()
        assert [stored.answers[item] for item in ITEMS] == [4, 2, None, 5, 1, 3]
        assert (stored.person_id, stored.perspective, stored.origin) == (None, "participant", "web")
        assert len(stored.guest) == 64
        assert stored.guest != phone.cookies["gast"].value

    def test_no_name_and_no_account_is_asked(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        while True:
            for form in forms_of(page):
                kinds = {one.get("type", one.tag) for one in form.controls}
                assert not kinds & {"text", "email", "tel", "password", "textarea"}
            if heading(page) == "Klopt dit?":
                break
            page = submit(phone, page, press="veel")
        assert phone.cookies["gast"]["httponly"]

    def test_klopt_wants_one_answer(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        page = submit(phone, fill(phone, page, ["Dit sla ik over"] * 6), press="Klopt")
        assert page.status_code == 422
        assert "Je koos nog niets." in said(page)
        assert models.Response.objects.get().ready is None
        page = submit(phone, phone.get(url("question", live.entry, 4)), press="veel")
        assert heading(submit(phone, page, press="Klopt")) == "Dank je wel"

    def test_changing_an_answer_until_the_dots_are_shown(self, cast: People, live: models.Round, recount: Any) -> None:
        phone = take_part(live.code, SIX)
        page = phone.get(url("thanks", live.entry))
        assert url("overview", live.entry) in links(page)
        page = phone.get(url("question", live.entry, 2))
        pressed = [one.get("value") for one in find(page, 0).buttons if one.get("aria-pressed")]
        assert pressed == ["2"]
        stale = page
        page = submit(phone, page, press="heel veel")
        assert heading(page) == "Dank je wel"
        assert models.Response.objects.get().answers["strengths_based"] == 5
        recount(live.pk)
        show(cast, live)
        page = submit(phone, stale, press="heel weinig")
        assert page.status_code == 422
        assert "De punten staan al op het scherm. Kijk mee." in said(page)
        assert models.Response.objects.get().answers["strengths_based"] == 5
        assert heading(phone.get(url("question", live.entry, 2), follow=True)) == "Zo zien wij onze plek"
        recount(live.pk)

    def test_the_same_answer_sent_twice_counts_once(self, cast: People, live: models.Round, recount: Any) -> None:
        phone, page = join(live.code)
        for _ in range(3):
            submit(phone, page, press="veel")
        assert list(models.Tally.objects.values_list("value", "n")) == [(4, 1)]
        recount(live.pk)

    def test_back_and_there_again(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        page = fill(phone, page, SIX[:3])
        back = next(one.get("href") for one in root(page).iter("a") if "".join(one.itertext()) == "Terug")
        assert back == url("question", live.entry, 3)
        skipped = [one for one in find(phone.get(back), 0).buttons if one.get("aria-pressed")]
        assert ["".join(one.itertext()) for one in skipped] == ["Dit sla ik over"]
        page = submit(phone, phone.get(back), press="veel")
        assert heading(page) == NAMES[3]
        assert phone.get(url("question", live.entry, 7)).status_code == 404
        assert phone.post(url("question", live.entry, 7), {"value": "4"}).status_code == 404


class TestComingAndGoing:
    def test_a_late_telephone_joins_until_the_dots_are_shown(self, cast: People, live: models.Round) -> None:
        take_part(live.code)
        late = Client()
        door = enter(live.code, late)
        show(cast, live)
        page = submit(late, door, press="Begin")
        assert heading(page) == "De punten staan er al"
        assert "Praat gerust mee." in said(page)
        assert dots_in(page) == 0
        assert heading(enter(live.code)) == "De punten staan er al"
        assert models.Response.objects.count() == 1

    def test_a_telephone_that_returns_goes_on_where_it_was(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        fill(phone, page, SIX[:2])
        page = enter(live.code, phone)
        page = submit(phone, page, press="Ga verder")
        assert heading(page) == NAMES[2]
        page = submit(phone, fill(phone, page, SIX[2:]), press="Klopt")
        page = submit(phone, enter(live.code, phone), press="Ga verder")
        assert heading(page) == "Dank je wel"
        assert models.Response.objects.count() == 1

    def test_a_telephone_that_forgot_who_it_was_begins_anew(self, cast: People, live: models.Round) -> None:
        phone, question = join(live.code)
        phone.cookies.clear()
        page = submit(phone, question, press="veel")
        assert heading(page) == "Onze roos"
        assert [find(page, 0).words(one) for one in find(page, 0).buttons] == ["Begin"]

    def test_another_telephone_is_somebody_else(self, cast: People, live: models.Round) -> None:
        take_part(live.code)
        other = Client()
        assert heading(other.get(url("thanks", live.entry), follow=True)) == "Onze roos"
        other.cookies["gast"] = "geraden"
        assert heading(other.get(url("overview", live.entry), follow=True)) == "Onze roos"
        other.cookies["gast"] = models.Response.objects.get().guest  # what is stored opens nothing
        assert heading(other.get(url("thanks", live.entry), follow=True)) == "Onze roos"

    def test_taking_back_before_showing(self, cast: People, live: models.Round, recount: Any) -> None:
        phone = take_part(live.code)
        take_part(live.code)
        page = phone.get(url("thanks", live.entry))
        assert url("withdraw", live.entry) in links(page)
        page = submit(phone, phone.get(url("withdraw", live.entry)), press="Ja, neem ze terug")
        assert heading(page) == "Je antwoorden zijn weg"
        assert "1 van 1 klaar" in said(screen(cast, live))
        recount(live.pk)
        assert dots_in(show(cast, live)) == 6
        press(cast.bram.client, screen(cast, live), "Verberg de punten weer")
        page = submit(phone, phone.get(url("door", live.entry)), press="Ga verder")
        page = submit(phone, fill(phone, page, SIX), press="Klopt")
        assert "2 van 2 klaar" in said(screen(cast, live))
        recount(live.pk)

    def test_taking_back_after_showing_and_after_the_end(
        self, cast: People, live: models.Round, recount: Any, later: Any
    ) -> None:
        phones = [take_part(live.code) for _ in range(3)]
        assert dots_in(show(cast, live)) == 18
        page = submit(phones[0], phones[0].get(url("withdraw", live.entry)), press="Ja, neem ze terug")
        assert "Er staat geen punt meer van jou." in said(page)
        assert "Toch meedoen" not in said(page)
        assert dots_in(screen(cast, live)) == 12
        later(hours=6)
        submit(phones[1], phones[1].get(url("withdraw", live.entry)), press="Ja, neem ze terug")
        recount(live.pk)
        assert sum(models.Tally.objects.values_list("n", flat=True)) == 6
        assert [row.answers for row in models.Response.objects.exclude(withdrawn=None)] == [{}, {}]

    def test_the_picture_comes_to_the_telephone_with_the_step(self, cast: People, live: models.Round) -> None:
        phone = take_part(live.code)
        waiting = phone.get(url("thanks", live.entry), headers={"hx-request": "true"})
        assert b"<html" not in waiting.content
        assert b"<svg" not in waiting.content.replace(b"who__eye", b"")
        show(cast, live)
        page = phone.get(url("thanks", live.entry))
        assert heading(page) == "Zo zien wij onze plek"
        assert dots_in(page) == 6
        settle(cast, screen(cast, live), ["veel"] * 6)
        form = got(cast.bram.client, "step", live.pk, "participatory")
        submit(cast.bram.client, form, press="Bewaar en print", what="De zaal zelf openen", who="Amina")
        page = phone.get(url("thanks", live.entry))
        assert "Meedoen: De zaal zelf openen" in said(page)
        assert "Amina" in said(page)

    def test_a_worker_can_join_with_her_own_telephone(self, cast: People, live: models.Round) -> None:
        _, page = join(live.code, cast.bram.client)
        for each in (page, cast.bram.client.get(url("door", live.entry)), cast.bram.client.get(url("enter"))):
            assert reverse("groups:promises") not in links(each)  # her places are not on it
            assert "bram" not in each.content.decode().lower()
            assert "English" in each.content.decode()
            assert reverse("access:quick_exit") in links(each)
        assert reverse("groups:promises") not in links(cast.bram.client.get("/mee/niets/"))
        assert reverse("groups:promises") not in links(screen(cast, live)), "the group looks at it"
        assert reverse("groups:promises") in links(cast.bram.client.get("/vandaag/"))
        submit(cast.bram.client, page, press="veel")
        response = models.Response.objects.get()
        assert response.person_id is None
        assert response.perspective == "participant"

    def test_two_rounds_on_one_telephone(self, cast: People, live: models.Round, opened: Any) -> None:
        second = opened(Mode.TOGETHER)
        phone = take_part(live.code)
        token = phone.cookies["gast"].value
        _, page = join(second.code, phone)
        submit(phone, page, press="weinig")
        assert phone.cookies["gast"].value == token
        assert dict(models.Response.objects.values_list("round", "answers__group_work")) == {live.pk: 4, second.pk: 2}


class TestTheTablet:
    def test_passed_round_each_begins_with_an_empty_screen(self, cast: People, live: models.Round) -> None:
        tablet = Client()
        page = tablet.get(url("door", live.entry) + "?toestel=1")
        for turn in range(3):
            page = submit(tablet, page, press="Begin")
            assert not [one for one in find(page, 0).buttons if one.get("aria-pressed")]
            page = submit(tablet, fill(tablet, page, SIX), press="Klopt")
            page = submit(tablet, page, "volgende", press="Volgende persoon")
            assert heading(page) == "Onze roos"
            assert url("withdraw", live.entry) not in links(page)
            assert "Begin" in [find(page, 0).words(one) for one in find(page, 0).buttons]
            assert models.Response.objects.count() == turn + 1
        assert set(models.Response.objects.values_list("origin", flat=True)) == {"tablet"}
        assert tablet.get(url("overview", live.entry), follow=True).redirect_chain[0][0] == url("door", live.entry)
        assert "3 van 3 klaar" in said(screen(cast, live))
        assert code_on(screen(cast, live)) == live.code

    def test_taking_back_until_the_next_person(self, cast: People, live: models.Round, recount: Any) -> None:
        tablet = Client()
        page = tablet.get(url("door", live.entry) + "?toestel=1")
        assert "Terugnemen kan tot je op Volgende persoon drukt." in said(page)
        page = submit(tablet, fill(tablet, submit(tablet, page, press="Begin"), SIX), press="Klopt")
        assert url("withdraw", live.entry) in links(page)
        page = submit(tablet, tablet.get(url("withdraw", live.entry)), press="Ja, neem ze terug")
        assert heading(page) == "Je antwoorden zijn weg"
        recount(live.pk)
        page = submit(tablet, page, "volgende", press="Volgende persoon")
        assert heading(page) == "Onze roos"
        assert "Begin" in [find(page, 0).words(one) for one in find(page, 0).buttons]
        assert heading(tablet.get(url("withdraw", live.entry), follow=True)) == "Onze roos"
        assert "Terugnemen kan nog een halve dag, op deze telefoon." in said(Client().get(url("door", live.entry)))

    def test_an_own_telephone_has_no_next_person(self, cast: People, live: models.Round) -> None:
        phone = take_part(live.code)
        assert "Volgende persoon" not in said(phone.get(url("thanks", live.entry)))
        page = phone.post(url("next_person", live.entry), follow=True)
        assert heading(page) == "Dank je wel"
        assert phone.get(url("next_person", live.entry)).status_code == 405
