"""What this room keeps of who went out, in words."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.telling import Teller, Vocabulary, plainly
from krachtbron.base.told import Chapter
from krachtbron.outreach.web.labels import HOW, KINDS

VOCABULARY = Vocabulary(
    names={
        "outreach": gettext_lazy("Waar ik op pad was"),
        "place": gettext_lazy("Plek"),
        "kind": gettext_lazy("Wat voor plek"),
        "how": gettext_lazy("Hoe het ging"),
        "agreed": gettext_lazy("Wat we afspraken"),
        "again": gettext_lazy("Wanneer ik terugga"),
        "sometime": gettext_lazy("Of in woorden"),
    },
    words=("outreach.project",),
    lead=("day",),
    values={"kind": KINDS, "how": HOW, "day": plainly, "again": plainly},
)


def told(kept: Mapping[str, Any], person_id: UUID) -> list[Chapter]:
    """The places she was at for a project."""
    sections = Teller(VOCABULARY).sections(kept)
    return [Chapter(title=_("Op pad"), sections=sections)] if sections else []
