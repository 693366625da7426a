"""Small helpers for parts that build their markup as a string."""

from collections.abc import Iterable
from html import escape
from typing import cast

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString


def safe(value: object) -> str:
    """Text made safe for HTML; what is markup already stays as it is."""
    if type(value) is str:  # mostly; Django does the same after looking for other kinds
        return escape(value)
    return str(conditional_escape(cast(str, value)))


def attributes(**pairs: object) -> str:
    """``attributes(id="a", for_="b", required=True)`` → `` id="a" for="b" required``.

    What is None, False or empty is left out; an empty ``value`` stays.
    """
    written = []
    for name, value in pairs.items():
        if value is None or value is False or (value == "" and name != "value"):
            continue
        name = name.rstrip("_").replace("_", "-")
        written.append(f" {name}" if value is True else f' {name}="{safe(value)}"')
    return "".join(written)


def element(tag: str, text: object, /, **pairs: object) -> SafeString:
    """One element with escaped text."""
    return SafeString(f"<{tag}{attributes(**pairs)}>{safe(text)}</{tag}>")


def joined(parts: Iterable[str]) -> SafeString:
    """Markup that is safe already, put together."""
    return SafeString("".join(parts))
