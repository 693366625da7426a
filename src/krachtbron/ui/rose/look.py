"""The colours of a picture that stands alone, as attributes: no style sheet goes with it."""

import re

INK, PAPER = "#1b1b1b", "#ffffff"
NOW, BEFORE, WEB, EDGE = "#0b5a4a", "#8a4b00", "#c4bcab", "#6b6b6b"

LOOK = {
    "ring": f'stroke="{WEB}"',
    "ring ring--edge": f'stroke="{EDGE}"',
    "spoke": f'stroke="{WEB}"',
    "now": f'stroke="{NOW}" stroke-width="2.5" stroke-linejoin="round"',
    "now-dot": f'fill="{NOW}" stroke="{PAPER}" stroke-width="2"',
    "before": f'stroke="{BEFORE}" stroke-width="2" stroke-dasharray="6 5"',
    "before-dot": f'fill="{PAPER}" stroke="{BEFORE}" stroke-width="2"',
    "one": f'fill="{NOW}"',
    "agreed": f'stroke="{INK}" stroke-width="2.2"',
    "open": f'fill="{PAPER}" stroke="{EDGE}" stroke-width="1.2"',
}
CLASS = re.compile(r'class="([^"]+)"')


def dressed(body: str) -> str:
    """The drawn ``body`` with colours in place of classes."""
    return CLASS.sub(lambda found: LOOK[found[1]], body)
