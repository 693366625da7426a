"""Writes: one function a verb, each atomic."""

from krachtbron.instruments.actions.answering import answer, answer_all, be_ready, withdraw
from krachtbron.instruments.actions.guests import (
    answer_as_guest,
    be_ready_as_guest,
    join_as_guest,
    withdraw_as_guest,
)
from krachtbron.instruments.actions.paper import type_paper
from krachtbron.instruments.actions.rounds import close, hide, open_round, remove, reopen, show
from krachtbron.instruments.actions.settling import agree, choose, tell_step
from krachtbron.instruments.actions.subjects import open_about_oneself, open_about_organisation

__all__ = [
    "agree",
    "answer",
    "answer_all",
    "answer_as_guest",
    "be_ready",
    "be_ready_as_guest",
    "choose",
    "close",
    "hide",
    "join_as_guest",
    "open_about_oneself",
    "open_about_organisation",
    "open_round",
    "remove",
    "reopen",
    "show",
    "tell_step",
    "type_paper",
    "withdraw",
    "withdraw_as_guest",
]
