"""What somebody opened, ready to print for who may read it. A new kind of thing is a line in ``KINDS``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.growth import actions
from krachtbron.growth.queries import StepRow, StrengthRow
from krachtbron.growth.web import labels


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: what kind of (``lead``), her words, what more she said, pictures as (address, what stands on it), and
    what the reader may do as (words, address)."""

    words: str
    lead: str = ""
    more: Sequence[str] = ()
    pictures: Sequence[tuple[str, str]] = ()
    links: Sequence[tuple[str, str]] = ()


def strength(row: StrengthRow, asked: bool) -> Line:
    return Line(row.words, str(labels.SOURCES[row.source].name))


def dream(words: str, asked: bool) -> Line:
    return Line(words)


def step(row: StepRow, asked: bool) -> Line:
    """Who was asked by name may say something for the road."""
    links = [(_("Zeg iets voor onderweg"), reverse("growth:cheer", args=[row.id]))] if asked else []
    return Line(row.words, str(labels.STATES[row.state]), [row.told] if row.told else [], links=links)


# kind → the heading, and a row in words; in the order of the page.
KINDS: dict[str, tuple[object, Callable[[Any, bool], Line]]] = {
    "strength": (gettext_lazy("Krachten"), strength),
    "dream": (gettext_lazy("Dromen"), dream),
    "step": (gettext_lazy("Kleine stappen"), step),
}


def sections(space: actions.Space) -> list[tuple[object, list[Line]]]:
    return [
        (title, [draw(row, getattr(row, "id", None) in space.asked) for row in space.things[kind]])
        for kind, (title, draw) in KINDS.items()
        if space.things.get(kind)
    ]
