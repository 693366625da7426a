"""A board with cards on paper: to write on by hand, and as it lies."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import queries
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import board, labels
from krachtbron.instruments.web.sheets import entry_of, step_of
from krachtbron.ui.public import BoardField, BoardLevel, BoardSheet, board_pdf


def empty(seen: queries.Seen, language: str, absolute: Callable[[str], str]) -> bytes:
    """An A4 with the six fields and room for cards; the problem above, if it was said."""
    definition = framework.definition(seen.row.definition)
    about = queries.problem_of(seen.row.pk)
    return board_pdf(
        BoardSheet(
            language=language,
            title=labels.called(definition, language, plain=True),
            about_heading=_("Het probleem"),
            about=about,
            lead=[
                _("Zeg waarom dit zo is, volgens jou."),
                _("Schrijf elke reden in een veld."),
                _("Je naam hoeft er niet bij."),
            ],
            levels=levels(definition, language, {}),
            date=labels.day(seen.row.opened),
            entry=entry_of(seen, absolute),
            to_write=True,
        )
    )


def filled(seen: queries.Seen, language: str, kind: str) -> bytes | None:
    """The board as its page shows it, on paper only."""
    readable = seen.may(Verb.SEE_DOTS) and (seen.row.mode == Mode.ALONE or seen.row.shown is not None)
    if kind != "pdf" or not readable:
        return None
    definition = framework.definition(seen.row.definition)
    cards = queries.cards_of(seen.row.pk)
    if not cards:
        return None
    drawn = board.drawn(definition, language, [(card.item, card.text) for card in cards], plain=True)
    return board_pdf(
        BoardSheet(
            language=language,
            title=labels.called(definition, language, plain=True),
            project=seen.row.group.name if seen.row.group else seen.project.name,
            date=labels.day(seen.row.opened),
            about_heading=_("Het probleem"),
            about=queries.problem_of(seen.row.pk),
            lead=[" ".join(drawn["leaning"])] if drawn["leaning"] else [],
            levels=levels(definition, language, drawn),
            loose_heading=_("Nog nergens gelegd"),
            loose=drawn["loose"],
            step=step_of(seen, definition, language, plain=True),
        )
    )


def levels(definition: Definition, language: str, drawn: dict[str, Any]) -> list[BoardLevel]:
    """The six fields; of a filled board with what lies there and what each way of looking adds."""
    told = drawn or board.drawn(definition, language, [], plain=True)
    texts = definition.in_language(language).items
    return [
        BoardLevel(
            name=name,
            fields=[
                BoardField(
                    name=field["name"],
                    under=field["side"] if drawn else " ".join(texts[field["id"]].question),
                    cards=field["cards"],
                    asked=field["asked"],
                    adds=" ".join(field["adds"]) if drawn else "",
                )
                for field in fields
            ],
        )
        for name, fields in told["levels"]
    ]
