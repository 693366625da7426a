"""Plays how an organisation looks at itself, and a worker at his own work, through the actions of the room."""

from datetime import datetime, timedelta
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story import about as story
from krachtbron.framework import public as framework
from krachtbron.groups.domain import PromiseState, Term
from krachtbron.instruments import public as instruments
from krachtbron.instruments.domain import Doer, Mode


def looking_around(cast: Cast, at: datetime) -> None:
    """The conditions of De Brug, each colleague apart; then six tensions of Bram, for himself."""
    organisation(cast, at)
    oneself(cast, at)


def items_of(instrument: str) -> list[str]:
    return [item.id for item in framework.definition(framework.latest(instrument)).items]


def organisation(cast: Cast, at: datetime) -> None:
    els, began = cast.els.actor, at - timedelta(days=story.BEGAN)
    name, key = "delft-conditions", new_id()
    done(instruments.open_about_organisation(els, key=key, instrument=name, mode=Mode.PERSPECTIVES, at=began))
    for number, (who, (values, words)) in enumerate(story.CONDITIONS.items(), 1):
        answers = dict(zip(items_of(name), values, strict=False))  # the last question is answered in words
        when = began + timedelta(days=number)
        done(instruments.answer_all(cast.people[who].actor, key, answers, words, and_ready=True, at=when))
    shown = at - timedelta(days=story.SHOWN)
    done(instruments.show(els, key, at=shown))
    choice = choose(els, key, *story.STEP, Term.THIS_MONTH, shown)
    later = shown + timedelta(days=9)
    done(instruments.tell_step(els, key, choice, state=PromiseState.BUSY, words=story.STEP_TOLD, at=later))


def oneself(cast: Cast, at: datetime) -> None:
    bram, when = cast.bram.actor, at - timedelta(days=story.OWN_AGO)
    name, key = "delft-tensions", new_id()
    done(instruments.open_about_oneself(bram, key=key, instrument=name, at=when))
    values = [value for pair in story.OWN for value in pair]  # now, and where he would like to stand
    answers = dict(zip(items_of(name), values, strict=True))
    done(instruments.answer_all(bram, key, answers, story.OWN_WORDS, and_ready=True, at=when))
    choose(bram, key, *story.OWN_STEP, Term.NEXT_TIME, when)


def choose(actor: Actor, round_id: UUID, item: str, what: str, term: Term, at: datetime) -> UUID:
    chosen = instruments.choose(
        actor, round_id, key=new_id(), item=item, what=what, who=Doer.TEAM, term=term, due=None, at=at
    )
    return done(chosen).pk
