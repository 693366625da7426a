"""Promise chips: buttons to say how it went, and room for a sentence above them, an extra and never a duty.

``url`` to post to, ``what`` was promised (names the group), ``choices`` as (value, word, chosen), ``back``: the page
to come back to, ``key`` tells one promise of a page from another, ``csrf`` the page's token. The button that nobody
sees comes first and does nothing: Enter in the sentence would else press "gelukt".
"""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import attributes, safe


def promise_chips(
    url: str, what: object, choices: Iterable[tuple[str, str, bool]], back: str, key: object, csrf: str
) -> SafeString:
    buttons = "".join(
        f'<button class="chip{" chip--set" if chosen else ""}" name="state" value="{value}"'
        f"{' aria-pressed=true' if chosen else ''}>{safe(word)}</button>"
        for value, word, chosen in choices
    )
    sentence = (
        f'<details class="more"><summary>{_("Met een zin erbij")}</summary><div class="field">'
        f'<label class="field__label" for="w-{key}">{_("Een zin erbij")}</label>'
        f'<p class="field__hint" id="h-{key}">{_("Schrijf eerst, kies dan.")}</p>'
        f'<input class="input" id="w-{key}" name="words" type="text" aria-describedby="h-{key}"></div></details>'
    )
    return SafeString(
        f'<form class="chips" method="post" action="{safe(url)}">{csrf}<button disabled hidden></button>'
        f'<input type="hidden" name="back" value="{safe(back)}">'
        f'{sentence}<div class="chips__row" role="group"{attributes(aria_label=what)}>{buttons}</div></form>'
    )
