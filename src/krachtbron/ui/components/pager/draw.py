"""Pager: ``earlier`` and ``later`` addresses; an empty one is left out. No page numbers: lists are read by date."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe


def pager(earlier: str = "", later: str = "") -> SafeString:
    if not earlier and not later:
        return SafeString("")
    links = "".join(
        f'<li><a class="button button--quiet" href="{safe(url)}" rel="{rel}">{word}</a></li>'
        for url, rel, word in ((later, "prev", _("Nieuwer")), (earlier, "next", _("Ouder")))
        if url
    )
    return SafeString(f'<nav class="pager" aria-label="{_("Meer in deze lijst")}"><ul>{links}</ul></nav>')
