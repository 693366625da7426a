"""Plays what a group named as worked."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.demo.story.results import Named
from krachtbron.results import public as results


def name_results(actor: Actor, project_id: UUID, group_id: UUID, named: Sequence[Named], now: datetime) -> None:
    """Each on its own day; ``whole``: for the project and everybody around it."""
    for one in named:
        then = now - timedelta(days=one.days_ago)
        where = {"project_id": project_id} if one.whole else {"group_id": group_id}
        done(
            results.name_result(
                actor, **where, key=new_id(), words=one.words, day=day(then), about=one.about, size=one.size,
                plane=one.plane, at=then,
            )
        )  # fmt: skip
