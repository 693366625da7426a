"""The boundary between persistence and pressure, as questions to oneself (benadering 3.2; wijken on Kamphuis)."""

from collections.abc import Sequence

from django.utils.translation import gettext as _


def questions() -> list[tuple[str, Sequence[str]]]:
    """(heading, questions). They have no answers here, and no place to write one."""
    return [
        (
            _("Wat hoorde ik?"),
            [
                _("Wat zeiden ze, met woorden of zonder?"),
                _("Hoorde ik “nu niet”, of hoorde ik “nee”?"),
                _("Heb ik gevraagd of ik mag terugkomen?"),
            ],
        ),
        (
            _("Voor wie ga ik terug?"),
            [
                _("Wie wint erbij: zij, mijn project, of de buren die klagen?"),
                _("Wie heeft mij gestuurd, en weten zij dat?"),
                _("Zou ik ook gaan als er niets uit moest komen?"),
            ],
        ),
        (
            _("Blijft er een weg terug?"),
            [
                _("Kunnen ze nee zeggen zonder iets te verliezen?"),
                _("Weten ze waar ze mij vinden als ze later willen?"),
                _("Breng ik iets mee, of kom ik alleen iets halen?"),
            ],
        ),
        (
            _("Wat als ik wegblijf?"),
            [
                _("Laat ik ruimte, of laat ik iemand vallen?"),
                _("Past een ander gezicht beter: een buur, een ervaringsdeskundige?"),
                _("Met welke collega bespreek ik dit deze week?"),
            ],
        ),
    ]


def source() -> str:
    return _("Naar: outreachend werken (De Varé) en de reisgenoot van Marie Kamphuis (MOVISIE).")
