"""Reads of one's own space, and of what others opened."""

from krachtbron.growth.queries.dreams import DreamRow, StepRow, dream_rows, get_dream, get_step, open_step_rows
from krachtbron.growth.queries.opened import SpaceRow, get_own, opened_things, spaces_open_to, step_to_cheer
from krachtbron.growth.queries.strengths import StrengthRow, get_strength, strength_rows, tied_to

__all__ = [
    "DreamRow",
    "SpaceRow",
    "StepRow",
    "StrengthRow",
    "dream_rows",
    "get_dream",
    "get_own",
    "get_step",
    "get_strength",
    "open_step_rows",
    "opened_things",
    "spaces_open_to",
    "step_to_cheer",
    "strength_rows",
    "tied_to",
]
