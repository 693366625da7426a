"""Writes: one function a verb, each atomic."""

from krachtbron.instruments.actions.answering import answer, answer_all, be_ready, press, withdraw
from krachtbron.instruments.actions.cards import (
    Laid,
    add_card,
    drop_card,
    lay_card,
    say_problem,
    type_cards,
)
from krachtbron.instruments.actions.guest_cards import add_card_as_guest, done_with_cards, lay_card_as_guest
from krachtbron.instruments.actions.guests import (
    answer_as_guest,
    be_ready_as_guest,
    join_as_guest,
    press_as_guest,
    withdraw_as_guest,
)
from krachtbron.instruments.actions.paper import type_paper
from krachtbron.instruments.actions.rounds import close, hide, open_round, remove, reopen, show
from krachtbron.instruments.actions.settling import agree, choose, tell_step
from krachtbron.instruments.actions.subjects import open_about_oneself, open_about_organisation

__all__ = [
    "Laid",
    "add_card",
    "add_card_as_guest",
    "agree",
    "answer",
    "answer_all",
    "answer_as_guest",
    "be_ready",
    "be_ready_as_guest",
    "choose",
    "close",
    "done_with_cards",
    "drop_card",
    "hide",
    "join_as_guest",
    "lay_card",
    "lay_card_as_guest",
    "open_about_oneself",
    "open_about_organisation",
    "open_round",
    "press",
    "press_as_guest",
    "remove",
    "reopen",
    "say_problem",
    "show",
    "tell_step",
    "type_cards",
    "type_paper",
    "withdraw",
    "withdraw_as_guest",
]
