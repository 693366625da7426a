"""The handbook as somebody reads it: without signing in, in three languages, without the database."""

import html5lib
import pytest
from django.test import Client

from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES

pytestmark = pytest.mark.django_db
BLOCKS = [block.id for block in framework.framework().in_language("nl").blocks]


def page(path: str, language: str = "nl") -> str:
    answer = Client(headers={"accept-language": language}).get(path)
    assert answer.status_code == 200
    html = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(html)
    return html.replace("&#x27;", "'").replace("&quot;", '"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handbook_shows_planes_and_blocks(language: str) -> None:
    html = page("/kader/", language)
    book = framework.framework().in_language(language)
    assert f'<html lang="{language}"' in html
    for plane in book.planes:
        assert plane.plain in html
        assert plane.description in html
        assert all(aspect.text in html for aspect in plane.aspects)
    for block in book.blocks:
        assert f'<a href="/kader/{block.id}/">{block.plain}</a>' in html
    assert "Michèle Jacobs" in html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_shows_what_one_sees_at_every_value(block: str, language: str) -> None:
    html = page(f"/kader/{block}/", language)
    book = framework.framework().in_language(language)
    text = framework.definition(framework.latest("empowerment-rose")).in_language(language).items[block]
    assert f"<h1>{text.plain}</h1>" in html
    assert text.name in html
    shown = next(each for each in book.blocks if each.id == block)
    assert all(line in html for line in (*shown.description, *shown.why, *shown.practice))
    for word, sentence in text.anchor_pairs:
        assert word in html
        assert sentence in html
    assert shown.source.place in html


def test_only_the_attitude_shows_the_five_attitudes() -> None:
    attitudes = framework.framework().in_language("nl").attitudes
    with_them, without = page("/kader/basic_attitude/"), page("/kader/reflective/")
    for attitude in attitudes:
        assert attitude.description in with_them
        assert attitude.description not in without


def test_one_walks_from_block_to_block() -> None:
    first, last = page("/kader/group_work/"), page("/kader/basic_attitude/")
    assert 'rel="next">Wat mensen kunnen</a>' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev">Wat lukt</a>' in last
    assert 'rel="next"' not in last


@pytest.mark.parametrize("path", ["/kader/nothing/", "/kader/resilience/"])
def test_an_unknown_block_is_not_found(path: str) -> None:
    assert Client().get(path).status_code == 404


def test_reading_changes_nothing() -> None:
    assert Client().post("/kader/").status_code == 405


@pytest.mark.parametrize("path", ["/kader/", "/kader/participatory/"])
def test_no_question_to_the_database(path: str, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert Client().get(path).status_code == 200
