"""What happens to one response: an answer changes, somebody is ready, all is taken back; the counts follow.

Inside the room: the caller holds the response locked, in a transaction, and has decided who may.
"""

from collections.abc import Mapping
from datetime import datetime

from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.instruments import queries
from krachtbron.instruments.domain import (
    Answer,
    Answers,
    Given,
    Pressed,
    beside,
    check_answer,
    check_change,
    check_ready,
    give,
    said,
    something_given,
)
from krachtbron.instruments.models import Card, Response, Round


def check_all(round_: Round, answers: Answers, words: Mapping[str, str | None]) -> Refused | None:
    """The first answer or sentence that this round's instrument does not know."""
    asked = framework.definition(round_.definition)
    if asked.board:
        return Refused("unknown_item")  # there one lays cards
    for item in {**answers, **words}:
        refused = check_answer(asked.scale, item, answers.get(item), words.get(item) or "", many=asked.many)
        if refused is not None:
            return refused
    return None


def given_to(response: Response, answers: Answers, words: Mapping[str, str | None]) -> Given:
    """What a response holds after these answers and sentences."""
    given, opened = Given(response.answers, response.words), framework.definition(response.round.definition).opened
    for item, value in {**beside(response.answers, words), **answers}.items():
        given = give(given.answers, given.words, item, value, words.get(item), opened=item in opened)
    return given


def store(response: Response, given: Given) -> Response:
    """Save changed answers and bring the counts along."""
    before, was = response.answers, response.given
    response.answers, response.words = given.answers, given.words
    response.given = something_given(given.answers)
    response.save(update_fields=["answers", "words", "given", "ready", "withdrawn"])
    queries.count(response, before, given.answers)
    queries.come(response, response.given - was)
    return response


def change(
    response: Response,
    answers: Answers,
    words: Mapping[str, str | None],
    at: datetime,
    *,
    and_ready: bool = False,
) -> Response | Refused:
    """Answer items of a response, if its round and instrument allow; or leave everything as it was.

    A sentence beside an item that is not in ``answers`` leaves what was answered there. ``and_ready``: she also says
    that this is how she sees it.
    """
    given = given_to(response, answers, words)
    refused = check_change(queries.facts_of(response.round), at) or check_all(response.round, answers, words)
    if refused is None and and_ready:
        refused = check_ready(given.answers)
    if refused is not None:
        return refused
    response.withdrawn = None
    if and_ready and response.ready is None:
        response.ready = at
    return store(response, given)


def change_one(
    response: Response, item: str | int, value: Answer, words: str | None, at: datetime
) -> Response | Refused:
    """Answer one item, by its key or its number in the instrument."""
    if isinstance(item, int):
        items = framework.definition(response.round.definition).items
        if not 1 <= item <= len(items):
            return Refused("unknown_item")
        item = items[item - 1].id
    return change(response, {item: value}, {item: words}, at)


def press_one(response: Response, number: int, pressed: Pressed, at: datetime) -> Response | Refused:
    """Answer question ``number`` by what was pressed there."""
    items = framework.definition(response.round.definition).items
    if not 1 <= number <= len(items):
        return Refused("unknown_item")
    item = items[number - 1]
    given = said(pressed, many=item.many, opened=item.kind == "open")
    if isinstance(given, Refused):
        return given
    return change(response, {item.id: given.value}, {item.id: given.words}, at)


def ready(response: Response, at: datetime) -> Response | Refused:
    """Say: this is how I see it. Once said it stays said, also when an answer changes."""
    if response.ready is not None:
        return response
    refused = check_change(queries.facts_of(response.round), at) or check_ready(response.answers)
    if refused is not None:
        return refused
    response.ready = at
    response.save(update_fields=["ready"])
    return response


def take_back(response: Response, at: datetime) -> Response:
    """Take all one's answers back: nothing of them stays, in the picture or in the row. Always allowed."""
    response.withdrawn, response.ready = at, None
    Card.objects.filter(response=response).delete()
    return store(response, Given({}, {}))
