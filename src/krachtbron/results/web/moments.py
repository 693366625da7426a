"""What this room tells on the timeline of a project."""

from uuid import UUID

from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.framework.public import plane_names
from krachtbron.groups.public import Before, Moment
from krachtbron.results import queries
from krachtbron.results.web import labels
from krachtbron.ui.public import Sign, addresses


def told(actor: Actor, project_id: UUID, before: Before | None, most: int) -> list[Moment]:
    rows = queries.of_project(actor, project_id, before, most)
    mine, planes, edit = queries.editable(actor, rows, project_id), plane_names(), addresses("results:edit")
    return [
        Moment(
            row.day, row.id, _("Dit lukte"), row.words, Sign.SUN, labels.under(row, planes, group=True),
            edit_url=edit(row.id) if row.id in mine else "",
        )
        for row in rows
    ]  # fmt: skip
