"""Results: the group's or the project's own sentences. Nothing in them leads to a person."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.framework.domain.planes import Plane
from krachtbron.results.domain import RESULT_MOST, About, Size


class Result(models.Model):
    """Something that worked. Without ``group`` it is of the whole project. Empty: nobody chose, or nobody was sure."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    project = models.ForeignKey("groups.Project", on_delete=models.CASCADE, related_name="+")
    group = models.ForeignKey("groups.Group", null=True, on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=RESULT_MOST)
    about = models.CharField(max_length=8, choices=choices(About), blank=True)
    size = models.CharField(max_length=8, choices=choices(Size), blank=True)
    plane = models.CharField(max_length=20, choices=choices(Plane), blank=True)
    day = models.DateField()
    created = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["project", "-day"]), models.Index(fields=["group", "-day"])]
