"""Scale: ``drawing``, a ScaleDrawing; ``shown``: with its table; ``open_``: that at once.

The lines run left to right in every language, as the rose does: groups compare screens; only words and table turn.
"""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe
from krachtbron.ui.components.table.draw import table
from krachtbron.ui.lines.scale import DrawnRow, RowLabel, ScaleDrawing


def scale(drawing: ScaleDrawing, *, shown: bool = True, open_: bool = False) -> SafeString:
    """One question as a line with all its answers, and the same values as a table."""
    rows = "".join(row(one, signs=drawing.signs) for one in drawing.rows)
    marks = f'<p class="scale__marks">{words(drawing.marks)}</p>' if drawing.worded else ""
    return SafeString(
        f'<figure class="scale{" scale--centred" if drawing.centred else ""}">\n<div class="scale__box">\n{rows}'
        f'<div class="scale__words" aria-hidden="true">\n<p class="scale__ends">{words(drawing.ends)}</p>\n{marks}\n'
        f"</div>\n{behind(drawing, open_=open_) if shown else ''}\n</div>\n</figure>"
    )


def row(one: DrawnRow, *, signs: bool) -> str:
    labels = "".join(label(each, sign=signs) for each in one.labels)
    return (
        f'<div class="scale__labels" aria-hidden="true">{labels}</div>\n<div class="scale__picture">{one.svg}</div>\n'
    )


def label(one: RowLabel, *, sign: bool) -> str:
    """Whose row it is, with its sign where rows have more than one look."""
    parts = [f"<bdi>{safe(one.text)}</bdi>"] if one.text else []
    if one.said:
        parts.append(f'<bdi class="scale__said">{safe(one.said)}</bdi>')
    drawn = f'<svg class="scale__sign" viewBox="-9 -9 18 18"><circle class="{safe(one.look)}" r="6.5"/></svg>'
    return f"<p>{drawn if sign else ''}<span>{' · '.join(parts)}</span></p>"


def words(several: Iterable[str]) -> str:
    return "".join(f"<bdi>{safe(word)}</bdi> " for word in several)


def behind(drawing: ScaleDrawing, *, open_: bool) -> str:
    twin = table(drawing.table.headers, drawing.table.rows, drawing.title)
    summary = safe(_("Bekijk als tabel"))
    return f'<details class="more scale__more"{" open" if open_ else ""}><summary>{summary}</summary>{twin}</details>'
