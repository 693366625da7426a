"""A column that holds one of a few words."""

from enum import StrEnum


def choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    """The words themselves: what people read is for ``labels`` to say."""
    return [(one.value, one.value) for one in kind]
