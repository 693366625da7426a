"""What somebody saw, written to her."""

from django.db import models

from krachtbron.growth.domain.noticing import NoticedState, Plane
from krachtbron.growth.models.own import Own, words_of


class Noticed(Own):
    """ "Ik zag …": ``person`` is who gets it and whose it is; ``by`` who wrote it; ``answer`` hers, closed too. This is
    the only place where one person writes about another."""

    by = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    plane = models.CharField(max_length=20, blank=True, choices=words_of(Plane))
    state = models.CharField(max_length=8, choices=words_of(NoticedState), default=NoticedState.CAME)
    answer = models.BinaryField(blank=True)
    since = models.DateTimeField()
