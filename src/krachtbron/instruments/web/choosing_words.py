"""The instruments one can look with, in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments.domain import INSTRUMENT, Mode, ways
from krachtbron.instruments.web import labels

WAYS = {
    Mode.ALONE: gettext_lazy("alleen"),
    Mode.PERSPECTIVES: gettext_lazy("ieder apart"),
    Mode.TOGETHER: gettext_lazy("samen met een groep"),
}


def about(definition: Definition, *, plain: bool) -> dict[str, Any]:
    """What it is called, what it asks of whom, how much, and where it comes from."""
    text = definition.in_language(get_language() or "nl")
    source = next((one for one in text.publications if one.id == text.source.publication), None)
    asked = len(definition.items)
    return {
        "name": definition.name,
        "rose": definition.rose,
        "title": text.plain_title if plain else text.title,
        "lead": text.instruction if plain else text.professional_instruction,
        "asked": _("jullie eigen kaarten") if definition.board else ngettext("%d vraag", "%d vragen", asked) % asked,
        "ways": ", ".join(
            str(WAYS[mode]) for mode in ways(definition.subjects, definition.perspectives, board=definition.board)
        ),
        "source": f"{source.title} ({source.authors}, {source.year}), {text.source.place}" if source else "",
        "licence": text.licence,
        "repeat": text.repeat,
    }


def beside(used: Mapping[str, str], instrument: str, *, plain: bool) -> dict[str, Any]:
    """The name of this instrument, and the others that were used here."""
    language = get_language() or "nl"
    names = {name: labels.called(framework.definition(ref), language, plain=plain) for name, ref in used.items()}
    return {
        "instrument": instrument,
        "rose": instrument == INSTRUMENT,
        "called": names.get(instrument, ""),
        "others": [(name, title) for name, title in sorted(names.items()) if name != instrument],
    }
