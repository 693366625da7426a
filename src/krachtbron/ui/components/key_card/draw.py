"""Key card: ``groups`` of letters, to copy by hand or to print. On paper it is a card to cut out, as large as A6."""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe


def key_card(groups: Iterable[object]) -> SafeString:
    letters = "".join(f"<span>{safe(group)}</span> " for group in groups)
    return SafeString(
        f'<div class="keycard"><p class="keycard__name">Krachtbron · {_("Mijn kaart")}</p>'
        f'<p class="keycard__letters" translate="no" dir="ltr">{letters.strip()}</p>'
        f'<p class="keycard__about">{_("Opent wat ik schreef, als ik mijn wachtzin kwijt ben.")}</p></div>'
    )
