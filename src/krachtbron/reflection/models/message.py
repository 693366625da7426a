"""A sheet for one difficult conversation, that is soon gone."""

from django.db import models

from krachtbron.base.ids import new_id


class Message(models.Model):
    """Six lines of a worker, closed with his key. About whom it is, is written nowhere; it lives two weeks at most."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    ask = models.BinaryField(blank=True)
    seen = models.BinaryField(blank=True)
    wish = models.BinaryField(blank=True)
    gains = models.BinaryField(blank=True)
    works = models.BinaryField(blank=True)
    agreed = models.BinaryField(blank=True)
    made = models.DateTimeField(db_index=True)
