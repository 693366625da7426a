"""Plays the compass of the tenants and Amina's own through the actions of the rooms."""

from datetime import datetime, timedelta
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.ids import hashed, new_id, new_secret
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story import compass as story
from krachtbron.framework import public as framework
from krachtbron.growth import public as growth
from krachtbron.growth.domain.mirror import COMPASS as OWN_COMPASS
from krachtbron.instruments import public as instruments
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.domain.compass import COMPASS

TELEPHONES = 3


def compass_of_group(worker: Actor, group_id: UUID, at: datetime) -> None:
    """Filled together, shown, settled here and there; two links."""
    when, key = at - timedelta(days=story.DAYS_AGO), new_id()
    round_ = done(
        instruments.open_round(worker, key=key, instrument=COMPASS, mode=Mode.TOGETHER, group_id=group_id, at=when)
    )
    items = [item.id for item in framework.definition(round_.definition).items]
    for _telephone in range(TELEPHONES):
        guest = hashed(new_secret())
        done(instruments.join_as_guest(round_.entry, guest, at=when))
        for item in items:
            value = 3 if item in story.STRONG else 1 if item in story.WEAK else 2
            done(instruments.answer_as_guest(round_.entry, guest, item, value, at=when))
        done(instruments.be_ready_as_guest(round_.entry, guest, at=when))
    done(instruments.show(worker, key, at=when))
    for item, (agreed, words) in story.SETTLED.items():
        done(instruments.agree(worker, key, item, agreed, words=words, at=when))
    for number, one in enumerate(story.LINKS):
        said = {"strong": one.strong, "weak": one.weak, "words": one.words}
        done(instruments.link(worker, key, key=new_id(), **said, at=when + timedelta(minutes=number)))
    instruments.close(worker, key, at=when)


def own_compass(cast: Cast, at: datetime) -> None:
    """Hers alone, twice."""
    amina = cast.amina.actor
    for moment in story.OWN:
        when = at - timedelta(days=moment.days_ago)
        row = done(growth.begin_mirror(amina, key=new_id(), instrument=OWN_COMPASS, at=when)).pk
        for item, answer in moment.answers.items():
            done(growth.answer_mirror(amina, row, item, answer, at=when))
        done(growth.keep_mirror(amina, row, at=when))
