"""Stories, pictures and offers ready to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.growth.domain.pictures import Drawing
from krachtbron.growth.domain.story import ANSWERS, UseState
from krachtbron.growth.queries.offers import OfferedRow, OfferRow, UseRow
from krachtbron.growth.queries.pictures import PictureRow
from krachtbron.growth.queries.stories import StoryRow
from krachtbron.growth.queries.strengths import StrengthRow
from krachtbron.growth.web import labels as words
from krachtbron.growth.web.drawings import markup
from krachtbron.growth.web.labels import story as labels
from krachtbron.growth.web.labels.pictures import DRAWINGS, PICTURE


@dataclass(frozen=True, slots=True)
class StoryLine:
    title: str
    url: str
    under: str


@dataclass(frozen=True, slots=True)
class PictureLine:
    url: str
    about: str
    alt: str
    remove_url: str = ""


@dataclass(frozen=True, slots=True)
class UseLine:
    """``buttons``: what she may say, as (state, words)."""

    words: str
    state: str
    day: str
    waits: bool
    url: str
    buttons: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class OfferLine:
    id: UUID
    project: str
    day: str
    uses: list[UseLine]


def story_lines(rows: Iterable[StoryRow]) -> list[StoryLine]:
    return [
        StoryLine(
            labels.title_of(row.title, row.words) or _("Een verhaal"),
            reverse("growth:story", args=[row.id]),
            labels.by_me(row.typist, row.typing) or words.day(row.made),
        )
        for row in rows
    ]


def picture_lines(rows: Iterable[PictureRow]) -> list[PictureLine]:
    """Her own pictures, each with the way to throw it away."""
    return [
        PictureLine(
            reverse("growth:picture", args=[row.id]),
            row.about,
            row.about or str(PICTURE),
            reverse("growth:picture_remove", args=[row.id]),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Face:
    """What stands beside a strength: her photo, or one of our drawings with its word."""

    picture: PictureLine | None
    drawing: str
    word: str


def face_of(row: StrengthRow) -> Face:
    picture = next(iter(picture_lines([row.picture] if row.picture else [])), None)
    drawing = markup(row.drawing, large=True)
    return Face(picture, drawing, str(DRAWINGS[Drawing(row.drawing)]) if drawing else "")


def use_lines(rows: Iterable[UseRow]) -> list[UseLine]:
    """For her: what was asked, what she said, what she may say."""
    return [
        UseLine(
            row.words,
            str(labels.SAID[row.state]),
            words.day(row.since),
            row.state is UseState.ASKED,
            reverse("growth:use_answer", args=[row.id]),
            [(state.value, str(labels.SAY[state])) for state in ANSWERS[row.state]],
        )
        for row in rows
    ]


def asked_lines(rows: Iterable[UseRow]) -> list[tuple[str, str]]:
    """For who works on the project: what was asked, and what she answered on which day."""
    return [(row.words, f"{labels.ANSWERED[row.state]} · {words.day(row.since)}") for row in rows]


def offer_lines(rows: Iterable[OfferRow]) -> list[OfferLine]:
    return [OfferLine(row.id, row.project, words.day(row.made), use_lines(row.uses)) for row in rows]


def offered_lines(rows: Iterable[OfferedRow]) -> list[tuple[str, str, str]]:
    """(words, address, since when and what she said last) of what a project was offered. A title is hers: who reads it,
    stands in her list."""
    return [
        (
            _("Een verhaal van %s") % (row.teller or _("iemand")),
            reverse("growth:offered", args=[row.id]),
            " · ".join((words.day(row.made), *([str(labels.ANSWERED[row.said])] if row.said else []))),
        )
        for row in rows
    ]
