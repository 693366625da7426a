"""Plays how workers and a group look back, through the actions of the room."""

from datetime import datetime, timedelta

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story.reflection import GROUP, LOOKING, MESSAGE, MIRROR, TALKED, TEAM, TEAM_LOOK, TOGETHER
from krachtbron.reflection import public as reflection
from krachtbron.reflection.domain.cycle import Back, Part
from krachtbron.reflection.domain.message import Line
from krachtbron.reflection.domain.mirror import Answer
from krachtbron.reflection.domain.team import TeamPart


def looking_back(cast: Cast, at: datetime) -> None:
    """What Bram wrote; two of them Greet may read. One comes back today."""
    bram, greet = cast.bram.actor, cast.greet
    for one in LOOKING:
        then = at - timedelta(days=one.days_ago)
        said = dict(zip(Part, one.said, strict=True))
        back = Back.FORTNIGHT if said[Part.CHANGE] else Back.NEVER
        row = done(reflection.look_back(bram, key=new_id(), said=said, began=one.began, back=back, at=then))
        if one.became:
            became, told = one.became
            done(reflection.tell(bram, row.pk, became=became, told=told, at=then + timedelta(days=15)))
        if one.shared:
            later = then + timedelta(days=12)
            done(reflection.share(bram, row.pk, {greet.person_id}, at=later))
    lines = dict(zip(Line, MESSAGE, strict=True))
    done(reflection.prepare(bram, key=new_id(), lines=lines, at=at - timedelta(days=1)))
    in_the_mirror(cast, at)
    together(cast, at)
    talk(cast, at)


def together(cast: Cast, at: datetime) -> None:
    """What the tenants learned; the last of it comes back today."""
    for one in TOGETHER:
        then, said = at - timedelta(days=one.days_ago), dict(zip(Part, one.said, strict=True))
        amina, group = cast.amina.actor, cast.group.pk
        row = done(reflection.look_back_together(amina, group, key=new_id(), said=said, back=Back.FORTNIGHT, at=then))
        if one.became:
            became, told = one.became
            done(reflection.tell_together(cast.bram.actor, row.pk, became=became, told=told, at=at))


def in_the_mirror(cast: Cast, at: datetime) -> None:
    """What Bram wrote beside two situations; one of them Greet may read."""
    for one in MIRROR:
        then, said = at - timedelta(days=one.days_ago), dict(zip(Answer, one.said, strict=True))
        row = done(reflection.look_in(cast.bram.actor, key=new_id(), situation=one.situation, said=said, at=then))
        if one.shared:
            done(reflection.share_mirror(cast.bram.actor, row.pk, {cast.greet.person_id}, at=then))


def talk(cast: Cast, at: datetime) -> None:
    """What the tenants want to talk about, and the workers at their intervision."""
    amina, bram = cast.amina.actor, cast.bram.actor
    for number, (words, learnt) in enumerate(GROUP):
        then = at - timedelta(days=30 - number)
        row = done(reflection.bring(amina, cast.group.pk, key=new_id(), words=words, at=then))
        if learnt:
            reflection.choose(bram, row.pk, at=then + timedelta(days=2))
            done(reflection.talked(amina, row.pk, learnt=learnt, at=then + timedelta(days=2)))
    team(cast, at)


def team(cast: Cast, at: datetime) -> None:
    """What the workers talked about, their agenda, and how they looked back with Greet."""
    greet, bram = cast.greet.actor, cast.bram.actor
    before, learnt = TALKED
    row = done(reflection.bring(bram, None, key=new_id(), words=before, at=at - timedelta(days=40)))
    reflection.choose(greet, row.pk, at=at - timedelta(days=38))
    done(reflection.talked(greet, row.pk, learnt=learnt, at=at - timedelta(days=33)))
    for number, (words, needs) in enumerate(TEAM):
        row = done(reflection.bring(bram, None, key=new_id(), words=words, at=at - timedelta(days=9 - number)))
        if needs:
            reflection.choose(greet, row.pk, at=at - timedelta(days=2))
            done(reflection.need(greet, row.pk, needs=needs, at=at - timedelta(days=2)))
    last, today = at - timedelta(days=30), day(at)
    said = dict(zip(TeamPart, TEAM_LOOK, strict=True))
    starts, ends = day(last) - timedelta(days=90), day(last)
    again = today + timedelta(days=60)
    done(reflection.look_as_team(greet, key=new_id(), starts=starts, ends=ends, said=said, again=again, at=last))
