"""What happened in somebody's own space. Keys only; who may know is for her audience to say."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class StepTold:
    """She told what became of a step."""

    step_id: UUID
    person_id: UUID
