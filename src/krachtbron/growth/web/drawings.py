"""Our small line drawings, each read once. They take the colour of the words beside them."""

from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString

from krachtbron.growth.domain.pictures import Drawing

FOLDER = Path(__file__).parent.parent / "drawings"


@cache
def drawn(drawing: Drawing, *, large: bool = False) -> SafeString:
    """The drawing, without a name of its own: a word always stands beside it."""
    look = "drawing drawing--large" if large else "drawing"
    markup = (FOLDER / f"{drawing}.svg").read_text(encoding="utf-8").strip()
    return SafeString(markup.replace("<svg", f'<svg class="{look}" aria-hidden="true" focusable="false"', 1))


def markup(name: str, *, large: bool = False) -> str:
    """A drawing by its name; empty for none, and for one that this version no longer has."""
    return drawn(Drawing(name), large=large) if name in set(Drawing) else ""
