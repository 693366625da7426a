"""The door of the room: what other rooms and the demo ask of rounds."""

from krachtbron.instruments.actions import (
    add_card,
    add_card_as_guest,
    agree,
    answer_all,
    answer_as_guest,
    be_ready,
    be_ready_as_guest,
    choose,
    close,
    done_with_cards,
    join_as_guest,
    lay_card,
    lay_card_as_guest,
    open_round,
    say_problem,
    show,
    type_cards,
    type_paper,
)
from krachtbron.instruments.actions.compass import link
from krachtbron.instruments.actions.recounting import recount
from krachtbron.instruments.queries.asked import asked_among

__all__ = [
    "add_card",
    "add_card_as_guest",
    "agree",
    "answer_all",
    "answer_as_guest",
    "asked_among",
    "be_ready",
    "be_ready_as_guest",
    "choose",
    "close",
    "done_with_cards",
    "join_as_guest",
    "lay_card",
    "lay_card_as_guest",
    "link",
    "open_round",
    "recount",
    "say_problem",
    "show",
    "type_cards",
    "type_paper",
]
