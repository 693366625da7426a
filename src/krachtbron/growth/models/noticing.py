"""What somebody saw, written to her; and from whom she wants nothing more."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.framework.domain.planes import Plane
from krachtbron.growth.domain.noticing import Card, NoticedState
from krachtbron.growth.models.own import Own


class Noticed(Own):
    """ "Ik zag …": ``person`` is who gets it and whose it is; ``by`` who wrote it; ``answer`` hers, closed too. This is
    the only place where one person writes about another. With a ``card`` it is a feather: words of thanks."""

    by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    plane = models.CharField(max_length=20, blank=True, choices=choices(Plane))
    card = models.CharField(max_length=8, blank=True, choices=choices(Card))
    state = models.CharField(max_length=8, choices=choices(NoticedState), default=NoticedState.CAME)
    answer = models.BinaryField(blank=True)
    since = models.DateTimeField()


class Declined(models.Model):
    """``person`` wants nothing more from ``sender``, who is not told."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    sender = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "sender"], name="declined_once")]
