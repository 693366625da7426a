"""The door of the room: going out, for who tells a story of it."""

from krachtbron.outreach.actions import Told, add_contact, add_place, agree_safety, first_contact, set_out, settle

__all__ = ["Told", "add_contact", "add_place", "agree_safety", "first_contact", "set_out", "settle"]
