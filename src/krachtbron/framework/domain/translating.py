"""The texts of an instrument, one by one, to write each beside the original; and where a translation strays from it."""

from collections.abc import Mapping
from typing import Any

from krachtbron.base.words import Dutch
from krachtbron.framework.domain.check import STRUCTURE, Fault, Where, everywhere

# What mostly stays as it is: whose work it is, and where it was published.
STAYS = ("licence", "place", "title", "authors", "publisher")

OURS = Dutch("het Nederlands")


def texts(data: Any) -> dict[Where, str]:
    """What somebody reads, in the order of the file."""
    return {
        where: value
        for where, value in everywhere(data)
        if isinstance(value, str) and where != ("language",) and not is_structure(where)
    }


def stays(where: Where) -> bool:
    """Whether a translation begins with the text of the original."""
    return where == ("licence",) or (where[-1] in STAYS and ("publications" in where or "source" in where))


def written(data: Any, said: Mapping[Where, str], where: Where = ()) -> Any:
    """A copy of ``data`` in which these texts stand."""
    if isinstance(data, dict):
        return {key: written(value, said, (*where, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [written(value, said, (*where, place)) for place, value in enumerate(data)]
    return said.get(where, data)


def begun(data: Any, language: str) -> Any:
    """The same instrument in another language, with its texts still to be written."""
    empty = {where: value if stays(where) else "" for where, value in texts(data).items()}
    return written(data, {**empty, ("language",): language})


def compare(original: Any, translation: Any, where: Where = (), called: Dutch = OURS) -> Fault | None:
    """The first place where a translation is built differently; ``called``: what the original is called."""
    if isinstance(original, dict) and isinstance(translation, dict):
        for key in original:
            if key not in translation:
                told = Dutch("hier ontbreekt `{key}`, dat in {called} wel staat; voeg het toe.", key=key, called=called)
                return Fault(where, told)
        for key, value in translation.items():
            if key not in original:
                told = Dutch(
                    "`{key}` staat niet in {called}; haal het weg of zet het daar ook.", key=key, called=called
                )
                return Fault((*where, key), told)
            if found := compare(original[key], value, (*where, key), called):
                return found
    elif isinstance(original, list) and isinstance(translation, list):
        if len(original) != len(translation):
            told = Dutch(
                "hier staan er {here}, in {called} {there}; maak ze gelijk.",
                **{"here": len(translation), "called": called, "there": len(original)},
            )
            return Fault(where, told)
        for place, pair in enumerate(zip(original, translation, strict=True)):
            if found := compare(*pair, (*where, place), called):
                return found
    elif is_structure(where) and original != translation:
        told = Dutch(
            "hier staat `{here}`, in {called} `{there}`; maak ze gelijk.",
            **{"here": translation, "called": called, "there": original},
        )
        return Fault(where, told)
    return None


def is_structure(where: Where) -> bool:
    """Whether the piece stands in, or in a list of, a field that is the same in every language."""
    named = [key for key in where if isinstance(key, str)]
    return bool(named) and named[-1] in STRUCTURE
