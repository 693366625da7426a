"""The map of strengths on paper."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from krachtbron.base.told import Picture
from krachtbron.growth.domain import AROUND, INSIDE, Source
from krachtbron.growth.domain.pictures import Drawing
from krachtbron.growth.queries import StrengthRow
from krachtbron.growth.web import labels
from krachtbron.growth.web.drawings import markup
from krachtbron.growth.web.labels.pictures import DRAWINGS
from krachtbron.ui.public import Halves, PaperField, PaperItem

SHORT = 70  # of a strength that is named beside another


def shortened(words: str) -> str:
    """The beginning of a longer text, up to a whole word."""
    line = " ".join(words.split())
    return line if len(line) <= SHORT else line[:SHORT].rsplit(" ", 1)[0].rstrip(" .,;:") + " …"


def drawing(name: str) -> Picture | None:
    """One of our drawings, for paper."""
    content = markup(name)
    return Picture(content=content, about=str(DRAWINGS[Drawing(name)]), size="small") if content else None


def strengths_map(
    rows: Iterable[StrengthRow],
    ties: Iterable[tuple[UUID, UUID]],
    pictures: Mapping[UUID, Picture],
    *,
    language: str,
    whose: str,
    date: str,
) -> Halves:
    """Six sources in two halves; under a strength what it is tied to."""
    rows = list(rows)
    said = {row.id: shortened(row.words) for row in rows}
    beneath: dict[UUID, list[str]] = defaultdict(list)
    for own, around in ties:
        if own in said and around in said:
            beneath[own].append(_("sterker door: %s") % said[around])
            beneath[around].append(_("helpt bij: %s") % said[own])
    found: dict[Source, list[PaperItem]] = defaultdict(list)
    for row in rows:
        item = PaperItem(words=row.words, beneath=beneath[row.id], picture=pictures.get(row.id) or drawing(row.drawing))
        found[row.source].append(item)

    def half(sources: Iterable[Source]) -> list[PaperField]:
        words = [(source, labels.SOURCES[source]) for source in sources]
        return [PaperField(name=str(one.name), about=str(one.about), items=found[source]) for source, one in words]

    return Halves(
        language=language,
        title=_("Mijn krachten"),
        whose=whose,
        date=date,
        lead=[_("Wat ik in me heb. En wat er rond mij is.")],
        halves=((_("In mij"), half(INSIDE)), (_("Rond mij"), half(AROUND))),
        closing=_("Dit blad is van mij. Er is geen goed of fout."),
    )
