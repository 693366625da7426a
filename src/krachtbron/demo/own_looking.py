"""Plays Amina's moments in the mirror and the offer she weighed through the actions of the room."""

from datetime import datetime, timedelta

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story import own_looking as story
from krachtbron.growth import public as growth


def own_looking(cast: Cast, at: datetime) -> None:
    amina = cast.amina.actor
    for moment in story.MOMENTS:
        when = at - timedelta(days=moment.days_ago)
        mirror = done(growth.begin_mirror(amina, key=new_id(), at=when)).pk
        for item, answer in moment.answers.items():
            done(growth.answer_mirror(amina, mirror, item, answer, at=when))
        done(growth.keep_mirror(amina, mirror, at=when))
    for offer in story.OFFERS:
        when = at - timedelta(days=offer.days_ago)
        row = done(growth.add_touchstone(amina, key=new_id(), words=offer.words, at=when))
        for asked, one in offer.replies.items():
            done(growth.reply_touchstone(amina, row.pk, asked, said=one.said, why=one.why, at=when))
        growth.decide_touchstone(amina, row.pk, offer.then, at=when)
        if offer.opened:
            done(growth.share(amina, "touchstone", row.pk, [Opening(Sight.PERSON, cast.bram.person_id)], at=when))
