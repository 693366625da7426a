"""Counts over projects, ready to print: what may be told in numbers, and in words why the rest may not."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.days import in_words
from krachtbron.base.disclosure import protect, rounded
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition, DefinitionText, Item
from krachtbron.instruments.domain.scales import Alpha, Measured, Moved, check_subscale, measure, scored
from krachtbron.instruments.queries.across import Across

HIDDEN = "–"
LEAST_SHOWN = 0.001
REFUSALS = {
    "too_few_pairs": gettext_lazy("Te weinig mensen antwoordden twee keer. Hier staat iets vanaf %(least)s mensen."),
    "all_the_same": gettext_lazy("Iedereen antwoordde hetzelfde. Dan valt er niets te berekenen."),
    "not_together": gettext_lazy("De vragen hangen bij deze mensen niet samen. Dan zegt één waarde niets."),
}


def context(found: Sequence[Across], language: str) -> dict[str, Any]:
    """An instrument each: its tables, or that there are too few; below it its scales."""
    return {"instruments": [one_of(one, language) for one in found]}


def one_of(found: Across, language: str) -> dict[str, Any]:
    definition = framework.definition(found.definition)
    texts = definition.in_language(language)
    tables = [table for table in tables_of(definition, texts, found) if table["some"]]
    return {
        "title": texts.title,
        "version": definition.version,
        "tables": tables,
        "since": in_words(found.since, "j F Y") if found.since and tables else "",
        "scales": scales_of(definition, texts, found),
    }


def tables_of(definition: Definition, texts: DefinitionText, found: Across) -> list[dict[str, Any]]:
    """Questions that follow each other with the same words share a table; each row is safe on its own."""
    items = [item for item in definition.items if item.kind not in ("open", "cards") and not item.many]
    tables = []
    for options, some in groupby(items, key=lambda item: texts.items[item.id].options):
        rows = [
            (name_of(item, texts), *shown([found.counts.get(item.id, {}).get(value, 0) for value, _word in options]))
            for item in some
        ]
        heads = (_("vraag"), *(word for _value, word in options), _("samen"))
        said = any(cell != HIDDEN for _name, *cells in rows for cell in cells)
        tables.append({"headers": heads, "rows": rows, "some": said, "caption": caption(texts.title, rows)})
    return tables


def caption(title: str, rows: Sequence[Sequence[str]]) -> str:
    """What stands in a table: its first question, and its last where there are more."""
    names = {"title": title, "first": rows[0][0], "last": rows[-1][0]}
    return (_("%(title)s: van %(first)s tot %(last)s") if len(rows) > 1 else "%(title)s: %(first)s") % names


def name_of(item: Item, texts: DefinitionText) -> str:
    text = texts.items[item.id]
    return text.name if item.line == item.id else f"{text.name}. {' '.join(text.professional_question)}"


def shown(counts: Sequence[int]) -> list[str]:
    """The counts of one row and their total, or the sign that stands for what is not shown."""
    table = protect([counts])
    if isinstance(table, Refused):
        return [HIDDEN] * (len(counts) + 1)
    return [HIDDEN if count is None else str(count) for count in (*table.rows[0], table.totals[0])]


def scales_of(definition: Definition, texts: DefinitionText, found: Across) -> list[dict[str, Any]]:
    """Each subscale in sentences; none where the instrument has no questions that belong together."""
    items = {item.id: item for item in definition.items}
    told = []
    for subscale in definition.subscales:
        members = scored([items[member] for member in subscale.members])
        if check_subscale(members) is None:
            measured = measure(found.pairs, members, definition.missing)
            told.append({"name": texts.subscales[subscale.id], "said": sentences(measured)})
    return told


def sentences(measured: Measured | Refused) -> list[str]:
    """What was measured, each number with its interval and about how many people it stands on."""
    if isinstance(measured, Refused):
        return [str(REFUSALS[measured.code]) % dict(measured.details)]
    down, same, up = shown(measured.changed)[:3]
    how = _("geteld") if measured.ranks.exact else _("benaderd")
    coherence, moved = measured.alpha, measured.moved
    return [
        _("Samenhang van de vragen (Cronbachs alfa): %s.") % decimal(coherence.value) + " " + between(coherence),
        _("Deel dat hoger ging, wie gelijk bleef half geteld: %s.") % decimal(moved.share) + " " + between(moved),
        _("Als er niets bewoog, zag je zo'n verschil met kans %(p)s (Wilcoxon, %(how)s).")
        % {"p": chance(measured.ranks.p), "how": how},
        _("Bij één mens is pas een verschil boven %(threshold)s punt meer dan toeval.")
        % {"threshold": decimal(measured.threshold)},
        _("Zover omlaag: %(down)s. Daarbinnen: %(same)s. Zover omhoog: %(up)s.")
        % {"down": down, "same": same, "up": up},
    ]


def between(found: Alpha | Moved) -> str:
    """The interval of a number, and about how many people it stands on."""
    words = {"low": decimal(found.low), "high": decimal(found.high), "n": rounded(found.n)}
    return _("Tussen %(low)s en %(high)s (95 %%), bij zo'n %(n)s mensen.") % words


def decimal(value: float) -> str:
    return str(number_format(value, 2))


def chance(p: float) -> str:
    """The chance in three decimals; the very small ones only as small."""
    return _("kleiner dan 0,001") if p < LEAST_SHOWN else str(number_format(p, 3))
