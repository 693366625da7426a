"""What a team of workers wrote about how it works."""

from typing import ClassVar

from django.db import models

from krachtbron.base.ids import new_id
from krachtbron.reflection.domain.team import PART_MOST


class TeamLook(models.Model):
    """One look-back of the workers of an organisation on a while that was. Who wrote it, is kept nowhere.

    The team is that of the organisation, not of a project: a project often has one worker, and a page about her would
    be a page about a person. ``again``: when the team looks again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("access.Organisation", on_delete=models.CASCADE, related_name="+")
    starts = models.DateField()
    ends = models.DateField()
    went = models.CharField(max_length=PART_MOST, blank=True)
    learnt = models.CharField(max_length=PART_MOST, blank=True)
    keep = models.CharField(max_length=PART_MOST, blank=True)
    change = models.CharField(max_length=PART_MOST, blank=True)
    again = models.DateField(null=True)
    made = models.DateTimeField()
    since = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "ends"])]
