"""Pages of an organisation in the handbook: written by its coordinator, read by everybody who belongs to it."""

import time
from io import BytesIO
from typing import Any

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.framework import actions
from krachtbron.framework.domain import own
from krachtbron.framework.domain.own_pages import Place
from krachtbron.framework.models import OwnPage
from tests.cast import People
from tests.forms import submit

pytestmark = pytest.mark.django_db
BOOK, NEW = "/kader/boek/", "/kader/boek/nieuw/"
SAID = {
    "title": "Onze koffietafel",
    "plain": "Elke dinsdag staat de deur open.",
    "place": "deel:space",
    "language": "nl",
    "body": "Wie wil, schuift aan.\n\n## Zo begint het\n\nLees ook over [macht](power).",
}


def added(cast: People, **more: Any) -> OwnPage:
    made = actions.add_page(cast.els.actor, key=new_id(), at=clock.now(), **{**SAID, **more})
    assert isinstance(made, OwnPage), made
    return made


def read(client: Client, path: str, language: str = "nl") -> str:
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == 200, path
    html = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(html)
    return html


def test_the_coordinator_writes_and_everybody_of_the_organisation_reads(cast: People) -> None:
    form = cast.els.client.get(BOOK)
    assert "Schrijf een eigen bladzijde" in form.content.decode()
    page = submit(cast.els.client, cast.els.client.get(NEW), ".form", "Bewaar", **SAID)
    assert page.request["PATH_INFO"] == "/kader/boek/eigen/onze-koffietafel/"
    for somebody in (cast.amina, cast.bram, cast.carla, cast.farid, cast.greet):
        assert "Onze koffietafel" in read(somebody.client, BOOK)
        html = read(somebody.client, "/kader/boek/eigen/onze-koffietafel/")
        assert "<h2>Zo begint het</h2>" in html
        assert '<a href="/kader/boek/power/">macht</a>' in html
        assert "Een eigen bladzijde van Buurtwerk De Brug." in html
        assert "Wijzig" not in html


def test_nobody_else_reads_it(cast: People) -> None:
    added(cast)
    for client in (cast.dirk.client, cast.stranger):
        for path in (BOOK, BOOK + "?zoek=koffietafel"):
            html = read(client, path)
            assert "Onze koffietafel" not in html
            assert "onze-koffietafel" not in html
    assert cast.dirk.client.get("/kader/boek/eigen/onze-koffietafel/").status_code == 404


def test_an_example_stands_under_our_page(cast: People) -> None:
    html = read(cast.els.client, "/kader/boek/power/")
    assert f"{NEW}?bij=power" in html
    page = submit(
        cast.els.client,
        cast.els.client.get(f"{NEW}?bij=power"),
        ".form",
        "Bewaar",
        **{name: SAID[name] for name in ("title", "plain", "body")},
    )
    assert 'Een voorbeeld van Buurtwerk De Brug bij <a href="/kader/boek/power/">' in page.content.decode()
    html = read(cast.amina.client, "/kader/boek/power/")
    assert "Voorbeelden van Buurtwerk De Brug" in html
    assert '<a href="/kader/boek/eigen/onze-koffietafel/" rel="next">' in html
    after = read(cast.amina.client, "/kader/boek/eigen/onze-koffietafel/")
    assert '<a href="/kader/boek/power/" rel="prev">' in after
    assert 'rel="next"' in after
    assert "Voorbeelden van" not in read(cast.dirk.client, "/kader/boek/power/")


@pytest.mark.parametrize("typed", ["koffietafel", "KOFFIETAFEL", "koffietáfel", "koffietafels", "deur open dinsdag"])
def test_it_is_found_among_ours(cast: People, typed: str) -> None:
    added(cast)
    html = read(cast.amina.client, f"{BOOK}?zoek={typed}").partition("<h2>Waar het om gaat")[0]
    assert "/kader/boek/eigen/onze-koffietafel/" in html


def test_searching_ours_stays_as_good(cast: People) -> None:
    added(cast)
    html = read(cast.amina.client, BOOK + "?zoek=iemand+wil+niet+in+een+groep").partition("<h2>Waar het om gaat")[0]
    assert "/kader/boek/group-work/" in html


