"""The door of the room: what other rooms and the demo ask of rounds."""

from krachtbron.instruments.actions import (
    agree,
    answer_all,
    answer_as_guest,
    be_ready,
    be_ready_as_guest,
    choose,
    close,
    join_as_guest,
    open_about_oneself,
    open_about_organisation,
    open_round,
    show,
    tell_step,
    type_paper,
)
from krachtbron.instruments.actions.recounting import recount
from krachtbron.instruments.queries.asked import asked_among

__all__ = [
    "agree",
    "answer_all",
    "answer_as_guest",
    "asked_among",
    "be_ready",
    "be_ready_as_guest",
    "choose",
    "close",
    "join_as_guest",
    "open_about_oneself",
    "open_about_organisation",
    "open_round",
    "recount",
    "show",
    "tell_step",
    "type_paper",
]
