"""Writes: places and contacts there, rounds through the neighbourhood, what is agreed for home visits."""

from krachtbron.outreach.actions.places import (
    Told,
    add_contact,
    add_place,
    agree_safety,
    drop_nickname,
    edit_contact,
    first_contact,
    remove_contact,
    remove_place,
    rename_place,
    settle,
)
from krachtbron.outreach.actions.walks import (
    be_here,
    change_walk,
    earlier,
    remove_walk,
    set_out,
)

__all__ = [
    "Told",
    "add_contact",
    "add_place",
    "agree_safety",
    "be_here",
    "change_walk",
    "drop_nickname",
    "earlier",
    "edit_contact",
    "first_contact",
    "remove_contact",
    "remove_place",
    "remove_walk",
    "rename_place",
    "set_out",
    "settle",
]
