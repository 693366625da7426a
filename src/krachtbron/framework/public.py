"""What other rooms read here. Texts by language: ``.in_language("nl")`` on what these give."""

from django.utils.translation import get_language

from krachtbron.framework.actions import add_page
from krachtbron.framework.actions import keep as keep_instrument
from krachtbron.framework.domain.planes import Plane
from krachtbron.framework.queries import catalogue, definition, framework, latest
from krachtbron.framework.queries.examples import compass_examples
from krachtbron.framework.uses import register_uses

__all__ = [
    "add_page",
    "catalogue",
    "compass_examples",
    "definition",
    "framework",
    "keep_instrument",
    "latest",
    "plane_names",
    "register_uses",
]


def plane_names() -> dict[Plane, str]:
    """The planes as participants call them, in the language of now."""
    book = framework().in_language(get_language() or "nl")
    return {Plane(one.id): one.plain for one in book.planes}
