"""What this room tells on the timeline of a project: how it looked at itself, and the step chosen then."""

from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.framework import public as framework
from krachtbron.groups.public import Before, Moment
from krachtbron.instruments.queries.lived import LivedRound, lived
from krachtbron.ui.public import Sign, addresses


def told(actor: Actor, project_id: UUID, before: Before | None, most: int) -> list[Moment]:
    one = addresses("instruments:round")
    return [
        Moment(row.day, row.id, called(row), words(row), Sign.ROSE, under(row, actor), one(row.id))
        for row in lived(actor, project_id, before, most)
    ]


def called(row: LivedRound) -> str:
    return framework.definition(row.definition).in_language(get_language() or "nl").plain_title


def words(row: LivedRound) -> str:
    return " · ".join(filter(None, (row.about, *row.steps))) or _("We keken samen hoe het hier gaat.")


def under(row: LivedRound, actor: Actor) -> str:
    """Whose rose, and on which lines a step was chosen."""
    texts = framework.definition(row.definition).in_language(get_language() or "nl").items
    found = [texts[item] for item in row.items if item in texts]
    lines = [text.name if actor.is_professional else text.plain for text in found]
    return " · ".join(filter(None, (row.group, *lines)))
