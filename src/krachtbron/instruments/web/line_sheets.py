"""An instrument that is no rose on paper: empty to fill in by hand, and what was given."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from krachtbron.framework.domain import Definition, DefinitionText, Item
from krachtbron.instruments import queries
from krachtbron.instruments.domain import ELSEWHERE
from krachtbron.instruments.web import labels
from krachtbron.instruments.web.subjects import place
from krachtbron.ui.public import (
    EmptyLines,
    FilledLines,
    PaperDrawing,
    PaperEntry,
    PaperLine,
    PaperSection,
    PaperStep,
    lines_pdf,
)


def empty(definition: Definition, language: str, entry: PaperEntry) -> bytes:
    """Every question with its words to tick, and the step to write down together."""
    text = definition.in_language(language)
    by_id = {item.id: item for item in definition.items}
    items = [
        paper_line(by_id[item], text, definition, title)
        for title, under in labels.sections(definition, text)
        for item in under
        if by_id[item].line == item
    ]
    return lines_pdf(
        EmptyLines(
            language=language,
            title=text.plain_title,
            instruction=text.instruction,
            items=items,
            entry=entry,
            blanks=[_("Project"), _("Datum")],
            who_sees=(_("Wie ziet dit?"), labels.seen_by_the_group()),
            step_heading=_("Kies één lijn. Zet één kleine stap."),
            step_labels=[_("Onze lijn"), _("Wat"), _("Wie"), _("Wanneer")],
        )
    )


def paper_line(item: Item, text: DefinitionText, definition: Definition, section: str) -> PaperLine:
    one = text.items[item.id]
    return PaperLine(
        kind=item.kind,
        name=one.plain,
        lines=one.question,
        words=[word for value, word in one.options if value != ELSEWHERE],
        poles=(one.poles[0], one.poles[1]) if one.poles else None,
        wanted=any(other.line == item.id != other.id for other in definition.items),
        rows=one.rows,
        columns=one.columns,
        evidence=text.evidence if item.kind != "open" else "",
        apart=one.words.get(ELSEWHERE, ""),
        section=section,
    )


def filled(
    seen: queries.Seen, language: str, sections: Sequence[Mapping[str, Any]], called: str, step: PaperStep | None
) -> bytes:
    """What the page of the round shows, on A4."""
    return lines_pdf(
        FilledLines(
            language=language,
            title=_("%(what)s, %(project)s") % {"what": called, "project": place(seen.about).name},
            sections=[
                PaperSection(
                    heading=section["title"], drawings=[one for line in section["lines"] for one in drawings(line)]
                )
                for section in sections
            ],
            step=step,
            project=seen.row.group.name if seen.row.group else "",
            date=labels.day(seen.row.opened),
        )
    )


def drawings(line: Mapping[str, Any]) -> list[PaperDrawing]:
    """One question: its drawings, and below the last what was written and agreed."""
    said = [f"{one['who']}: {one['words']}" if one["who"] else one["words"] for one in line["said"]]
    said += [": ".join(filter(None, (one["word"], one["words"]))) for one in line["settled"]]
    shapes = line["shapes"] or [None]
    return [
        PaperDrawing(
            title=line["name"] if shape is None or len(shapes) == 1 else shape.title,
            content=shape.content if shape else None,
            said=said if place == len(shapes) - 1 else (),
        )
        for place, shape in enumerate(shapes)
    ]
