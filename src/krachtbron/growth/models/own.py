"""What every thing of her own has: a person, who else sees it, and closed words."""

from typing import ClassVar

from django.db import models

from krachtbron.base.ids import new_id


class Own(models.Model):
    """Something of one person, seen by whom she opens it for; ``words`` are closed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    audience = models.ForeignKey("access.Audience", null=True, on_delete=models.SET_NULL, related_name="+")
    words = models.BinaryField()
    made = models.DateTimeField()

    class Meta:
        abstract = True
        indexes: ClassVar = [models.Index(fields=["person", "made"])]
