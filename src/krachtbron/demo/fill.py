"""Plays the story through the actions of every room, each with the moment at which it happened."""

from datetime import datetime, timedelta
from uuid import UUID

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.about import looking_around
from krachtbron.demo.cast import Cast, done, make_cast
from krachtbron.demo.compass import compass_of_group, own_compass
from krachtbron.demo.own_beside import sister_beside
from krachtbron.demo.own_budget import own_budget
from krachtbron.demo.own_house import own_house
from krachtbron.demo.own_load import own_load
from krachtbron.demo.own_looking import own_looking
from krachtbron.demo.own_noticing import own_noticing
from krachtbron.demo.own_path import own_path
from krachtbron.demo.own_story import own_story
from krachtbron.demo.pot import pot
from krachtbron.demo.problem import shared_problem
from krachtbron.demo.reflection import looking_back
from krachtbron.demo.story import TALES
from krachtbron.demo.story import own_space as story
from krachtbron.demo.teller import YEAR, Teller
from krachtbron.growth import public as growth

# The two organisations of the demonstration have keys that no other organisation ever gets: wherever the database
# goes, it says by itself what it is, and it says so from the same moment as the story stands in it.
ORGANISATIONS = (UUID("5b1f6c2e-7d0a-5c5e-9a43-de0000000001"), UUID("5b1f6c2e-7d0a-5c5e-9a43-de0000000002"))


def fill(at: datetime) -> Cast:
    """The whole demonstration as it stands at ``at``: a year of five projects."""
    cast = make_cast(at - YEAR, ORGANISATIONS)
    for tale in TALES:
        Teller(cast, tale, at).tell()
    shared_problem(cast, at)
    own_space(cast, at)
    own_noticing(cast, at)
    own_path(cast, at)
    own_load(cast, at)
    own_budget(cast, at)
    own_looking(cast, at)
    own_compass(cast, at)
    compass_of_group(cast.bram.actor, cast.group.pk, at)
    own_story(cast, at)
    looking_back(cast, at)
    own_house(cast, at)
    looking_around(cast, at)
    return cast


def own_space(cast: Cast, at: datetime) -> None:
    """What Amina keeps for herself, and what she opened for Bram."""
    amina, bram = cast.amina.actor, cast.bram.actor
    for_bram = [Opening(Sight.PERSON, cast.bram.person_id)]
    keys: dict[str, UUID] = {}

    def ago(days: int) -> datetime:
        return at - timedelta(days=days)

    for one in story.STRENGTHS:
        made = growth.add_strength(amina, key=new_id(), source=one.source, words=one.words, at=ago(one.days_ago))
        keys[one.words] = done(made).pk
        if one.drawing:
            growth.choose_drawing(amina, keys[one.words], one.drawing, at=at)
        if one.photo:
            beside = keys[one.words]
            done(
                growth.add_strength_picture(
                    amina, beside, key=new_id(), picture=pot(), about=one.photo, at=ago(one.days_ago)
                )
            )
        if one.opened:
            done(growth.share(amina, "strength", keys[one.words], for_bram, at=ago(one.days_ago - 1)))
    growth.tie(amina, keys[story.TIED[0]], {keys[story.TIED[1]]})
    dream = done(growth.add_dream(amina, key=new_id(), words=story.DREAM_BEFORE, at=ago(story.DREAM_SINCE)))
    done(growth.say_dream(amina, dream.pk, words=story.DREAM, at=ago(story.DREAM_CHANGED)))
    for step in story.STEPS:
        when = ago(step.days_ago)
        row = done(growth.add_step(amina, dream.pk, key=new_id(), words=step.words, at=when))
        if step.opened:
            done(growth.share(amina, "step", row.pk, for_bram, at=when))
        if step.sister:
            sister_beside(cast, row.pk, at=when + timedelta(days=2))
        if step.told:
            told_at = when + timedelta(days=6)
            done(growth.tell_step(amina, row.pk, state=step.state, told=step.told, at=told_at))
        if step.cheer:
            growth.read_space(bram, cast.amina.person_id, at=when + timedelta(days=7))
            done(growth.cheer(bram, row.pk, key=new_id(), words=step.cheer, at=when + timedelta(days=7)))
