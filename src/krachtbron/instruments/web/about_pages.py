"""The pages about the own organisation and about oneself, ready to print."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from krachtbron.framework.domain import Definition
from krachtbron.instruments import queries
from krachtbron.instruments.domain import Subject
from krachtbron.instruments.web import colleagues, labels, line_pictures, lists, subjects

TITLES = {
    Subject.ORGANISATION: gettext_lazy("Onze organisatie"),
    Subject.ONESELF: gettext_lazy("Kijk naar jezelf"),
}
LEADS = {
    Subject.ORGANISATION: gettext_lazy("Hoe wij samen werken, en wat daarvoor nodig is. Nooit over één collega."),
    Subject.ONESELF: gettext_lazy("Waar sta jij in je werk, en waar zou je graag staan? Alleen jij ziet dit."),
}
NOTHING = {
    Subject.ORGANISATION: gettext_lazy("Er is nog niets getoond."),
    Subject.ONESELF: gettext_lazy("Je keek nog niet. Begin wanneer het jou past."),
}


def start_url(subject: Subject, instrument: str) -> str:
    return reverse(f"instruments:start_{subject}", args=[instrument])


def words(subject: Subject) -> dict[str, Any]:
    """What stands on each page about this subject."""
    return {
        "subject": subject.value,
        "title": TITLES[subject],
        "lead": LEADS[subject],
        "page_url": reverse(subjects.PAGES[subject]),
        "catalogue_url": reverse(f"instruments:catalogue_{subject}"),
    }


def page(subject: Subject, rows: Sequence[queries.RoundRow], at: datetime) -> dict[str, Any]:
    """The last rounds as a list."""
    return words(subject) | {"rows": lists.context(rows, at, plain=False)["rows"], "nothing": NOTHING[subject]}


def pictures_of(
    subject: Subject, times: Sequence[queries.Time], definition: Definition, language: str
) -> dict[str, Any]:
    """Each time drawn beside the others."""
    again = start_url(subject, definition.name)
    if subject is Subject.ORGANISATION:
        return colleagues.over_time(times, definition, language) | {"again_url": again}
    days = [labels.month(time.opened) for time in times]
    voices = [
        line_pictures.voice(labels.day(time.opened) if days.count(day) > 1 else day, time.answers, {})
        for time, day in zip(times, days, strict=True)
        if time.answers is not None
    ]
    return colleagues.drawn(definition, language, voices) | {"again_url": again}
