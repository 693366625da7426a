"""What a response adds to the counts, reckoned from nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping

from krachtbron.instruments.domain.rounds import Origin

Said = Mapping[str, int | list[int] | None]
Place = tuple[str, str, int]


def chosen(answers: Said) -> set[tuple[str, int]]:
    """The places of one response: (item, value), each once; of several choices each value. Skipped counts nowhere."""
    said = ((item, value if isinstance(value, list) else [value]) for item, value in answers.items())
    return {(item, value) for item, values in said for value in values if value is not None}


def counts_of(responses: Iterable[tuple[str, Said]]) -> Counter[Place]:
    """(perspective, item, value) → how many of these responses, each a perspective and its answers."""
    return Counter((perspective, *place) for perspective, answers in responses for place in chosen(answers))


def came_of(responses: Iterable[tuple[str, str, bool]]) -> dict[str, tuple[int, int]]:
    """perspective → how many responses have an answer, how many of those on paper; of each its perspective, how it
    came, and whether it has one."""
    came: dict[str, tuple[int, int]] = {}
    for perspective, origin, given in responses:
        if given:
            n, on_paper = came.get(perspective, (0, 0))
            came[perspective] = (n + 1, on_paper + (origin == Origin.PAPER))
    return came
