"""Tables of somebody's own space. What she writes is closed with her key; a row alone says nothing."""

from typing import ClassVar

from django.db import models

from krachtbron.base.ids import new_id
from krachtbron.growth.domain import DreamState, Source, StepState


def words_of(kind: type[Source] | type[DreamState] | type[StepState]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in kind]


class Own(models.Model):
    """Something of one person, seen by whom she opens it for; ``words`` are closed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    audience = models.ForeignKey("access.Audience", null=True, on_delete=models.SET_NULL, related_name="+")
    words = models.BinaryField()
    made = models.DateTimeField()

    class Meta:
        abstract = True


class Strength(Own):
    """A strength, in her own words."""

    source = models.CharField(max_length=16, choices=words_of(Source))

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "source", "made"])]


class Tie(models.Model):
    """A strength in herself and one around her that help each other."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    own = models.ForeignKey(Strength, on_delete=models.CASCADE, related_name="+")
    around = models.ForeignKey(Strength, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["own", "around"], name="tie_once")]


class Dream(Own):
    """A dream; ``state`` since ``since``."""

    state = models.CharField(max_length=10, choices=words_of(DreamState), default=DreamState.ALIVE)
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
    """A small step under a dream, and what she tells about it."""

    dream = models.ForeignKey(Dream, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=8, choices=words_of(StepState), default=StepState.OPEN)
    told = models.BinaryField(blank=True)
    since = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["dream", "made"])]


class Cheer(models.Model):
    """What a supporter says about a step: a word or an offer, never a judgement. Closed with the key of who gets it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    step = models.ForeignKey(Step, on_delete=models.CASCADE, related_name="cheers")
    by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    words = models.BinaryField()
    made = models.DateTimeField()
