"""A link that lets a calendar read along."""

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.groups.domain.feeds import Shown


class Feed(models.Model):
    """Somebody's own link to the moments of her groups in one organisation. Of its secret only the hash is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    hash = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey("access.Organisation", on_delete=models.CASCADE, related_name="+")
    shown = models.CharField(max_length=8, choices=choices(Shown), default=Shown.NEUTRAL)
    made = models.DateTimeField()
