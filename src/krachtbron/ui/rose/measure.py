"""How wide a text is, about: generous, because a picture to paste must never cut a name off."""

from functools import lru_cache
from unicodedata import combining, east_asian_width

# Of the widest of the usual sans types (DejaVu Sans), by width as a part of the size.
WIDTHS = {
    sign: width
    for width, signs in (
        (0.29, "ijlI|'’‘"),
        (0.33, " \u00a0,.;:"),
        (0.41, 'tfrJ!()[]-–·"'),
        (0.54, "szcLç?"),
        (0.60, "vxykaeoëéèêaàâFE"),
        (0.83, "wOQGDNH"),
        (0.99, "mMWœŒæÆ@%…—&"),
    )
    for sign in signs
}


@lru_cache(maxsize=4_096)
def letter(sign: str, bold: bool) -> float:
    """Width of one letter as a part of the size of the type."""
    if combining(sign):
        return 0.0
    width = WIDTHS.get(sign)
    if width is None:
        wide = sign > "\u2e7f" or sign < " " or east_asian_width(sign) in "WF"
        width = 1.05 if wide else 0.73 if sign.isupper() else 0.64
    return width * 1.1 if bold else width


def width(text: str, size: float, *, bold: bool = False) -> float:
    return size * sum(letter(sign, bold) for sign in text)


def broken(word: str, size: float, most: float, bold: bool) -> list[str]:
    """A word too long for any line, in pieces."""
    pieces, piece, wide = [], "", 0.0
    for sign in word:
        more = letter(sign, bold) * size
        if piece and wide + more > most:
            pieces.append(piece)
            piece, wide = "", 0.0
        piece, wide = piece + sign, wide + more
    return [*pieces, piece]


def wrapped(text: str, size: float, most: float, *, bold: bool = False) -> list[str]:
    """The lines of ``text`` when none may be wider than ``most``."""
    lines: list[str] = []
    words = [piece for word in text.split() for piece in broken(word, size, most, bold)]
    for word in words:
        if lines and width(f"{lines[-1]} {word}", size, bold=bold) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]
