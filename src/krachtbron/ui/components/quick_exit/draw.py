"""Quick exit: ``url`` of the way out. A plain link: it works without JavaScript."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe


def draw_quick_exit(url: str) -> SafeString:
    word = _("Snel weg")
    return SafeString(
        f'<a class="leave" href="{safe(url)}" rel="nofollow noreferrer" data-leave>{word}</a>' if url else ""
    )
