"""Promise chips: three buttons to say how it went.

``url`` to post to, ``state`` as it is now ("done", "busy", "let_go" or other), ``what`` was promised (names the group),
``name`` of the value sent, ``csrf`` the page's token.
"""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import attributes, safe


def promise_chips(url: str, state: str, what: object, name: str, csrf: str) -> SafeString:
    said = (("done", _("gelukt")), ("busy", _("bezig")), ("let_go", _("losgelaten")))
    buttons = "".join(
        f'<button class="chip{" chip--set" if value == state else ""}" name="{name}" value="{value}"'
        f"{' aria-pressed=true' if value == state else ''}>{word}</button>"
        for value, word in said
    )
    label = attributes(aria_label=what)
    return SafeString(
        f'<form class="chips" method="post" action="{safe(url)}">{csrf}'
        f'<div class="chips__row" role="group"{label}>{buttons}</div></form>'
    )
