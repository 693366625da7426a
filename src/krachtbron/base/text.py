"""Texts as people meant them. What is tidy stays as it is."""

import unicodedata

KEPT_TOGETHER = "\u200c\u200d"  # between letters of Persian, Hindi and others these change the word


def tidy(text: str) -> str:
    """One line, single spaces, no signs that nobody sees or that turn the line around."""
    return " ".join(_seen(text).split())


def tidy_lines(text: str) -> str:
    """The same for a longer text that keeps its lines."""
    return "\n".join("".join(map(_spaced, line)).rstrip() for line in _seen(text).splitlines()).strip()


def _seen(text: str) -> str:
    """Signs that are left out may part a letter from its accent: first they go, then both become one."""
    return unicodedata.normalize("NFC", "".join(sign for sign in text if sign in KEPT_TOGETHER or shows(sign)))


def shows(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def _spaced(sign: str) -> str:
    """A tab and its kind become a space."""
    return " " if unicodedata.category(sign) == "Cc" else sign
