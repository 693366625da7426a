"""The door of the room for the rooms above it."""

from krachtbron.growth.actions import (
    add_dream,
    add_step,
    add_strength,
    cheer,
    read_space,
    say_dream,
    share,
    tell_step,
    tie,
)

__all__ = ["add_dream", "add_step", "add_strength", "cheer", "read_space", "say_dream", "share", "tell_step", "tie"]
