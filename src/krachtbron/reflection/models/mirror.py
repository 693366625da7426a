"""What a worker answered to a situation that holds up a mirror to his basic attitude."""

from typing import ClassVar

from django.db import models

from krachtbron.base.ids import new_id


class Mirror(models.Model):
    """Three answers of a worker to one situation, closed with his key. ``definition``, ``item``: which situation, in
    the words of that version. ``shared``: since when somebody else may read it. It names no participant."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    audience = models.ForeignKey("access.Audience", null=True, on_delete=models.SET_NULL, related_name="+")
    definition = models.CharField(max_length=60)
    item = models.CharField(max_length=40)
    would = models.BinaryField(blank=True)
    lately = models.BinaryField(blank=True)
    otherwise = models.BinaryField(blank=True)
    made = models.DateTimeField()
    since = models.DateTimeField()
    shared = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "made"])]
