"""Error summary: what is still to do, at the top of a form; each line leads to its field.

``faults``: (sentence, id of the field or "") pairs.
"""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe


def summary(faults: Iterable[tuple[object, str]]) -> SafeString:
    """``autofocus`` brings the reader here without JavaScript too."""
    lines = "".join(
        f'<li><a href="#{id_}">{safe(sentence)}</a></li>' if id_ else f"<li>{safe(sentence)}</li>"
        for sentence, id_ in faults
    )
    if not lines:
        return SafeString("")
    title = _("Kijk dit nog even na")
    return SafeString(
        f'<div class="summary" role="alert" tabindex="-1" autofocus data-summary><h2>{title}</h2><ul>{lines}</ul></div>'
    )
