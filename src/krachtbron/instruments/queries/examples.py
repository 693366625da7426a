"""The examples of an organisation: ours, in its own words where it has some, and those it added."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from krachtbron.access.domain import Actor, Role
from krachtbron.base.forbidden import Forbidden
from krachtbron.framework import public as framework
from krachtbron.instruments.models import OwnExample


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """``ours``: it stands in our file; ``worded``: the organisation said it in its own words, or added it."""

    key: str
    name: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    text: str
    ours: bool
    worded: bool
    left_out: bool


def editor(actor: Actor) -> UUID:
    """The organisation whose examples the actor words: its coordinator does."""
    if not actor.is_(Role.COORDINATOR) or actor.organisation_id is None:
        raise Forbidden("examples_word")
    return actor.organisation_id


def examples_of(organisation_id: UUID, language: str) -> list[ExampleRow]:
    """All of them, those left out too: ours in their order, then its own. One query."""
    own = {row.key: row for row in OwnExample.objects.filter(organisation=organisation_id).order_by("changed", "pk")}
    found = []
    for one in framework.compass_examples(language).items:
        if (row := own.pop(one.id, None)) is not None:
            found.append(as_row(row, ours=True))
        else:
            found.append(ExampleRow(one.id, one.name, one.strong, one.weak, one.text, True, False, False))
    return found + [as_row(row, ours=False) for row in own.values()]


def as_row(row: OwnExample, *, ours: bool) -> ExampleRow:
    return ExampleRow(row.key, row.name, tuple(row.strong), tuple(row.weak), row.text, ours, True, row.left_out)


def shown(organisation_id: UUID, language: str) -> list[ExampleRow]:
    """Those a group may look at."""
    return [one for one in examples_of(organisation_id, language) if not one.left_out]


def get_example(organisation_id: UUID, key: str, language: str) -> ExampleRow:
    """One of them, or 404."""
    found = next((one for one in examples_of(organisation_id, language) if one.key == key), None)
    if found is None:
        raise Http404
    return found