@pytest.mark.parametrize(
    ("language", "title", "typed"), [("fr", "Café à l'étage", "cafes"), ("en", "Our table", "tables")]
)
def test_in_another_language(cast: People, language: str, title: str, typed: str) -> None:
    row = added(cast)
    page = cast.els.client.get("/kader/boek/eigen/onze-koffietafel/")
    assert f"{NEW}?van={row.pk}" in page.content.decode()
    form = cast.els.client.get(f"{NEW}?van={row.pk}")
    submit(cast.els.client, form, ".form", "Bewaar", title=title, language=language)
    html = read(cast.amina.client, "/kader/boek/eigen/onze-koffietafel/", language)
    assert f'<article class="prose book" lang="{language}">' in html
    assert "Onze koffietafel" not in html
    assert "onze-koffietafel" in read(cast.amina.client, f"{BOOK}?zoek={typed}", language)
    other = "en" if language == "fr" else "fr"
    assert '<article class="prose book" lang="nl">' in read(
        cast.amina.client, "/kader/boek/eigen/onze-koffietafel/", other
    )


def test_a_language_twice_is_refused(cast: People) -> None:
    row = added(cast)
    told = actions.add_page(
        cast.els.actor, key=new_id(), at=clock.now(), translates=row.pk, **{**SAID, "place": "", "language": "nl"}
    )
    assert told == Refused("language_taken", "language")


def test_looking_first_keeps_nothing(cast: People) -> None:
    page = submit(cast.els.client, cast.els.client.get(NEW), ".form", "Bekijk eerst", **SAID)
    html = page.content.decode()
    assert "Er is nog niets bewaard." in html
    assert "<h2>Zo begint het</h2>" in html
    assert not OwnPage.objects.exists()
    assert submit(cast.els.client, page, ".form", "Bewaar").status_code == 200
    assert OwnPage.objects.get().body == SAID["body"]


@pytest.mark.parametrize("press", ["Bewaar", "Bekijk eerst"])
@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Eerst.\n\n# Te groot", "Regel 3: hier kan alleen een kop met ## of ### staan."),
        ("<b>vet</b>", "Regel 1: hier kan geen HTML"),
        ("![foto](x)", "HTML of beeld"),
        ("[weg](nergens)", "Regel 1: deze link gaat naar een bladzijde die er niet is"),
        ("[weg](https://elders.be)", "deze link gaat"),
        ("x" * 12_001, "Dit is te lang"),
        ("", "Vul dit nog in."),
    ],
)
def test_what_does_not_belong_is_told_beside_the_field(cast: People, body: str, reason: str, press: str) -> None:
    page = submit(cast.els.client, cast.els.client.get(NEW), ".form", press, **{**SAID, "body": body})
    assert page.status_code == 422
    html = page.content.decode().replace("&gt;", ">")
    assert reason in html
    assert "Onze koffietafel" in html, "what she typed is still there"
    assert not OwnPage.objects.exists()


def test_words_are_never_a_tag(cast: People) -> None:
    added(cast, title="<i>kop</i>", plain="<script>x</script>", body="a & b [x](javascript:alert)")
    for path in (BOOK, "/kader/boek/eigen/ikopi/"):
        html = read(cast.amina.client, path)
        assert "<i>kop" not in html
        assert 'href="javascript' not in html
        assert "<script>x" not in html


def test_who_is_second_reads_what_stands_first(cast: People) -> None:
    row = added(cast)
    form = cast.els.client.get(f"/kader/boek/eigen/{row.pk}/wijzigen/")
    submit(cast.els.client, form, ".form", "Bewaar", plain="Elke dag staat de deur open.")
    page = submit(cast.els.client, form, ".form", "Bewaar", plain="Nooit staat de deur open.")
    assert page.status_code == 422
    assert "Elke dag staat de deur open." in page.content.decode()
    row.refresh_from_db()
    assert (row.plain, row.version) == ("Elke dag staat de deur open.", 2)
    submit(cast.els.client, page, ".form", "Bewaar")
    row.refresh_from_db()
    assert row.plain == "Nooit staat de deur open."


def test_a_change_is_read_at_once(cast: People) -> None:
    row = added(cast)
    assert "koffietafel" in read(cast.amina.client, BOOK)
    changed = {**{name: SAID[name] for name in ("plain", "body")}, "title": "Onze soep", "place": "bij:power"}
    actions.change_page(cast.els.actor, row.pk, **changed, at=clock.now())
    html = read(cast.amina.client, BOOK)
    assert "Onze soep" in html
    assert "Onze koffietafel" not in html
    form = cast.els.client.get(f"/kader/boek/eigen/{row.slug}/")
    page = submit(cast.els.client, form, "weg", "Gooi weg")
    assert "De bladzijde is weg." in page.content.decode()
    assert "Onze soep" not in read(cast.amina.client, BOOK)
    assert cast.amina.client.get(f"/kader/boek/eigen/{row.slug}/").status_code == 404


