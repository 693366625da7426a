"""Words of a group that looks back: at most twelve words a sentence."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.reflection.domain.cycle import Back, Part
from krachtbron.reflection.queries.together import TogetherRow
from krachtbron.reflection.web.labels import BACK, BEGAN, Asked, on_day

PARTS = {
    Part.DID: Asked(
        gettext_lazy("Wat deden we?"),
        gettext_lazy("Zeg kort wat er gebeurde. Noem niemand."),
        gettext_lazy("Wat we deden"),
    ),
    Part.SAW: Asked(
        gettext_lazy("Wat zagen we?"),
        gettext_lazy("Wat ging goed? Wat was lastig? Hoe voelde dat?"),
        gettext_lazy("Wat we zagen"),
    ),
    Part.INSIGHT: Asked(
        gettext_lazy("Wat weten we nu?"),
        gettext_lazy("Iets wat we eerst niet wisten."),
        gettext_lazy("Wat we nu weten"),
    ),
    Part.CHANGE: Asked(
        gettext_lazy("Wat doen we de volgende keer anders?"),
        gettext_lazy("Kies één ding. Klein is goed."),
        gettext_lazy("Wat we anders doen"),
    ),
}
TOGETHER_BACK = {
    **BACK,
    Back.DAY: gettext_lazy("Op een dag die we kiezen"),
    Back.NEVER: gettext_lazy("Vraag het ons niet"),
}


def after(row: TogetherRow) -> str:
    """What it started from."""
    if row.met:
        return _("Na ons moment van %s") % on_day(row.met)
    began = str(BEGAN[row.began])
    return began[:1].upper() + began[1:]


def answers(row: TogetherRow) -> list[tuple[str, str]]:
    """What was said, under its headings."""
    return [(str(PARTS[part].name), words) for part, words in row.said.items() if words]


def first_words(row: TogetherRow) -> str:
    """By what the group knows it again: the change, else the last that it said."""
    return next(words for part in reversed(Part) if (words := row.said[part]))
