"""What groups and projects named as worked, with a marker in every sentence."""

from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.results import public as results
from tests.house.matrix_things import GROUP, PROJECT, World


def make_results(world: World, name: str, where: str, actor: Any, group: UUID, project: UUID, at: datetime) -> None:
    """One of the group called ``name``, and one of its whole project."""
    places: tuple[tuple[str, str, dict[str, UUID]], ...] = (
        ("group", GROUP[name], {"group_id": group}),
        ("project", PROJECT[where], {"project_id": project}),
    )
    for state, readers, place in places:
        words = world.mark(f"result{state}{name}", readers)
        made = done(results.name_result(actor, **place, key=new_id(), words=words, day=day(at), at=at))
        of = name if state == "group" else ""
        world.thing("result", f"{state} {name}", state, {"result_id": made.pk}, where=where, group=of)
