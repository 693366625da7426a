"""A participant's walk along every screen of the house, and the sentences that stand on each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import Resolver404, resolve

APART = {"p", "li", "h1", "h2", "h3", "label", "legend", "button", "dt", "dd", "td", "th", "div", "a", "summary", "br"}
BESIDE = {"span", "b", "strong", "small"}
SILENT = {"script", "style", "svg", "bdi", "textarea", "head", "header", "footer", "nav", "table", "option"}
ALONE = {"br", "img", "input", "meta", "link", "hr"}
KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d{3,}")
# Second factors, the framework and looking back on one's work: for who works here. And the two ways out.
ELSEWHERE = ("/ik/beveiliging/", "/kader/", "/terugkijken/", "/afmelden/", "/snel-weg/")


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


def typed() -> Iterator[str]:
    """Every text that people typed and that stands open in the database: names, promises, results, subjects."""
    for model in apps.get_models():
        if not model.__module__.startswith("krachtbron."):
            continue
        for one in model._meta.concrete_fields:
            if isinstance(one, models.CharField | models.TextField) and not one.choices:
                kept: Any = model._default_manager.values_list(one.attname, flat=True)
                yield from (text for value in kept if value for text in written(value) if text[:1].isupper())


def sentences(pieces: list[str], theirs: list[str]) -> list[str]:
    whole = [" ".join(piece.split()) for piece in pieces]
    for text in theirs:
        whole = [re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", "…", one) if text in one else one for one in whole]
    return [one for piece in whole for one in re.split(r"(?<=[.?!])\s+", piece) if words(one)]


def words(sentence: str) -> list[str]:
    return re.findall(r"[^\W\d_](?:[\w’'-]*[\w])?", sentence)


@dataclass
class Walk:
    """``screens``: the sentences of every kind of screen, by its address without keys; ``met``: names of addresses."""

    theirs: list[str]
    screens: dict[str, list[str]] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)

    def along(self, somebody: Client, starts: Iterable[str], within: tuple[str, ...] = ("/",)) -> None:
        """Every link from these pages on that leads ``within``. What was met on an earlier walk is looked at again."""
        waiting, seen = list(starts), set[str]()
        while waiting:
            path = urlsplit(waiting.pop()).path
            kind = KEY.sub("…", path)
            if {kind, path} & seen or path.startswith(ELSEWHERE):
                continue
            answer = somebody.get(path, follow=True)
            here = answer.request["PATH_INFO"]
            found = answer.status_code == 200
            seen.add(kind if found else path)  # one that is not hers says nothing of the next
            if not found:
                continue
            self.met |= {name_of(path), name_of(here)}
            if not answer.headers["Content-Type"].startswith("text/html"):
                continue
            page = Said()
            page.feed(answer.content.decode())
            self.screens.setdefault(KEY.sub("…", here), []).extend(sentences(page.pieces, self.theirs))
            waiting += [link for link in (urljoin(here, link) for link in page.links) if link.startswith(within)]


def name_of(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""
