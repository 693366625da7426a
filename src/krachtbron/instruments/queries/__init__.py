"""Reads of rounds, already limited to what the actor may see."""

from krachtbron.instruments.models import Response, Round
from krachtbron.instruments.queries.counts import count, given, tallies_of
from krachtbron.instruments.queries.lists import RoundRow, list_of, offered, waiting_for
from krachtbron.instruments.queries.live import LiveCount, by_code, by_entry, count_live, own_as_guest
from krachtbron.instruments.queries.moments import Moment, Step, instruments_of, moments_of
from krachtbron.instruments.queries.rounds import (
    About,
    Came,
    Seen,
    agreements_of,
    choices_of,
    facts_of,
    get_for,
    given_by_perspective,
    own_response,
    own_responses,
    responses_seen,
    step_open,
    words_said,
)
from krachtbron.instruments.queries.subjects import (
    Time,
    fits,
    must_be_asked,
    offered_about,
    one_offered,
    rows_about,
    times_about,
    used_about,
)

__all__ = [
    "About",
    "Came",
    "LiveCount",
    "Moment",
    "Response",
    "Round",
    "RoundRow",
    "Seen",
    "Step",
    "Time",
    "agreements_of",
    "by_code",
    "by_entry",
    "choices_of",
    "count",
    "count_live",
    "facts_of",
    "fits",
    "get_for",
    "given",
    "given_by_perspective",
    "instruments_of",
    "list_of",
    "moments_of",
    "must_be_asked",
    "offered",
    "offered_about",
    "one_offered",
    "own_as_guest",
    "own_response",
    "own_responses",
    "responses_seen",
    "rows_about",
    "step_open",
    "tallies_of",
    "times_about",
    "used_about",
    "waiting_for",
    "words_said",
]
