"""The few signs that a page of the handbook may use; anything else is refused, with its line."""

from collections.abc import Container, Iterator
from functools import cache
from typing import Literal

from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.token import Token

from krachtbron.base.words import Dutch
from krachtbron.framework.domain.check import Fault

Kind = Literal["h2", "h3", "p", "li", "quote"]
HEADINGS = ("h2", "h3")
HEADING = Dutch("hier kan alleen een kop met ## of ### staan.")
NO_HTML = Dutch("hier kan geen HTML of beeld staan; schrijf gewone woorden.")
NOWHERE = Dutch("deze link gaat naar een bladzijde die er niet is; neem een naam uit het adres van een bladzijde.")


@cache
def reader() -> MarkdownIt:
    """Headings, paragraphs, lists, an example from practice, words that weigh, links to pages. No HTML, no pictures."""
    return MarkdownIt("zero").enable(["heading", "list", "blockquote", "emphasis", "link"])


def tokens(body: str) -> list[Token]:
    return reader().parse(body)


def links(body: str) -> Iterator[tuple[int, str]]:
    """(line, page) of every link, the first line of the body being 0."""
    for token in tokens(body):
        for one in token.children or ():
            if one.type == "link_open":
                yield (token.map or [0])[0], str(one.attrs.get("href", ""))


def shape(body: str) -> list[str]:
    """The headings, lists and examples in their order: the same in every language."""
    kept = ("heading_open", "bullet_list_open", "list_item_open", "blockquote_open")
    return [token.tag for token in tokens(body) if token.type in kept]


def wrong(body: str, known: Container[str]) -> Iterator[Fault]:
    """The same, and links to pages that are not there."""
    yield from faults(body)
    for line, target in links(body):
        if target not in known:
            yield Fault((line,), NOWHERE)


def faults(body: str) -> Iterator[Fault]:
    """What stands in it that does not belong in a page; ``where`` is the line."""
    for token in tokens(body):
        line = (token.map or [0])[0]
        if token.type == "heading_open" and token.tag not in HEADINGS:
            yield Fault((line,), HEADING)
        if token.type == "inline" and ("<" in token.content or "![" in token.content):
            yield Fault((line,), NO_HTML)


def plain(body: str) -> str:
    """Only the words."""
    return " ".join(
        one.content for token in tokens(body) for one in token.children or () if one.type == "text" and one.content
    )


def blocks(body: str) -> Iterator[tuple[Kind, list[tuple[str, bool]]]]:
    """One after the other: what it is, and its words, each with whether they weigh."""
    around: list[str] = []
    for token in tokens(body):
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            yield kind_of(around), list(runs(token.children or []))


def kind_of(around: list[str]) -> Kind:
    if around[-1] in HEADINGS:
        return "h2" if around[-1] == "h2" else "h3"
    return "quote" if "blockquote" in around else "li" if "li" in around else "p"


def runs(children: list[Token]) -> Iterator[tuple[str, bool]]:
    weighs = False
    for one in children:
        if one.type in ("strong_open", "strong_close"):
            weighs = one.type == "strong_open"
        elif one.type == "softbreak":
            yield " ", False
        elif one.content:
            yield one.content, weighs


def shown(body: str, address: str, known: Container[str] | None = None) -> SafeString:
    """As a page shows it. ``address``: that of a page, with ``{}`` where its name comes. ``known``: the pages there
    are; a link to another, which was thrown away since, leads to the contents."""
    found = tokens(body)
    for token in found:
        for one in token.children or ():
            if one.type == "link_open":
                target = one.attrs["href"]
                there = known is None or target in known
                one.attrs["href"] = address.format(target) if there else address.removesuffix("{}/")
    return SafeString(reader().renderer.render(found, reader().options, {}))
