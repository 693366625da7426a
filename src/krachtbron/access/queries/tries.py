"""How often something was tried in vain."""

from datetime import datetime

from krachtbron.access.models import Try


def tries(mark: str, at: datetime) -> int:
    """Of this mark, those that still count."""
    return Try.objects.filter(mark=mark, until__gt=at).count()
