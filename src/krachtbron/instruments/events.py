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
    round_id: UUID
    choice_id: UUID
    promise_id: UUID
    at: datetime
