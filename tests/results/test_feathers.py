"""A card to thank somebody: on paper, in the language of who gets it, and kept nowhere."""

from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from pypdf import PdfReader

from tests.cast import People, Somebody
from tests.forms import find, submit
from tests.results.test_pages import opened, said, url

THANKS = "Je bracht soep mee voor iedereen."


def give(somebody: Somebody, cast: People, **values: Any) -> Any:
    page = opened(somebody, "feather", cast.group.pk)
    return submit(
        somebody.client,
        page,
        press="Maak de kaart",
        **{"nickname": "Rik", "words": THANKS, "signed": "Amina", **values},
    )


def read(response: Any) -> PdfReader:
    assert response["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(response.content))


def words(made: PdfReader) -> str:
    return " ".join(made.pages[0].extract_text().split())


@pytest.mark.parametrize("name", ["amina", "bram"])
def test_anybody_in_the_group_makes_one(cast: People, name: str) -> None:
    assert url("feather", cast.group.pk) in said(opened(cast.everybody[name], "groups:group", cast.group.pk))
    made = read(give(cast.everybody[name], cast))
    root: Any = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert len(made.pages) == 1
    assert [round(float(side) / 72 * 25.4) for side in made.pages[0].mediabox[2:]] == [210, 148]
    for part in ("Dank je wel, Rik", THANKS, "Amina"):
        assert part in words(made)


def test_nothing_of_it_is_kept(cast: People) -> None:
    def rows() -> dict[str, int]:
        own = [model for model in apps.get_models() if model.__module__.startswith("krachtbron.")]
        return {model._meta.label: model._default_manager.count() for model in own}

    opened(cast.amina, "feather", cast.group.pk)
    before = rows()
    for _ in range(2):
        give(cast.amina, cast)
    assert rows() == before
    assert "Wij bewaren er niets van." in said(opened(cast.amina, "feather", cast.group.pk))


def test_it_speaks_the_language_of_who_gets_it(cast: People) -> None:
    page = opened(cast.amina, "feather", cast.group.pk)
    assert ("language", "nl") in find(page, 0).data("Maak de kaart", nickname="Rik", words="x")
    made = read(give(cast.amina, cast, language="fr", words="Merci pour la soupe."))
    root: Any = made.trailer["/Root"]
    assert root["/Lang"] == "fr"
    assert "Merci pour la soupe." in words(made)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"nickname": ""}, "Vul dit nog in."),
        ({"words": ""}, "Vul dit nog in."),
        ({"words": "x" * 301}, "Dit is te lang. Hoogstens 300 tekens; nu zijn het er 301."),
        ({"signed": "y" * 61}, "Dit is te lang. Hoogstens 60 tekens; nu zijn het er 61."),
    ],
)
def test_what_does_not_fit_is_said_and_kept(cast: People, wrong: dict[str, str], sentence: str) -> None:
    page = give(cast.amina, cast, **wrong)
    assert page.status_code == 422
    assert sentence in said(page)
    for value in ({"nickname": "Rik", "words": THANKS, "signed": "Amina"} | wrong).values():
        assert value in said(page)


@pytest.mark.parametrize("drawing", ["", "feather", "sun", "cup"])
@pytest.mark.parametrize("long", ["x" * 300, "شكرا لك على الحساء", "#image('a') <b>\\ $x$ @y", "woord " * 50])
def test_it_is_one_card_whatever_is_written(cast: People, drawing: str, long: str) -> None:
    assert len(read(give(cast.bram, cast, words=long, drawing=drawing)).pages) == 1


def test_others_do_not(cast: People) -> None:
    for name, status in {"greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
        assert cast.everybody[name].client.get(url("feather", cast.group.pk)).status_code == status, name
