"""Plays Amina's picture of what weighs and what carries through the actions of the room."""

from datetime import datetime, timedelta

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story import own_load as story
from krachtbron.growth import public as growth


def own_load(cast: Cast, at: datetime) -> None:
    """One thing moved since; one stands open for Greet."""
    amina, for_greet = cast.amina.actor, [Opening(Sight.PERSON, cast.greet.person_id)]
    for minute, one in enumerate(story.WEIGHTS):
        when = at - timedelta(days=one.days_ago) + timedelta(minutes=minute)
        row = done(growth.add_weight(amina, key=new_id(), place=one.before or one.place, words=one.words, at=when))
        if one.before:
            growth.move_weight(amina, row.pk, one.place)
        if one.opened:
            done(growth.share(amina, "weight", row.pk, for_greet, at=when))
