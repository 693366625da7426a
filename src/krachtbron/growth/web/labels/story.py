"""Words about stories."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.growth.domain.story import TypingState, UseState
from krachtbron.growth.web.labels.refusing import sentences

REFUSALS = {
    "answer_gone": gettext_lazy("Je zei hier al iets over. Kijk het nog eens na."),
}
# What she said about one use, for herself.
SAID = {
    UseState.ASKED: gettext_lazy("wacht op jou"),
    UseState.YES: gettext_lazy("je zei ja"),
    UseState.NO: gettext_lazy("je zei nee"),
    UseState.TAKEN_BACK: gettext_lazy("je nam je ja terug"),
}
# The same for who asked.
ANSWERED = {
    UseState.ASKED: gettext_lazy("wacht op antwoord"),
    UseState.YES: gettext_lazy("ja"),
    UseState.NO: gettext_lazy("nee"),
    UseState.TAKEN_BACK: gettext_lazy("teruggenomen: gebruik het niet meer"),
}
# What she may say next, on a button.
SAY = {
    UseState.YES: gettext_lazy("Ja, dat mag"),
    UseState.NO: gettext_lazy("Nee, liever niet"),
    UseState.TAKEN_BACK: gettext_lazy("Neem mijn ja terug"),
}
TOLD = {
    UseState.YES: gettext_lazy("Bewaard. Je zei ja."),
    UseState.NO: gettext_lazy("Bewaard. Nee is een goed antwoord."),
    UseState.TAKEN_BACK: gettext_lazy("Bewaard. Vanaf nu mag het niet meer."),
}


sentence = sentences(REFUSALS)


def title_of(title: str, words: str = "", most: int = 60) -> str:
    """Her title, or how the story begins."""
    if title:
        return title
    begin = " ".join(words.split())
    return begin if len(begin) <= most else f"{begin[:most].rsplit(' ', 1)[0]} …"


def by_me(typist: str, typing: TypingState) -> str:
    """Who told and who typed, for who told it."""
    if not typist:
        return ""
    return _("%s typt") % typist if typing is TypingState.ASKED else _("Verteld door jou. Getypt door %s.") % typist


def typed_by(typist: str) -> str:
    return _("Getypt door %s.") % typist


def by(teller: str, typist: str) -> str:
    """Who told and who typed, for who reads it."""
    words = {"teller": teller or _("iemand"), "typist": typist}
    if typist:
        return _("Verteld door %(teller)s. Getypt door %(typist)s.") % words
    return _("Verteld door %(teller)s.") % words
