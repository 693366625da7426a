"""A path ready to print: words, addresses and days made once a row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from krachtbron.growth.domain.path import PathState, StageState, is_coming
from krachtbron.growth.queries.path import PathRow, StageRow, TalkRow
from krachtbron.growth.web.labels import path as labels
from krachtbron.growth.web.printing import StepLine, steps


@dataclass(frozen=True, slots=True)
class PathCard:
    """One path in a list."""

    words: str
    place: str
    url: str
    state: str


@dataclass(frozen=True, slots=True)
class StageLine:
    """``now``: where she is; ``turns``: where it can move to, as (place, in words)."""

    id: UUID
    words: str
    about: str
    wellbeing: str
    told: str
    url: str
    state: str
    now: bool
    steps: list[StepLine]
    move_url: str
    turns: Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class TalkLine:
    words: str
    told: str
    url: str
    day: str
    state: str


def cards(rows: Iterable[PathRow]) -> list[PathCard]:
    return [
        PathCard(row.words, row.place, reverse("growth:path", args=[row.id]), str(labels.PATHS[row.state]))
        for row in rows
    ]


def walking(rows: Iterable[PathRow]) -> bool:
    """Whether one of them is still walked or stands still."""
    return any(row.state is not PathState.BEHIND for row in rows)


def stages(rows: Sequence[StageRow]) -> list[StageLine]:
    last = len(rows) - 1
    return [
        StageLine(
            row.id,
            row.words,
            row.about,
            row.wellbeing,
            row.told,
            reverse("growth:stage", args=[row.id]),
            str(labels.STAGES[row.state]),
            row.state is StageState.NOW,
            steps(row.steps),
            reverse("growth:stage_move", args=[row.id]),
            [
                (to, str(word))
                for to, word in ((place - 1, labels.EARLIER), (place + 1, labels.LATER))
                if 0 <= to <= last
            ],
        )
        for place, row in enumerate(rows)
    ]


def talks(rows: Iterable[TalkRow], today: date) -> tuple[list[TalkLine], list[TalkLine]]:
    """What is coming, the nearest first; and what was, the latest first."""
    coming: list[TalkLine] = []
    been: list[TalkLine] = []
    for row in rows:
        line = TalkLine(
            row.words,
            row.told,
            reverse("growth:talk", args=[row.id]),
            labels.on_day(row.on),
            str(labels.TALKS[row.state]),
        )
        (coming if is_coming(row.state, row.on, today) else been).append(line)
    return coming, been[::-1]
