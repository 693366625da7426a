"""A photo or a drawing beside a strength: what she sees, what a reader sees, what nobody sees."""

import io
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from krachtbron.access import models as access_models
from krachtbron.access import whole_person
from krachtbron.access.domain import Opening, Sight
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions, models
from krachtbron.growth.actions import pictures
from krachtbron.growth.domain import Source
from krachtbron.growth.web.pictures import Looked
from tests.cast import People, Somebody
from tests.forms import submit
from tests.growth.test_pages import got, said, url


def photo(size: tuple[int, int] = (600, 400)) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", size, "#8a4b00").save(kept, "JPEG")
    return kept.getvalue()


@pytest.fixture
def strength(cast: People) -> models.Strength:
    words = "Ik maak soep voor de straat"
    return done(
        actions.add_strength(cast.amina.actor, key=new_id(), source=Source.COMPETENCIES, words=words, at=clock.now())
    )


@pytest.fixture
def pictured(cast: People, strength: models.Strength) -> models.Picture:
    page = got(cast.amina, "strength_picture", strength.pk)
    submit(cast.amina.client, page, picture=photo(), about="De grote pot")
    return models.Picture.objects.get()


def open_for_bram(cast: People, strength: models.Strength) -> None:
    opening = Opening(Sight.PERSON, cast.bram.person_id)
    done(actions.share(cast.amina.actor, "strength", strength.pk, [opening], at=clock.now()))


def sources(response: Any) -> list[str]:
    return re.findall(r'<img[^>]* src="([^"]+)"', response.content.decode())


def seen(somebody: Somebody, person_id: Any) -> list[str]:
    return [address for address in sources(got(somebody, "opened_one", person_id)) if "beeld" in address]


class TestHerOwn:
    def test_a_photo_with_words_stands_on_the_map_and_on_its_page(
        self, cast: People, strength: models.Strength, pictured: models.Picture
    ) -> None:
        page = got(cast.amina, "strength", strength.pk)
        assert "<bdi>De grote pot</bdi>" in page.content.decode()
        (address,) = sources(page)
        shown = Image.open(io.BytesIO(cast.amina.client.get(address).content))
        assert (shown.format, shown.size) == ("WEBP", (600, 400))
        (little,) = sources(got(cast.amina, "strengths"))
        assert max(Image.open(io.BytesIO(cast.amina.client.get(little).content)).size) == 192

    def test_it_can_only_be_looked_at(self, cast: People, pictured: models.Picture) -> None:
        answer = got(cast.amina, "picture", pictured.pk)
        assert answer["Content-Type"] == "image/webp"
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["Content-Security-Policy"].startswith("sandbox")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in answer["Cache-Control"]

    def test_what_stands_in_the_database_is_closed(self, cast: People, pictured: models.Picture) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT content, about FROM growth_picture")
            content, about = (bytes(one) for one in cursor.fetchone())
        assert b"WEBP" not in content
        assert b"pot" not in about

    def test_what_is_no_picture_gets_a_sentence_and_the_words_stay(
        self, cast: People, strength: models.Strength
    ) -> None:
        page = got(cast.amina, "strength_picture", strength.pk)
        page = submit(cast.amina.client, page, picture=b"<svg onload=alert(1)>", about="De pot")
        assert page.status_code == 422
        assert "Dit is geen foto die we kunnen tonen." in said(page)
        assert 'value="De pot"' in page.content.decode()
        page = submit(cast.amina.client, page)
        assert "Kies eerst een foto." in said(page)
        assert models.Picture.objects.count() == 0

    def test_too_many_words_about_it(self, cast: People, strength: models.Strength) -> None:
        page = submit(
            cast.amina.client, got(cast.amina, "strength_picture", strength.pk), picture=photo(), about="a" * 201
        )
        assert page.status_code == 422
        assert "a" * 201 in page.content.decode()
        assert "Kies je foto nog eens." in said(page)

    def test_sent_twice_is_kept_once_and_another_takes_its_place(self, cast: People, strength: models.Strength) -> None:
        page = got(cast.amina, "strength_picture", strength.pk)
        for _ in range(2):
            submit(cast.amina.client, page, picture=photo(), about="De pot")
        submit(cast.amina.client, got(cast.amina, "strength_picture", strength.pk), picture=photo(), about="De lepel")
        assert models.Picture.objects.count() == 1
        assert "De lepel" in said(got(cast.amina, "strength", strength.pk))

    def test_one_of_our_drawings(self, cast: People, strength: models.Strength, pictured: models.Picture) -> None:
        page = submit(cast.amina.client, got(cast.amina, "strength_drawing", strength.pk), drawing="soep")
        assert "soep" in said(page)
        assert page.content.decode().count('class="drawing drawing--large"') == 1
        assert models.Picture.objects.count() == 0, "a drawing takes the place of the photo"
        assert 'class="drawing"' in got(cast.amina, "strengths").content.decode()
        page = submit(cast.amina.client, got(cast.amina, "strength", strength.pk), "zonder", press="Haal het beeld weg")
        assert "Het is weg." in said(page)
        assert 'class="drawing' not in got(cast.amina, "strengths").content.decode()

    def test_a_drawing_has_to_be_chosen(self, cast: People, strength: models.Strength) -> None:
        page = submit(cast.amina.client, got(cast.amina, "strength_drawing", strength.pk))
        assert page.status_code == 422
        assert "Kies een antwoord." in said(page)

    def test_thrown_away(self, cast: People, strength: models.Strength, pictured: models.Picture) -> None:
        page = submit(cast.amina.client, got(cast.amina, "picture_remove", pictured.pk), press="Ja, gooi weg")
        assert "Ik maak soep voor de straat" in page.content.decode()
        assert cast.amina.client.get(url("picture", pictured.pk)).status_code == 404

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People) -> None:
        counts = []
        for many in (3, 27):
            for _ in range(many):
                at = clock.now()
                row = actions.add_strength(
                    cast.amina.actor, key=new_id(), source=Source.RELATIONS, words="Mijn zus", at=at
                )
                done(
                    pictures.add_strength_picture(
                        cast.amina.actor, done(row).pk, key=new_id(), picture=b"x", about="Zij", at=at
                    )
                )
            got(cast.amina, "strengths")
            with CaptureQueriesContext(connection) as asked:
                got(cast.amina, "strengths")
            counts.append(len(asked))
        assert counts[0] == counts[1]


