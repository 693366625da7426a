"""A difficult message: the rule of thumb first, six lines for the worker alone, and the sheet that destroys itself."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from krachtbron.access import whole_person
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.telling import unnamed
from krachtbron.config.terms import keep_terms
from krachtbron.demo.cast import done
from krachtbron.reflection import privacy
from krachtbron.reflection.actions import messages as actions
from krachtbron.reflection.domain.message import LINE_MOST, Line, check_lines, last_day, still_there
from krachtbron.reflection.models import Message, Reflection
from krachtbron.reflection.web.telling import VOCABULARY, told
from tests.cast import People
from tests.forms import find, submit
from tests.reflection.test_reflections import opened, said, url

LINES = {
    Line.ASK: "Heb je dinsdag een kwartier?",
    Line.SEEN: "Drie keer viel iemand stil na een grap.",
    Line.WISH: "Dat iedereen kan uitspreken.",
    Line.GAINS: "Dan komt er meer op tafel.",
    Line.WORKS: "Een teken afspreken.",
    Line.AGREED: "Volgende week proberen we dat.",
}
FORM = {line.value: words for line, words in LINES.items()}


@pytest.fixture
def sheet(cast: People, at: datetime) -> Message:
    return done(actions.prepare(cast.bram.actor, key=new_id(), lines=LINES, at=at))


class TestRule:
    def test_it_lives_two_weeks_at_most(self, at: datetime) -> None:
        assert at - still_there(at) == timedelta(days=14)
        assert last_day(day(at)) - day(at) == timedelta(days=13)

    def test_something_must_be_said(self) -> None:
        assert check_lines(LINES) is None
        assert check_lines(dict.fromkeys(Line, "")) == Refused("nothing_said", "ask")
        long = check_lines({Line.WISH: "x" * 501})
        assert long == Refused("too_long", "wish", {"most": LINE_MOST, "now": 501})


class TestPreparing:
    @pytest.mark.parametrize(
        ("interest", "words", "go"),
        [
            ("yes", "hoort dit gesprek bij je werk", "Bereid het voor"),
            ("doubt", "Leg het eerst eens voor", "Bereid het voor"),
            ("personal", "blijf je er beter af", "Toch voorbereiden"),
        ],
    )
    def test_the_rule_of_thumb_comes_first(self, cast: People, interest: str, words: str, go: str) -> None:
        page = opened(cast.bram, "message_first")
        assert "Is dit gesprek in het belang van de groep?" in said(page)
        assert "Bereid het voor" not in said(page)
        page = submit(cast.bram.client, page, interest=interest)
        assert words in said(page)
        assert go in said(page)

    def test_six_lines_that_nobody_else_finds(self, cast: People) -> None:
        page = opened(cast.bram, "message_new")
        assert "Schrijf geen naam." in said(page)
        page = submit(cast.bram.client, page, press="Bewaar", **FORM)
        for words in LINES.values():
            assert words in said(page)
        assert "Daarna is het weg." in said(page)
        row = Message.objects.get()
        assert not any(words.encode() in bytes(getattr(row, line)) for line, words in LINES.items())
        for somebody in (cast.amina, cast.carla, cast.els, cast.greet, cast.dirk):
            for name in ("message", "message_edit", "message_done"):
                assert somebody.client.get(url(name, row.pk)).status_code == 404

    def test_sent_twice_it_is_one_sheet(self, cast: People) -> None:
        form = find(opened(cast.bram, "message_new"), 0)
        for _ in range(2):
            form.send(cast.bram.client, "Bewaar", FORM)
        assert Message.objects.count() == 1

    def test_printed_without_keeping(self, cast: People) -> None:
        press = "Toon om af te drukken, zonder te bewaren"
        page = submit(cast.bram.client, opened(cast.bram, "message_new"), press=press, **FORM)
        for words in (*LINES.values(), "Ze is nergens bewaard."):
            assert words in said(page)
        assert not Message.objects.exists()

    def test_nothing_or_too_much_keeps_what_was_typed(self, cast: People) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "message_new"), press="Bewaar")
        assert page.status_code == 422
        page = submit(cast.bram.client, page, press="Bewaar", wish="x" * 501, ask="Blijft staan")
        assert page.status_code == 422
        assert "Blijft staan" in said(page)

    def test_said_otherwise_it_lives_no_longer(self, cast: People, sheet: Message) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "message_edit", sheet.pk), wish="Dat het stil mag zijn.")
        assert "Dat het stil mag zijn." in said(page)
        assert Message.objects.get().made == sheet.made
        assert (
            submit(cast.bram.client, opened(cast.bram, "message_edit", sheet.pk), **dict.fromkeys(FORM, "")).status_code
            == 422
        )

    def test_only_who_works_with_groups(self, cast: People) -> None:
        assert cast.amina.client.get(url("message_new")).status_code == 403
        assert "Verder" not in said(opened(cast.amina, "message_first"))

    def test_the_key_of_somebody_else(self, cast: People, sheet: Message, at: datetime) -> None:
        taken = actions.prepare(cast.carla.actor, key=sheet.pk, lines=LINES, at=at)
        assert taken == Refused("key_taken", "key")


class TestGone:
    def test_said_and_gone(self, cast: People, sheet: Message) -> None:
        ask = opened(cast.bram, "message_done", sheet.pk)
        assert "Het blad is weg." in said(submit(cast.bram.client, ask))
        assert not Message.objects.exists()
        assert not Reflection.objects.exists()
        assert submit(cast.bram.client, ask).status_code == 200, "a second tap"
        assert cast.bram.client.get(url("message_done", sheet.pk)).status_code == 404

    def test_what_was_learnt_stays_without_the_person(self, cast: People, sheet: Message) -> None:
        ask = opened(cast.bram, "message_done", sheet.pk)
        page = submit(cast.bram.client, ask, learnt="Eerst vragen of het past, dat helpt.")
        assert "Eerst vragen of het past, dat helpt." in said(page)
        assert not Message.objects.exists()
        assert LINES[Line.SEEN] not in said(page)

    def test_a_lesson_that_does_not_fit_keeps_the_sheet(self, cast: People, sheet: Message, at: datetime) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "message_done", sheet.pk), learnt="x" * 1001)
        assert page.status_code == 422
        refused = actions.be_done(cast.bram.actor, sheet.pk, key=new_id(), learnt="x" * 1001, at=at)
        assert isinstance(refused, Refused)
        assert Message.objects.exists()

    def test_after_two_weeks_nobody_reads_it_and_it_goes_by_itself(self, cast: People, at: datetime) -> None:
        old = done(actions.prepare(cast.bram.actor, key=new_id(), lines=LINES, at=at - timedelta(days=14)))
        young = done(actions.prepare(cast.bram.actor, key=new_id(), lines=LINES, at=at - timedelta(days=13)))
        assert cast.bram.client.get(url("message", old.pk)).status_code == 404
        assert Message.objects.count() == 2
        assert (keep_terms(at), keep_terms(at)) == (1, 0), "a second time changes nothing"
        assert Message.objects.get().pk == young.pk
        assert str(young.pk) in said(opened(cast.bram, "message_first"))

    def test_after_an_old_copy_it_goes_again(self, cast: People, sheet: Message, at: datetime) -> None:
        assert privacy.close_again({sheet.pk: at}) == 1
        assert not Message.objects.exists()

    def test_he_takes_it_along_and_erased_it_goes_with_him(self, cast: People, sheet: Message, at: datetime) -> None:
        kept: dict[str, Any] = whole_person.export(cast.bram.person_id)["reflection"]
        assert [kept["messages"][0][line] for line in Line] == list(LINES.values())
        book = str(told(kept, cast.bram.person_id))
        assert all(words in book for words in LINES.values())
        assert list(unnamed(kept, VOCABULARY)) == []
        assert cast.bram.client.get(reverse("access:book")).status_code == 200
        whole_person.erase_words(cast.bram.person_id, at)
        assert not Message.objects.exists()
