"""Table: ``headers``, ``rows`` (the first cell of each names its row), ``caption``."""

from collections.abc import Iterable, Sequence

from django.utils.safestring import SafeString

from krachtbron.ui.components.html import safe


def table(headers: Iterable[object], rows: Iterable[Sequence[object]], caption: object = "") -> SafeString:
    """A table that scrolls inside its own frame, so that the page never does."""
    title = safe(caption)
    head = "".join(f'<th scope="col">{safe(text)}</th>' for text in headers)
    body = "".join(
        f'<tr><th scope="row">{safe(row[0])}</th>' + "".join(f"<td>{safe(cell)}</td>" for cell in row[1:]) + "</tr>"
        for row in rows
    )
    frame = f'<div class="table" role="region" tabindex="0" aria-label="{title}">' if title else '<div class="table">'
    named = f"<caption>{title}</caption>" if title else ""
    return SafeString(f"{frame}<table>{named}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>")
