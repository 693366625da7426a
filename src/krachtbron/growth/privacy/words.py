"""All she wrote, without her leaving: amounts of a budget stay, since somebody pays them; what she wrote beside them
goes."""

from datetime import datetime
from uuid import UUID

from krachtbron.growth.models import (
    Dream,
    Mirror,
    Noticed,
    Path,
    Picture,
    Receipt,
    Spending,
    Step,
    Story,
    Strength,
    Touchstone,
    Weight,
)

HERS = (Strength, Dream, Step, Path, Story, Picture, Weight, Mirror, Touchstone, Noticed)
BESIDE = ("words", "reason", "appeal", "answer")


def empty_budget(person_id: UUID) -> None:
    """What she chose stays as an amount, without a word and without receipts."""
    Receipt.objects.filter(spending__budget__person=person_id).delete()
    Spending.objects.filter(budget__person=person_id).update(**dict.fromkeys(BESIDE, b""))


def has_words_before(person_id: UUID, at: datetime) -> bool:
    """Whether something of hers is older than ``at``: a wiping then leaves nothing, so this came back with a copy."""
    spent = Spending.objects.filter(budget__person=person_id, made__lt=at).exclude(words=b"")
    return spent.exists() or any(kind._default_manager.filter(person=person_id, made__lt=at).exists() for kind in HERS)
