"""Plays what Bram wrote to Amina through the actions of the room, and what she did with it; and feathers."""

from datetime import datetime, timedelta

from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story.own_noticing import FEATHERS, NOTICED
from krachtbron.groups import public as groups
from krachtbron.growth import public as growth


def own_noticing(cast: Cast, at: datetime) -> None:
    for one in NOTICED:
        key, when = new_id(), at - timedelta(days=one.days_ago)
        amina, bram = cast.amina, cast.bram.actor
        done(growth.write_to(bram, amina.person_id, key=key, words=one.words, plane=one.plane, at=when))
        if one.answer:
            done(growth.answer_noticed(amina.actor, key, answer=one.answer, at=when + timedelta(days=1)))
    ((group_id, _name),) = groups.groups_where(cast.amina.actor, groups.Verb.BRING)
    for card in FEATHERS:
        giver, when = getattr(cast, card.giver).actor, at - timedelta(days=card.days_ago)
        said = {"nickname": card.nickname, "words": card.words}
        done(growth.give_feather(giver, group_id, key=new_id(), **said, card=card.card, at=when))
