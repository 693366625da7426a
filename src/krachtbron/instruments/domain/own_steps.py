"""The step of a round that is about no project: its own words, the same moments as an agreement in a project."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.groups.domain import WHAT_MOST, WORDS_MOST, PromiseState, Term, due, report_fault, text_fault
from krachtbron.instruments.domain.subjects import Subject


class Doer(StrEnum):
    """Who takes the step of an organisation. Never somebody by name: nobody is named by others."""

    TEAM = "team"
    WORKERS = "workers"
    COACHES = "coaches"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A step in the words it is kept in; ``due`` is the last day of its moment, none for "next time"."""

    what: str
    who: str
    term: Term
    due: date | None


def own_step(subject: Subject, what: str, who: str, term: Term, chosen: date | None, today: date) -> OwnStep | Refused:
    """What is chosen today, or why it cannot be. About oneself nobody else is asked who."""
    what, last = tidy(what), due(term, today, chosen)
    if (fault := text_fault("what", what, WHAT_MOST, needed=True)) is not None:
        return fault
    if isinstance(last, Refused):
        return last
    if subject is Subject.ONESELF:
        return OwnStep(what, "", term, last)
    if who not in set(Doer):
        return Refused("unknown_doer", "who")
    return OwnStep(what, who, term, last)


def check_told(now: PromiseState, told: PromiseState, words: str) -> Refused | None:
    """May this be told of a step?"""
    return report_fault(now, told) or text_fault("words", words, WORDS_MOST)
