"""Dreams, the small steps under them, and what supporters said."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.growth.domain import DreamState, StepState
from krachtbron.growth.models.own import Own


class Dream(Own):
    """A dream; ``state`` since ``since``."""

    state = models.CharField(max_length=10, choices=choices(DreamState), default=DreamState.ALIVE)
    since = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-made"])]


class DreamBefore(models.Model):
    """How she said a dream before; goals may change, and the way there stays hers to see."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    dream = models.ForeignKey(Dream, on_delete=models.CASCADE, related_name="before")
    words = models.BinaryField()
    until = models.DateTimeField()


class Step(Own):
    """A small step under a dream or under a stage of her path, and what she tells about it."""

    dream = models.ForeignKey(Dream, null=True, on_delete=models.CASCADE, related_name="steps")
    stage = models.ForeignKey("growth.Stage", null=True, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=8, choices=choices(StepState), default=StepState.OPEN)
    told = models.BinaryField(blank=True)
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(dream__isnull=True, stage__isnull=False) | Q(dream__isnull=False, stage__isnull=True),
                name="step_under_one",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["dream", "made"])]


class StepBefore(models.Model):
    """How she said a step before; steps may change too, and what came before stays hers to see."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    step = models.ForeignKey(Step, on_delete=models.CASCADE, related_name="before")
    words = models.BinaryField()
    until = models.DateTimeField()


class Cheer(models.Model):
    """What a supporter says about a step: a word or an offer, never a judgement. Closed with the key of who gets it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    step = models.ForeignKey(Step, on_delete=models.CASCADE, related_name="cheers")
    by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    words = models.BinaryField()
    made = models.DateTimeField()
