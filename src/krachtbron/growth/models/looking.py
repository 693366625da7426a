"""Looking at herself, and at what is offered to her."""

from django.db import models

from krachtbron.growth.models.own import Own


class Mirror(Own):
    """One moment in the mirror; ``words`` holds her answers, ``definition`` which version was asked."""

    definition = models.CharField(max_length=60)


class Touchstone(Own):
    """An offer that was made to her (``words``), and her answers to three questions about it, closed."""

    answers = models.BinaryField(blank=True)
    since = models.DateTimeField()
