"""Plays how Amina told her story and Bram typed it, who reads it, and the one use to which she said yes."""

from datetime import datetime, timedelta

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.pot import pot
from krachtbron.demo.story import own_story as story
from krachtbron.growth import public as growth
from krachtbron.growth.domain.story import UseState


def own_story(cast: Cast, at: datetime) -> None:
    """Asked, typed, read over; opened for her group; offered to the project."""
    amina, bram = cast.amina.actor, cast.bram.actor

    def ago(days: int) -> datetime:
        return at - timedelta(days=days)

    asked = growth.ask_typing(amina, key=new_id(), title=story.TITLE, typist=cast.bram.person_id, at=ago(story.ASKED))
    key = done(asked).pk
    growth.open_typing(bram, key, at=ago(story.TYPED))
    done(growth.type_story(bram, key, title=story.TITLE, words=story.WORDS, at=ago(story.TYPED)))
    growth.say_right(amina, key, at=ago(story.READ_OVER))
    photo = growth.add_story_picture(
        amina, key, key=new_id(), picture=pot(), about=story.ABOUT, at=ago(story.READ_OVER)
    )
    done(photo)
    for_group = [Opening(Sight.GROUP, cast.group.pk)]
    done(growth.share(amina, "story", key, for_group, at=ago(story.OPENED)))
    offer = done(growth.offer_story(amina, key, cast.project.pk, at=ago(story.OFFERED)))
    growth.read_offered(bram, offer.pk, at=ago(story.USE_ASKED))
    use = done(growth.ask_use(bram, offer.pk, key=new_id(), words=story.USE, at=ago(story.USE_ASKED)))
    done(growth.answer_use(amina, use.pk, UseState.YES, at=ago(story.USE_SAID)))
