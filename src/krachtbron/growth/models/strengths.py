"""Strengths and what ties them. What she writes is closed with her key; a row alone says nothing."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.growth.domain import Source
from krachtbron.growth.models.own import Own


class Strength(Own):
    """A strength, in her own words; ``drawing``: the name of one of our drawings, when she chose one."""

    source = models.CharField(max_length=16, choices=choices(Source))
    drawing = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "source", "made"])]


class Tie(models.Model):
    """A strength in herself and one around her that help each other."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    own = models.ForeignKey(Strength, on_delete=models.CASCADE, related_name="+")
    around = models.ForeignKey(Strength, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["own", "around"], name="tie_once")]
