"""Looking at herself, and at what is offered to her."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from krachtbron.growth.models.own import Own


class Mirror(Own):
    """One moment in the mirror or of her compass; ``words`` holds her answers, ``definition`` which one was asked, in
    which version. ``kept``: when she said that it is right; empty while she is still answering, which is one moment of
    each at a time."""

    definition = models.CharField(max_length=60)
    kept = models.DateTimeField(null=True)

    class Meta(Own.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "definition"], condition=Q(kept__isnull=True), name="mirror_one_unfinished"
            ),
        ]


class Touchstone(Own):
    """An offer that was made to her (``words``), and her answers to three questions about it, closed."""

    answers = models.BinaryField(blank=True)
    since = models.DateTimeField()
