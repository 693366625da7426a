"""The mirror of the basic attitude: a situation, three questions, seen by nobody but whom the worker asks."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import whole_person
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.telling import unnamed
from krachtbron.demo.cast import done
from krachtbron.reflection import privacy
from krachtbron.reflection.actions import mirrors as actions
from krachtbron.reflection.actions.sharing import share_mirror
from krachtbron.reflection.domain.mirror import Answer
from krachtbron.reflection.models import Mirror
from krachtbron.reflection.web.mirror_labels import elements
from krachtbron.reflection.web.telling import VOCABULARY, told
from tests.cast import People, Somebody
from tests.forms import find, submit
from tests.reflection.test_reflections import opened, said, today, url

SAID = {
    Answer.WOULD: "Ik zou haar meteen terugbellen.",
    Answer.LATELY: "Vorige week zette ik mijn telefoon uit.",
    Answer.OTHERWISE: "Zeggen tot wanneer ik er ben.",
}
FORM = {answer.value: words for answer, words in SAID.items()}
PAGES = ("mirror_one", "mirror_edit", "mirror_share", "mirror_remove", "mirror_shared")


def looked(somebody: Somebody, at: datetime, **more: Any) -> Mirror:
    more = {"key": new_id(), "situation": "late_message", "said": SAID, "at": at, **more}
    return done(actions.look_in(somebody.actor, **more))


@pytest.fixture
def mine(cast: People, at: datetime) -> Mirror:
    """What Bram wrote yesterday, before the message in the evening."""
    return looked(cast.bram, at - timedelta(days=1))


class TestLooking:
    def test_five_elements_with_situations_and_no_number_anywhere(self, cast: People) -> None:
        page = opened(cast.bram, "home")
        assert "Spiegel van je basishouding" in said(page)
        page = opened(cast.bram, "mirror")
        for name in ("Betrokkenheid", "Gelijkwaardigheid", "Openheid", "Authenticiteit", "Respect"):
            assert name in said(page)
        main = re.search(r"<main.*</main>", said(page))
        assert main is not None
        assert not re.search(r"\d", re.sub(r"<[^>]+>", "", main[0])), "nothing is counted"
        assert all(len(one.situations) >= 2 for one in elements())

    def test_from_a_situation_to_his_own_page_and_nobody_else_finds_it(self, cast: People) -> None:
        page = cast.bram.client.get(url("mirror_new") + "?situatie=the_chairs")
        assert "Wie de stoelen terugzet" in said(page)
        assert "Noem geen deelnemers bij naam." in said(page)
        page = submit(cast.bram.client, page, **FORM)
        for words in ("Bewaard. Alleen jij leest dit.", *FORM.values(), "Alleen jij.", "Wie de stoelen terugzet"):
            assert words in said(page)
        row = Mirror.objects.get()
        for somebody in (cast.amina, cast.carla, cast.els, cast.greet, cast.dirk):
            for name in PAGES:
                assert somebody.client.get(url(name, row.pk)).status_code == 404
            assert SAID[Answer.WOULD] not in said(somebody.client.get(url("mirror")))

    def test_what_he_wrote_is_closed(self, cast: People, mine: Mirror) -> None:
        assert not any(words.encode() in bytes(getattr(mine, answer)) for answer, words in SAID.items())

    def test_there_is_nothing_to_tick_and_no_field_for_a_person(self, cast: People) -> None:
        controls = find(opened(cast.bram, "mirror_new"), 0).controls
        fields = {node.get("name") for node in controls} - {None}
        assert fields == {"csrfmiddlewaretoken", "key", "situation", "would", "lately", "otherwise"}
        assert not any(node.get("type") in ("radio", "checkbox", "number", "range") for node in controls)

    def test_one_answer_is_enough_and_none_keeps_the_page(self, cast: People) -> None:
        page = cast.bram.client.get(url("mirror_new") + "?situatie=my_story")
        page = submit(cast.bram.client, page)
        assert page.status_code == 422
        assert "Vul één vraag in." in said(page)
        assert "Dat maakte ik ook mee" in said(page), "the situation stays"
        page = submit(cast.bram.client, page, otherwise="Iets van mezelf vertellen.")
        assert "Iets van mezelf vertellen." in said(page)

    def test_too_long_says_so_and_keeps_what_was_typed(self, cast: People, mine: Mirror, at: datetime) -> None:
        for page in (opened(cast.bram, "mirror_new"), opened(cast.bram, "mirror_edit", mine.pk)):
            page = submit(cast.bram.client, page, would="x" * 1001, otherwise="Blijft staan")
            assert page.status_code == 422
            assert "1000 tekens" in said(page)
            assert "Blijft staan" in said(page)
        long = {Answer.WOULD: "x" * 1001}
        for refused in (
            actions.look_in(cast.bram.actor, key=new_id(), situation="my_story", said=long, at=at),
            actions.say_otherwise(cast.bram.actor, mine.pk, said=long, at=at),
        ):
            assert isinstance(refused, Refused)

    def test_a_situation_that_is_not_there(self, cast: People, at: datetime) -> None:
        assert "Een bericht in de avond" in said(cast.bram.client.get(url("mirror_new") + "?situatie=nergens"))
        refused = actions.look_in(cast.bram.actor, key=new_id(), situation="nergens", said=SAID, at=at)
        assert refused == Refused("situation_gone", "situation")

    def test_sent_twice_it_stands_once(self, cast: People, mine: Mirror, at: datetime) -> None:
        form = find(opened(cast.bram, "mirror_new"), 0)
        first, again = (form.send(cast.bram.client, None, FORM) for _ in range(2))
        assert Mirror.objects.exclude(pk=mine.pk).count() == 1
        assert first.request["PATH_INFO"] == again.request["PATH_INFO"]
        taken = actions.look_in(cast.carla.actor, key=mine.pk, situation="my_story", said=SAID, at=at)
        assert taken == Refused("key_taken", "key")

    def test_only_who_works_with_groups(self, cast: People) -> None:
        for somebody in (cast.amina, cast.farid):
            assert somebody.client.get(url("mirror_new")).status_code == 403
            assert "Spiegel van je basishouding" not in said(opened(somebody, "home"))

    def test_said_otherwise_and_looked_at_again(self, cast: People, mine: Mirror) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "mirror_edit", mine.pk), would="Ik zou wachten.", lately="")
        assert "Ik zou wachten." in said(page)
        assert SAID[Answer.LATELY] not in said(page)
        again = cast.bram.client.get(url("mirror_new") + "?situatie=late_message")
        assert "Wat je hier eerder schreef" in said(again)
        assert "Ik zou wachten." in said(again)
        assert "Ik zou wachten." in said(opened(cast.bram, "mirror"))

    @pytest.mark.parametrize("many", [3, 30])
    def test_it_costs_the_same_for_many(self, cast: People, at: datetime, many: int) -> None:
        for _ in range(many):
            looked(cast.bram, at)
        opened(cast.bram, "mirror")
        with CaptureQueriesContext(connection) as asked:
            opened(cast.bram, "mirror")
        assert len(asked) <= 6, [one["sql"][:90] for one in asked.captured_queries]


class TestSharing:
    def test_to_a_coach_by_name_who_is_seen_reading(self, cast: People, mine: Mirror) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "mirror_share", mine.pk), people=[str(cast.greet.person_id)])
        assert "Jij, en ook: Greet." in said(page)
        assert "Een terugblik voor jou" in today(cast.greet)
        room = said(opened(cast.greet, "home"))
        assert "Uit de spiegel van <bdi>Bram</bdi>" in room
        assert SAID[Answer.WOULD] not in room, "reading it is a choice, and is seen"
        page = said(opened(cast.greet, "mirror_shared", mine.pk))
        assert SAID[Answer.WOULD] in page
        assert "Een bericht in de avond" in page
        looks = said(cast.bram.client.get(reverse("access:looks")))
        assert "Las wat je schreef in je spiegel." in looks
        assert cast.greet.client.get(url("mirror_one", mine.pk)).status_code == 404, "she reads, he writes"
        for somebody in (cast.carla, cast.els, cast.amina, cast.dirk):
            assert somebody.client.get(url("mirror_shared", mine.pk)).status_code == 404

    def test_taken_back_it_is_gone_at_once(self, cast: People, mine: Mirror, at: datetime) -> None:
        done(share_mirror(cast.bram.actor, mine.pk, {cast.greet.person_id}, at=at))
        page = submit(cast.bram.client, opened(cast.bram, "mirror_share", mine.pk), people=[])
        assert "Alleen jij leest dit." in said(page)
        assert cast.greet.client.get(url("mirror_shared", mine.pk)).status_code == 404
        assert "Met jou gedeeld" not in said(opened(cast.greet, "home"))

    @pytest.mark.parametrize("who", ["amina", "farid", "carla", "dirk"])
    def test_not_to_who_is_no_colleague_near(self, cast: People, mine: Mirror, at: datetime, who: str) -> None:
        refused = share_mirror(cast.bram.actor, mine.pk, {getattr(cast, who).person_id}, at=at)
        assert refused == Refused("not_near", "people")

    @pytest.mark.parametrize("many", [3, 30])
    def test_the_room_of_a_coach_costs_the_same_for_many(self, cast: People, at: datetime, many: int) -> None:
        for _ in range(many):
            done(share_mirror(cast.bram.actor, looked(cast.bram, at).pk, {cast.greet.person_id}, at=at))
        opened(cast.greet, "home")
        with CaptureQueriesContext(connection) as asked:
            opened(cast.greet, "home")
        assert len(asked) <= 16, [one["sql"][:90] for one in asked.captured_queries]


class TestGone:
    def test_thrown_away_also_for_who_read_it(self, cast: People, mine: Mirror, at: datetime) -> None:
        done(share_mirror(cast.bram.actor, mine.pk, {cast.greet.person_id}, at=at))
        ask = opened(cast.bram, "mirror_remove", mine.pk)
        assert "Het is weg." in said(submit(cast.bram.client, ask, press="Ja, gooi weg"))
        assert submit(cast.bram.client, ask, press="Ja, gooi weg").status_code == 200, "a second tap"
        assert not Mirror.objects.exists()
        assert cast.greet.client.get(url("mirror_shared", mine.pk)).status_code == 404

    def test_never_shared_it_is_thrown_away_too(self, cast: People, mine: Mirror, at: datetime) -> None:
        actions.throw_away(cast.bram.actor, mine.pk, at=at)
        assert not Mirror.objects.exists()

    def test_somebody_else_throws_nothing_away(self, cast: People, mine: Mirror) -> None:
        cast.carla.client.post(url("mirror_remove", mine.pk))
        assert Mirror.objects.exists()

    def test_after_an_old_copy_it_goes_again(self, cast: People, mine: Mirror, at: datetime) -> None:
        assert privacy.close_again({mine.pk: at}) == 1
        assert not Mirror.objects.exists()

    def test_he_takes_along_all_of_it(self, cast: People, mine: Mirror, at: datetime) -> None:
        done(share_mirror(cast.bram.actor, mine.pk, {cast.greet.person_id}, at=at))
        kept = whole_person.export(cast.bram.person_id)["reflection"]
        book = str(told(kept, cast.bram.person_id))
        for words in (*SAID.values(), "Het is half tien", "Greet"):
            assert words in book
        assert list(unnamed(kept, VOCABULARY)) == []
        (row,) = kept["mirrors"]
        assert [row[answer] for answer in Answer] == list(SAID.values())

    @pytest.mark.parametrize("erase", [whole_person.erase, whole_person.erase_words])
    def test_erased_it_goes_with_him(self, cast: People, mine: Mirror, at: datetime, erase: Any) -> None:
        assert privacy.has_words_before(cast.bram.person_id, at)
        erase(cast.bram.person_id, at)
        assert not Mirror.objects.exists()
