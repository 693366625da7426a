"""The door of the room for the rooms above it."""

from krachtbron.reflection.actions.messages import prepare, sweep
from krachtbron.reflection.actions.mirrors import look_in
from krachtbron.reflection.actions.reflections import look_back, tell
from krachtbron.reflection.actions.sharing import read_shared, share, share_mirror
from krachtbron.reflection.actions.subjects import bring, choose, draw, need, talked
from krachtbron.reflection.actions.team import look_as_team
from krachtbron.reflection.actions.together import look_back_together, tell_together

__all__ = [
    "bring",
    "choose",
    "draw",
    "look_as_team",
    "look_back",
    "look_back_together",
    "look_in",
    "need",
    "prepare",
    "read_shared",
    "share",
    "share_mirror",
    "sweep",
    "talked",
    "tell",
    "tell_together",
]
