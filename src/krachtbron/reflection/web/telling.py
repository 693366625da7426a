"""What this room keeps of somebody, in words."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.access import public as access
from krachtbron.base import clock
from krachtbron.base.telling import Teller, Vocabulary, plainly
from krachtbron.base.told import Chapter
from krachtbron.reflection.web.labels import BECAME, BEGAN, PARTS
from krachtbron.reflection.web.message_labels import LINES
from krachtbron.reflection.web.mirror_labels import ANSWERS

VOCABULARY = Vocabulary(
    names={
        "reflections": gettext_lazy("Mijn terugblikken"),
        **{part.value: asked.name for part, asked in PARTS.items()},
        "mirrors": gettext_lazy("Wat ik schreef in de spiegel"),
        "situation": gettext_lazy("De situatie"),
        **{answer.value: asked.name for answer, asked in ANSWERS.items()},
        "messages": gettext_lazy("Moeilijke boodschappen die ik voorbereid"),
        **{line.value: asked.name for line, asked in LINES.items()},
        "gone": gettext_lazy("Blijft tot en met"),
        "back": gettext_lazy("Komt terug op"),
        "became": gettext_lazy("Ging het anders?"),
        "told": gettext_lazy("Hoe dat kwam"),
        "readers": gettext_lazy("Wie dit nu leest"),
    },
    words=(),
    lead=("made", "began", "group", "met", "situation"),
    values={"began": BEGAN, "became": BECAME, "back": plainly, "met": plainly, "gone": plainly},
    unsaid=("audience",),
)


def told(kept: Mapping[str, Any], person_id: UUID) -> list[Chapter]:
    """The reflections, and what was written in the mirror; nothing but that it is closed while the vault is."""
    title = _("Terugkijken op mijn werk")
    if kept.get("locked"):
        closed = [_("Wat je schreef, is op slot."), _("Alleen jouw kaart opent het.")]
        return [Chapter(title=title, lead=closed, sections=[])]
    shared = ("reflections", "mirrors")
    rows = [row for thing in shared for row in kept.get(thing, [])]
    openings = access.openings_of([row["audience"] for row in rows], clock.now()) if rows else {}
    names = access.names_of({one.who for found in openings.values() for one in found})

    def with_readers(row: Mapping[str, Any]) -> dict[str, Any]:
        who = [names.get(one.who, "") or _("iemand") for one in openings.get(row["audience"], [])]
        return {**row, "readers": ", ".join(who)}

    found = {**kept, **{thing: [with_readers(row) for row in kept.get(thing, [])] for thing in shared}}
    return [Chapter(title=title, sections=Teller(VOCABULARY).sections(found))]
