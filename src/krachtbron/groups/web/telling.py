"""What this room keeps of somebody, in words."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.telling import Teller, Vocabulary, plainly
from krachtbron.base.told import Chapter
from krachtbron.groups.web.labels import CIRCLES, ROLES

VOCABULARY = Vocabulary(
    names={
        "groups": gettext_lazy("Groepen"),
        "projects": gettext_lazy("Projecten"),
        "named": gettext_lazy("Waar mijn naam bij wie er was mag staan"),
        "calendars": gettext_lazy("Agenda's die meelezen"),
        "present": gettext_lazy("Wanneer mijn naam erbij stond"),
    },
    words=("projects.project", "groups.group", "named.group", "present.group"),
    lead=("role", "circle", "since", "until", "day"),
    values={
        "role": ROLES,
        "circle": CIRCLES,
        "day": plainly,
        "since": lambda day: _("sinds %s") % plainly(day),
        "until": lambda day: _("tot %s") % plainly(day),
    },
)


def told(kept: Mapping[str, Any], person_id: UUID) -> list[Chapter]:
    """Her groups and projects."""
    return [Chapter(title=_("Waar ik bij hoor"), sections=Teller(VOCABULARY).sections(kept))]
