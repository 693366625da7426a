"""Words of the touchstone: three questions to any offer, and what she may ask back."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from krachtbron.growth.domain.touchstone import AskBack, Asked, Said, Then


class AskedWords(NamedTuple):
    """One of the three: its name, the question, and what to think of."""

    name: object
    question: object
    hint: object


ASKED = {
    Asked.WELLBEING: AskedWords(
        _("Wat mij goed doet"),
        _("Kan ik daarna meer kiezen in wat mij goed doet?"),
        _("Denk aan rust, gezondheid, je huis, tijd voor jezelf."),
    ),
    Asked.ABLE: AskedWords(
        _("Wat ik kan doen"),
        _("Kan ik daarna meer kiezen in wat ik kan doen?"),
        _("Denk aan leren, werken, dingen zelf regelen."),
    ),
    Asked.BELONGING: AskedWords(
        _("Waar ik bij hoor"),
        _("Kan ik daarna meer kiezen waar ik bij hoor?"),
        _("Denk aan mensen, je buurt, mee beslissen."),
    ),
}
SAID = {Said.YES: _("ja"), Said.A_BIT: _("een beetje"), Said.NO: _("nee"), Said.UNKNOWN: _("weet ik niet")}
THEN = {
    Then.DO: _("ik doe het"),
    Then.ASK: _("ik vraag eerst iets"),
    Then.NOT: _("ik doe het niet"),
    Then.LATER: _("ik kies later"),
}
# After deciding: her choice stands, whichever it is.
DECIDED = {
    Then.DO: _("Bewaard. Jij koos dit."),
    Then.ASK: _("Bewaard. Vragen staat vrij."),
    Then.NOT: _("Bewaard. Nee zeggen mag."),
    Then.LATER: _("Bewaard. Neem je tijd."),
    None: _("Bewaard. Kiezen kan later ook."),
}
ASK_BACK = {
    AskBack.WELLBEING_CHANGE: _("Wat kan er anders, zodat het mij goed doet?"),
    AskBack.WELLBEING_HOURS: _("Kan ik de dagen en de uren mee kiezen?"),
    AskBack.WELLBEING_DAY: _("Hoe ziet een gewone dag eruit?"),
    AskBack.WELLBEING_LOOK: _("Mag ik eerst eens komen kijken?"),
    AskBack.ABLE_LEARN: _("Wat kan ik hier leren?"),
    AskBack.ABLE_USE: _("Kan ik iets doen met wat ik al kan?"),
    AskBack.ABLE_AFTER: _("Wat kan ik daarna doen, dat nu nog niet kan?"),
    AskBack.ABLE_OTHERS: _("Wat doen mensen nu die dit eerder deden?"),
    AskBack.BELONGING_DECIDE: _("Waarover mag ik mee beslissen?"),
    AskBack.BELONGING_TOGETHER: _("Wat doen we hier samen?"),
    AskBack.BELONGING_WHO: _("Wie leer ik hier kennen?"),
    AskBack.BELONGING_TALK: _("Kan ik praten met iemand die er al is?"),
    AskBack.REFUSE: _("Wat gebeurt er als ik nee zeg?"),
    AskBack.STOP: _("Kan ik later nog stoppen?"),
}
