"""The texts of an instrument, one by one: to write each beside the original."""

from collections.abc import Mapping
from typing import Any

from krachtbron.framework.domain.check import Where, everywhere, is_structure

# What mostly stays as it is: whose work it is, and where it was published.
STAYS = ("licence", "place", "title", "authors", "publisher")


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
