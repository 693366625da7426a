"""Signs: small line drawings of ours. A word always stands beside one, so it says nothing by itself."""

from enum import StrEnum
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString

from krachtbron.base.told import Picture

FOLDER, LEAF = Path(__file__).parent, "#0b5a4a"  # on paper our green; on a page the colour of the words beside it


class Sign(StrEnum):
    """What stands on it. The file of each has its name."""

    CUP = "cup"
    FEATHER = "feather"
    HAND = "hand"
    KEPT = "kept"
    PARTY = "party"
    ROSE = "rose"
    SUN = "sun"
    TALK = "talk"
    TOGETHER = "together"


@cache
def read(sign: Sign) -> str:
    return (FOLDER / f"{sign}.svg").read_text(encoding="utf-8").strip()


@cache
def draw_sign(sign: Sign, *, large: bool = False) -> SafeString:
    """For a page."""
    look = "sign sign--large" if large else "sign"
    return SafeString(read(sign).replace("<svg", f'<svg class="{look}" aria-hidden="true" focusable="false"', 1))


@cache
def print_sign(sign: Sign) -> Picture:
    """For paper."""
    return Picture(content=read(sign).replace("currentColor", LEAF))
