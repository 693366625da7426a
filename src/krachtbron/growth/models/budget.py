"""An own budget that an organisation grants, and what she chooses with it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.growth.domain.budget import SpendingState


class Budget(models.Model):
    """An amount in cents for one person. ``rules``: the limits, a line each, named before she chooses; ``appeal_to``:
    a person, not the one who decides, to whom she can go when something is refused."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("access.Organisation", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    given_by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    appeal_to = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    cents = models.PositiveIntegerField()
    rules = models.TextField(blank=True)
    until = models.DateField(null=True)
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(cents__gt=0), name="budget_is_something")]
        indexes: ClassVar = [models.Index(fields=["person", "made"]), models.Index(fields=["organisation", "made"])]


class Spending(models.Model):
    """A learning she chose. ``reason`` of a refusal names a limit; ``appeal`` and ``answer`` follow it. All closed with
    her key."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="spendings")
    words = models.BinaryField()
    cents = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=choices(SpendingState), default=SpendingState.CHOSEN)
    since = models.DateTimeField()
    made = models.DateTimeField()
    reason = models.BinaryField(blank=True)
    decided_by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    appeal = models.BinaryField(blank=True)
    appealed = models.DateTimeField(null=True)
    answer = models.BinaryField(blank=True)
    answered = models.DateTimeField(null=True)
    answered_by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(cents__gt=0), name="spending_is_something")]
        indexes: ClassVar = [models.Index(fields=["budget", "made"])]


class Receipt(models.Model):
    """A picture of a receipt, closed with her key; ``about`` says what stands on it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    spending = models.ForeignKey(Spending, on_delete=models.CASCADE, related_name="receipts")
    content = models.BinaryField()
    about = models.BinaryField(blank=True)
    made = models.DateTimeField()
