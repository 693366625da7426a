"""Plays one problem that a group worked on with cards, through the actions of the room."""

from datetime import datetime, timedelta

from krachtbron.base.ids import hashed, new_id, new_secret
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.story import problem as story
from krachtbron.groups import public as groups
from krachtbron.instruments import public as instruments
from krachtbron.instruments.domain import Mode


def shared_problem(cast: Cast, now: datetime) -> None:
    """Five telephones, cards laid together, one step that was done."""
    bram, key, at = cast.bram.actor, new_id(), now - timedelta(days=story.DAYS_AGO)
    round_ = done(
        instruments.open_round(
            bram, key=key, instrument="problem-analysis", mode=Mode.TOGETHER, group_id=cast.group.pk, at=at
        )
    )
    done(instruments.say_problem(bram, key, story.PROBLEM, at=at))
    cards = {}
    for told in story.PHONES:
        guest = hashed(new_secret())
        done(instruments.join_as_guest(round_.entry, guest, at=at))
        for text, field in told:
            card = done(instruments.add_card_as_guest(round_.entry, guest, key=new_id(), text=text, at=at))
            cards[text] = card.pk
            if field:
                done(instruments.lay_card_as_guest(round_.entry, guest, card.pk, field, at=at))
        done(instruments.done_with_cards(round_.entry, guest, at=at))
    at += timedelta(minutes=20)
    done(instruments.show(bram, key, at=at))
    for text, field in story.TOGETHER.items():
        done(instruments.lay_card(bram, key, cards[text], field, at=at))
    choice = done(
        instruments.choose(
            bram, key, key=new_id(), item=story.FIELD, what=story.STEP, who=story.WHO, term=story.TERM, due=None, at=at
        )
    )
    instruments.close(bram, key, at=at)
    state, words, days_ago = story.TOLD
    assert choice.promise_id is not None  # of a project
    done(groups.report(bram, choice.promise_id, state=state, words=words, at=now - timedelta(days=days_ago)))
