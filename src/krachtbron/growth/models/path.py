"""Her path of work and wellbeing: stages she names, and conversations around one table."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.growth.domain.path import PathState, StageState, TalkState
from krachtbron.growth.models.own import Own


class Path(Own):
    """Where she is going, in her words; ``place`` is with whom and where she walks it now, closed."""

    place = models.BinaryField(blank=True)
    state = models.CharField(max_length=8, choices=choices(PathState), default=PathState.WALKING)
    since = models.DateTimeField()


class PathBefore(models.Model):
    """Where a path went before it stood still and went on elsewhere; hers to see."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    path = models.ForeignKey(Path, on_delete=models.CASCADE, related_name="before")
    place = models.BinaryField(blank=True)
    until = models.DateTimeField()


class Stage(models.Model):
    """A stage she named herself (``words``): what she does or learns there (``about``), what does her good
    (``wellbeing``), and afterwards what she learned (``told``). ``place`` is its turn, which binds nobody."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    path = models.ForeignKey(Path, on_delete=models.CASCADE, related_name="stages")
    words = models.BinaryField()
    about = models.BinaryField(blank=True)
    wellbeing = models.BinaryField(blank=True)
    told = models.BinaryField(blank=True)
    state = models.CharField(max_length=8, choices=choices(StageState), default=StageState.AHEAD)
    since = models.DateTimeField()
    place = models.PositiveSmallIntegerField()
    made = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["path", "place"])]


class Talk(models.Model):
    """A conversation planned with who sits around the table: about what and with whom (``words``), what came of it
    (``told``), both closed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    path = models.ForeignKey(Path, on_delete=models.CASCADE, related_name="talks")
    on = models.DateField()
    words = models.BinaryField()
    told = models.BinaryField(blank=True)
    state = models.CharField(max_length=10, choices=choices(TalkState), default=TalkState.PLANNED)
    made = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["path", "on"])]
