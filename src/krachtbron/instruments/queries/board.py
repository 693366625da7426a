"""The cards of a board and what they are about. Who may read them is decided on the round; no card says whose it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max, Q

from krachtbron.access.domain import Actor
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.models import Card, Problem, Response
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.queries.rounds import get_for, visible

MOST = 12


def problem_of(round_id: UUID) -> str:
    """What the board is about; empty as long as nobody said so."""
    return Problem.objects.filter(round=round_id).values_list("words", flat=True).first() or ""


def cards_of(round_id: UUID) -> list[Card]:
    """All cards, in an order that says nothing of who wrote which: that of their words."""
    return sorted(Card.objects.filter(round=round_id), key=lambda card: (card.text.casefold(), card.pk))


def cards_given(response: Response) -> list[Card]:
    """The cards of one telephone or person, as she gave them."""
    return list(Card.objects.filter(response=response).order_by("made", "pk"))


def cards_by(responses: Iterable[Response]) -> dict[UUID, list[Card]]:
    """response → its cards, for what somebody takes along. One query."""
    found: dict[UUID, list[Card]] = {}
    for card in Card.objects.filter(response__in=[row.pk for row in responses]).order_by("made", "pk"):
        if card.response_id is not None:
            found.setdefault(card.response_id, []).append(card)
    return found


def card_of(round_id: UUID, card_id: UUID) -> Card | None:
    return Card.objects.filter(round=round_id, pk=card_id).first()


def card_stand(round_id: UUID) -> str:
    """A mark of how the board lies, by which a screen notices that another one went on. One query."""
    rows = Card.objects.filter(round=round_id)
    last = rows.aggregate(made=Max("made"), placed=Max("placed"))
    moments = [moment for moment in last.values() if moment is not None]
    return f"{rows.count()}-{int(max(moments).timestamp() * 1000) if moments else 0}"


@dataclass(frozen=True, slots=True)
class BoardThen:
    """A board of a project at one time."""

    round_id: UUID
    definition: str
    opened: datetime
    group: str
    about: str
    cards: Sequence[tuple[str, str]]
    """(field, words)"""


def boards_of(actor: Actor, project_id: UUID, instrument: str) -> list[BoardThen]:
    """The newest boards of a project that were shown, and whose cards the actor may read; oldest first."""
    about = Q(project=project_id) | Q(group__project=project_id)
    rows = visible(actor).filter(about, definition__startswith=f"{instrument}@", shown__isnull=False)
    rows = rows.select_related("group", "problem").order_by("-opened")[:MOST]
    found = list(rows)
    together = next((row for row in found if row.mode == Mode.TOGETHER), None)
    if together is not None and not get_for(actor, together.pk).may(Verb.SEE_DOTS):
        found = [row for row in found if row.mode != Mode.TOGETHER]  # in one project the answer is the same for all
    cards: dict[UUID, list[tuple[str, str]]] = {row.pk: [] for row in found}
    for round_id, item, text in Card.objects.filter(round__in=list(cards)).values_list("round_id", "item", "text"):
        cards[round_id].append((item, text))
    return [
        BoardThen(
            row.pk,
            row.definition,
            row.opened,
            row.group.name if row.group else "",
            row.problem.words if hasattr(row, "problem") else "",
            sorted(cards[row.pk], key=lambda one: one[1].casefold()),
        )
        for row in reversed(found)
    ]
