"""Every screen that a participant can walk to reads easily: short sentences, words that everybody knows.

It walks like she does: from the first page of her own space along every link, in the demonstration, where each part is
filled. What people wrote themselves is left out.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from krachtbron.access import whole_person
from krachtbron.access.models import Organisation, Person
from krachtbron.base import clock
from krachtbron.demo import public as demo
from krachtbron.groups.models import Group, Project
from tests.house.known_words import KNOWN

ELSEWHERE = "/ik/beveiliging/"  # second factors, which a participant need not have; codes and names of programs
FROM = ("/mijn/", "/open/", "/ik/", "/mee/", "/ik-zag/")
LONGEST, EASY, ENOUGH, COMMON = 12, 80, 20, 3.5
FEWEST_SCREENS = 60
APART = {"p", "li", "h1", "h2", "h3", "label", "legend", "button", "dt", "dd", "td", "th", "div", "a", "summary", "br"}
BESIDE = {"span", "b", "strong", "small"}
SILENT = {"script", "style", "svg", "bdi", "textarea", "head", "header", "footer", "nav", "table", "option"}
ALONE = {"br", "img", "input", "meta", "link", "hr"}
KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d{3,}")


class Said(HTMLParser):
    """The texts of a page, a piece for each block; and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = [""]
        self.links: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = dict(attributes)
        if tag == "a" and said.get("href"):
            self.links.append(str(said["href"]))
        if self.silent or tag in SILENT:
            if tag not in ALONE:
                self.silent.append(tag)
            if tag == "bdi" and len(self.silent) == 1:
                self.pieces[-1] += " … "
        elif tag in APART:
            self.pieces.append("")

        elif tag in BESIDE:
            self.pieces[-1] += " "

    def handle_endtag(self, tag: str) -> None:
        if self.silent:
            if tag in self.silent:
                while self.silent.pop() != tag:
                    pass
        elif tag in APART:
            self.pieces.append("")
        elif tag in BESIDE:
            self.pieces[-1] += " "

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces[-1] += data


def written(data: Any) -> Iterator[str]:
    """Every text that people wrote, in what an export holds."""
    if isinstance(data, str):
        yield from (" ".join(line.split()) for line in data.splitlines())
    elif isinstance(data, dict | list | tuple):
        for one in data.values() if isinstance(data, dict) else data:
            yield from written(one)


def sentences(pieces: list[str], theirs: list[str]) -> list[str]:
    whole = [" ".join(piece.split()) for piece in pieces]
    for text in theirs:
        whole = [piece.replace(text, "…") for piece in whole]
    return [one for piece in whole for one in re.split(r"(?<=[.?!])\s+", piece) if words(one)]


def words(sentence: str) -> list[str]:
    return re.findall(r"[^\W\d_](?:[\w’'-]*[\w])?", sentence)


def names() -> list[str]:
    """How people, groups and projects of the demonstration are called."""
    return [
        *Person.objects.values_list("nickname", flat=True),
        *Organisation.objects.values_list("name", flat=True),
        *Group.objects.values_list("name", flat=True),
        *Project.objects.values_list("name", flat=True),
    ]


@pytest.fixture
def screens(db: None) -> dict[str, list[str]]:
    """Every kind of screen of Amina's: its address without keys, and its sentences."""
    demo.fill_when_empty(at=clock.now())
    amina = Client()
    account = get_user_model().objects.get(name="amina")
    amina.force_login(account)
    person = account.person_id
    told = {text for text in written(whole_person.export(person)) if " " in text}
    theirs = sorted((told | set(names())) - {""}, key=len, reverse=True)
    waiting, found = list(FROM), dict[str, list[str]]()
    while waiting:
        path = waiting.pop()
        kind = KEY.sub("…", urlsplit(path).path)
        if kind in found:
            continue
        answer = amina.get(path, follow=True)
        found[kind] = []
        if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
            page = Said()
            page.feed(answer.content.decode())
            found[kind] = sentences(page.pieces, theirs)
            here = answer.request["PATH_INFO"]
            links = [urljoin(here, link) for link in page.links]
            waiting += [link for link in links if link.startswith(FROM) and not link.startswith(ELSEWHERE)]
    return found


def test_participants_screens_read_easily(screens: dict[str, list[str]]) -> None:
    import textstat
    from wordfreq import zipf_frequency

    textstat.set_lang("nl")
    assert len(screens) >= FEWEST_SCREENS, sorted(screens)
    long, hard, rare = [], [], dict[str, str]()
    for kind, said in screens.items():
        long += [(kind, one) for one in said if len(words(one)) > LONGEST]
        told = [one for one in said if one[-1] in ".?!"]
        if sum(len(words(one)) for one in told) >= ENOUGH:
            ease = textstat.flesch_reading_ease(" ".join(told))
            hard += [(kind, round(ease))] if ease < EASY else []
        for word in {word.lower() for one in said for word in words(one)} - KNOWN:
            if zipf_frequency(word, "nl") < COMMON:
                rare[word] = kind
    assert {"long": long, "hard": hard, "rare": rare} == {"long": [], "hard": [], "rare": {}}
