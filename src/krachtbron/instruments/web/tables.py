"""Tables for a spreadsheet. A cell that a spreadsheet would take for a formula is made plain text."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from krachtbron.base.clock import day
from krachtbron.framework import public as framework
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.domain import values_of
from krachtbron.instruments.web import labels, subjects
from krachtbron.instruments.web.pressed import in_words

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(cell: object) -> str:
    """The cell as text that no spreadsheet calculates, whatever stands before the sign."""
    text = str(cell)
    return f"'{text}" if text.lstrip("\ufeff \u00a0\u200b\n").startswith(FORMULA) else text


def own(responses: Iterable[queries.Response], language: str) -> str:
    """One line a question: day, project, instrument, perspective, line, value, word, sentence. Starts with a byte order
    mark."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    heads = (_("dag"), _("project"), _("instrument"), _("blik"), _("lijn"), _("punt"), _("woord"), _("zin"))
    writer.writerow([plain(head) for head in heads])
    given = list(responses)
    cards = queries.cards_by([one for one in given if framework.definition(one.round.definition).board])
    for response in given:
        definition = framework.definition(response.round.definition)
        texts = definition.in_language(language).items
        round_ = response.round
        about = round_.project or (round_.group and round_.group.project) or round_.organisation
        for card in cards.get(response.pk, ()):
            lies = texts[card.item].name if card.item in texts else ""
            before = (day(response.round.opened).isoformat(), about.name if about else "")
            title = definition.in_language(language).title
            role = labels.PERSPECTIVES[ProjectRole(response.perspective)]
            writer.writerow([plain(cell) for cell in (*before, title, role, lies, "", "", card.text)])
        for item in () if definition.board else definition.items:
            value = response.answers.get(item.id)
            cells = (
                day(response.round.opened).isoformat(),
                about.name if about else subjects.oneself(),
                definition.in_language(language).title,
                labels.PERSPECTIVES[ProjectRole(response.perspective)],
                labels.name_of(item, texts[item.id], plain=False),
                ", ".join(map(str, values_of(value))) if item.kind != "open" else "",
                in_words(texts[item.id], value) or ("" if value is not None else _("overgeslagen")),
                response.words.get(item.id, ""),
            )
            writer.writerow([plain(cell) for cell in cells])
    return out.getvalue()
