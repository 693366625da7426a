"""What the page skeleton knows on every page."""

from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_bidi


def page(request: HttpRequest) -> dict[str, Any]:
    """Language, direction, the languages to choose from, and what there is to tell."""
    code = get_language() or settings.LANGUAGE_CODE
    return {
        "language": code,
        "direction": "rtl" if get_language_bidi() else "ltr",
        "languages": tuple((one, name, one == code) for one, name in settings.LANGUAGES),
        "next": request.get_full_path(),
        "messages": get_messages(request),
    }
