"""An offer and how she weighed it, ready to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.growth.domain.touchstone import Asked, Reply, ask_back
from krachtbron.growth.queries.touchstone import TouchstoneRow
from krachtbron.growth.web import labels as house
from krachtbron.growth.web.labels import touchstone as labels
from krachtbron.ui.public import addresses


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One of the three questions, her word, her sentence why, and where to change it."""

    question: str
    word: str
    why: str
    url: str


def offers(rows: Iterable[TouchstoneRow]) -> list[tuple[str, str, str, str]]:
    """(offer, its address, what she does with it, since when)."""
    url = addresses("growth:touchstone")
    return [
        (
            row.words,
            url(row.id),
            then(row),
            house.day(row.since),
        )
        for row in rows
    ]


def replies(row: TouchstoneRow) -> list[ReplyLine]:
    lines = []
    for number, (asked, words) in enumerate(labels.ASKED.items(), 1):
        reply = row.weighed.replies.get(asked)
        url = reverse("growth:touchstone_question", args=[row.id, number])
        lines.append(ReplyLine(str(words.question), word_of(reply), reply.why if reply else "", url))
    return lines


def word_of(reply: Reply | None) -> str:
    if reply is None:
        return _("nog niet gekozen")
    return str(labels.SAID[reply.said]) if reply.said else _("overgeslagen")


def then(row: TouchstoneRow) -> str:
    return str(labels.THEN[row.weighed.then]) if row.weighed.then else ""


def said(row: TouchstoneRow) -> list[tuple[str, str, Sequence[str]]]:
    """For who may read along: (her word, the question, her sentence why). What she skipped is not told."""
    return [
        (str(labels.SAID[reply.said]), str(labels.ASKED[asked].question), [reply.why] if reply.why else ())
        for asked in Asked
        if (reply := row.weighed.replies.get(asked)) and reply.said
    ]


def questions(row: TouchstoneRow) -> list[str]:
    """What she may ask who made the offer."""
    return [str(labels.ASK_BACK[one]) for one in ask_back(row.weighed)]
