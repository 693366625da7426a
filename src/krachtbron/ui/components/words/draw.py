"""Words as answers: the ring icon beside each, and radios that are as easy to hit as buttons.

``options``: (value, word) pairs in order; ``chosen``: the value chosen before; ``rings``: draw the ring icons.
"""

from collections.abc import Iterable
from functools import lru_cache

from django.utils.safestring import SafeString

from krachtbron.ui.components.html import safe


@lru_cache
def ring(place: int, of: int) -> SafeString:
    """The answer's place in the rose: its ring drawn thick among the others, its dot on the axis that points up."""
    step = 15.2 / max(of, 1)
    radii = [round(2.6 + step * (n + 1), 1) for n in range(of)]
    faint = "".join(f'<circle cx="20" cy="20" r="{r}"/>' for r in radii)
    mine = radii[place - 1]
    return SafeString(
        f'<svg class="ring-icon" viewBox="0 0 40 40" aria-hidden="true" focusable="false">{faint}'
        f'<circle class="ring-icon__mine" cx="20" cy="20" r="{mine}"/>'
        f'<circle class="ring-icon__dot" cx="20" cy="{round(20 - mine, 1)}" r="3.2"/></svg>'
    )


def word_radios(
    name: str, options: Iterable[tuple[object, object]], chosen: object, id_: str, *, rings: bool
) -> SafeString:
    """All radios of one question in one string."""
    pairs = list(options)
    scale = [pair for pair in pairs if pair[0] not in ("", None)]
    drawn = []
    mine = None if chosen is None else str(chosen)  # nothing is chosen until somebody chooses, not even skipping
    for number, (value, word) in enumerate(pairs):
        written = "" if value is None else str(value)
        icon = ring(number + 1, len(scale)) if rings and number < len(scale) and written else ""
        checked = " checked" if written == mine else ""
        drawn.append(
            f'<label class="word" for="{id_}_{number}"><input type="radio" name="{name}" id="{id_}_{number}"'
            f' value="{safe(written)}"{checked}>{icon}<span>{safe(word)}</span></label>'
        )
    return SafeString(f'<div class="words">{"".join(drawn)}</div>')
