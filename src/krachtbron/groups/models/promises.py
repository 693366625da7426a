"""What was agreed, and everything that was told about it."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.groups.domain import WHAT_MOST, WHO_MOST, WORDS_MOST, PromiseState, Term


class Promise(models.Model):
    """What was agreed: what, who, when; and in words what became of it.

    ``meeting``: where it was agreed. ``tells_back``: the small circle tells the broad one what it did.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    project = models.ForeignKey("groups.Project", on_delete=models.CASCADE, related_name="promises")
    meeting = models.ForeignKey("groups.Meeting", null=True, on_delete=models.SET_NULL, related_name="promises")
    tells_back = models.BooleanField(default=False)
    what = models.CharField(max_length=WHAT_MOST)
    who = models.CharField(max_length=WHO_MOST, blank=True)
    term = models.CharField(max_length=12, choices=choices(Term), default=Term.NEXT_TIME)
    due = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=choices(PromiseState), default=PromiseState.OPEN)
    state_since = models.DateField()
    state_words = models.CharField(max_length=WORDS_MOST, blank=True)
    created = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["project", "state", "due"])]


class Report(models.Model):
    """What was told about a promise, each time. Nothing told is overwritten; who told it is not kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="reports")
    state = models.CharField(max_length=8, choices=choices(PromiseState))
    words = models.CharField(max_length=WORDS_MOST, blank=True)
    told = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["promise", "-told"])]
