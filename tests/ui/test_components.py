"""Every example of every component: valid HTML, in every language and direction, without anything the CSP forbids."""

import re
from pathlib import Path

import html5lib
import pytest
from django.template.loader import get_template
from django.test import Client

from krachtbron.ui import examples
from krachtbron.ui.bundle import COMMENT

PACKAGE = Path(examples.__file__).parents[1]
FORBIDDEN = re.compile(r"""\sstyle=|\son\w+\s*=\s*["']|<style|javascript:|<script(?![^>]*\ssrc=)""", re.IGNORECASE)


@pytest.fixture(autouse=True)
def shown(settings: object) -> None:
    settings.UI_EXAMPLES = True


def strictly(html: str) -> None:
    html5lib.HTMLParser(strict=True).parse(html)


@pytest.mark.django_db
@pytest.mark.parametrize("name", examples.names())
@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_examples_are_valid_html(name: str, language: str) -> None:
    for direction in ("", "?richting=rtl"):
        page = Client(headers={"accept-language": language}).get(f"/ui/{name}/{direction}")
        assert page.status_code == 200
        html = page.content.decode()
        strictly(html)
        assert f'<html lang="{language}" dir="{"rtl" if direction else "ltr"}">' in html
        assert not FORBIDDEN.search(html), FORBIDDEN.search(html)
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), "an id stands twice on the page"


@pytest.mark.django_db
def test_the_page_is_for_builders_only(settings: object) -> None:
    settings.UI_EXAMPLES = False
    assert Client().get("/ui/").status_code == 404
    assert Client().get("/ui/button/").status_code == 404


@pytest.mark.django_db
def test_an_unknown_component_is_not_found() -> None:
    assert Client().get("/ui/nothing/").status_code == 404


def test_every_component_has_style_and_examples() -> None:
    parts = sorted(folder.name for folder in examples.HERE.iterdir() if (folder / "__init__.py").exists())
    # Their markup stands in the pages that ask, tell or list.
    style_only = {"board", "card", "fill", "help", "moments", "picture", "prose", "rows", "way"}
    assert examples.names() == [part for part in parts if part not in {"fill", "prose"}]
    for part in parts:
        folder = examples.HERE / part
        assert (folder / f"{part}.css").exists(), part
        markup = folder / f"{part}.html"
        assert part in style_only or (folder / "draw.py").exists() or markup.read_text().startswith("{% comment %}"), (
            part
        )


def test_no_template_writes_style_or_script_inside() -> None:
    found = [str(file) for file in PACKAGE.rglob("*.html") if FORBIDDEN.search(file.read_text())]
    assert found == []


def test_styles_know_no_left_and_right() -> None:
    sides = "left|right|top|bottom"
    physical = re.compile(rf"(margin|padding|border|inset)-({sides})|[;{{\s]({sides}|width|height):")
    found = {file.name: physical.search(COMMENT.sub("", file.read_text())) for file in (PACKAGE / "ui").rglob("*.css")}
    assert {name for name, hit in found.items() if hit} == set()


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "429", "500"])
def test_error_pages_stand_without_context(name: str) -> None:
    html = get_template(f"{name}.html").render({"reason": "Dit kan alleen een werker."})
    strictly(html)
    assert "<h1>" in html
    assert ("Dit kan alleen een werker." in html) == (name == "403")


@pytest.mark.django_db
def test_the_headers_forbid_what_is_not_ours() -> None:
    page = Client().get("/ui/")
    rules = page.headers["Content-Security-Policy"]
    for rule in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'"):
        assert rule in rules
    assert "unsafe" not in rules
    assert page.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in page.headers["Permissions-Policy"]


@pytest.mark.django_db
def test_the_language_is_chosen_with_a_plain_form() -> None:
    client = Client(enforce_csrf_checks=True)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get("/ui/").content.decode())
    assert token
    sent = client.post("/taal/", {"csrfmiddlewaretoken": token[1], "language": "fr", "next": "/ui/"})
    assert sent.headers["Location"] == "/ui/"
    assert '<html lang="fr"' in client.get("/ui/").content.decode()
