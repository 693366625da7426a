"""Which instruments were asked of somebody in a round."""

from collections.abc import Iterable

from krachtbron.instruments.models import Round


def asked_among(definitions: Iterable[str]) -> set[str]:
    """Those of these instruments with which a round was opened."""
    return set(Round.objects.filter(definition__in=list(definitions)).values_list("definition", flat=True))
