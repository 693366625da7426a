"""The mirror and the touchstone as she meets them. Every form is sent as it was rendered."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import models as access_models
from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.framework import public as framework
from krachtbron.growth import models
from krachtbron.growth.actions import mirror as mirrors
from krachtbron.growth.actions import touchstone as touchstones
from krachtbron.growth.domain.touchstone import Asked, Said, Then
from tests.cast import People, Somebody
from tests.forms import submit
from tests.growth.test_pages import BRAM, got, open_for, said, url

WORDS = {  # the word at each value, by the place of the component
    0: ["nog niet", "een klein beetje", "soms wel, soms niet", "meestal wel", "heel erg"],
    1: ["nog niet", "een beetje", "voor een deel", "goed", "heel goed"],
    2: ["nog niet", "heel af en toe", "soms", "vaak", "heel vaak"],
}


def fill(somebody: Somebody, *values: int, words: str = "") -> Any:
    """All twelve screens, pressed as she would; the last page."""
    page = submit(somebody.client, got(somebody, "mirrors"), "begin")
    statements = iter(values)
    for number in range(1, 13):
        if number % 4 == 0:
            page = submit(somebody.client, page, press="Verder", words=words)
        else:
            page = submit(somebody.client, page, press=pressed(number, next(statements)))
    return page


def pressed(number: int, value: int) -> str:
    return WORDS[(number - 1) // 4][value - 1]


def keep(somebody: Somebody, at: Any, **answers: Any) -> models.Mirror:
    row = mirrors.begin(somebody.actor, key=new_id(), at=at)
    assert isinstance(row, models.Mirror)
    for item, answer in answers.items():
        assert isinstance(mirrors.answer(somebody.actor, row.pk, item, answer, at=at), models.Mirror)
    kept = mirrors.keep(somebody.actor, row.pk, at=at)
    assert isinstance(kept, models.Mirror)
    return kept


@pytest.fixture
def moment(cast: People) -> models.Mirror:
    return keep(cast.amina, clock.now() - timedelta(days=90), believe=4, ways=2, self_words="Ik zing weer")


def offer(somebody: Somebody, *answers: str, why: str = "") -> Any:
    page = submit(somebody.client, got(somebody, "touchstone_new"), words="Een cursus poetsen")
    for answer in answers:
        page = submit(somebody.client, page, said=answer, why=why)
    return page


class TestTheFirstTime:
    def test_it_says_who_sees_it_and_judges_nothing(self, cast: People) -> None:
        page = said(got(cast.amina, "mirrors"))
        assert "Hoe gaat het met mij?" in page
        assert "Alleen jij. Jij kiest of iemand meeleest." in page
        assert "Er is geen goed of fout antwoord." in page
        assert "Overslaan mag altijd." in page
        home = got(cast.amina, "home").content.decode()
        assert url("mirrors") in home
        assert url("touchstones") in home

    def test_one_question_a_screen_five_words_and_skipping(self, cast: People) -> None:
        page = submit(cast.amina.client, got(cast.amina, "mirrors"), "begin")
        words = said(page)
        assert "Vraag 1 van 12" in words
        assert "Ik geloof in wat ik kan." in words
        assert "Alleen jij." in words
        for word in WORDS[0]:
            assert word in words
        assert "Dit sla ik over" in words
        assert "ring-icon" not in page.content.decode(), "the rose is about a place, never about a person"

    def test_all_the_way_and_kept(self, cast: People) -> None:
        page = fill(cast.amina, 4, 3, 5, 2, 1, 3, 4, 4, 2, words="Het gaat wel")
        words = said(page)
        assert "Klopt dit?" in words
        for component in ("Hoe ik mij voel", "Hoe ik het zie", "Wat ik doe"):
            assert component in words
        page = submit(cast.amina.client, page, press="Klopt")
        words = said(page)
        assert "Bewaard. Dit is van jou." in words
        assert "Ik geloof in wat ik kan. meestal wel" in words
        assert words.count("Het gaat wel") == 3
        row = models.Mirror.objects.get()
        assert (row.definition, row.kept is None) == ("own-mirror@1", False)

    def test_no_number_of_hers_is_ever_shown(self, cast: People) -> None:
        page = submit(cast.amina.client, fill(cast.amina, 5, 5, 5, 5, 5, 5, 5, 5, 5), press="Klopt")
        shown = re.sub(r"\d+ \w+ \d{4}", "", said(page).replace("\u00a0", " "))
        assert not re.search(r"\d|%", shown)

    def test_everything_may_be_skipped_and_then_nothing_is_kept(self, cast: People) -> None:
        page = submit(cast.amina.client, got(cast.amina, "mirrors"), "begin")
        for _ in range(12):
            page = submit(cast.amina.client, page, press="Dit sla ik over")
        assert "overgeslagen" in said(page)
        page = submit(cast.amina.client, page, press="Klopt")
        assert "Je sloeg alles over. Dat mag." in said(page)
        assert models.Mirror.objects.get().kept is None
        submit(
            cast.amina.client, got(cast.amina, "mirror_remove", models.Mirror.objects.get().pk), press="Ja, gooi weg"
        )
        assert models.Mirror.objects.count() == 0

    def test_nothing_chosen_is_said_and_too_long_is_kept_on_the_page(self, cast: People) -> None:
        submit(cast.amina.client, got(cast.amina, "mirrors"), "begin")
        row = models.Mirror.objects.get()
        for wrong in ("", "9", "²", "zomaar"):
            page = cast.amina.client.post(url("mirror_question", row.pk, 1), {"value": wrong})
            assert page.status_code == 422
            assert "Je koos nog niets. Kies een antwoord of sla over." in said(page)
        page = submit(cast.amina.client, got(cast.amina, "mirror_question", row.pk, 4), press="Verder", words="a" * 601)
        assert page.status_code == 422
        assert "a" * 601 in page.content.decode()
        assert "600 tekens" in said(page)
        for number in (0, 13, 99):
            assert cast.amina.client.get(url("mirror_question", row.pk, number)).status_code == 404

    def test_a_sentence_that_is_skipped_is_not_kept(self, cast: People) -> None:
        submit(cast.amina.client, got(cast.amina, "mirrors"), "begin")
        row = models.Mirror.objects.get()
        page = got(cast.amina, "mirror_question", row.pk, 4)
        submit(cast.amina.client, page, press="Dit sla ik over", words="Toch liever niet " * 60)
        assert "Toch liever niet" not in str(whole_person.export(cast.amina.person_id))


class TestStoppingAndGoingOn:
    def test_what_was_answered_stays_and_goes_on(self, cast: People) -> None:
        page = submit(cast.amina.client, got(cast.amina, "mirrors"), "begin")
        page = submit(cast.amina.client, page, press="heel erg")
        assert "Stop even" in said(page)
        front = got(cast.amina, "mirrors")
        assert "Wat je koos, staat er nog." in said(front)
        row = models.Mirror.objects.get()
        page = cast.amina.client.get(url("mirror", row.pk), follow=True)
        assert "Vraag 2 van 12" in said(page)
        first = got(cast.amina, "mirror_question", row.pk, 1)
        assert "heel erg jouw keuze" in said(first)

    def test_begun_twice_is_begun_once(self, cast: People) -> None:
        front, again = got(cast.amina, "mirrors"), got(cast.amina, "mirrors")
        for page in (front, front, again):
            assert "Vraag 1 van 12" in said(submit(cast.amina.client, page, "begin"))
        assert models.Mirror.objects.count() == 1
        submit(cast.bram.client, got(cast.bram, "mirrors"), "begin")
        assert models.Mirror.objects.count() == 2, "each her own"

    def test_the_key_of_somebody_else_gives_nothing(self, cast: People) -> None:
        submit(cast.bram.client, got(cast.bram, "mirrors"), "begin")
        key = models.Mirror.objects.get().pk
        page = cast.amina.client.post(url("mirror_begin"), {"key": str(key)}, follow=True)
        assert "Vraag 1" not in said(page)
        assert models.Mirror.objects.count() == 1
        assert cast.amina.client.post(url("mirror_begin"), {"key": "zomaar"}).status_code == 303

    def test_an_answer_may_change_also_afterwards(self, cast: People, moment: models.Mirror) -> None:
        page = submit(cast.amina.client, got(cast.amina, "mirror_question", moment.pk, 1), press="nog niet")
        page = got(cast.amina, "mirror", moment.pk)
        assert "Ik geloof in wat ik kan. nog niet" in said(page)
        kept = models.Mirror.objects.get().kept
        submit(cast.amina.client, got(cast.amina, "mirror_overview", moment.pk), press="Klopt")
        assert models.Mirror.objects.get().kept == kept, "the day stays"


class TestSideBySide:
    def test_earlier_and_now_in_words_the_newest_first(self, cast: People, moment: models.Mirror) -> None:
        assert "Leg" not in said(got(cast.amina, "mirrors")), "one moment lies beside nothing"
        keep(cast.amina, clock.now(), believe=3, ways=4, self_words="Ik ben moe")
        assert "Leg ze naast elkaar" in said(got(cast.amina, "mirrors"))
        words = said(got(cast.amina, "mirror_beside"))
        believe = words[words.index("Ik geloof in wat ik kan.") : words.index("Ik heb zelf iets te zeggen")]
        assert believe.index("soms wel, soms niet") < believe.index("meestal wel")
        assert "Dat mag." in believe, "lower may be"
        ways = words[words.index("Ik weet wie of wat") : words.index("Wat ik doe")]
        assert "Dat mag." not in ways, "higher is not praised either"
        assert words.index("Ik ben moe") < words.index("Ik zing weer")
        assert "Anders is niet beter of slechter." in words

    def test_three_at_a_time(self, cast: People) -> None:
        for days in range(7, 0, -1):
            keep(cast.amina, clock.now() - timedelta(days=days * 40), believe=1 + days % 5, do_words=f"Keer {days}")
        page = got(cast.amina, "mirror_beside")
        assert [one for one in range(1, 8) if f"Keer {one}" in said(page)] == [1, 2, 3]
        assert "Ouder" in said(page)
        assert "Nieuwer" not in said(page)
        older = cast.amina.client.get(url("mirror_beside"), {"na": "3"})
        assert [one for one in range(1, 8) if f"Keer {one}" in said(older)] == [4, 5, 6]
        assert "Nieuwer" in said(older)
        assert cast.amina.client.get(url("mirror_beside"), {"na": "zomaar"}).status_code == 200
        assert cast.amina.client.get(url("mirror_beside"), {"na": "99"}).status_code == 303

    def test_words_of_another_version_are_compared_with_nothing(self, cast: People, moment: models.Mirror) -> None:
        now = keep(cast.amina, clock.now(), believe=1)
        models.Mirror.objects.filter(pk=now.pk).update(definition="empowerment-rose@1")
        assert "Dat mag." not in said(got(cast.amina, "mirror_beside"))

    def test_two_on_one_day_have_an_hour(self, cast: People) -> None:
        noon = clock.now().replace(hour=11, minute=0)
        for hours in (0, 1):
            keep(cast.amina, noon + timedelta(hours=hours), believe=2)
        assert len(re.findall(r"\d\d:00", said(got(cast.amina, "mirror_beside")))) >= 2

    def test_one_moment_is_thrown_away(self, cast: People, moment: models.Mirror) -> None:
        keep(cast.amina, clock.now(), believe=3)
        submit(cast.amina.client, got(cast.amina, "mirror_remove", moment.pk), press="Ja, gooi weg")
        assert cast.amina.client.get(url("mirror", moment.pk)).status_code == 404
        assert models.Mirror.objects.count() == 1

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People) -> None:
        counts = []
        for many in (3, 27):
            for number in range(many):
                keep(cast.amina, clock.now() - timedelta(days=many * 40 + number), believe=2)
                offered = touchstones.add_touchstone(cast.amina.actor, key=new_id(), words="Werk", at=clock.now())
                assert isinstance(offered, models.Touchstone)
            asked = []
            for name in ("mirrors", "mirror_beside", "touchstones"):
                got(cast.amina, name)
                with CaptureQueriesContext(connection) as own, CaptureQueriesContext(connections["keys"]) as keys:
                    got(cast.amina, name)
                asked.append((len(own), len(keys)))
            counts.append(asked)
        assert counts[0] == counts[1]
        assert max(own for own, _ in counts[0]) <= 5


class TestTheTouchstone:
    def test_three_questions_and_what_she_may_ask(self, cast: People) -> None:
        page = said(got(cast.amina, "touchstones"))
        for question in ("in wat mij goed doet?", "in wat ik kan doen?", "waar ik bij hoor?"):
            assert question in page
        page = offer(cast.amina, "nee", "weet ik niet", "een beetje", why="Mijn rug")
        assert "Wat doe je ermee?" in said(page)
        page = submit(cast.amina.client, page, then="ik vraag eerst iets")
        words = said(page)
        assert "Bewaard. Vragen staat vrij." in words
        assert words.count("Mijn rug") == 3
        row = models.Touchstone.objects.get()
        sheet = said(got(cast.amina, "touchstone_paper", row.pk))
        for question in (
            "Wat kan er anders, zodat het mij goed doet?",
            "Wat kan ik daarna doen, dat nu nog niet kan?",
            "Wat gebeurt er als ik nee zeg?",
        ):
            assert question in words
            assert question in sheet
        assert "Waarover mag ik mee beslissen?" not in sheet, "a little is no doubt"
        assert "Een cursus poetsen" in sheet
        assert "data-print-now" in cast.amina.client.get(url("touchstone_paper", row.pk) + "?afdruk").content.decode()

    def test_everything_may_be_skipped_and_nothing_is_decided(self, cast: People) -> None:
        page = offer(cast.amina, *["Dit sla ik over"] * 3)
        page = submit(cast.amina.client, page, then="Dit sla ik over")
        assert "Kiezen kan later ook." in said(page)
        assert said(page).count("overgeslagen") == 3
        assert "Kan ik later nog stoppen?" in said(page), "what is good to ask at every offer"

    def test_without_a_choice_what_was_typed_stays(self, cast: People) -> None:
        page = submit(cast.amina.client, offer(cast.amina), why="Ik weet nog te weinig")
        assert page.status_code == 422
        assert "Je koos nog niets." in said(page)
        assert "Ik weet nog te weinig" in page.content.decode()
        page = submit(cast.amina.client, page, said="ja", why="b" * 601)
        assert page.status_code == 422
        assert "b" * 601 in page.content.decode()
        empty = submit(cast.amina.client, got(cast.amina, "touchstone_new"), words=" ")
        assert empty.status_code == 422
        row = models.Touchstone.objects.get()
        assert submit(cast.amina.client, got(cast.amina, "touchstone_then", row.pk)).status_code == 422
        assert cast.amina.client.get(url("touchstone_question", row.pk, 4)).status_code == 404

    def test_sent_twice_is_written_once(self, cast: People) -> None:
        page = got(cast.amina, "touchstone_new")
        for _ in range(2):
            submit(cast.amina.client, page, words="Een huis in Temse")
        assert models.Touchstone.objects.count() == 1

    def test_said_otherwise_answered_otherwise_thrown_away(self, cast: People) -> None:
        offer(cast.amina, "ja", "ja", "nee")
        row = models.Touchstone.objects.get()
        page = submit(cast.amina.client, got(cast.amina, "touchstone_edit", row.pk), words="Werk in een school")
        assert "Werk in een school" in said(page)
        assert "Waarover mag ik mee beslissen?" in said(page), "the answers stay"
        page = submit(cast.amina.client, got(cast.amina, "touchstone_question", row.pk, 3), said="ja")
        assert "Waarover mag ik mee beslissen?" not in said(got(cast.amina, "touchstone", row.pk))
        assert "ja" in said(got(cast.amina, "touchstone_question", row.pk, 3))
        submit(cast.amina.client, got(cast.amina, "touchstone_remove", row.pk), press="Ja, gooi weg")
        assert cast.amina.client.get(url("touchstone", row.pk)).status_code == 404

    def test_the_list_shows_what_she_chose(self, cast: People) -> None:
        submit(cast.amina.client, offer(cast.amina, "ja", "ja", "ja"), then="ik doe het")
        page = said(got(cast.amina, "touchstones"))
        assert "Een cursus poetsen" in page
        assert "ik doe het" in page


class TestWhoSeesIt:
    @pytest.fixture
    def things(self, cast: People, moment: models.Mirror) -> dict[str, Any]:
        submit(cast.amina.client, offer(cast.amina, "nee", "ja", "ja", why="Mijn rug"), then="ik doe het niet")
        return {"mirror": moment, "touchstone": models.Touchstone.objects.get()}

    def test_hers_alone(self, cast: People, things: dict[str, Any]) -> None:
        pages = {
            "mirror": ("mirror", "mirror_overview", "mirror_remove"),
            "touchstone": ("touchstone", "touchstone_then", "touchstone_edit", "touchstone_paper", "touchstone_remove"),
        }
        for kind, names in pages.items():
            for name, somebody in cast.everybody.items():
                for page in names if name != "amina" else ():
                    assert somebody.client.get(url(page, things[kind].pk)).status_code == 404
                    sent = somebody.client.post(url(page, things[kind].pk))
                    assert sent.status_code in ((303,) if page.endswith("_remove") else (404, 405))
                    assert type(things[kind]).objects.filter(pk=things[kind].pk).exists()
        assert cast.bram.client.get(url("mirror_question", things["mirror"].pk, 1)).status_code == 404
        assert cast.bram.client.get(url("touchstone_question", things["touchstone"].pk, 1)).status_code == 404
        with connection.cursor() as cursor:
            cursor.execute("SELECT m.words, t.words, t.answers FROM growth_mirror m, growth_touchstone t")
            assert not any(word in bytes(one) for one in cursor.fetchone() for word in (b"zing", b"cursus", b"rug"))

    def test_opened_in_words_and_taken_back(self, cast: People, things: dict[str, Any]) -> None:
        for kind, item in things.items():
            assert "Jij, en ook: Bram." in said(open_for(cast, kind, item, BRAM))
        page = said(got(cast.bram, "opened_one", cast.amina.person_id))
        assert "Ik geloof in wat ik kan. meestal wel" in page
        assert "Ik zing weer" in page
        assert "Een cursus poetsen" in page
        assert "Mijn rug" in page
        assert "ik doe het niet" in page
        looked = {look.thing for look in access_models.Look.objects.all()}
        assert looked == {"mirror", "touchstone"}
        told = said(cast.amina.client.get(reverse("access:looks")))
        assert "Las hoe het met jou gaat." in told
        assert "Las wat jij van een aanbod vindt." in told
        for kind, item in things.items():
            assert "Alleen jij." in said(open_for(cast, kind, item))
        assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404

    def test_every_later_screen_says_who_sees_it(self, cast: People, things: dict[str, Any]) -> None:
        open_for(cast, "mirror", things["mirror"], BRAM)
        for name, *more in (("mirror",), ("mirror_overview",), ("mirror_question", 1), ("mirror_question", 4)):
            assert "Jij, en ook: Bram." in said(got(cast.amina, name, things["mirror"].pk, *more))
        open_for(cast, "touchstone", things["touchstone"], BRAM)
        for name, *more in (("touchstone_edit",), ("touchstone_then",), ("touchstone_question", 1)):
            assert "Jij, en ook: Bram." in said(got(cast.amina, name, things["touchstone"].pk, *more))

    def test_an_unfinished_moment_is_not_opened(self, cast: People) -> None:
        submit(cast.amina.client, got(cast.amina, "mirrors"), "begin")
        page = open_for(cast, "mirror", models.Mirror.objects.get(), BRAM)
        assert page.status_code == 422
        assert "Maak dit eerst af." in said(page)
        assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404


class TestGoingAlongAndForgetting:
    def test_all_of_it_goes_along_and_all_of_it_goes(
        self, cast: People, moment: models.Mirror, django_capture_on_commit_callbacks: Any
    ) -> None:
        at = clock.now()
        row = touchstones.add_touchstone(cast.amina.actor, key=new_id(), words="Een tuin", at=at)
        assert isinstance(row, models.Touchstone)
        touchstones.reply(cast.amina.actor, row.pk, Asked.ABLE, said=Said.YES, why="Ik plant graag", at=at)
        touchstones.decide(cast.amina.actor, row.pk, Then.DO, at=at)
        told = str(whole_person.export(cast.amina.person_id)["growth"])
        for words in ("Ik geloof in wat ik kan.", "meestal wel", "Ik zing weer", "Een tuin", "Ik plant graag"):
            assert words in told
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.amina.person_id, at)
        assert models.Mirror.objects.count() == models.Touchstone.objects.count() == 0

    def test_no_rose_is_made_of_it(self) -> None:
        definition = framework.definition(framework.latest("own-mirror"))
        assert definition.subjects == ("oneself",)