def test_a_change_in_another_process_is_read_at_once(cast: People) -> None:
    """There only the row says so."""
    row = added(cast)
    assert "onze-koffietafel" in read(cast.amina.client, f"{BOOK}?zoek=koffietafel")
    OwnPage.objects.filter(pk=row.pk).update(title="Onze erwtensoep", version=2)
    assert "onze-koffietafel" in read(cast.amina.client, f"{BOOK}?zoek=erwtensoep").partition("<h2>Waar het om")[0]


def test_signs_that_want_to_keep_us_busy_do_not(cast: People) -> None:
    began = time.monotonic()
    for sign in ("[", "*", ">", "- ", "](", "**a ", "[a](power)"):
        body = (sign * 12_000)[:12_000]
        actions.check(cast.els.actor, "x", "x", body, Place(part="aim"))
    assert time.monotonic() - began < 20


def test_a_repeated_submit_acts_once(cast: People) -> None:
    form = cast.els.client.get(NEW)
    for _time in range(2):
        submit(cast.els.client, form, ".form", "Bewaar", **SAID)
    assert OwnPage.objects.count() == 1


def test_two_of_one_title_stand_apart(cast: People) -> None:
    assert [added(cast).slug, added(cast).slug] == ["onze-koffietafel", "onze-koffietafel-2"]
    assert added(cast, title="مقهى").slug == "bladzijde"


def test_only_a_coordinator_writes(cast: People) -> None:
    row = added(cast)
    for path in (NEW, f"/kader/boek/eigen/{row.pk}/wijzigen/"):
        assert cast.bram.client.get(path).status_code == 403
    assert cast.bram.client.post(f"/kader/boek/eigen/{row.pk}/weg/").status_code == 403
    assert cast.dirk.client.get(f"/kader/boek/eigen/{row.pk}/wijzigen/").status_code == 404
    assert OwnPage.objects.count() == 1


def test_a_key_of_somebody_else_is_not_taken(cast: People) -> None:
    row = added(cast)
    OwnPage.objects.filter(pk=row.pk).update(organisation=cast.elsewhere)
    assert actions.add_page(cast.els.actor, key=row.pk, at=clock.now(), **SAID) == Refused("key_taken", "key")


def test_there_is_an_end_to_it(cast: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "PAGES_MOST", 1)
    added(cast)
    told = actions.add_page(cast.els.actor, key=new_id(), at=clock.now(), **SAID)
    assert told == Refused("pages_full", "", {"most": 1})


def test_a_page_it_led_to_is_gone(cast: People) -> None:
    other = added(cast)
    added(cast, title="Twee", body=f"[zie](eigen/{other.slug})")
    assert f'<a href="/kader/boek/eigen/{other.slug}/">zie</a>' in read(cast.amina.client, "/kader/boek/eigen/twee/")
    actions.throw_page(cast.els.actor, other.pk)
    assert '<a href="/kader/boek/">zie</a>' in read(cast.amina.client, "/kader/boek/eigen/twee/")


def test_it_stands_in_her_book_on_paper(cast: People) -> None:
    added(cast)

    def words(client: Client) -> str:
        made = PdfReader(BytesIO(client.get("/kader/boek/handboek.pdf").content))
        return " ".join(" ".join(sheet.extract_text() for sheet in made.pages).split())

    assert "schuift aan" in words(cast.amina.client)
    assert "schuift aan" not in words(cast.stranger)


@pytest.mark.parametrize("path", [BOOK, BOOK + "?zoek=koffie", "/kader/boek/power/"])
def test_many_pages_cost_as_few_questions(cast: People, path: str) -> None:
    def cost() -> int:
        cast.amina.client.get(path)
        with CaptureQueriesContext(connection) as asked:
            cast.amina.client.get(path)
        return len(asked)

    for nth in range(3):
        added(cast, title=f"Koffie {nth}", place="bij:power")
    few = cost()
    for nth in range(30):
        added(cast, title=f"Koffie en {nth}", place="bij:power")
    assert cost() == few
