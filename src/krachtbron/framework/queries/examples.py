"""The examples beside the resource compass, read once a process."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache, partial

from krachtbron.base.words import Dutch
from krachtbron.framework.domain import check
from krachtbron.framework.domain.examples import Examples
from krachtbron.framework.load import CONTENT, loaded
from krachtbron.framework.queries import definition, latest

COMPASS = "resource-compass"


@cache
def by_language() -> Mapping[str, Examples]:
    known = [item.id for item in definition(latest(COMPASS)).items]
    ((_ref, files),) = loaded(CONTENT / "examples", Examples, partial(unfit, known))
    return files


def unfit(known: Collection[str], file: Examples) -> Iterator[check.Fault]:
    """An item that the compass does not ask, or that is both strong and weak."""
    for place, example in enumerate(file.items):
        for side in ("strong", "weak"):
            if wrong := [item for item in getattr(example, side) if item not in known]:
                told = Dutch("`{item}` is geen bron van het kompas.", item=wrong[0])
                yield check.Fault(("items", place, side), told)
        if both := set(example.strong) & set(example.weak):
            told = Dutch("`{item}` staat bij sterk en bij krap; kies er een.", item=both.pop())
            yield check.Fault(("items", place), told)


def compass_examples(language: str) -> Examples:
    """In this language, or else in Dutch."""
    found = by_language()
    return found.get(language, found["nl"])
