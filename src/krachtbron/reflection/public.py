"""The door of the room for the rooms above it."""

from krachtbron.reflection.actions.messages import prepare, sweep
from krachtbron.reflection.actions.reflections import look_back, tell
from krachtbron.reflection.actions.sharing import read_shared, share
from krachtbron.reflection.actions.subjects import bring, choose, draw, talked

__all__ = ["bring", "choose", "draw", "look_back", "prepare", "read_shared", "share", "sweep", "talked", "tell"]
