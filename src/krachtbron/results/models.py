"""Results: the group's or the project's own sentences. Nothing in them leads to a person."""

from typing import ClassVar

from django.db import models

from krachtbron.base.ids import new_id
from krachtbron.results.domain import RESULT_MOST, About, Plane, Size


def choices_of(enum: type) -> list[tuple[str, str]]:
    return [(member.value, member.value) for member in enum]  # type: ignore[attr-defined]


class Result(models.Model):
    """Something that worked. Without ``group`` it is of the whole project. Empty: nobody chose, or nobody was sure."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    project = models.ForeignKey("groups.Project", on_delete=models.CASCADE, related_name="+")
    group = models.ForeignKey("groups.Group", null=True, on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=RESULT_MOST)
    about = models.CharField(max_length=8, choices=choices_of(About), blank=True)
    size = models.CharField(max_length=8, choices=choices_of(Size), blank=True)
    plane = models.CharField(max_length=20, choices=choices_of(Plane), blank=True)
    day = models.DateField()
    created = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["project", "-day"]), models.Index(fields=["group", "-day"])]
