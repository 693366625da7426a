"""A rose to take along: the same values as on the page, on paper, as a picture, as a table."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse
from pypdf import PdfReader

from krachtbron.base.clock import day
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.web import tables
from tests.cast import People
from tests.forms import submit
from tests.instruments.reading import got, press, screen, settle, show, take_part, url

TYPES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}


def filled(cast: People, round_: models.Round, **more: str) -> None:
    values = {"reflective": "4", "participatory": "2", **more}
    submit(cast.bram.client, got(cast.bram.client, "fill", round_.pk), ".fill__wide", **values)


def step(cast: People, round_: models.Round, button: str = "Bewaar") -> None:
    form = got(cast.bram.client, "step", round_.pk, "participatory")
    submit(cast.bram.client, form, press=button, what="De agenda samen maken", who="Amina en Bram")


def taken(cast: People, round_: models.Round, kind: str, name: str = "bram") -> HttpResponse:
    response = cast.everybody[name].client.get(url("picture", round_.pk, kind))
    assert response.status_code == 200
    assert response["Content-Type"] == TYPES[kind]
    assert response["Content-Disposition"] == f'attachment; filename="roos-{day(round_.opened)}.{kind}"'
    assert "sandbox" in response["Content-Security-Policy"]
    return response


def read(response: HttpResponse) -> tuple[PdfReader, str]:
    reader = PdfReader(io.BytesIO(response.content))
    words = " ".join(" ".join(page.extract_text() for page in reader.pages).replace("\u00ad", "").split())
    return reader, words


def tagged(reader: PdfReader) -> bool:
    whole = reader.trailer["/Root"]
    return bool(whole.get("/MarkInfo", {}).get("/Marked")) and "/StructTreeRoot" in whole


class TestOneRose:
    def test_svg_and_png(self, cast: People, alone: models.Round) -> None:
        filled(cast, alone)
        svg = taken(cast, alone, "svg").content.decode()
        assert "Roos van Huurders aan het woord" in svg
        assert "veel (4)" in svg
        assert "<script" not in svg
        assert taken(cast, alone, "png").content.startswith(b"\x89PNG")

    def test_pdf_is_tagged_and_has_the_step_on_one_page(self, cast: People, alone: models.Round) -> None:
        filled(cast, alone)
        step(cast, alone)
        reader, words = read(taken(cast, alone, "pdf"))
        assert tagged(reader)
        assert len(reader.pages) == 1
        assert str(reader.trailer["/Root"]["/Lang"]).startswith("nl")
        for expected in (
            "Roos van Huurders aan het woord",
            "De agenda samen maken",
            "Amina en Bram",
            "Participatief werken",
        ):
            assert expected in words, expected
        promise = reverse("groups:promise", args=[models.Choice.objects.get().promise_id])
        submit(cast.bram.client, cast.bram.client.get(promise), press="gelukt", words="Het staat er.")
        assert "gelukt: Het staat er." in read(taken(cast, alone, "pdf"))[1]

    def test_nothing_to_take_of_an_empty_rose_or_in_another_kind(self, cast: People, alone: models.Round) -> None:
        for kind in TYPES:
            assert cast.bram.client.get(url("picture", alone.pk, kind)).status_code == 404
        filled(cast, alone)
        assert cast.bram.client.get(url("picture", alone.pk, "exe")).status_code == 404

    def test_a_foreign_round(self, cast: People, alone: models.Round, live: models.Round) -> None:
        filled(cast, alone)
        for name in ("carla", "dirk", "amina"):
            assert cast.everybody[name].client.get(url("picture", alone.pk, "pdf")).status_code == 404
        assert cast.stranger.get(url("picture", alone.pk, "pdf")).status_code == 302

    def test_in_the_language_of_the_reader(self, cast: People, alone: models.Round) -> None:
        filled(cast, alone)
        cast.bram.client.cookies["django_language"] = "en"
        reader, words = read(taken(cast, alone, "pdf"))
        assert str(reader.trailer["/Root"]["/Lang"]).startswith("en")
        assert "soms" not in words
        assert "a lot" in words


class TestTogether:
    def test_dots_and_differences_inside_only_what_was_settled_outside(self, cast: People, live: models.Round) -> None:
        for _ in range(3):
            take_part(live.code, ("veel", "veel", "weinig", "heel weinig", "veel", "veel"))
        show(cast, live)
        page = settle(cast, screen(cast, live), ["veel"])
        submit(cast.bram.client, page, "afspreken", press="we zien het anders", words="Verdeeld over de zaal")
        step(cast, live, "Bewaar en print")
        inside = taken(cast, live, "svg", "amina").content.decode()
        outside = taken(cast, live, "svg", "greet").content.decode()
        assert "3 × heel weinig" in inside
        assert "3 ×" not in outside
        assert "heel weinig (1)" not in outside
        assert "veel (4)" in outside
        for name in ("bram", "els"):
            reader, words = read(taken(cast, live, "pdf", name))
            assert tagged(reader)
            assert len(reader.pages) == 1
            assert "De huurdersgroep" in words
            assert "Verdeeld over de zaal" in words
            assert "De agenda samen maken" in words
        press(cast.bram.client, screen(cast, live), "Open het weer")


class TestPerspectives:
    def test_all_inside_own_outside(self, cast: People, views: models.Round) -> None:
        for name, value in {"bram": "5", "amina": "1", "farid": "4"}.items():
            client = cast.everybody[name].client
            submit(client, got(client, "fill", views.pk), ".fill__wide", participatory=value)
        own = taken(cast, views, "svg", "farid").content.decode()
        assert "veel (4)" in own
        submit(cast.bram.client, got(cast.bram.client, "round", views.pk), "tonen", press="Toon alle rozen")
        inside = taken(cast, views, "svg", "amina").content.decode()
        assert all(word in inside for word in ("1 × heel weinig (1)", "1 × veel (4)", "1 × heel veel (5)"))
        outside = taken(cast, views, "svg", "farid").content.decode()
        assert "heel weinig (1)" not in outside
        assert cast.greet.client.get(url("picture", views.pk, "svg")).status_code == 404


class TestEmptyPaper:
    def test_for_everybody_to_fill_in_by_hand(self, cast: People) -> None:
        for client in (cast.stranger, cast.bram.client):
            response = client.get(url("empty_paper"))
            assert response["Content-Type"] == "application/pdf"
            assert response["Content-Disposition"] == 'attachment; filename="lege-roos.pdf"'
            reader, words = read(response)
            assert tagged(reader)
            for expected in ("Zes vragen", "Meedoen", "Dit sla ik over", "testserver/mee"):
                assert expected in words, expected

    def test_of_a_live_round_with_its_code(self, cast: People, live: models.Round) -> None:
        _, words = read(cast.bram.client.get(f"{url('empty_paper')}?ronde={live.pk}"))
        assert live.code in words

    def test_of_everyones_own_rose(self, cast: People, views: models.Round) -> None:
        _, words = read(cast.bram.client.get(f"{url('empty_paper')}?ronde={views.pk}"))
        assert "testserver/mee" in words


class TestOwnTable:
    def rows(self, cast: People, name: str = "bram") -> list[dict[str, str]]:
        response = cast.everybody[name].client.get(url("own_csv"))
        assert response.status_code == 200
        assert response["Content-Type"] == "text/csv; charset=utf-8"
        assert response["Content-Disposition"].startswith('attachment; filename="mijn-rozen-')
        text = response.content.decode()
        assert text.startswith("\ufeff")
        return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))

    def test_one_line_an_axis_and_nobody_elses(
        self, cast: People, alone: models.Round, opened: Callable[..., Any]
    ) -> None:
        filled(cast, alone, words_reflective="Nooit tijd, jammer.\nEcht.")
        actions.answer(cast.greet.actor, opened(Mode.ALONE, cast.greet).pk, "reflective", 1, at=alone.opened)
        rows = self.rows(cast)
        assert len(rows) == 6
        row = next(row for row in rows if row["lijn"] == "Reflectief werken")
        assert row["project"] == "Huurders aan het woord"
        assert (row["blik"], row["punt"], row["woord"]) == ("werker", "4", "veel")
        assert row["zin"] == "Nooit tijd, jammer.\nEcht."
        assert [row["woord"] for row in rows].count("overgeslagen") == 4
        assert [row["punt"] for row in self.rows(cast, "greet")] == ["", "", "1", "", "", ""]
        assert self.rows(cast, "amina") == []
        assert cast.stranger.get(url("own_csv")).status_code == 302

    @pytest.mark.parametrize("sentence", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
    def test_no_sentence_is_calculated(self, cast: People, alone: models.Round, sentence: str) -> None:
        filled(cast, alone, words_reflective=sentence)
        row = next(row for row in self.rows(cast) if row["zin"])
        assert row["zin"] == f"'{sentence}"

    @pytest.mark.parametrize("cell", ["\ufeff=1", " =1", "\u00a0+1", "\u200b@a", "\t=1", "\r=1", "\n=1", " \t =1"])
    def test_whatever_stands_before_the_sign(self, cell: str) -> None:
        assert tables.plain(cell) == f"'{cell}"

    @pytest.mark.parametrize("cell", ["veel", "1", "a=b", "", "نحن"])
    def test_plain_words_stay_plain(self, cell: str) -> None:
        assert tables.plain(cell) == cell

    def test_taken_back_is_not_in_it(self, cast: People, views: models.Round) -> None:
        submit(cast.greet.client, got(cast.greet.client, "fill", views.pk), ".fill__wide", participatory="2")
        assert len(self.rows(cast, "greet")) == 6
        submit(cast.greet.client, got(cast.greet.client, "fill_withdraw", views.pk), press="Ja, neem ze terug")
        assert self.rows(cast, "greet") == []
