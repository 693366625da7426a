"""Rows ready to print: words, addresses and dates made once a row."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from krachtbron.growth.domain import INSIDE, DreamState, Source, StepState
from krachtbron.growth.queries import DreamRow, StepRow, StrengthRow
from krachtbron.growth.web import labels
from krachtbron.growth.web.drawings import markup as drawing_of
from krachtbron.ui.public import addresses


@dataclass(frozen=True, slots=True)
class StrengthLine:
    words: str
    url: str
    shared: bool
    picture: str = ""  # the address of a small photo
    drawing: str = ""  # one of our drawings, ready to print


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One of the six sources with what stands there, and where to add."""

    source: Source
    name: str
    about: str
    add_url: str
    strengths: list[StrengthLine]


@dataclass(frozen=True, slots=True)
class StepLine:
    id: UUID
    words: str
    url: str
    state: str
    open: bool
    told: str
    day: str


@dataclass(frozen=True, slots=True)
class DreamLine:
    words: str
    url: str
    state: DreamState
    state_words: str
    day: str
    steps: list[StepLine]
    step_url: str
    before: list[tuple[str, str]]


def lines(rows: Iterable[StrengthRow]) -> list[tuple[Source, StrengthLine]]:
    """Her strengths, each with the source it comes from."""
    url = addresses("growth:strength")
    return [
        (
            row.source,
            StrengthLine(
                row.words,
                url(row.id),
                row.audience is not None,
                f"{reverse('growth:picture', args=[row.picture.id])}?klein" if row.picture else "",
                drawing_of(row.drawing),
            ),
        )
        for row in rows
    ]


def sources(rows: Iterable[StrengthRow]) -> list[tuple[bool, list[SourceLine]]]:
    """(in herself, the three sources) and (around her, the three sources)."""
    found: dict[Source, list[StrengthLine]] = {source: [] for source in Source}
    for source, one in lines(rows):
        found[source].append(one)
    six = [
        SourceLine(
            source,
            str(labels.SOURCES[source].name),
            str(labels.SOURCES[source].about),
            reverse("growth:strength_new", args=[source.value]),
            strengths,
        )
        for source, strengths in found.items()
    ]
    return [(side, [line for line in six if (line.source in INSIDE) is side]) for side in (True, False)]


def steps(rows: Iterable[StepRow]) -> list[StepLine]:
    states = {state: str(word) for state, word in labels.STATES.items()}
    return [
        StepLine(
            row.id,
            row.words,
            reverse("growth:step", args=[row.id]),
            states[row.state],
            row.state is StepState.OPEN,
            row.told,
            labels.day(row.since),
        )
        for row in rows
    ]


def dreams(rows: Iterable[DreamRow]) -> list[DreamLine]:
    return [
        DreamLine(
            row.words,
            reverse("growth:dream", args=[row.id]),
            row.state,
            str(labels.DREAMS[row.state]),
            labels.day(row.since),
            steps(row.steps),
            reverse("growth:step_new", args=[row.id]),
            [(words, labels.day(until)) for words, until in row.before],
        )
        for row in rows
    ]
