"""A worker looks back: four questions, a day it comes back, whom he lets read it, and gone when he says so."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import whole_person
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.telling import unnamed
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.groups.domain.meetings import Closing
from krachtbron.reflection import privacy
from krachtbron.reflection.actions import reflections as actions
from krachtbron.reflection.actions.sharing import share
from krachtbron.reflection.domain.cycle import Back, Became, Part
from krachtbron.reflection.models import Reflection
from krachtbron.reflection.web.telling import VOCABULARY, told
from tests.cast import People, Somebody
from tests.forms import find, submit

SAID = {
    Part.DID: "Ik sprak zelf, twintig minuten lang.",
    Part.SAW: "De stoelen schoven naar achteren.",
    Part.INSIGHT: "Wie zwijgt, zegt ook iets.",
    Part.CHANGE: "Eerst een rondje, dan pas ik.",
}
FORM = {part.value: words for part, words in SAID.items()}


def url(name: str, *keys: Any) -> str:
    return reverse(f"reflection:{name}", args=keys)


def said(response: Any) -> str:
    return " ".join(response.content.decode().split())


def opened(somebody: Somebody, name: str, *keys: Any) -> Any:
    response = somebody.client.get(url(name, *keys))
    assert response.status_code == 200, response.status_code
    return response


def today(somebody: Somebody) -> str:
    return said(somebody.client.get(reverse("groups:today")))


def wrote(somebody: Somebody, at: datetime, **more: Any) -> Reflection:
    more = {"key": new_id(), "said": SAID, "back": Back.FORTNIGHT, "at": at, **more}
    return done(actions.look_back(somebody.actor, **more))


@pytest.fixture
def mine(cast: People, at: datetime) -> Reflection:
    """What Bram wrote three weeks ago, and wanted to hear of after two."""
    return wrote(cast.bram, at - timedelta(days=21))


class TestWriting:
    def test_from_today_to_his_own_page_and_nobody_else_finds_it(self, cast: People) -> None:
        assert "Even terugkijken op je werk" in today(cast.bram)
        assert "Even terugkijken op je werk" not in today(cast.amina)
        page = opened(cast.bram, "new")
        assert "Noem geen deelnemers bij naam." in said(page)
        page = submit(cast.bram.client, page, **FORM)
        for words in ("Bewaard. Alleen jij leest dit.", *FORM.values(), "Alleen jij.", "vragen we of het anders ging"):
            assert words in said(page)
        row = Reflection.objects.get()
        for somebody in (cast.amina, cast.carla, cast.els, cast.greet, cast.dirk):
            for name in ("reflection", "edit", "share", "remove", "shared"):
                assert somebody.client.get(url(name, row.pk)).status_code == 404
            assert SAID[Part.CHANGE] not in said(somebody.client.get(url("home")))

    def test_what_he_wrote_is_closed(self, cast: People, mine: Reflection) -> None:
        assert not any(words.encode() in bytes(getattr(mine, part)) for part, words in SAID.items())

    def test_there_is_no_field_for_a_person(self, cast: People) -> None:
        fields = {node.get("name") for node in find(opened(cast.bram, "new"), 0).controls} - {None}
        assert fields == {"csrfmiddlewaretoken", "key", "about", "did", "saw", "insight", "change", "back", "day"}

    def test_one_answer_is_enough_and_none_keeps_the_page(self, cast: People) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "new"))
        assert page.status_code == 422
        assert "Vul één vraag in." in said(page)
        page = submit(cast.bram.client, page, insight="Wachten werkt.")
        assert "Wachten werkt." in said(page)
        assert "vragen we of het anders ging" not in said(page), "he wanted to change nothing"

    def test_too_long_says_so_and_keeps_what_was_typed(self, cast: People) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "new"), did="x" * 1001, change="Blijft staan")
        assert page.status_code == 422
        assert "1000 tekens" in said(page)
        assert "Blijft staan" in said(page)

    def test_sent_twice_it_stands_once(self, cast: People) -> None:
        form = find(opened(cast.bram, "new"), 0)
        first, again = (form.send(cast.bram.client, None, FORM) for _ in range(2))
        assert Reflection.objects.count() == 1
        assert first.request["PATH_INFO"] == again.request["PATH_INFO"]

    def test_with_the_key_of_somebody_else_nothing_happens(self, cast: People, mine: Reflection, at: datetime) -> None:
        taken = actions.look_back(cast.carla.actor, key=mine.pk, said=SAID, at=at)
        assert taken == Refused("key_taken", "key")

    def test_only_who_works_with_groups(self, cast: People) -> None:
        for somebody in (cast.amina, cast.farid):
            page = somebody.client.get(url("new"))
            assert page.status_code == 403
            assert "Terugkijken op je werk doet wie met groepen werkt." in said(page)

    def test_from_a_meeting_of_late(self, cast: People, at: datetime) -> None:
        met = done(groups.close_now(cast.bram.actor, cast.group.pk, Closing(came=5), key=new_id(), day=day(at), at=at))
        page = cast.bram.client.get(url("new") + f"?moment={met.pk}")
        page = submit(cast.bram.client, page, **FORM)
        assert f"Na {cast.group.name}" in said(page)
        refused = actions.look_back(cast.carla.actor, key=new_id(), said=SAID, meeting_id=met.pk, at=at)
        assert refused == Refused("meeting_gone", "about"), "not her group"

    def test_from_something_that_happened(self, cast: People) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "new"), about="incident", **FORM)
        assert "Na iets wat gebeurde" in said(page)

    def test_said_otherwise_and_the_day_stays(self, cast: People, mine: Reflection) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "edit", mine.pk), did="Ik zweeg.")
        assert "Ik zweeg." in said(page)
        assert Reflection.objects.get().back == mine.back
        page = submit(cast.bram.client, opened(cast.bram, "edit", mine.pk), change="")
        assert Reflection.objects.get().back is None, "there is nothing to ask any more"

    def test_another_day(self, cast: People, mine: Reflection, at: datetime) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "edit", mine.pk), back="day")
        assert page.status_code == 422
        assert "Kies de dag waarop dit terugkomt." in said(page)
        tomorrow = day(at) + timedelta(days=1)
        submit(cast.bram.client, page, back="day", day=f"{tomorrow:%d-%m-%Y}")
        assert Reflection.objects.get().back == tomorrow


class TestComingBack:
    def test_it_comes_back_on_its_day_and_then_rests(self, cast: People, mine: Reflection) -> None:
        assert "Ging het anders?" in today(cast.bram)
        assert SAID[Part.CHANGE] not in today(cast.bram), "the first page says only that there is something"
        assert "Ging het anders?" not in today(cast.greet)
        page = opened(cast.bram, "reflection", mine.pk)
        page = submit(cast.bram.client, page, became="partly", told="Het rondje werd een gesprek.")
        for words in ("Nu mag het rusten.", "voor een deel", "Het rondje werd een gesprek."):
            assert words in said(page)
        assert "Ging het anders?" not in today(cast.bram)

    def test_before_its_day_it_is_quiet(self, cast: People, at: datetime) -> None:
        wrote(cast.bram, at)
        assert "Ging het anders?" not in today(cast.bram)

    def test_no_answer_is_asked_again(self, cast: People, mine: Reflection) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "reflection", mine.pk), told="Nog niet")
        assert page.status_code == 422
        assert "Kies een antwoord." in said(page)
        assert "Nog niet" in said(page)

    def test_a_long_line_is_refused(self, cast: People, mine: Reflection, at: datetime) -> None:
        long = actions.tell(cast.bram.actor, mine.pk, became=Became.YES, told="x" * 501, at=at)
        assert isinstance(long, Refused)
        nothing = wrote(cast.bram, at, said={Part.DID: "x"})
        told = actions.tell(cast.bram.actor, nothing.pk, became=Became.YES, at=at)
        assert told == Refused("nothing_to_tell")


class TestSharing:
    def test_to_a_coach_by_name_who_is_seen_reading(self, cast: People, mine: Reflection) -> None:
        page = opened(cast.bram, "share", mine.pk)
        assert "werkbegeleider" in said(page)
        assert "Farid" not in said(page), "a partner is no colleague"
        page = submit(cast.bram.client, page, people=[str(cast.greet.person_id)])
        assert "Jij, en ook: Greet." in said(page)
        assert "Een terugblik voor jou" in today(cast.greet)
        assert "Opengezet voor jou" not in today(cast.greet), "it is not of anybody's own space"
        room = said(opened(cast.greet, "home"))
        assert "Een terugblik van <bdi>Bram</bdi>" in room
        assert SAID[Part.CHANGE] not in room, "reading it is a choice, and is seen"
        assert "Las een terugblik" not in said(cast.bram.client.get(reverse("access:looks")))
        assert SAID[Part.CHANGE] in said(opened(cast.greet, "shared", mine.pk))
        looks = said(cast.bram.client.get(reverse("access:looks")))
        assert "Las een terugblik van jou." in looks
        assert "Greet" in looks
        assert cast.greet.client.get(url("reflection", mine.pk)).status_code == 404, "she reads, he writes"
        assert cast.carla.client.get(url("shared", mine.pk)).status_code == 404

    def test_taken_back_it_is_gone_at_once(self, cast: People, mine: Reflection, at: datetime) -> None:
        done(share(cast.bram.actor, mine.pk, {cast.greet.person_id}, at=at))
        page = submit(cast.bram.client, opened(cast.bram, "share", mine.pk), people=[])
        assert "Alleen jij leest dit." in said(page)
        assert cast.greet.client.get(url("shared", mine.pk)).status_code == 404
        assert "Met jou gedeeld" not in said(opened(cast.greet, "home"))
        assert "Een terugblik voor jou" not in today(cast.greet)

    @pytest.mark.parametrize("who", ["amina", "farid", "carla", "dirk"])
    def test_not_to_who_is_no_colleague_near(self, cast: People, mine: Reflection, at: datetime, who: str) -> None:
        refused = share(cast.bram.actor, mine.pk, {getattr(cast, who).person_id}, at=at)
        assert refused == Refused("not_near", "people")

    def test_the_newest_shared_stands_first_and_nobody_is_counted(self, cast: People, at: datetime) -> None:
        for days in (3, 2):
            row = wrote(cast.bram, at - timedelta(days=days), said={Part.DID: f"{days} dagen"})
            done(share(cast.bram.actor, row.pk, {cast.greet.person_id}, at=at - timedelta(days=days)))
        room = said(opened(cast.greet, "home"))
        last, first = Reflection.objects.order_by("made")
        assert room.index(str(first.pk)) < room.index(str(last.pk))

    @pytest.mark.parametrize("many", [3, 30])
    def test_the_room_of_a_coach_costs_the_same_for_many(self, cast: People, at: datetime, many: int) -> None:
        for _ in range(many):
            done(share(cast.bram.actor, wrote(cast.bram, at).pk, {cast.greet.person_id}, at=at))
            wrote(cast.greet, at)
        opened(cast.greet, "home")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            opened(cast.greet, "home")
        assert len(asked) <= 16, [one["sql"][:90] for one in asked.captured_queries]
        with CaptureQueriesContext(connection) as asked:
            today(cast.greet)
        many_rows = [one["sql"] for one in asked.captured_queries if "reflection_reflection" in one["sql"]]
        assert len(many_rows) == 2


class TestGone:
    def test_thrown_away_also_for_who_read_it(self, cast: People, mine: Reflection, at: datetime) -> None:
        done(share(cast.bram.actor, mine.pk, {cast.greet.person_id}, at=at))
        ask = opened(cast.bram, "remove", mine.pk)
        assert "Het is weg." in said(submit(cast.bram.client, ask, press="Ja, gooi weg"))
        assert submit(cast.bram.client, ask, press="Ja, gooi weg").status_code == 200, "a second tap"
        assert not Reflection.objects.exists()
        assert cast.greet.client.get(url("shared", mine.pk)).status_code == 404

    def test_somebody_else_throws_nothing_away(self, cast: People, mine: Reflection) -> None:
        cast.carla.client.post(url("remove", mine.pk))
        assert Reflection.objects.exists()

    def test_after_an_old_copy_it_goes_again(self, cast: People, mine: Reflection, at: datetime) -> None:
        assert privacy.close_again({mine.pk: mine.made - timedelta(days=1)}) == 0, "written anew after it"
        assert privacy.close_again({mine.pk: at, new_id(): at}) == 1
        assert not Reflection.objects.exists()

    def test_he_takes_along_all_of_it(self, cast: People, mine: Reflection, at: datetime) -> None:
        done(actions.tell(cast.bram.actor, mine.pk, became=Became.PARTLY, told="Bijna.", at=at))
        done(share(cast.bram.actor, mine.pk, {cast.greet.person_id}, at=at))
        kept = whole_person.export(cast.bram.person_id)["reflection"]
        book = str(told(kept, cast.bram.person_id))
        for words in (*SAID.values(), "Bijna.", "voor een deel", "Greet", "Terugkijken op mijn werk"):
            assert words in book
        assert list(unnamed(kept, VOCABULARY)) == []
        assert "op slot" in str(told({"locked": True}, cast.bram.person_id))
        assert cast.bram.client.get(reverse("access:book")).status_code == 200
        (row,) = kept["reflections"]
        assert [row[part] for part in Part] == list(SAID.values())
        assert (row["told"], row["became"]) == ("Bijna.", "partly")

    @pytest.mark.parametrize("erase", [whole_person.erase, whole_person.erase_words])
    def test_erased_it_goes_with_him(self, cast: People, mine: Reflection, at: datetime, erase: Any) -> None:
        assert privacy.has_words_before(cast.bram.person_id, at)
        erase(cast.bram.person_id, at)
        assert not Reflection.objects.exists()
        assert not privacy.has_words_before(cast.bram.person_id, at)


def test_a_coach_finds_it_among_her_places(cast: People) -> None:
    assert 'href="/terugkijken/"' in cast.greet.client.get("/groepen/").content.decode()
    assert 'href="/terugkijken/"' not in cast.amina.client.get("/groepen/", follow=True).content.decode()
