"""The list of rounds, ready to print: every date and word is made once a row."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from krachtbron.framework import public as framework
from krachtbron.instruments import queries
from krachtbron.instruments.domain import INSTRUMENT, Mode, Stage, stage
from krachtbron.instruments.web import labels, subjects
from krachtbron.ui.public import addresses

PAGE = 50


def place(row: queries.RoundRow) -> str:
    """The address part that says: read on after this row."""
    return f"{row.facts.opened.timestamp():.6f}_{row.id}"


def read_place(written: str) -> tuple[datetime, UUID] | None:
    """What ``place`` wrote, or nothing when somebody wrote something else."""
    moment, _, key = written.partition("_")
    try:
        return datetime.fromtimestamp(float(moment), UTC), UUID(key)
    except (ValueError, OverflowError, OSError):
        return None


def is_rose(ref: str) -> bool:
    return ref.startswith(f"{INSTRUMENT}@")


def called(ref: str, *, plain: bool) -> str:
    """The name of an instrument that is not the rose."""
    return "" if is_rose(ref) else labels.called(framework.definition(ref), get_language() or "nl", plain=plain)


def context(rows: Sequence[queries.RoundRow], at: datetime, *, plain: bool = True) -> dict[str, Any]:
    """Rows with address, day, project and state in words; where to read on."""
    url = addresses("instruments:round")
    modes = {mode: str(word) for mode, word in labels.MODES.items()}
    ways = {mode: str(word) for mode, word in labels.WAYS.items()}
    stages = {one: str(word) for one, word in labels.STAGES.items()}
    printed = []
    for row in rows:
        now = stage(row.facts, at)
        live = row.facts.mode is Mode.TOGETHER and now is not Stage.CLOSED
        printed.append(
            {
                "url": url(row.id),
                "day": labels.day(row.facts.opened),
                "name": f"{row.project} · {row.group}" if row.group else row.project or subjects.oneself(),
                "how": modes[row.facts.mode] if is_rose(row.definition) else ways[row.facts.mode],
                "called": called(row.definition, plain=plain),
                "state": stages[now] if row.facts.mode is not Mode.ALONE or live else "",
            }
        )
    return {"rows": printed, "more": place(rows[-1]) if len(rows) == PAGE else ""}
