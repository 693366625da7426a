"""What being in a group adds, in plain words."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy

from krachtbron.base.days import in_words
from krachtbron.groups.domain.added import Added
from krachtbron.groups.queries.added import LookBackRow
from krachtbron.ui.public import addresses

ADDED = {
    Added.NETWORK: gettext_lazy("We hielpen elkaar, ook buiten de groep."),
    Added.MODELLING: gettext_lazy("Iemand durfde iets na het eerst bij een ander te zien."),
    Added.EXCHANGE: gettext_lazy("We wisselden uit wat we weten."),
    Added.PRACTICE: gettext_lazy("Iemand probeerde hier iets voor het eerst."),
    Added.COLLECTIVISING: gettext_lazy("We merkten: dit overkomt niet alleen mij."),
    Added.MULTIPLIER: gettext_lazy("Iemand vertelde het verder, thuis of in de straat."),
}


class LookBackLine(NamedTuple):
    day: str
    seen: list[str]
    words: str
    drop_url: str


def look_back_lines(rows: Iterable[LookBackRow]) -> list[LookBackLine]:
    url = addresses("groups:look_back_drop")
    return [
        LookBackLine(
            in_words(localtime(row.made), "j F Y"), [str(ADDED[one]) for one in row.seen], row.words, url(row.id)
        )
        for row in rows
    ]
