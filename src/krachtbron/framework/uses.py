"""Which instruments somebody filled already: higher rooms keep that, and say so here at the start."""

from collections.abc import Callable, Iterable

Uses = Callable[[Iterable[str]], set[str]]
_known: list[Uses] = []


def register_uses(uses: Uses) -> None:
    """Who answers which of these instruments were asked of somebody."""
    if uses not in _known:
        _known.append(uses)


def used(refs: Iterable[str]) -> set[str]:
    """Those of them that were asked of somebody."""
    wanted = list(refs)
    return {ref for uses in _known for ref in uses(wanted)} if wanted else set()
