"""Steps: where somebody is, as the mark that fills, line by line. ``now`` from 1, ``of`` how many."""

from functools import lru_cache
from math import cos, pi, sin

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


@lru_cache
def _mark(now: int, of: int) -> str:
    drawn = []
    for n in range(of):
        turn = 2 * pi * n / of
        x, y = round(24 + 18 * sin(turn), 1), round(24 - 18 * cos(turn), 1)
        state = "done" if n + 1 < now else "now" if n + 1 == now else "to-do"
        drawn.append(
            f'<g class="steps__{state}"><line x1="24" y1="24" x2="{x}" y2="{y}"/>'
            f'<circle cx="{x}" cy="{y}" r="{4.6 if state == "now" else 3.6}"/></g>'
        )
    return f'<svg class="steps__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">{"".join(drawn)}</svg>'


def steps(now: int, of: int) -> SafeString:
    said = _("Vraag %(now)d van %(of)d") % {"now": now, "of": of}
    return SafeString(f'<p class="steps">{_mark(now, of)}<span>{said}</span></p>')
