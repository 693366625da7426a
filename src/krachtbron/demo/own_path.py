"""Plays Amina's path through the actions of the room, and opens it for who sits around the table."""

from datetime import datetime, timedelta

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story import own_path as story
from krachtbron.growth import public as growth
from krachtbron.growth.domain.path import PathState, TalkState


def own_path(cast: Cast, at: datetime) -> None:
    """It stood still at one place and went on at another; one conversation was, one is planned."""
    amina = cast.amina.actor

    def ago(days: int) -> datetime:
        return at - timedelta(days=days)

    begun = growth.begin_path(amina, key=new_id(), words=story.GOAL, place=story.BEFORE, at=ago(story.SINCE))
    path_id = done(begun).pk
    growth.settle_path(amina, path_id, PathState.RESTING, at=ago(story.STOOD_STILL))
    done(growth.go_elsewhere(amina, path_id, place=story.PLACE, at=ago(story.WENT_ON)))
    for one in story.STAGES:
        when, said = ago(one.days_ago), {"words": one.words, "about": one.about, "wellbeing": one.wellbeing}
        stage_id = done(growth.add_stage(amina, path_id, key=new_id(), **said, at=when)).pk
        for step in one.steps:
            row = done(growth.add_stage_step(amina, stage_id, key=new_id(), words=step.words, at=ago(step.days_ago)))
            if step.told:
                done(growth.tell_step(amina, row.pk, state=step.state, told=step.told, at=ago(step.days_ago - 4)))
        growth.settle_stage(amina, stage_id, one.state, at=when)
        if one.told:
            done(growth.tell_stage(amina, stage_id, told=one.told, at=when))
    for talk in story.TALKS:
        on, planned = day(at) + timedelta(days=talk.in_days), ago(talk.days_ago)
        row_id = done(growth.plan_talk(amina, path_id, key=new_id(), on=on, words=talk.words, at=planned)).pk
        if talk.state is not TalkState.PLANNED:
            done(growth.tell_talk(amina, row_id, state=talk.state, told=talk.told, at=ago(-talk.in_days)))
    table = [Opening(Sight.PERSON, one.person_id) for one in (cast.bram, cast.greet)]
    done(growth.share(amina, "path", path_id, table, at=ago(story.WENT_ON)))
