"""Writes: one function a verb, each atomic."""

from krachtbron.growth.actions.dreams import (
    add_dream,
    add_step,
    remove_dream,
    remove_step,
    say_dream,
    say_step,
    settle_dream,
    tell_step,
)
from krachtbron.growth.actions.sharing import Space, cheer, read_space, remove_cheer, share
from krachtbron.growth.actions.strengths import add_strength, remove_strength, say_strength, tie

__all__ = [
    "Space",
    "add_dream",
    "add_step",
    "add_strength",
    "cheer",
    "read_space",
    "remove_cheer",
    "remove_dream",
    "remove_step",
    "remove_strength",
    "say_dream",
    "say_step",
    "say_strength",
    "settle_dream",
    "share",
    "tell_step",
    "tie",
]
