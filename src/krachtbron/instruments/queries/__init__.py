"""Reads of rounds, already limited to what the actor may see."""

from krachtbron.instruments.models import Card, Response, Round
from krachtbron.instruments.queries.board import (
    BoardThen,
    boards_of,
    card_of,
    card_stand,
    cards_by,
    cards_given,
    cards_of,
    problem_of,
)
from krachtbron.instruments.queries.counts import Arrived, come, count, given, given_by_perspective, tallies_of
from krachtbron.instruments.queries.lists import RoundRow, list_of, offered, waiting_for
from krachtbron.instruments.queries.live import LiveCount, by_code, by_entry, count_live, own_as_guest
from krachtbron.instruments.queries.moments import Moment, Step, instruments_of, moments_of
from krachtbron.instruments.queries.rounds import (
    Seen,
    agreements_of,
    choices_of,
    facts_of,
    get_for,
    own_response,
    own_responses,
    responses_seen,
    step_open,
    words_said,
)

__all__ = [
    "Arrived",
    "BoardThen",
    "Card",
    "LiveCount",
    "Moment",
    "Response",
    "Round",
    "RoundRow",
    "Seen",
    "Step",
    "agreements_of",
    "boards_of",
    "by_code",
    "by_entry",
    "card_of",
    "card_stand",
    "cards_by",
    "cards_given",
    "cards_of",
    "choices_of",
    "come",
    "count",
    "count_live",
    "facts_of",
    "get_for",
    "given",
    "given_by_perspective",
    "instruments_of",
    "list_of",
    "moments_of",
    "offered",
    "own_as_guest",
    "own_response",
    "own_responses",
    "problem_of",
    "responses_seen",
    "step_open",
    "tallies_of",
    "waiting_for",
    "words_said",
]
