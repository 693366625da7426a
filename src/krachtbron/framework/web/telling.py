"""What this room keeps of who wrote for an organisation, in words."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.telling import Teller, Vocabulary, plainly
from krachtbron.base.told import Chapter
from krachtbron.framework.web.labels import language_name

VOCABULARY = Vocabulary(
    names={
        "own_pages": gettext_lazy("Bladzijden die ik schreef"),
        "own_instruments": gettext_lazy("Instrumenten die ik bracht"),
        "language": gettext_lazy("Taal"),
        "house": gettext_lazy("Organisatie"),
        "version": gettext_lazy("Versie"),
    },
    words=("title", "instrument"),
    lead=("changed", "added"),
    values={"language": language_name, "changed": plainly, "added": plainly},
)


def told(kept: Mapping[str, Any], person_id: UUID) -> list[Chapter]:
    """The pages she wrote and the instruments she brought."""
    sections = Teller(VOCABULARY).sections(kept)
    return [Chapter(title=_("Wat ik toevoegde"), sections=sections)] if sections else []
