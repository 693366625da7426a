"""Tries that count."""

from typing import ClassVar

from django.db import models

from krachtbron.base.ids import new_id


class Try(models.Model):
    """Something was tried in vain. ``mark`` says what and from where, and cannot be turned back into either.

    A row a try: of many at once none is lost, as it would be where a number is read and written again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    mark = models.CharField(max_length=64)
    until = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["mark", "until"]), models.Index(fields=["until"])]
