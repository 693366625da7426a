"""An organisation words the examples beside the compass: others words, one more, one left out."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.framework import public as framework
from krachtbron.instruments.domain.compass import COMPASS
from krachtbron.instruments.domain.examples import OWN, check_example
from krachtbron.instruments.models import OwnExample
from krachtbron.instruments.queries import examples as queries


@transaction.atomic
def word(
    actor: Actor,
    key: str,
    *,
    name: str,
    strong: Collection[str],
    weak: Collection[str],
    text: str,
    language: str,
    at: datetime,
) -> OwnExample | Refused:
    """This example in the words of the organisation."""
    organisation_id = queries.editor(actor)
    queries.get_example(organisation_id, key, language)
    return said(organisation_id, key, name, strong, weak, text, at)


@transaction.atomic
def add(
    actor: Actor, *, key: UUID, name: str, strong: Collection[str], weak: Collection[str], text: str, at: datetime
) -> OwnExample | Refused:
    """An example of its own. The same ``key`` again acts once."""
    return said(queries.editor(actor), f"{OWN}{key.hex}", name, strong, weak, text, at)


def said(
    organisation_id: UUID,
    key: str,
    name: str,
    strong: Collection[str],
    weak: Collection[str],
    text: str,
    at: datetime,
) -> OwnExample | Refused:
    name, text = tidy(name), tidy(text)
    items = [item.id for item in framework.definition(framework.latest(COMPASS)).items]
    if refused := check_example(items, name, strong, weak, text):
        return refused
    words = {
        "name": name,
        "text": text,
        "strong": [item for item in items if item in strong],
        "weak": [item for item in items if item in weak],
    }
    row, _ = OwnExample.objects.update_or_create(
        organisation_id=organisation_id, key=key, defaults={**words, "changed": at}
    )
    return row


@transaction.atomic
def leave_out(actor: Actor, key: str, *, out: bool, language: str, at: datetime) -> None:
    """Groups do not see it any more; or they see it again."""
    organisation_id = queries.editor(actor)
    row = queries.get_example(organisation_id, key, language)
    words = {"name": row.name, "text": row.text, "strong": list(row.strong), "weak": list(row.weak)}
    OwnExample.objects.update_or_create(
        organisation_id=organisation_id, key=key, defaults={**words, "left_out": out, "changed": at}
    )


@transaction.atomic
def take_back(actor: Actor, key: str) -> None:
    """The own words go: ours stand there again, and an own example is gone. A second time nothing happens."""
    OwnExample.objects.filter(organisation=queries.editor(actor), key=key).delete()
