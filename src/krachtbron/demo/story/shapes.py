"""How a story is written down. Values stand in the fixed order of the rose; ``None`` is skipped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from krachtbron.groups.domain import PromiseState, Shape, Term

Values = tuple[int | None, ...]


class Item(StrEnum):
    """The axes of the rose."""

    TOGETHER = "group_work"
    STRENGTHS = "strengths_based"
    REFLECT = "reflective"
    TAKE_PART = "participatory"
    RESULTS = "results_oriented"
    ATTITUDE = "basic_attitude"


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a step, and how many days before today that was told."""

    state: PromiseState
    words: str
    days_ago: int


@dataclass(frozen=True, slots=True)
class Step:
    item: Item
    what: str
    who: str
    term: Term = Term.THIS_MONTH
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class Alone:
    """A rose of one's own."""

    days_ago: int
    by: str
    values: Values
    words: Mapping[Item, str] = field(default_factory=dict)
    step: Step | None = None
    shared: bool = True


@dataclass(frozen=True, slots=True)
class Together:
    """A live rose: ``answers`` one row a person, ``paper`` what came on paper, ``settled`` a value or a sentence."""

    days_ago: int
    answers: Sequence[Values]
    settled: Sequence[int | str]
    step: Step | None = None
    paper: Sequence[Values] = ()


@dataclass(frozen=True, slots=True)
class Perspectives:
    """Everyone an own rose: name → values; ``paper`` of participants without an account."""

    days_ago: int
    answers: Mapping[str, Values]
    paper: Sequence[Values] = ()
    step: Step | None = None
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Tale:
    """One project with its people and its year."""

    name: str
    theme: str
    growth_aim: str
    structural_aim: str
    worker: str
    group: str
    shape: Shape
    people: Sequence[str]
    coach: bool = False
    partner: bool = False
    rounds: Sequence[Alone | Together | Perspectives] = ()
