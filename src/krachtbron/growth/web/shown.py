"""What somebody opened, ready to print for who may read it. A new kind of thing is a line in ``KINDS``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.clock import day, now
from krachtbron.growth import actions
from krachtbron.growth.domain.path import is_coming
from krachtbron.growth.queries import StepRow, StrengthRow
from krachtbron.growth.queries.load import WeightRow
from krachtbron.growth.queries.mirror import MirrorRow
from krachtbron.growth.queries.noticing import NoticedRow
from krachtbron.growth.queries.path import PathRow
from krachtbron.growth.queries.stories import StoryRow
from krachtbron.growth.queries.touchstone import TouchstoneRow
from krachtbron.growth.web import labels, printing_mirror, printing_touchstone
from krachtbron.growth.web.drawings import markup
from krachtbron.growth.web.labels import load, noticing
from krachtbron.growth.web.labels import path as paths
from krachtbron.growth.web.labels import story as stories
from krachtbron.growth.web.labels.pictures import PICTURE
from krachtbron.growth.web.pictures import Looked


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: what kind of (``lead``), her words, what more she said, pictures as (address, what stands on it), and
    what the reader may do as (words, address)."""

    words: str
    lead: str = ""
    more: Sequence[str] = ()
    pictures: Sequence[tuple[str, str]] = ()
    links: Sequence[tuple[str, str]] = ()
    drawing: str = ""  # one of our drawings, ready to print
    text: str = ""  # a long text, to read calmly
    parts: Sequence[tuple[str, str, Sequence[str]]] = ()  # (lead, words, more) of what belongs under it
    said: Sequence[tuple[str, str]] = ()  # our lead and her words, in one sentence
    way: Sequence["Line"] = ()  # the stages of a path


def strength(row: StrengthRow, asked: bool) -> Line:
    pictures = [(str(row.picture.id), row.picture.about)] if row.picture else []
    return Line(row.words, str(labels.SOURCES[row.source].name), pictures=pictures, drawing=markup(row.drawing))


def story(row: StoryRow, asked: bool) -> Line:
    """The whole story: opening it is reading it."""
    more = [stories.typed_by(row.typist)] if row.typist else []
    return Line(row.title, "", more, [(str(one.id), one.about) for one in row.pictures], text=row.words)


def dream(words: str, asked: bool) -> Line:
    return Line(words)


def step(row: StepRow, asked: bool) -> Line:
    """Who was asked by name may say something for the road."""
    links = [(_("Zeg iets voor onderweg"), reverse("growth:cheer", args=[row.id]))] if asked else []
    return Line(row.words, str(labels.STATES[row.state]), [row.told] if row.told else [], links=links)


def noticed(row: NoticedRow, asked: bool) -> Line:
    """Who wrote it and what she said back stay between them."""
    return Line(row.words, noticing.plane(row.plane))


def path(row: PathRow, asked: bool) -> Line:
    """The path, its stages, and what is planned; never the small steps."""
    today, more = day(now()), [row.place] if row.place else []
    talks = [(paths.talk_on(one.on), one.words) for one in row.talks if is_coming(one.state, one.on, today)]
    way = [
        Line(one.words, str(paths.SEEN_STAGES[one.state]), [one.about] if one.about else [], said=paths.said_of(one))
        for one in row.stages
    ]
    return Line(row.words, str(paths.SEEN[row.state]), more, said=talks, way=way)


def weight(row: WeightRow, asked: bool) -> Line:
    return Line(row.words, load.in_words(row.place))


def mirror(row: MirrorRow, asked: bool) -> Line:
    """A moment in words: what she chose and what she said."""
    return Line(labels.day(row.kept or row.made), printing_mirror.called(row), parts=printing_mirror.said(row))


def touchstone(row: TouchstoneRow, asked: bool) -> Line:
    """An offer, how she weighed it, and what she does with it."""
    return Line(row.words, printing_touchstone.then(row), parts=printing_touchstone.said(row))


# kind → the heading, and a row in words; in the order of the page.
KINDS: dict[str, tuple[object, Callable[[Any, bool], Line]]] = {
    "story": (gettext_lazy("Verhalen"), story),
    "strength": (gettext_lazy("Krachten"), strength),
    "dream": (gettext_lazy("Dromen"), dream),
    "step": (gettext_lazy("Kleine stappen"), step),
    "path": (gettext_lazy("Pad"), path),
    "weight": (gettext_lazy("Wat weegt, wat draagt"), weight),
    "mirror": (gettext_lazy("Hoe het gaat"), mirror),
    "touchstone": (gettext_lazy("Bekeken aanbod"), touchstone),
    "noticed": (gettext_lazy("Wat iemand zag"), noticed),
}


def sections(space: actions.Space, looked: Looked) -> list[tuple[object, list[Line]]]:
    """The opened things by kind. ``looked``: whose look was written down, so that the page may fetch pictures."""

    def line(draw: Callable[[Any, bool], Line], row: Any) -> Line:
        made = draw(row, getattr(row, "id", None) in space.asked)
        return replace(made, pictures=[(looked.address(key), about or str(PICTURE)) for key, about in made.pictures])

    return [
        (title, [line(draw, row) for row in space.things[kind]])
        for kind, (title, draw) in KINDS.items()
        if space.things.get(kind)
    ]
