"""Which strong one can carry a weak one? The group's links, as it meets them. Every form is sent as it was rendered."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from krachtbron.base.ids import new_id
from krachtbron.groups import models as groups_models
from krachtbron.instruments import actions, models, privacy
from krachtbron.instruments.actions import compass as linking
from tests.cast import People
from tests.forms import forms_of, submit
from tests.instruments.compass import NAMES, compass
from tests.instruments.reading import got, heading, links, said, url

HOW = "De voetbalclub kent een huisarts."


@pytest.fixture
def round_(cast: People, at: datetime) -> Any:
    return compass(cast, at)


def pull(cast: People, round_: Any, words: str = HOW) -> Any:
    page = got(cast.bram.client, "compass", round_.pk)
    return submit(cast.bram.client, page, form_of(page), strong=NAMES["leisure"], weak=NAMES["health"], words=words)


def form_of(page: Any) -> int:
    """Which form of the page makes a link."""
    return next(
        place for place, form in enumerate(forms_of(page)) if "Bewaar" in [form.words(one) for one in form.buttons]
    )


class TestBesideEachOther:
    def test_what_the_group_settled_on_else_where_most_dots_lie(self, cast: People, round_: Any) -> None:
        page = got(cast.bram.client, "compass", round_.pk)
        assert heading(page) == "Welke sterke kan een zwakke dragen?"
        words = said(page)
        strong = words[words.index("Hier halen we kracht") : words.index("Hier missen we veel")]
        weak = words[words.index("Hier missen we veel") : words.index("Trek een lijn")]
        assert [name for name in NAMES.values() if name in strong] == [NAMES["social_relations"], NAMES["leisure"]]
        assert [name for name in NAMES.values() if name in weak] == [NAMES["health"], NAMES["safety"]]

    def test_the_way_there_from_the_screen_and_from_the_page(self, cast: People, round_: Any) -> None:
        address = url("compass", round_.pk)
        assert address in links(got(cast.bram.client, "live", round_.pk))
        assert address in links(got(cast.bram.client, "round", round_.pk))
        assert address not in links(got(cast.amina.client, "round", round_.pk))

    def test_before_the_points_are_shown_there_is_nothing(self, cast: People, at: datetime) -> None:
        hidden = compass(cast, at, shown=False)
        page = got(cast.bram.client, "compass", hidden.pk)
        assert "Toon eerst de punten." in said(page) or "Toon eerst de punten." in page.content.decode()
        assert url("compass", hidden.pk) not in links(got(cast.bram.client, "live", hidden.pk))

    def test_without_a_strong_one_the_page_says_what_to_do(self, cast: People, round_: Any, at: datetime) -> None:
        for item in ("leisure", "social_relations"):
            actions.agree(cast.bram.actor, round_.pk, item, None, at=at)
        page = got(cast.bram.client, "compass", round_.pk)
        assert "Nog niets staat samen sterk." in said(page)
        assert "Spreek eerst samen af waar jullie staan." in said(page)
        assert "Wat draagt?" not in said(page)

    def test_a_rose_is_no_compass(self, cast: People, at: datetime) -> None:
        rose = compass(cast, at, settle=False, name="empowerment-rose")
        assert cast.bram.client.get(url("compass", rose.pk)).status_code == 404
        assert cast.bram.client.post(url("compass_unlink", rose.pk, new_id())).status_code == 404
        assert "dragen/" not in " ".join(links(got(cast.bram.client, "round", rose.pk)))


class TestLinking:
    def test_a_sentence_how_stands_on_the_page_and_with_what_stands_there(self, cast: People, round_: Any) -> None:
        page = pull(cast, round_)
        assert "“Vrije tijd” draagt “Gezond leven”" in said(page)
        assert HOW in said(page)
        for name in ("bram", "amina", "greet", "els"):
            shown = said(got(cast.everybody[name].client, "round", round_.pk))
            assert "Wat draagt wat?" in shown, name
            assert HOW in shown, name

    def test_several_and_each_can_go(self, cast: People, round_: Any) -> None:
        pull(cast, round_)
        page = pull(cast, round_, "Na het zwemmen eten we samen fruit.")
        assert models.Link.objects.count() == 2
        page = submit(cast.bram.client, page, 0, press=f"Haal weg {HOW}")
        assert HOW not in said(page)
        assert "Na het zwemmen" in said(page)
        assert models.Link.objects.count() == 1

    def test_the_same_tap_twice_is_one_link_and_going_twice_is_gone_once(self, cast: People, round_: Any) -> None:
        page = got(cast.bram.client, "compass", round_.pk)
        for _tap in range(2):
            submit(cast.bram.client, page, form_of(page), strong=NAMES["leisure"], weak=NAMES["health"], words=HOW)
        assert models.Link.objects.count() == 1
        there = got(cast.bram.client, "compass", round_.pk)
        for _tap in range(2):
            assert submit(cast.bram.client, there, 0, press=f"Haal weg {HOW}").status_code == 200
        assert not models.Link.objects.exists()

    def test_what_cannot_be_keeps_what_was_typed(self, cast: People, round_: Any) -> None:
        page = got(cast.bram.client, "compass", round_.pk)
        form = form_of(page)
        empty = submit(cast.bram.client, page, form, strong=NAMES["leisure"], words="   ")
        assert empty.status_code == 422
        assert "Kies een antwoord." in said(empty)
        long = submit(cast.bram.client, page, form, strong=NAMES["leisure"], weak=NAMES["health"], words="a" * 201)
        assert long.status_code == 422
        assert "a" * 201 in long.content.decode()
        assert "Hoogstens 200 tekens" in said(long)
        assert not models.Link.objects.exists()
        assert submit(cast.bram.client, long, form_of(long), words=HOW).status_code == 200
        assert models.Link.objects.get().words == HOW

    def test_what_is_not_strong_any_more_is_said_in_words(self, cast: People, round_: Any, at: datetime) -> None:
        made = linking.link(cast.bram.actor, round_.pk, key=new_id(), strong="work", weak="health", words=HOW, at=at)
        assert made.code == "not_strong"
        page = cast.bram.client.post(
            url("compass", round_.pk), {"key": str(new_id()), "strong": "leisure", "weak": "work", "words": HOW}
        )
        assert page.status_code == 422
        assert HOW in page.content.decode()

    def test_the_key_of_another_round_links_nothing(self, cast: People, round_: Any, at: datetime) -> None:
        other = compass(cast, at)
        key = new_id()
        said_there = {"strong": "leisure", "weak": "health", "words": HOW, "at": at}
        linking.link(cast.bram.actor, other.pk, key=key, **said_there)
        assert linking.link(cast.bram.actor, round_.pk, key=key, **said_there).code == "key_taken"
        here = models.Link.objects.get()
        cast.bram.client.post(url("compass_unlink", round_.pk, here.pk))
        assert models.Link.objects.exists(), "a link of another round does not go"

    def test_only_who_steers_links(self, cast: People, round_: Any) -> None:
        pull(cast, round_)
        link = models.Link.objects.get()
        for name, status in {"amina": 403, "greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
            client = cast.everybody[name].client
            assert client.get(url("compass", round_.pk)).status_code == status, name
            assert client.post(url("compass", round_.pk), {"words": "nee"}).status_code == status, name
            assert client.post(url("compass_unlink", round_.pk, link.pk)).status_code == status, name
        assert models.Link.objects.get().words == HOW
        assert cast.stranger.get(url("compass", round_.pk)).status_code == 302

    def test_thrown_away_with_the_round(self, cast: People, round_: Any) -> None:
        pull(cast, round_)
        actions.remove(cast.bram.actor, round_.pk)
        assert not models.Link.objects.exists()

    def test_it_is_the_groups_and_in_nobodys_export(self, cast: People, round_: Any) -> None:
        pull(cast, round_)
        assert all(HOW not in str(privacy.export(one.person_id)) for one in cast.everybody.values())

    def test_as_many_queries_at_three_links_as_at_thirty(self, cast: People, round_: Any, at: datetime) -> None:
        asked = []
        for many in (3, 27):
            for number in range(many):
                how = {"strong": "leisure", "weak": "health", "words": f"Zo {number}"}
                linking.link(cast.bram.actor, round_.pk, key=new_id(), at=at + timedelta(seconds=number), **how)
            for name in ("compass", "round"):
                got(cast.bram.client, name, round_.pk)
                with CaptureQueriesContext(connection) as counted:
                    got(cast.bram.client, name, round_.pk)
                asked.append((name, len(counted)))
        assert asked[:2] == asked[2:]


class TestAStepOnALink:
    def test_the_step_is_on_the_weak_one_and_begins_with_the_sentence(self, cast: People, round_: Any) -> None:
        pull(cast, round_)
        page = got(cast.bram.client, "compass", round_.pk)
        address = next(one for one in links(page) if "schakel=" in one)
        page = cast.bram.client.get(address)
        assert heading(page) == NAMES["health"]
        assert HOW in page.content.decode()
        submit(cast.bram.client, page, 0, what=f"{HOW} Sofie vraagt hem.")
        choice = models.Choice.objects.get()
        assert choice.item == "health"
        assert groups_models.Promise.objects.get(pk=choice.promise_id).what == f"{HOW} Sofie vraagt hem."

    def test_a_link_of_another_line_or_no_link_begins_empty(self, cast: People, round_: Any) -> None:
        pull(cast, round_)
        link = models.Link.objects.get()
        for item, asked in (("safety", str(link.pk)), ("health", "zomaar"), ("health", str(new_id()))):
            page = cast.bram.client.get(url("step", round_.pk, item), {"schakel": asked})
            assert page.status_code == 200
            assert HOW not in page.content.decode()

    def test_after_the_step_the_links_stay(self, cast: People, round_: Any) -> None:
        pull(cast, round_)
        page = got(cast.bram.client, "compass", round_.pk)
        page = cast.bram.client.get(next(one for one in links(page) if "schakel=" in one))
        page = submit(cast.bram.client, page, 0)
        assert "Wat draagt wat?" in said(page)
        assert "Onze stap" in said(page)
