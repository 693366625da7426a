"""Which pages a telephone keeps for when there is no network. ``config.wiring`` lists them; they share one outbox."""

_pages: list[str] = []


def register_kept(name: str) -> None:
    """Keep the page of this address too; the first one shows where no other is nearer."""
    if name not in _pages:
        _pages.append(name)


def kept_pages() -> list[str]:
    """The names of their addresses."""
    return list(_pages)
