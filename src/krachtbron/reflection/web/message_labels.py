"""Words of preparing a difficult message."""

from django.utils.translation import gettext_lazy

from krachtbron.reflection.domain.message import Interest, Line
from krachtbron.reflection.web.labels import Asked

LINES = {
    Line.ASK: Asked(
        gettext_lazy("Hoe vraag je om een gesprek?"),
        gettext_lazy("Overval niemand. Vraag wanneer het past en zeg dat het voor jou belangrijk is."),
        gettext_lazy("Een gesprek vragen"),
    ),
    Line.SEEN: Asked(
        gettext_lazy("Wat zag je, en wat begrijp je?"),
        gettext_lazy("Beschrijf wat er gebeurt, niet waarom. Erken wat de ander doormaakt. Schrijf geen naam."),
        gettext_lazy("Wat ik zag en begrijp"),
    ),
    Line.WISH: Asked(
        gettext_lazy("Wat wens je?"),
        gettext_lazy("Dit telt het meest. Zeg wat je wél wilt, zodat het niet te missen is."),
        gettext_lazy("Wat ik wens"),
    ),
    Line.GAINS: Asked(
        gettext_lazy("Wat wordt daar beter van?"),
        gettext_lazy("Voor de groep, voor wie erin zit, voor jou. Vraag de ander ook."),
        gettext_lazy("Wat daar beter van wordt"),
    ),
    Line.WORKS: Asked(
        gettext_lazy("Wat werkt?"),
        gettext_lazy("Wat hielp vroeger, en wat doen anderen? Laat de ander zelf iets voorstellen."),
        gettext_lazy("Wat kan werken"),
    ),
    Line.AGREED: Asked(
        gettext_lazy("Wat kan de eerste stap zijn?"),
        gettext_lazy("Zeg dat je vertrouwen hebt. Zeg ook hoe je wilt helpen en wanneer je terugkomt."),
        gettext_lazy("De eerste stap"),
    ),
}
INTERESTS = {
    Interest.YES: gettext_lazy("Ja, het raakt de groep"),
    Interest.DOUBT: gettext_lazy("Ik twijfel"),
    Interest.PERSONAL: gettext_lazy("Nee, het is iets persoonlijks"),
}
# What is said back. Nobody is held back: it is the worker who decides.
ADVICE = {
    Interest.YES: gettext_lazy("Dan hoort dit gesprek bij je werk, ook als het moeilijk is."),
    Interest.DOUBT: gettext_lazy("Leg het eerst eens voor aan een collega of je werkbegeleider. Zonder naam."),
    Interest.PERSONAL: gettext_lazy(
        "Dan blijf je er beter af. Luister, en wijs zo nodig de weg naar iemand die hierin thuis is."
    ),
}
