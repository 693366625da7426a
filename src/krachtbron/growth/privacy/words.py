"""All she wrote, without her leaving: amounts of a budget stay, since somebody pays them; what she wrote beside them
goes."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

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
    """What she chose stays as an amount, without a word and without receipts; what she asked waits for nobody."""
    Receipt.objects.filter(spending__budget__person=person_id).delete()
    Spending.objects.filter(budget__person=person_id).update(**dict.fromkeys(BESIDE, b""))
    Spending.objects.filter(budget__person=person_id, answered=None).update(appealed=None)


def has_words_before(person_id: UUID, at: datetime) -> bool:
    """Whether something of hers is older than ``at``: a wiping then leaves nothing, so this came back with a copy."""
    # An amount outlives a wiping, and may be refused or asked again after it: each word counts by its own moment.
    said = (Q(made__lt=at) & ~Q(words=b"")) | (Q(since__lt=at) & ~Q(reason=b""))
    said |= (Q(appealed__lt=at) & ~Q(appeal=b"")) | (Q(answered__lt=at) & ~Q(answer=b""))
    spent = Spending.objects.filter(said, budget__person=person_id)
    receipts = Receipt.objects.filter(spending__budget__person=person_id, made__lt=at)
    own = (kind._default_manager.filter(person=person_id, made__lt=at) for kind in HERS)
    return any(rows.exists() for rows in (spent, receipts, *own))
