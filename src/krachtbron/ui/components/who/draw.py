"""Who sees this: ``text`` answers the question; stands before what somebody is asked to answer."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe

EYE = (
    '<svg class="who__eye" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
    '<path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z"/><circle cx="12" cy="12" r="3"/></svg>'
)


def who(text: object) -> SafeString:
    return SafeString(f'<p class="who">{EYE}<span><b>{_("Wie ziet dit?")}</b> {safe(text)}</span></p>')
