"""Language switch: a button a language, each in its own words.

``languages``: (code, name, current); ``back``: where to come back; ``csrf``: the page's token, as a hidden field.
"""

from functools import lru_cache

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe

Languages = tuple[tuple[str, str, bool], ...]


@lru_cache
def _buttons(languages: Languages) -> str:
    return "".join(
        f'<li><button class="languages__one" name="language" value="{code}" lang="{code}"'
        f"{' aria-current=true' if current else ''}>{safe(name)}</button></li>"
        for code, name, current in languages
    )


@lru_cache
def _address() -> str:
    return reverse("set_language")


def draw_language_switch(languages: Languages, back: str, csrf: str) -> SafeString:
    if not languages:
        return SafeString("")
    return SafeString(
        f'<form class="languages" method="post" action="{_address()}">{csrf}'
        f'<input type="hidden" name="next" value="{safe(back)}">'
        f'<ul aria-label="{_("Taal")}">{_buttons(languages)}</ul></form>'
    )
