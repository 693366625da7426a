"""Words of the own budget. To participants: at most twelve words a sentence, a new line per sentence."""

from datetime import date
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.days import NO_BREAK, in_words
from krachtbron.base.outcome import Refused
from krachtbron.growth.domain.budget import SpendingState
from krachtbron.growth.web import labels

REFUSALS = {
    "amount_missing": gettext_lazy("Schrijf een bedrag, bijvoorbeeld 150."),
    "amount_unclear": gettext_lazy("Dit bedrag lezen we niet goed. Schrijf het zo: 150 of 150,50."),
    "amount_nothing": gettext_lazy("Kies een bedrag boven nul."),
    "amount_far": gettext_lazy("Dit bedrag is wel heel hoog. Hoogstens %(cents)s kan."),
    "too_much": gettext_lazy("Er is nog %(cents)s. Kies een kleiner bedrag."),
    "nothing_left": gettext_lazy("Alles is gekozen. Neem iets terug, of vraag erbij."),
    "budget_over": gettext_lazy("De laatste dag van dit budget is voorbij. Praat erover met wie het gaf."),
    "budget_left": gettext_lazy("Je hoort niet meer bij deze organisatie. Kiezen kan nu niet."),
    "only_more": gettext_lazy("Gegeven blijft gegeven: %(cents)s of meer."),
    "not_nameable": gettext_lazy("Deze persoon kan je nu niet kiezen. Kies opnieuw."),
    "not_askable": gettext_lazy("Kies een collega die zelf niet gaf en niet weigerde."),
    "limit_missing": gettext_lazy("Kies een grens die vooraf is genoemd. Zonder grens kan weigeren niet."),
    "not_waiting": gettext_lazy("Hier is intussen iets veranderd. Kijk nog eens."),
    "not_refused": gettext_lazy("Hier is intussen iets veranderd. Kijk nog eens."),
    "said_yes": gettext_lazy("Na een vraag om opnieuw te kijken kwam een ja. Dat blijft."),
    "no_longer_left": gettext_lazy("Er is nog maar %(cents)s over. Wie betaalt, kan eerst meer geven."),
    "appealed_already": gettext_lazy("Dit vroeg je al. Het antwoord komt hier."),
    "answered_already": gettext_lazy("Hier is al op geantwoord."),
    "nobody_to_ask": gettext_lazy("Er is nu niemand die opnieuw kijkt. Vraag het aan wie betaalt."),
    "appeal_waits": gettext_lazy("Er wacht nog een vraag op wie nu opnieuw kijkt. Wissel pas na het antwoord."),
    "paid_already": gettext_lazy("Dit is al betaald. Terugnemen kan niet meer."),
    "still_held": gettext_lazy("Neem dit eerst terug. Dan kan het weg."),
    "receipts_full": gettext_lazy("Er passen %(most)s bonnetjes bij. Gooi er eerst een weg."),
    "locked": gettext_lazy("Deze woorden zijn nu op slot. Alleen wie ze schreef, opent ze."),
}
STATES = {
    SpendingState.CHOSEN: gettext_lazy("gekozen"),
    SpendingState.PAID: gettext_lazy("betaald"),
    SpendingState.REFUSED: gettext_lazy("kan niet"),
    SpendingState.TAKEN_BACK: gettext_lazy("teruggenomen"),
}
# The same, for who pays.
PAYING = {
    SpendingState.CHOSEN: gettext_lazy("nog te betalen"),
    SpendingState.PAID: gettext_lazy("betaald"),
    SpendingState.REFUSED: gettext_lazy("geweigerd"),
}
# Said to who pays, where she would read something else.
TO_WHO_PAYS = {"nobody_to_ask": gettext_lazy("Kies eerst wie opnieuw kijkt. Daarna kan je weigeren.")}


def sentence_paying(refused: Refused) -> str:
    return str(TO_WHO_PAYS[refused.code]) if refused.code in TO_WHO_PAYS else sentence(refused)


def sentence(refused: Refused) -> str:
    """The refusal in words; amounts as people write them."""
    if refused.code not in REFUSALS:
        return labels.sentence(refused)
    details = {name: euros(value) if name == "cents" else value for name, value in refused.details.items()}
    return str(REFUSALS[refused.code]) % details


def euros(cents: object) -> str:
    """ "€ 250" or "€ 12,50", never broken over two lines."""
    amount = Decimal(int(str(cents))) / 100
    written = number_format(amount, 2 if int(str(cents)) % 100 else 0, force_grouping=True)
    return f"€{NO_BREAK}{written}"


def plain(cents: int) -> str:
    """An amount to change in a field: "250" or "12,50"."""
    whole, part = divmod(cents, 100)
    return f"{whole},{part:02}" if part else str(whole)


def until(last: date | None) -> str:
    return _("tot en met %s") % in_words(last, "j F Y") if last else ""


def somebody(name: str) -> str:
    return name or _("iemand die hier niet meer is")
