"""What somebody gave on paper, typed in by who leads the talk."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.instruments import queries
from krachtbron.instruments.actions.giving import check_all, given_to
from krachtbron.instruments.actions.rounds import steered
from krachtbron.instruments.domain import Answers, Origin, check_change, check_ready
from krachtbron.instruments.models import Response
from krachtbron.instruments.policy import Verb


@transaction.atomic
def type_paper(
    actor: Actor,
    round_id: UUID,
    *,
    key: UUID,
    perspective: str,
    answers: Answers,
    words: Mapping[str, str | None],
    at: datetime,
) -> Response | Refused:
    """Type in what somebody gave on paper; marked as such, with who typed. The same ``key`` again acts once."""
    seen = steered(actor, round_id, Verb.TYPE)
    if (again := Response.objects.filter(id=key).first()) is not None:
        return again if again.round_id == round_id else Refused("key_taken")
    refused = check_change(seen.facts, at) or check_all(seen.row, answers, words)
    if refused is not None:
        return refused
    response = Response(
        id=key,
        round=seen.row,
        perspective=perspective,
        given=True,
        origin=Origin.PAPER,
        typed_by_id=actor.person_id,
        joined=at,
        ready=at,
    )
    given = given_to(response, answers, words)
    if (refused := check_ready(given.answers)) is not None:
        return refused
    response.answers, response.words = given.answers, given.words
    response.save(force_insert=True)
    queries.count(response, {}, response.answers)
    queries.come(response, 1)
    return response
