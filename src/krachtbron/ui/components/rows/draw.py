"""Rows: a quiet list; each row (aside, text, safe extra): when or where, what, and what one can do."""

from collections.abc import Iterable

from django.utils.safestring import SafeString

from krachtbron.ui.components.html import safe


def rows(lines: Iterable[tuple[object, object, object]]) -> SafeString:
    drawn = "".join(
        f'<li><span class="quiet">{safe(aside)}</span><span>{safe(text)}</span>{safe(extra or "")}</li>'
        for aside, text, extra in lines
    )
    return SafeString(f'<ul class="rows">{drawn}</ul>')
