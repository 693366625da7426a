"""What this room keeps of somebody, in words: the first chapters of her book."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.base.telling import Teller
from krachtbron.base.told import Chapter, Passage, Section
from krachtbron.growth.domain import Source
from krachtbron.growth.web import labels
from krachtbron.growth.web.telling_words import vocabulary

GIVEN = (
    *("noticed", "cheers_given", "noticed_given", "declined"),
    *("typed_for_others", "uses_asked", "budgets_given"),
)
# The chapters and what stands in each; what stands nowhere comes last.
CHAPTERS: tuple[tuple[object, tuple[str, ...]], ...] = (
    (gettext_lazy("Mijn krachten"), ("strengths", "strength_pictures", "ties")),
    (gettext_lazy("Mijn dromen"), ("dreams",)),
    (gettext_lazy("Mijn pad"), ("paths", "budgets")),
    (gettext_lazy("Mijn verhalen"), ("stories",)),
    (gettext_lazy("Hoe ik het zie"), ("load", "mirror", "touchstones")),
    (gettext_lazy("Met anderen"), GIVEN),
)


def told(kept: Mapping[str, Any], person_id: UUID) -> list[Chapter]:
    """Her strengths, dreams, paths and stories; nothing but that it is closed while her vault is."""
    if kept.get("locked"):
        closed = [_("Wat je schreef, is op slot."), _("Alleen jouw kaart opent het.")]
        return [Chapter(title=_("Mijn verhaal"), lead=closed, sections=[])]
    teller = Teller(vocabulary())
    placed = {"opened", *(key for _title, keys in CHAPTERS for key in keys)}
    others = tuple(key for key in kept if key not in placed)
    chapters = []
    for title, keys in (*CHAPTERS, (_("En ook"), others)):
        part = {key: kept[key] for key in keys if key in kept}
        strengths = by_source(teller, part.pop("strengths", []), part)
        sections = [*strengths, *teller.sections(part)]
        chapters.append(Chapter(title=str(title), sections=sections))
    return [*chapters, Chapter(title=_("Wat nu openstaat"), sections=open_now(teller, kept, person_id))]


def open_now(teller: Teller, kept: Mapping[str, Any], person_id: UUID) -> list[Section]:
    """What others can read today, and who."""
    rows = kept.get("opened", [])
    openings = access.openings_of([row["audience"] for row in rows], clock.now()) if rows else {}
    near = access.near_to(Actor(person_id=person_id)) if openings else []
    passages = []
    for row in rows:
        if readers := openings.get(row["audience"]):
            who = (_("Wie ziet dit?"), labels.who_sees(readers, near))
            passages.append(replace(teller.passage("opened", row), details=[who]))
    return [Section(title=_("Wat nu openstaat"), passages=passages)] if passages else []


def by_source(teller: Teller, strengths: list[dict[str, Any]], part: dict[str, Any]) -> list[Section]:
    """Her strengths under the source they come from, in the order of the map; each with its photo, which leaves
    ``part``."""
    found: dict[str, list[Passage]] = {source.value: [] for source in Source}
    photos = list(part.pop("strength_pictures", []))
    for row in strengths:
        hers = [one for one in photos if one["strength"] == row["words"]]
        photos = [one for one in photos if one["strength"] != row["words"]]
        beside = [picture for one in hers for picture in teller.passage("strength_pictures", one).pictures]
        passage = teller.passage("strengths", row, without=("source",))
        found[row["source"]].append(replace(passage, pictures=[*passage.pictures, *beside]))
    if photos:
        part["strength_pictures"] = photos
    return [
        Section(title=str(labels.SOURCES[Source(source)].name), passages=passages)
        for source, passages in found.items()
        if passages
    ]
