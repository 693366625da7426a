"""What weighs and what carries, on a picture she can move."""

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.growth.domain.load import Near, Weighs
from krachtbron.growth.models.own import Own


class Weight(Own):
    """One thing on the picture: what it does and how near it is, as she sees it today."""

    weighs = models.CharField(max_length=8, choices=choices(Weighs))
    near = models.CharField(max_length=8, choices=choices(Near), default=Near.BESIDE)
