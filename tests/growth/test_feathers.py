"""A card to thank somebody: on her screen and hers, or on paper in her language and kept nowhere. Never counted."""

import re
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.urls import reverse
from pypdf import PdfReader

from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.growth import models
from tests.cast import People, Somebody
from tests.forms import find, submit
from tests.growth.test_pages import got, said, url

THANKS = "Je bracht soep mee voor iedereen."
SCREEN, PAPER = "Stuur de pluim", "Maak ze op papier"


@pytest.fixture
def rosa(cast: People) -> Any:
    """Somebody of the group who is known by a nickname alone."""
    return done(
        groups.add_nickname(cast.bram.actor, cast.group.pk, key=new_id(), nickname="Rosa", at=clock.now())
    ).person_id


def give(somebody: Somebody, cast: People, press: str = SCREEN, **filled: Any) -> Any:
    page = got(somebody, "feather", cast.group.pk)
    return submit(somebody.client, page, press=press, **{"nickname": "Amina", "words": THANKS, **filled})


def read(response: Any) -> PdfReader:
    assert response["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(response.content))


def words(made: PdfReader) -> str:
    return " ".join(made.pages[0].extract_text().split())


def rows() -> dict[str, int]:
    own = [model for model in apps.get_models() if model.__module__.startswith("krachtbron.")]
    return {model._meta.label: model._default_manager.count() for model in own}


class TestOnHerScreen:
    def test_it_lies_with_her_drawing_and_all(self, cast: People) -> None:
        page = give(cast.bram, cast, card="Een kop koffie")
        assert "Verstuurd. Fijn dat je het zegt." in said(page)
        assert "Iemand zag iets van jou" in said(cast.amina.client.get(reverse("groups:today")))
        came = said(got(cast.amina, "noticed_all"))
        assert THANKS in came
        assert "Een pluim" in came
        row = models.Noticed.objects.get()
        page = got(cast.amina, "noticed", row.pk)
        assert "Dank je wel" in said(page)
        assert "Van Bram" in said(page)
        assert '<svg class="sign sign--large"' in page.content.decode()

    def test_in_the_language_she_reads(self, cast: People) -> None:
        give(cast.bram, cast)
        row = models.Noticed.objects.get()
        cast.amina.client.cookies["django_language"] = "fr"
        made = read(cast.amina.client.get(url("noticed_card", row.pk)))
        root: Any = made.trailer["/Root"]
        assert root["/Lang"] == "fr"
        for part in ("Amina", THANKS, "Bram"):
            assert part in words(made)
        assert "Dank je wel" not in words(made)

    def test_from_her_to_her_worker_too(self, cast: People) -> None:
        page = give(cast.amina, cast, nickname=" bram ")
        assert "Als bram hier een eigen plek heeft, ligt het daar." in said(page)
        assert THANKS in said(got(cast.bram, "noticed_all"))

    def test_nobody_else_reads_it_and_its_page_counts_nothing(self, cast: People) -> None:
        give(cast.bram, cast)
        row = models.Noticed.objects.get()
        for name, somebody in cast.everybody.items():
            if name != "amina":
                assert somebody.client.get(url("noticed_card", row.pk)).status_code == 404
                assert THANKS not in said(somebody.client.get(url("noticed_all")))
        assert not re.search(r"\d+ (pluim|kaart)", said(got(cast.amina, "noticed_all")))

    def test_a_fellow_learns_nothing_of_who_has_a_place_here(self, cast: People, rosa: Any) -> None:
        names = ("Bram", "Rosa", "Carla", "Amina", "Zomaariemand")
        told = {re.sub(name, "NAAM", said(give(cast.amina, cast, nickname=name))) for name in names}
        assert len(told) == 1
        assert [row.person_id for row in models.Noticed.objects.all()] == [cast.bram.person_id]

    def test_its_worker_hears_who_has_no_place_and_makes_it_on_paper(self, cast: People, rosa: Any) -> None:
        page = give(cast.bram, cast, nickname="Rosa")
        assert "Rosa leest hier nu niets." in said(page)
        assert "Rosa" in words(read(submit(cast.bram.client, page, press=PAPER)))
        page = give(cast.bram, cast, nickname="Zomaariemand")
        assert page.status_code == 422
        assert "Zo heet hier niemand" in said(page)
        assert THANKS in page.content.decode()
        assert models.Noticed.objects.count() == 0

    def test_who_wants_nothing_more_gets_nothing_more(self, cast: People) -> None:
        give(cast.bram, cast)
        submit(cast.amina.client, got(cast.amina, "noticed", models.Noticed.objects.get().pk), "niet-meer")
        assert "Verstuurd." in said(give(cast.bram, cast))
        assert models.Noticed.objects.count() == 1

    def test_sent_twice_it_comes_once(self, cast: People) -> None:
        page = got(cast.bram, "feather", cast.group.pk)
        for _ in range(2):
            submit(cast.bram.client, page, press=SCREEN, nickname="Amina", words=THANKS)
        assert models.Noticed.objects.count() == 1

    def test_it_goes_along_and_goes_with_her(self, cast: People, django_capture_on_commit_callbacks: Any) -> None:
        give(cast.bram, cast, card="Een zon")
        told = whole_person.export(cast.amina.person_id)
        assert [one["card"] for one in told["growth"]["noticed"]] == ["sun"]
        assert THANKS not in str(whole_person.export(cast.bram.person_id))
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.amina.person_id, clock.now())
        assert models.Noticed.objects.count() == 0


