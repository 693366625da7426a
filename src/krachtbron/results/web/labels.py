"""Results in words, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.outcome import Refused
from krachtbron.framework.domain.planes import Plane
from krachtbron.framework.public import plane_names
from krachtbron.groups.public import promise_words
from krachtbron.results.domain import About, Size
from krachtbron.results.queries import ResultRow

ABOUT = {
    About.GROWTH: gettext_lazy("Mensen staan sterker"),
    About.CHANGE: gettext_lazy("Rondom ons verandert er iets"),
}
SIZES = {Size.SMALL: gettext_lazy("Iets kleins"), Size.LARGE: gettext_lazy("Iets groots")}
REFUSALS = {
    "missing": gettext_lazy("Vul dit nog in."),
    "too_long": gettext_lazy("Dit is te lang. Hoogstens %(most)d tekens; nu zijn het er %(now)d."),
    "key_taken": gettext_lazy("Dit ging niet. Open de bladzijde opnieuw en probeer nog eens."),
    "day_to_come": gettext_lazy("Die dag moet nog komen. Kies vandaag of vroeger."),
    "day_long_ago": gettext_lazy("Die dag is wel heel lang geleden. Kijk het jaar na."),
}


@dataclass(frozen=True, slots=True)
class ResultLine:
    when: str
    words: str
    under: str


def sentence(refused: Refused) -> str:
    return str(REFUSALS[refused.code]) % refused.details


def plane_choices() -> list[tuple[str, str]]:
    return [*((one.value, name) for one, name in plane_names().items()), ("", _("Geen van deze, of ik twijfel"))]


def under(row: ResultRow, planes: dict[Plane, str], *, group: bool) -> str:
    """Whose it is and what was said with it, in one quiet line. That it is small or large says nothing of its worth."""
    return " · ".join(
        filter(
            None,
            (
                (row.group or _("het hele project")) if group else "",
                str(ABOUT[row.about]) if row.about else "",
                planes[row.plane] if row.plane else "",
            ),
        )
    )


def result_lines(rows: Iterable[ResultRow], today: date) -> list[ResultLine]:
    planes = plane_names()
    return [
        ResultLine(promise_words.spoken_day(row.day, today), row.words, under(row, planes, group=False)) for row in rows
    ]
