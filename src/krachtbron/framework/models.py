"""What an organisation adds to the handbook and to the instruments. The organisation's; nothing here is about a person
but who wrote it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from krachtbron.base.ids import new_id
from krachtbron.framework.domain.own import BODY_MOST, PLAIN_MOST, TITLE_MOST


class OwnPage(models.Model):
    """A page in one language; the same ``slug`` in another language is its translation.

    ``part``: the part of the handbook it belongs to; else ``under``: the page of ours it is an example with.
    ``version`` goes up with every change.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("access.Organisation", on_delete=models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=60)
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=TITLE_MOST)
    plain = models.CharField(max_length=PLAIN_MOST)
    body = models.TextField(max_length=BODY_MOST)
    part = models.CharField(max_length=60, blank=True)
    under = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey("access.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    created = models.DateTimeField()
    changed = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "slug", "language"], name="framework_one_page"),
            models.CheckConstraint(
                condition=Q(part="") & ~Q(under="") | ~Q(part="") & Q(under=""), name="framework_one_place"
            ),
        ]


class OwnInstrument(models.Model):
    """A version of an instrument in one language, as it stands in its file. The language that was added first is the
    original; its structure never changes. ``complete``: every text is there, so that it is offered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("access.Organisation", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=50)
    version = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=3)
    original = models.BooleanField()
    complete = models.BooleanField()
    text = models.TextField()
    added = models.DateTimeField()
    changed = models.DateTimeField()
    added_by = models.ForeignKey("access.Person", on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "name", "version", "language"], name="framework_one_text"),
            models.UniqueConstraint(
                fields=["organisation", "name", "version"], condition=Q(original=True), name="framework_one_original"
            ),
        ]
