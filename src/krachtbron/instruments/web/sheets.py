"""The papers and pictures of a round, through ``ui``: the same values as on the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.base import clock
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.domain import INSTRUMENT, Mode, Subject, rows_shown
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import labels, line_sheets, one_round, pictures
from krachtbron.instruments.web.steps import steps_of
from krachtbron.instruments.web.subjects import place
from krachtbron.ui.public import (
    EmptyRose,
    FilledRose,
    PaperEntry,
    PaperQuestion,
    PaperStep,
    Series,
    pdf,
    png,
    standalone_svg,
)


@dataclass(frozen=True, slots=True)
class Content:
    """What is drawn: lines, or all answers of a group with what it settled on."""

    drawn: Sequence[Any]
    agreed: Sequence[int | None]
    plain: bool
    differences: Sequence[tuple[str, str]] = ()


def content_of(seen: queries.Seen, definition: Definition, language: str) -> Content | None:
    """What the actor may take along of a round: what its page shows her. ``None``: there is nothing to draw."""
    plain = not seen.actor.is_professional
    if seen.row.mode == Mode.TOGETHER:
        return of_group(seen, definition, language)
    responses = queries.responses_seen(seen)
    apart = seen.row.mode == Mode.PERSPECTIVES and seen.row.shown is not None
    if apart and seen.about.subject is Subject.ORGANISATION:
        came = queries.given_by_perspective(seen.row.id)
        if not rows_shown({who: one.n for who, one in came.items()}):
            return None
    if apart and seen.may(Verb.SEE_DOTS):
        counts = queries.tallies_of(seen.row.id)
        return Content(pictures.spread(definition, counts), (), plain) if counts else None
    own = next((one for one in responses if one.person_id == seen.actor.person_id), None)
    response = own or (responses[0] if responses and seen.row.mode == Mode.ALONE else None)
    if response is None or all(value is None for value in response.answers.values()):
        return None
    name = str(labels.PERSPECTIVES[ProjectRole(response.perspective)])
    return Content([pictures.series(definition, name, response.answers)], (), plain)


def of_group(seen: queries.Seen, definition: Definition, language: str) -> Content | None:
    agreements = queries.agreements_of(seen.row.id)
    agreed = [agreements[item.id].value if item.id in agreements else None for item in definition.items]
    texts = definition.in_language(language).items
    different = [
        (texts[item.id].plain, agreements[item.id].words or _("we zien het anders"))
        for item in definition.items
        if item.id in agreements and agreements[item.id].value is None
    ]
    if seen.row.shown is not None and seen.may(Verb.SEE_DOTS):
        counts = queries.tallies_of(seen.row.id)
        return Content(pictures.spread(definition, counts), agreed, True, different)
    if agreements:
        return Content([Series(_("samen gekozen"), agreed, "now")], (), True, different)
    return None


def filled(seen: queries.Seen, language: str, kind: str) -> bytes | str | None:
    """The round as ``svg``, ``png`` or ``pdf``; one that is no rose only as ``pdf``."""
    definition = framework.definition(seen.row.definition)
    if not definition.rose:
        shown = one_round.context(seen, language, clock.now()) if kind == "pdf" else {}
        plain = seen.row.mode == Mode.TOGETHER or not seen.actor.is_professional
        step = step_of(seen, definition, language, plain=plain)
        found = shown.get("sections")
        return line_sheets.filled(seen, language, found, shown["called"], step) if found else None
    content = content_of(seen, definition, language)
    if content is None:
        return None
    axes = pictures.names(definition, language, plain=content.plain)
    rings = pictures.ring_words(definition, language)
    day = labels.day(seen.row.opened)
    title = _("Roos van %(project)s") % {"project": place(seen.about).name}
    if kind != "pdf":
        heading = f"{title}, {day}"
        svg = standalone_svg(axes, content.drawn, rings, title=heading, language=language, agreed=content.agreed)
        return png(svg) if kind == "png" else svg
    return pdf(
        "filled-rose",
        FilledRose(
            language=language,
            title=title,
            axes=axes,
            ring_words=rings,
            content=content.drawn,
            agreed=content.agreed,
            project=seen.row.group.name if seen.row.group else "",
            date=day,
            table_heading=_("Dezelfde punten in woorden"),
            step=step_of(seen, definition, language, plain=content.plain),
            differences_heading=_("Hier zien wij het anders"),
            differences=content.differences,
        ),
    )


def step_of(seen: queries.Seen, definition: Definition, language: str, *, plain: bool) -> PaperStep | None:
    steps = steps_of(definition, language, queries.choices_of(seen.row.id), plain=plain)
    if not steps:
        return None
    step = steps[0]
    rows = [(_("Wat"), step["what"]), (_("Wie"), step["who"]), (_("Wanneer"), step["when"])]
    if step["state_code"] != "open":
        rows.append((_("Nu"), f"{step['state']}: {step['words']}" if step["words"] else step["state"]))
    return PaperStep(
        heading=_("Mijn stap") if seen.about.subject is Subject.ONESELF else _("Onze stap"),
        axis=step["axis"],
        rows=[row for row in rows if row[1]],
    )


def empty(seen: queries.Seen | None, language: str, absolute: Callable[[str], str]) -> bytes:
    """An empty sheet with the questions; of a live round with the way to join, else to start."""
    definition = framework.definition(seen.row.definition if seen else framework.latest(INSTRUMENT))
    if not definition.rose:
        return line_sheets.empty(definition, language, entry_of(seen, absolute))
    text = definition.in_language(language)
    entry = entry_of(seen, absolute)
    questions = [
        PaperQuestion(name=text.items[item.id].plain, lines=text.items[item.id].question) for item in definition.items
    ]
    return pdf(
        "empty-rose",
        EmptyRose(
            language=language,
            title=_("Onze roos"),
            axes=pictures.names(definition, language, plain=True),
            ring_words=pictures.ring_words(definition, language),
            questions_heading=_("Zes vragen"),
            questions=questions,
            skip=_("Dit sla ik over"),
            step_heading=_("Kies één lijn. Zet één kleine stap."),
            step_labels=[_("Onze lijn"), _("Wat"), _("Wie"), _("Wanneer")],
            lead=[
                _("Zet op elke lijn één punt."),
                _("Het gaat over onze plek, niet over jou."),
                _("Er is geen goed of fout antwoord."),
            ],
            blanks=[_("Project"), _("Datum")],
            who_sees=(_("Wie ziet dit?"), _("De groep ziet een punt. Niemand ziet dat het van jou is.")),
            entry=entry,
        ),
    )


def entry_of(seen: queries.Seen | None, absolute: Callable[[str], str]) -> PaperEntry:
    live = seen is not None and seen.row.mode == Mode.TOGETHER and seen.row.entry
    path = reverse("instruments:door", args=[seen.row.entry]) if seen and live else reverse("instruments:enter")
    short = absolute(reverse("instruments:enter")).split("://", 1)[-1].rstrip("/")
    code = f" · {seen.row.code}" if seen and live and seen.row.code else ""
    return PaperEntry(lead=_("Liever op je telefoon?"), url=absolute(path), address=f"{short}{code}")
