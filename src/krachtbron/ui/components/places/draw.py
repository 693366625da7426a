"""Places: {name, url, current, mine} of every place this actor has; ``mine``: her own page, at the end."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import safe


def draw_places(places: Iterable[Mapping[str, Any]]) -> SafeString:
    drawn = "".join(
        f'<li{" class=places__me" if place.get("mine") else ""}><a href="{safe(place["url"])}"'
        f"{' aria-current=page' if place.get('current') else ''}>{safe(place['name'])}</a></li>"
        for place in places
    )
    return SafeString(f'<nav class="places" aria-label="{_("Plekken")}"><ul>{drawn}</ul></nav>' if drawn else "")
