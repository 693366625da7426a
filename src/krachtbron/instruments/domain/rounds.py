"""The life of a round: opened, shown, closed; and what may be done when."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from krachtbron.base.outcome import Refused

INSTRUMENT = "empowerment-rose"  # the one that is filled here, in its newest version


class Mode(StrEnum):
    """How a round is filled."""

    ALONE = "alone"
    PERSPECTIVES = "perspectives"
    TOGETHER = "together"


class Origin(StrEnum):
    """How a response came."""

    WEB = "web"
    TABLET = "tablet"
    PAPER = "paper"


class Stage(StrEnum):
    """Where a round stands."""

    OPEN = "open"
    SHOWN = "shown"
    CLOSED = "closed"


# A live round that nobody closes ends the same afternoon. A rose of one's own may be bettered for a fortnight: after
# that it is a moment in time. Perspectives get a month, because coaches and partners have other weeks.
LASTS = {
    Mode.TOGETHER: timedelta(hours=4),
    Mode.ALONE: timedelta(days=14),
    Mode.PERSPECTIVES: timedelta(days=30),
}
REOPEN_WITHIN = timedelta(days=14)
FEWEST = 3  # so many people of an organisation at least speak in one row

# The secret behind a QR. Its first part says which round, and stays; the rest lets in, and is new at each opening.
ENTRY_NAME = 21  # 126 of its 256 bits


@dataclass(frozen=True, slots=True)
class Facts:
    """What decides about a round."""

    mode: Mode
    opened: datetime
    closes: datetime | None = None
    shown: datetime | None = None
    closed: datetime | None = None


def ways(subjects: Collection[str], perspectives: Collection[str], *, board: bool = False) -> list[Mode]:
    """How an instrument can be filled. Together asks a group, and what it asks of participants; beside each other asks
    for two perspectives, and no board with cards: that is one for all."""
    found = [Mode.ALONE] if "project" in subjects else []
    if "project" in subjects and len(perspectives) > 1 and not board:
        found.append(Mode.PERSPECTIVES)
    if "participant" in perspectives and not {"project", "group"}.isdisjoint(subjects):
        found.append(Mode.TOGETHER)
    return found


def closing_time(mode: Mode, at: datetime) -> datetime:
    """When a round opened (again) at ``at`` closes by itself."""
    return at + LASTS[mode]


def entry_again(entry: str, secret: str) -> str:
    """The entry of a round that opens again: who kept the old QR is not let in, who was in it is still known."""
    return entry[:ENTRY_NAME] + secret[ENTRY_NAME:]


def stage(facts: Facts, at: datetime) -> Stage:
    """Where the round stands at ``at``; a forgotten round is closed from its closing time on."""
    if facts.closed is not None or (facts.closes is not None and facts.closes <= at):
        return Stage.CLOSED
    return Stage.SHOWN if facts.shown is not None else Stage.OPEN


def check_change(facts: Facts, at: datetime) -> Refused | None:
    """May an answer be given or changed? Until the points are shown; one's own rose until it closes."""
    now = stage(facts, at)
    if now is Stage.CLOSED:
        return Refused("round_closed")
    if now is Stage.SHOWN and facts.mode is not Mode.ALONE:
        return Refused("already_shown")
    return None


def check_join(facts: Facts, at: datetime) -> Refused | None:
    """May somebody new take part? A late one may, until the points are shown."""
    return check_change(facts, at)


def check_show(facts: Facts, given: int, at: datetime, *, people: int | None = None) -> Refused | None:
    """May the points be shown? ``given`` is the number of answers, skipped questions not counted.

    A talk that is over is over. Roses that people filled in on their own can be laid out also after the last day.
    ``people``: how many of an organisation answered apart from each other; too few would be known.
    """
    if facts.mode is Mode.TOGETHER and stage(facts, at) is Stage.CLOSED:
        return Refused("round_closed")
    if not given:
        return Refused("nobody_answered")
    return Refused("too_few_people", "", {"fewest": FEWEST}) if people is not None and people < FEWEST else None


def check_hide(facts: Facts, at: datetime, *, of_organisation: bool = False) -> Refused | None:
    """May the showing be taken back? One's own rose may be shared no longer at any time; a closed talk is over.

    What colleagues saw stays shown: who hides and shows again would learn what one latecomer said.
    """
    if of_organisation and facts.mode is Mode.PERSPECTIVES:
        return Refused("stays_shown")
    if facts.mode is not Mode.ALONE and stage(facts, at) is Stage.CLOSED:
        return Refused("round_closed")
    return None


def check_settle(facts: Facts, at: datetime) -> Refused | None:
    """May the group settle on a point, or pick a line? Only looking at the same picture."""
    now = stage(facts, at)
    if now is Stage.CLOSED:
        return Refused("round_closed")
    return Refused("not_shown") if now is Stage.OPEN and facts.mode is not Mode.ALONE else None


def check_choice(facts: Facts, given: int, step_open: bool, at: datetime) -> Refused | None:
    """May a line and a step be chosen? One at a time, also long after the round closed.

    ``given`` is the number of answers; ``step_open`` says whether an earlier step still runs.
    """
    if not given:
        return Refused("nobody_answered")
    if facts.shown is None and facts.mode is not Mode.ALONE:
        return Refused("not_shown" if stage(facts, at) is Stage.OPEN else "round_closed")
    return Refused("step_still_open") if step_open else None


def check_reopen(facts: Facts, at: datetime) -> Refused | None:
    """May a closed round be opened again? For a fortnight."""
    if stage(facts, at) is not Stage.CLOSED:
        return Refused("still_open")
    ended = min(moment for moment in (facts.closed, facts.closes) if moment is not None)
    return Refused("too_long_ago") if at - ended > REOPEN_WITHIN else None