class TestOnPaper:
    @pytest.mark.parametrize("name", ["amina", "bram"])
    def test_anybody_in_the_group_makes_one(self, cast: People, name: str) -> None:
        somebody = cast.everybody[name]
        page = somebody.client.get(reverse("groups:group", args=[cast.group.pk]))
        assert url("feather", cast.group.pk) in page.content.decode()
        made = read(give(somebody, cast, PAPER, nickname="Rik"))
        root: Any = made.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "nl"
        assert len(made.pages) == 1
        assert [round(float(side) / 72 * 25.4) for side in made.pages[0].mediabox[2:]] == [210, 148]
        for part in ("Dank je wel, Rik", THANKS, name.title()):
            assert part in words(made)

    def test_nothing_of_it_is_kept(self, cast: People) -> None:
        assert "Van een kaart op papier bewaren we niets." in said(got(cast.amina, "feather", cast.group.pk))
        before = rows()
        for _ in range(2):
            give(cast.amina, cast, PAPER)
        assert rows() == before

    def test_it_speaks_the_language_of_who_gets_it(self, cast: People) -> None:
        page = got(cast.amina, "feather", cast.group.pk)
        assert ("language", "nl") in find(page, 0).data(PAPER, nickname="Rik", words="x")
        made = read(give(cast.amina, cast, PAPER, language="fr", words="Merci pour la soupe."))
        root: Any = made.trailer["/Root"]
        assert root["/Lang"] == "fr"
        assert "Merci pour la soupe." in words(made)

    @pytest.mark.parametrize("card", ["Een pluim", "Een zon", "Een kop koffie", "Geen tekening"])
    @pytest.mark.parametrize("long", ["x" * 300, "شكرا لك على الحساء", "#image('a') <b>\\ $x$ @y", "woord " * 50])
    def test_it_is_one_card_whatever_is_written(self, cast: People, card: str, long: str) -> None:
        assert len(read(give(cast.bram, cast, PAPER, words=long, card=card)).pages) == 1


@pytest.mark.parametrize("press", [SCREEN, PAPER])
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"nickname": ""}, "Vul dit nog in."),
        ({"words": ""}, "Vul dit nog in."),
        ({"words": "x" * 301}, "Dit is te lang. Hoogstens 300 tekens; nu zijn het er 301."),
        ({"signed": "y" * 61}, "Dit is te lang. Hoogstens 60 tekens; nu zijn het er 61."),
    ],
)
def test_what_does_not_fit_is_said_and_kept(cast: People, press: str, wrong: dict[str, str], sentence: str) -> None:
    page = give(cast.amina, cast, press, **wrong)
    assert page.status_code == 422
    assert sentence in said(page)
    for value in ({"nickname": "Amina", "words": THANKS} | wrong).values():
        assert value in page.content.decode()


def test_others_do_not(cast: People) -> None:
    for name, status in {"greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
        assert cast.everybody[name].client.get(url("feather", cast.group.pk)).status_code == status, name
