"""The few words a picture says itself. The names of axes and rings come from whoever asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from html import escape
from re import compile as pattern
from typing import TYPE_CHECKING, TypeVar

from django.utils.translation import get_language, gettext, override

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def gettext_noop(words: str) -> str:
    """Marks words for the catalogue; Django's own would need settings, and a rose can be drawn without a server."""
    return words


@dataclass(frozen=True, slots=True)
class Phrases:
    """In one language; Dutch unless another is asked."""

    title: str = gettext_noop("Roos")
    axis: str = gettext_noop("Lijn")
    answer: str = gettext_noop("Antwoord")
    skipped: str = gettext_noop("overgeslagen")
    nobody: str = gettext_noop("geen antwoorden")
    one: str = gettext_noop("het antwoord van één mens")
    agreed: str = gettext_noop("samen gekozen")


DUTCH = Phrases()
Said = TypeVar("Said", bound="DataclassInstance")


def phrases() -> Phrases:
    """The words in the language of this request."""
    return spoken(Phrases)


def spoken(kind: type[Said], language: str = "") -> Said:
    """The few words of one ``kind`` in ``language``, or in that of this request. Their defaults are the Dutch ones."""
    said: Said = translated(kind, language or get_language() or "nl")
    return said


@cache
def translated(kind: type[Said], language: str) -> Said:
    dutch = kind()
    with override(language):
        return kind(*(gettext(getattr(dutch, field.name)) for field in fields(dutch)))


UNFIT = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(text: str) -> str:
    """What no file can hold (a control sign, half a letter) becomes a question mark."""
    return UNFIT.sub("\ufffd", text) if UNFIT.search(text) else text


def xml(text: str) -> str:
    """Safe inside an element or an attribute."""
    return escape(fit(text))


def named_values(ring_words: Sequence[str], skipped: str) -> list[str]:
    """How each value is said, "veel (4)"; at 0 how a skipped one is."""
    return [skipped, *(f"{word} ({value})" for value, word in enumerate(ring_words, start=1))]
