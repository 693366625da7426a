"""Notice: ``text``, ``kind``: "plain", "good" or "fault". The word before it says what the colour says."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe


def notice(text: object, kind: str = "plain") -> SafeString:
    word = {"good": _("Gelukt."), "fault": _("Let op.")}.get(kind, "")
    lead = f"<b>{word}</b> " if word else ""
    role = ' role="alert"' if kind == "fault" else ' role="status"'
    return SafeString(f'<div class="notice notice--{kind}"{role}><p>{lead}{safe(text)}</p></div>')
