"""Words of the picture of what weighs and what carries. Softly asked: something heavy is hers to say or to keep."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from krachtbron.growth.domain.load import Near, Place, Weighs
from krachtbron.growth.web import labels


class WeighsWords(NamedTuple):
    """In the picture (``name``, ``under``), in a line (``short``), what it is, questions that help, and the button that
    turns something into this."""

    name: object
    under: object
    short: object
    about: object
    questions: Sequence[object]
    now: object


WEIGHS = {
    Weighs.WEIGHS: WeighsWords(
        _("Weegt op mij"),
        "",
        _("weegt"),
        _("Wat nu veel van je vraagt."),
        (
            _("Waar denk je aan als het stil wordt?"),
            _("Wat vraagt nu veel van jou?"),
            _("Wat zou je graag even neerleggen?"),
        ),
        _("het weegt nu"),
    ),
    Weighs.CARRIES: WeighsWords(
        _("Draagt mij"),
        "",
        _("draagt mij"),
        _("Wat je kracht geeft. Ook als het klein is."),
        (
            _("Waar laad je van op?"),
            _("Wie of wat houdt je recht?"),
            _("Wat bleef je doen, ook toen het zwaar was?"),
        ),
        _("het draagt mij nu"),
    ),
    Weighs.HINDERS: WeighsWords(
        _("Houdt mij tegen"),
        _("van buiten"),
        _("houdt tegen"),
        _("Iets van buiten. Het ligt niet aan jou."),
        (
            _("Wat houdt je tegen, buiten jou?"),
            _("Welke regel of dienst maakt het moeilijk?"),
            _("Wat mist er in je huis of je buurt?"),
        ),
        _("het houdt mij nu tegen"),
    ),
    Weighs.HELPS: WeighsWords(
        _("Helpt mij"),
        _("van buiten"),
        _("helpt mij"),
        _("Iets van buiten dat het lichter maakt."),
        (
            _("Wat helpt, buiten jou?"),
            _("Welke plek doet jou goed?"),
            _("Wat loopt goed in je buurt?"),
        ),
        _("het helpt mij nu"),
    ),
}
NEAR = {
    Near.CLOSE: _("dichtbij"),
    Near.BESIDE: _("ernaast"),
    Near.FAR: _("verder weg"),
}
NEARER, FURTHER = _("dichterbij"), _("verder weg")
LOST = _("Er kwam geen antwoord. De stip staat weer waar ze stond. Probeer het straks nog eens.")


sentence = labels.sentence


def in_words(place: Place) -> str:
    """ "weegt, dichtbij"."""
    return f"{WEIGHS[place.weighs].short}, {NEAR[place.near]}"
