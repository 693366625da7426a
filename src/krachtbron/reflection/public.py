"""The door of the room for the rooms above it."""

from krachtbron.reflection.actions.messages import prepare, sweep
from krachtbron.reflection.actions.mirrors import look_in
from krachtbron.reflection.actions.reflections import look_back, tell
from krachtbron.reflection.actions.sharing import read_shared, share, share_mirror
from krachtbron.reflection.actions.subjects import bring, choose, draw, talked

__all__ = [
    "bring",
    "choose",
    "draw",
    "look_back",
    "look_in",
    "prepare",
    "read_shared",
    "share",
    "share_mirror",
    "sweep",
    "talked",
    "tell",
]
