"""What Amina told: one story for nobody, one opened for Bram, one he types, one offered; and pictures."""

from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions as sharing
from krachtbron.growth.actions import offers, pictures, stories
from krachtbron.growth.domain import Source
from krachtbron.growth.web.pictures import Looked
from tests.house.matrix_growth import OPENED, OWN
from tests.house.matrix_things import World

SEEN = b"RIFF\x00\x00\x00\x00WEBP"


class Stories:
    def __init__(self, world: World, at: datetime) -> None:
        self.world, self.at = world, at
        self.amina, self.bram = world.cast.amina.actor, world.cast.bram.actor

    def make(self) -> None:
        closed, opened = self.tell("closed", OWN), self.tell("opened", OPENED)
        assert self.bram.person_id is not None
        for_bram = [Opening(Sight.PERSON, self.bram.person_id)]
        done(sharing.share(self.amina, "story", opened, for_bram, at=self.at))
        title = self.world.mark("storyasked", OPENED)
        asked = stories.ask_typing(self.amina, key=new_id(), title=title, typist=self.bram.person_id, at=self.at)
        self.thing("storytype", "asked", {"story_id": done(asked).pk}, "asked")
        self.thing("storytype", "closed", {"story_id": closed})
        self.offer()
        strength = sharing.add_strength(
            self.amina, key=new_id(), source=Source.RELATIONS, words=self.world.mark("strengthseen", OWN), at=self.at
        )
        kept = pictures.add_strength_picture(
            self.amina, done(strength).pk, key=new_id(), picture=SEEN, about=self.world.mark("about", OWN), at=self.at
        )
        self.picture("closed", done(kept).pk)
        self.picture("opened", self.add_picture(opened), "opened")

    def tell(self, name: str, readers: str) -> UUID:
        words = {field: self.world.mark(f"story{field}{name}", readers) for field in ("title", "words")}
        made = done(stories.add_story(self.amina, key=new_id(), **words, at=self.at))
        self.thing("story", name, {"item_id": made.pk})
        return made.pk

    def offer(self) -> None:
        story = self.tell("offered", OPENED)
        made = done(offers.offer_story(self.amina, story, self.world.cast.project.pk, at=self.at))
        self.thing("offer", "offered", {"offer_id": made.pk})
        asks = self.world.mark("usewords", OPENED)
        use = done(offers.ask_use(self.bram, made.pk, key=new_id(), words=asks, at=self.at))
        self.thing("use", "asked", {"use_id": use.pk})

    def add_picture(self, story: UUID) -> UUID:
        about = self.world.mark("aboutopened", OPENED)
        made = pictures.add_story_picture(self.amina, story, key=new_id(), picture=SEEN, about=about, at=self.at)
        return done(made).pk

    def picture(self, name: str, key: UUID, state: str = "") -> None:
        """Bram has the address of it, as if he opened a page with it just now."""
        moment, mark = Looked(self.bram.person_id, self.at).address(key).rstrip("/").split("/")[-2:]
        self.thing("picture", name, {"picture_id": key, "moment": int(moment), "mark": mark}, state)

    def thing(self, kind: str, name: str, args: dict[str, Any], state: str = "") -> None:
        self.world.thing(kind, f"{kind} {name}", state, args, where="own", opener="amina")


def make_own_story(world: World, at: datetime) -> None:
    Stories(world, at).make()
