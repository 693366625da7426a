"""What a response adds to the counts, reckoned from nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping

Said = Mapping[str, int | list[int] | None]
Place = tuple[str, str, int]


def chosen(answers: Said) -> set[tuple[str, int]]:
    """The places of one response: (item, value), each once; of several choices each value. Skipped counts nowhere."""
    said = ((item, value if isinstance(value, list) else [value]) for item, value in answers.items())
    return {(item, value) for item, values in said for value in values if value is not None}


def counts_of(responses: Iterable[tuple[str, Said]]) -> Counter[Place]:
    """(perspective, item, value) → how many of these responses, each a perspective and its answers."""
    return Counter((perspective, *place) for perspective, answers in responses for place in chosen(answers))
