"""A group looks back at what being together added."""

from typing import ClassVar

from django.db import models

from krachtbron.base.ids import new_id
from krachtbron.groups.domain import WORDS_MOST


class LookBack(models.Model):
    """``seen``: which of the six were seen, as words; never counted. It is the group's, and names nobody."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.CASCADE, related_name="+")
    seen = models.JSONField(default=list)
    words = models.CharField(max_length=WORDS_MOST, blank=True)
    made = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["group", "-made"])]
