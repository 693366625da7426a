"""Finding pages by what somebody types: without capitals or accents, and by the stem of words."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import snowballstemmer

from krachtbron.framework.domain.pages import Page

# Two for Dutch: what the one does not bring together, the other does.
STEMMERS = {"nl": ("dutch", "dutch_porter"), "en": ("english",), "fr": ("french",)}
WORD = re.compile(r"[^\W_]+")
# How much a word says of a page, by where it stands.
TITLE, ASKS, SHORT, BODY = 8, 6, 3, 1
# Words that say nothing of what one looks for.
SILENT = {
    "nl": "de het een en of in op van voor met is zijn wat hoe wie waarom als ik je mijn er niet dat die dan ook te",
    "en": "the a an and or in on of for with is are what how who why if i you my there not that this then also to do",
    "fr": "le la les un une des et ou dans sur de du pour avec est sont que quoi comment qui pourquoi si je vous ne",
}


def folded(text: str) -> str:
    """Without capitals and accents: "Één" is "een"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).replace("œ", "oe").replace("ß", "ss")


@cache
def stemmers(language: str) -> tuple[Any, ...]:
    return tuple(snowballstemmer.stemmer(name) for name in STEMMERS.get(language, ("english",)))


@cache
def silent(language: str) -> frozenset[str]:
    return frozenset(SILENT.get(language, "").split())


def words(text: str, language: str) -> list[str]:
    """The words of a text that say something."""
    return [word for word in WORD.findall(folded(text)) if word not in silent(language)]


@cache
def stems(word: str, language: str) -> tuple[str, ...]:
    """What a word may be brought back to."""
    return tuple(dict.fromkeys(folded(str(one.stemWord(word))) for one in stemmers(language)))


def alike(one: str, other: str, language: str) -> int:
    """How many words two texts have in common."""
    first, second = (
        {stem for word in words(text, language) for stem in stems(word, language)[:1]} for text in (one, other)
    )
    return len(first & second)


@dataclass(frozen=True, slots=True)
class Index:
    """How much each word, as it is written and by its stem, says of each page."""

    language: str
    weights: Mapping[str, Mapping[str, int]]

    def find(self, typed: str, most: int = 8) -> list[str]:
        """The pages that hold most of what was typed, the most telling first; nothing typed finds nothing.

        The last word may be half written.
        """
        asked = list(dict.fromkeys(words(typed, self.language)))[:12]
        begun = words(typed, self.language)[-1:] if typed and not typed[-1].isspace() else []
        told: dict[str, list[float]] = defaultdict(list)
        for word in asked:
            for slug, weight in self.said(word, grows=[word] == begun).items():
                told[slug].append(weight)
        ranked = sorted(told.items(), key=lambda one: (-len(one[1]), -sum(one[1]), one[0]))
        return [slug for slug, _found in ranked[:most]]

    def said(self, word: str, *, grows: bool) -> Mapping[str, float]:
        """What a word says of each page; rare words say more. One half written counts for what it may become."""
        pages = next((self.weights[stem] for stem in stems(word, self.language) if stem in self.weights), None)
        if pages is None and grows and len(word) > 2:
            pages = defaultdict(int)
            for one, found in self.weights.items():
                for slug, weight in found.items() if one.startswith(word) else ():
                    pages[slug] = max(pages[slug], weight)
        pages = pages or {}
        return {slug: weight / (1 + len(pages)) ** 0.5 for slug, weight in pages.items()}


def merged(one: Index, other: Index) -> Index:
    """What is said where, in both."""
    weights = dict(one.weights)
    for word, found in other.weights.items():
        weights[word] = {**weights.get(word, {}), **found}
    return Index(one.language, weights)


def index(pages: Iterable[Page], language: str) -> Index:
    weights: dict[str, dict[str, int]] = defaultdict(dict)
    for page in pages:
        places = (
            (TITLE, [page.head.title]),
            (ASKS, page.head.asks),
            (SHORT, [page.head.plain, *page.head.short]),
            (BODY, [page.plain_body]),
        )
        for weight, texts in places:
            said = " ".join(texts)
            every = set(words(said, language))
            for form in every | {stem for word in every for stem in stems(word, language)}:
                weights[form][page.slug] = weights[form].get(page.slug, 0) + weight
    return Index(language, dict(weights))
