"""An instrument of an organisation, as its coordinator would bring it."""

from typing import Any
from uuid import UUID

import yaml

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.framework import actions
from krachtbron.framework.models import OwnInstrument
from tests.framework.test_kinds import item, scan

ITEMS = [item("ordinal", words={1: "nee", 2: "soms", 3: "ja"}), item("open")]


def text(language: str = "nl", items: list[dict[str, Any]] | None = None, **more: Any) -> str:
    content = {**scan(items or ITEMS), "id": "buurtschaal", "language": language, **more}
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True)


def kept(actor: Actor, written: str | None = None, *, key: UUID | None = None) -> OwnInstrument:
    found = actions.keep(actor, written or text(), key=key or new_id(), at=clock.now())
    assert isinstance(found, OwnInstrument), found
    return found


def ref_of(row: OwnInstrument) -> str:
    return f"{row.organisation_id.hex}:{row.name}@{row.version}"
