"""Words of a team that looks back."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.reflection.domain.team import TeamPart
from krachtbron.reflection.queries.team import LookRow
from krachtbron.reflection.web.labels import Asked, on_day

TEAM_PARTS = {
    TeamPart.WENT: Asked(
        gettext_lazy("Wat lukt in hoe we werken?"),
        gettext_lazy("Over het team en de aanpak. Niet over één mens."),
        gettext_lazy("Wat lukt in hoe we werken"),
    ),
    TeamPart.LEARNT: Asked(
        gettext_lazy("Wat leerden we?"),
        gettext_lazy("Ook van wat anders liep dan gedacht."),
        gettext_lazy("Wat we leerden"),
    ),
    TeamPart.KEEP: Asked(
        gettext_lazy("Wat houden we vast?"),
        gettext_lazy("Wat goed is, mag een gewoonte worden."),
        gettext_lazy("Wat we vasthouden"),
    ),
    TeamPart.CHANGE: Asked(
        gettext_lazy("Wat veranderen we?"),
        gettext_lazy("Eén ding, klein genoeg om te proberen."),
        gettext_lazy("Wat we veranderen"),
    ),
}


def period(row: LookRow) -> str:
    """1 september 2026 tot en met 22 november 2026."""
    return _("%(starts)s tot en met %(ends)s") % {"starts": on_day(row.starts), "ends": on_day(row.ends)}


def answers(row: LookRow) -> list[tuple[str, str]]:
    """What was said, under its headings."""
    return [(str(TEAM_PARTS[part].name), words) for part, words in row.said.items() if words]


def first_words(row: LookRow) -> str:
    """By what the team knows it again: the change, else the last that it said."""
    return next(words for part in reversed(TeamPart) if (words := row.said[part]))
