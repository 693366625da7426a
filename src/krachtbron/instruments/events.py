"""What happened here. Keys only."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PointsShown:
    round_id: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class StepChosen:
    """``promise_id``: the promise of the project; none where the round is about an organisation or oneself."""

    round_id: UUID
    choice_id: UUID
    promise_id: UUID | None
    at: datetime
