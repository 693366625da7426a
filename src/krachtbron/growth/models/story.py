"""Her story, its pictures, and each use that a project asks for."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.growth.domain.story import TypingState, UseState
from krachtbron.growth.models.own import Own


class Story(Own):
    """She is the author; ``typist``: who typed what she spoke, recorded as well. ``title`` is closed too."""

    title = models.BinaryField(blank=True)
    typist = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    typing = models.CharField(max_length=6, choices=choices(TypingState), default=TypingState.HERS)
    since = models.DateTimeField()


class Picture(models.Model):
    """A photo or drawing she chose, at a strength or in a story; ``about``: what stands on it. Both closed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    strength = models.ForeignKey("growth.Strength", null=True, on_delete=models.CASCADE, related_name="pictures")
    story = models.ForeignKey(Story, null=True, on_delete=models.CASCADE, related_name="pictures")
    content = models.BinaryField()
    about = models.BinaryField(blank=True)
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(strength__isnull=True, story__isnull=False) | Q(strength__isnull=False, story__isnull=True),
                name="picture_at_one",
            ),
        ]


class Offer(models.Model):
    """She offers a story to a project, which may ask for it, each use anew."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="offers")
    project = models.ForeignKey("groups.Project", on_delete=models.CASCADE, related_name="+")
    made = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["story", "project"], condition=Q(withdrawn__isnull=True), name="offer_once_open"
            ),
        ]


class StoryGone(models.Model):
    """A story that a project had a yes for was thrown away: it hears so, and not whose it was."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    project = models.ForeignKey("groups.Project", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()


class Use(models.Model):
    """One use that a project asks: for what (``words``, closed with her key), and what she said."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="uses")
    asked_by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    words = models.BinaryField()
    state = models.CharField(max_length=10, choices=choices(UseState), default=UseState.ASKED)
    made = models.DateTimeField()
    since = models.DateTimeField()
