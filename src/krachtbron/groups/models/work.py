"""Projects, the people connected to them, groups and their circles."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.groups.domain import (
    AIM_MOST,
    NAME_MOST,
    THEME_MOST,
    WHAT_MOST,
    WHO_MOST,
    CircleKind,
    ProjectRole,
    Shape,
)


class Project(models.Model):
    """Work on one shared problem: a theme, an aim of growth, an aim of structural change, a period."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("access.Organisation", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=NAME_MOST)
    theme = models.CharField(max_length=THEME_MOST, blank=True)
    growth_aim = models.TextField(max_length=AIM_MOST, blank=True)
    structural_aim = models.TextField(max_length=AIM_MOST, blank=True)
    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)
    created = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "starts"])]


class ProjectMember(models.Model):
    """Somebody connected to a project, from a day until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=12, choices=choices(ProjectRole))
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "person"], condition=Q(until__isnull=True), name="project_member_one_open"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["person", "until"])]


class Group(models.Model):
    """People who do the work of a project together.

    ``around_how``, ``around_who``: how the people around a core group hear what happens, and from whom.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(max_length=NAME_MOST)
    shape = models.CharField(max_length=12, choices=choices(Shape), default=Shape.FIXED)
    around_how = models.CharField(max_length=WHAT_MOST, blank=True)
    around_who = models.CharField(max_length=WHO_MOST, blank=True)
    created = models.DateTimeField()


class Circle(models.Model):
    """A ring of a group: a fixed group has one, an hourglass or a core group has more."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="circles")
    kind = models.CharField(max_length=12, choices=choices(CircleKind), default=CircleKind.EVERYONE)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["group", "kind"], name="circle_once_a_group")]


class CircleMember(models.Model):
    """Somebody in a circle, from a day until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["circle", "person"], condition=Q(until__isnull=True), name="circle_member_one_open"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["person", "until"])]
