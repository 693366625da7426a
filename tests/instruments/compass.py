"""A compass of the tenants' group with its points shown: what the tests of the compass share."""

from datetime import datetime
from typing import Any

from krachtbron.base.ids import hashed, new_id, new_secret
from krachtbron.framework import public as framework
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.domain.compass import COMPASS
from tests.cast import People

NAMES = {item: text.plain for item, text in framework.definition("resource-compass@1").in_language("nl").items.items()}
STRONG, WEAK = ("social_relations", "leisure"), ("health", "dwelling")


def compass(cast: People, at: datetime, *, shown: bool = True, settle: bool = True, name: str = COMPASS) -> Any:
    """Three telephones; people around us and leisure strong, health and dwelling weak."""
    round_ = actions.open_round(
        cast.bram.actor, key=new_id(), instrument=name, mode=Mode.TOGETHER, group_id=cast.group.pk, at=at
    )
    assert isinstance(round_, models.Round)
    items = [item.id for item in framework.definition(round_.definition).items]
    for _guest in range(3):
        guest = hashed(new_secret())
        actions.join_as_guest(round_.entry, guest, at=at)
        for item in items:
            value = 3 if item in STRONG else 1 if item in WEAK else 2
            actions.answer_as_guest(round_.entry, guest, item, value, at=at)
    if shown:
        actions.show(cast.bram.actor, round_.pk, at=at)
    if settle and shown:
        actions.agree(cast.bram.actor, round_.pk, "dwelling", 2, words="Dat valt mee.", at=at)
        actions.agree(cast.bram.actor, round_.pk, "safety", 1, at=at)
    return round_
