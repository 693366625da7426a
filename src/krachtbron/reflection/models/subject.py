"""What a group, or the workers of an organisation, want to talk about."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.reflection.domain.subjects import LEARNT_MOST, NEEDS_MOST, SUBJECT_MOST, SubjectState


class Subject(models.Model):
    """One sentence, of a group or (``organisation``) of an intervision. Who brought it, is kept nowhere.

    ``lot``: the drawing that took it up; none when it was chosen. ``place``, ``needs``: where it stands on the agenda
    of the workers, and what they need for it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    group = models.ForeignKey("groups.Group", null=True, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey("access.Organisation", null=True, on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=SUBJECT_MOST)
    state = models.CharField(max_length=6, choices=choices(SubjectState), default=SubjectState.WAITS)
    lot = models.UUIDField(null=True)
    place = models.PositiveSmallIntegerField(default=0)
    needs = models.CharField(max_length=NEEDS_MOST, blank=True)
    learnt = models.CharField(max_length=LEARNT_MOST, blank=True)
    made = models.DateTimeField()
    since = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["group", "state", "since"]),
            models.Index(fields=["organisation", "state", "since"]),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(group__isnull=True) ^ Q(organisation__isnull=True), name="subject_of_one_table"
            )
        ]
