"""What weighs and what carries, on a picture she can move."""

from django.db import models

from krachtbron.growth.domain.load import Near, Weighs
from krachtbron.growth.models.own import Own, words_of


class Weight(Own):
    """One thing on the picture: what it does and how near it is, as she sees it today."""

    weighs = models.CharField(max_length=8, choices=words_of(Weighs))
    near = models.CharField(max_length=8, choices=words_of(Near), default=Near.BESIDE)