class TestSomebodyElse:
    def test_nobody_sees_it(self, cast: People, strength: models.Strength, pictured: models.Picture) -> None:
        for name, somebody in cast.everybody.items():
            if name != "amina":
                looked = Looked(somebody.person_id, clock.now())
                for address in (
                    url("picture", pictured.pk),
                    url("picture_remove", pictured.pk),
                    url("strength_picture", strength.pk),
                    url("strength_drawing", strength.pk),
                    looked.address(pictured.pk),
                ):
                    assert somebody.client.get(address).status_code == 404, (name, address)
                assert somebody.client.post(url("strength_clear", strength.pk)).status_code == 404

    def test_who_may_read_sees_it_and_one_look_is_written(
        self, cast: People, strength: models.Strength, pictured: models.Picture
    ) -> None:
        open_for_bram(cast, strength)
        (address,) = seen(cast.bram, cast.amina.person_id)
        assert cast.bram.client.get(address)["Content-Type"] == "image/webp"
        assert cast.bram.client.get(address).status_code == 200
        look = access_models.Look.objects.get()
        assert (look.viewer_id, look.thing, look.item) == (cast.bram.person_id, "strength", strength.pk)

    def test_the_address_is_for_that_reader_and_that_moment(
        self, cast: People, strength: models.Strength, pictured: models.Picture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        open_for_bram(cast, strength)
        (address,) = seen(cast.bram, cast.amina.person_id)
        for somebody in (cast.greet, cast.els, cast.carla, cast.dirk):
            assert somebody.client.get(address).status_code == 404
        assert cast.bram.client.get(url("picture", pictured.pk)).status_code == 404
        *_, moment, _mark, _empty = address.split("/")
        later = address.replace(moment, str(int(moment) + 60))
        assert cast.bram.client.get(later).status_code == 404, "nobody makes an address"
        old = Looked(cast.bram.person_id, clock.now() - pictures.AFTER_A_LOOK * 2)
        assert cast.bram.client.get(old.address(pictured.pk)).status_code == 404, "without a look just now"

    def test_taken_back_holds_at_once(self, cast: People, strength: models.Strength, pictured: models.Picture) -> None:
        open_for_bram(cast, strength)
        (address,) = seen(cast.bram, cast.amina.person_id)
        done(actions.share(cast.amina.actor, "strength", strength.pk, [], at=clock.now()))
        assert cast.bram.client.get(address).status_code == 404

    def test_a_key_of_somebody_else_writes_nothing(
        self, cast: People, strength: models.Strength, pictured: models.Picture
    ) -> None:
        mine = done(
            actions.add_strength(cast.bram.actor, key=new_id(), source=Source.RELATIONS, words="x", at=clock.now())
        )
        sent = {"key": str(pictured.pk), "picture": SimpleUploadedFile("x.jpg", photo()), "about": ""}
        answer = cast.bram.client.post(url("strength_picture", mine.pk), sent)
        assert answer.status_code == 422
        assert models.Picture.objects.get().person_id == cast.amina.person_id


def test_it_goes_along_and_it_goes(
    cast: People, pictured: models.Picture, django_capture_on_commit_callbacks: Any
) -> None:
    told = whole_person.export(cast.amina.person_id)["growth"]["strength_pictures"]
    assert [(one["strength"], one["about"]) for one in told] == [("Ik maak soep voor de straat", "De grote pot")]
    assert told[0]["webp_base64"].startswith("UklGR")
    with django_capture_on_commit_callbacks(execute=True):
        whole_person.erase(cast.amina.person_id, clock.now())
    assert models.Picture.objects.count() == 0


def test_the_looks_say_what_was_seen(cast: People, strength: models.Strength, pictured: models.Picture) -> None:
    open_for_bram(cast, strength)
    seen(cast.bram, cast.amina.person_id)
    page = said(cast.amina.client.get(reverse("access:looks")))
    assert "Las een kracht van jou." in page
