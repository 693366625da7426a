"""Words that differ by what a round is about: a project, an organisation, oneself."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.framework.domain import DefinitionText
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.domain import Doer, Mode, Subject

PAGES = {
    Subject.PROJECT: "instruments:of_project",
    Subject.ORGANISATION: "instruments:of_organisation",
    Subject.ONESELF: "instruments:of_oneself",
}
NAMES = {  # what one person, and what more people of one side, are called in an organisation
    ProjectRole.WORKER: gettext_lazy("werkers"),
    ProjectRole.COACH: gettext_lazy("werkbegeleiders en coördinator"),
}
DOERS = {
    Doer.TEAM: gettext_lazy("ons team samen"),
    Doer.WORKERS: gettext_lazy("de werkers"),
    Doer.COACHES: gettext_lazy("de werkbegeleiders"),
    Doer.COORDINATOR: gettext_lazy("de coördinator"),
}
# An instrument speaks to a team; who looks at her own work alone reads this.
ONESELF = (
    gettext_lazy("Kijk naar hoe jij werkt, nooit naar hoe je bent."),
    gettext_lazy("Beide kanten zijn goed. Een spanning los je niet op."),
    gettext_lazy("Kies waar je nu staat, en daarna waar je graag zou staan."),
    gettext_lazy("Overslaan mag altijd."),
    gettext_lazy("Kies tot slot één lijn en één kleine stap."),
)


@dataclass(frozen=True, slots=True)
class Place:
    """What stands above every page of a round: what it is about, and the way there."""

    subject: Subject
    name: str
    url: str

    @property
    def of_organisation(self) -> bool:
        return self.subject is Subject.ORGANISATION

    @property
    def of_oneself(self) -> bool:
        return self.subject is Subject.ONESELF


def place(about: queries.About) -> Place:
    keys = [about.id] if about.subject is Subject.PROJECT else []
    return Place(about.subject, about.name or oneself(), reverse(PAGES[about.subject], args=keys))


def oneself() -> str:
    """What a round about oneself stands under in a list."""
    return _("Jouw eigen werk")


def instruction(subject: Subject, text: DefinitionText, *, plain: bool) -> Sequence[str]:
    """What is said before the questions. What a professional reads of a project also asks to bring in others, who have
    no way into a round of colleagues."""
    if subject is Subject.ONESELF:
        return [str(line) for line in ONESELF]
    return text.instruction if plain or subject is Subject.ORGANISATION else text.professional_instruction


def who_sees(about: queries.About, mode: str) -> str:
    """The answer to "Wie ziet dit?" before she answers."""
    if about.subject is Subject.ONESELF:
        return _("Alleen jij. Dit kun je met niemand delen.")
    if about.subject is Subject.ORGANISATION:
        if mode == Mode.ALONE:
            return _("Alleen jij, tot je het deelt met je team.")
        return " ".join(
            (
                _("Eerst alleen jij. Na het tonen: de werkers, werkbegeleiders en coördinator van je organisatie."),
                _("Je naam staat er niet bij, wel of je werker of begeleider bent."),
                _("Zijn jullie aan één kant met minder dan drie, dan staan alle antwoorden samen."),
                _("Zijn jullie met minder dan drie in alles, dan wordt niets getoond."),
                _("In een klein team raadt iemand soms toch wat van jou is."),
            )
        )
    if mode == Mode.ALONE:
        return _("Alleen jij, tot je het deelt met je project.")
    return _("Eerst alleen jij. Na het tonen iedereen van dit project. Zonder je naam, met je rol.")


def doer(code: str) -> str:
    """Who takes a step of an organisation, in words."""
    return str(DOERS[Doer(code)]) if code else ""
