"""What the matrix is about: things that an address names, and how somebody stands to one.

Every sentence and name in a thing holds a marker word; ``World.markers`` says who may ever read it.
"""

from dataclasses import dataclass, field
from typing import Any

from krachtbron.demo.cast import Cast
from tests.house.matrix_table import ALONE, HERS, LEFT, NOBODY, OURS, SHARED

GUEST = "guest"
OWN_SPACE = (
    "feed",
    "strength",
    "dream",
    "step",
    "mirror",
    "touchstone",
    "story",
    "storytype",
    "offer",
    "use",
    "picture",
    "cheer",
    "space",
    "asked",
    "beside",
    "beside code",
    "weight",
    "path",
    "stage",
    "talk",
    "noticed",
    "declined",
)
OWN_BUDGET = ("budget", "spending", "receipt")
BUDGET = {"amina": "opener", "bram": "worker", "els": "coordinator", "greet": "coach"}
SIGNED_OUT = ("erased", GUEST, "stranger")

OF_NOBODY = ("name", "block", "page", "component", "invitation", "entry", "key", "calendar", "instrument")


@dataclass(frozen=True)
class Thing:
    """Something an address names. ``where`` is the project it belongs to, ``group`` the group where it is one's."""

    kind: str
    name: str
    state: str
    args: dict[str, Any]
    where: str = ""
    group: str = ""
    opener: str = ""


@dataclass
class World:
    cast: Cast
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)
    things: list[Thing] = field(default_factory=list)
    markers: dict[str, set[str]] = field(default_factory=dict)
    roles: dict[str, dict[str, str]] = field(default_factory=dict)  # project → who → how connected
    members: dict[str, set[str]] = field(default_factory=dict)  # group → participants in it

    def mark(self, word: str, may_read: str) -> str:
        """A word that nobody types by chance, and who may read it."""
        marker = self.marker_of(word)
        self.markers[marker] = set(may_read.split())
        return marker

    def marker_of(self, word: str) -> str:
        return f"zq{word}zq"

    def thing(self, kind: str, name: str, state: str, args: dict[str, Any], **more: str) -> None:
        self.things.append(Thing(kind, name, state, args, **more))

    def standing(self, who: str, thing: Thing | None) -> str:
        """How somebody stands to a thing; without one, what she is in her own organisation."""
        if who in SIGNED_OUT:
            return NOBODY
        if thing is None or thing.kind in (
            "name",
            "block",
            "page",
            "component",
            "invitation",
            "entry",
            "key",
            "calendar",
            "instrument",
        ):
            return "outsider" if who == "ines" else ORGANISED[who]
        if thing.state == HERS:
            return "opener" if who == thing.opener else "outsider"
        if thing.state == OURS:  # of the organisation of most
            return "outsider" if who in ("dirk", "ines") else ORGANISED[who]
        if thing.kind in ("sent", "membership"):
            return "colleague" if who != "els" else "coordinator" if thing.where == "here" else "outsider"
        if thing.kind in ("reflection", "attitude", "message"):  # a worker's own; read by the coach whom he asked
            hers = who == "greet" and thing.opener
            return "opener" if who == thing.opener else "reader" if hers else "outsider"
        if thing.kind in ("item", "teamlook", "own page", "own instrument"):  # of those of one organisation
            theirs = thing.where == ("teamthere" if who == "dirk" else "team") and who != "ines"
            return ORGANISED[who] if theirs else "outsider"
        if thing.kind in OWN_BUDGET:  # hers; read by who pays, and by who is asked to look again
            return BUDGET.get(who, "outsider")
        if thing.kind in OWN_SPACE:  # read by who was asked by name, written by her alone
            return "opener" if who == thing.opener else "reader" if who == "bram" else "outsider"
        if who == thing.opener:
            return "opener" if thing.state in (ALONE, LEFT, SHARED) else "worker"
        house = {"there": "dirk"}.get(thing.where, "els bram amina carla farid greet" if thing.where else "")
        if who not in house.split():
            return "outsider"
        if who == "els":
            return "coordinator"
        role = self.roles[thing.where].get(who, "colleague")
        return "neighbour" if role == "participant" and thing.group and who not in self.members[thing.group] else role


ORGANISED = {
    **dict.fromkeys(("bram", "carla", "dirk"), "worker"),
    **{"amina": "participant", "els": "coordinator", "farid": "partner", "greet": "coach"},
}
# What is hers stays hers: Ines, who left, keeps her own rose, and on it stands which project it was about.
PROJECT = {"own": "amina bram els farid greet", "other": "carla els", "there": "dirk"}
GROUP = {"own": "amina bram els greet", "next": "bram els greet", "other": "carla els", "there": "dirk"}
