"""Words of the path. To participants: at most twelve words a sentence, a new line per sentence."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.access.domain import Opening, Sight
from krachtbron.access.public import Near
from krachtbron.base.days import in_words
from krachtbron.growth.domain.path import PathState, StageState, Start, TalkState
from krachtbron.growth.queries.path import StageRow
from krachtbron.growth.web import labels
from krachtbron.growth.web.labels.refusing import sentences

REFUSALS = {
    "path_behind": gettext_lazy("Dit pad ligt achter je. Zeg eerst dat je het weer loopt."),
    "talk_past": gettext_lazy("Deze dag is al voorbij. Kies een latere dag."),
    "stage_not_in_sight": gettext_lazy("Kies bij deze halte eerst nu of later."),
}
PATHS = {
    PathState.WALKING: gettext_lazy("ik loop dit pad"),
    PathState.RESTING: gettext_lazy("het ligt stil"),
    PathState.BEHIND: gettext_lazy("het ligt achter me"),
}
# How a path stands, for who reads along.
SEEN = {
    PathState.WALKING: gettext_lazy("loopt"),
    PathState.RESTING: gettext_lazy("ligt stil"),
    PathState.BEHIND: gettext_lazy("is voorbij"),
}
STAGES = {
    StageState.AHEAD: gettext_lazy("later"),
    StageState.NOW: gettext_lazy("nu"),
    StageState.BEEN: gettext_lazy("geweest"),
    StageState.LEFT_OUT: gettext_lazy("sla ik over"),
}
SEEN_STAGES = {**STAGES, StageState.LEFT_OUT: gettext_lazy("overgeslagen")}
EARLIER, LATER = gettext_lazy("Omhoog"), gettext_lazy("Omlaag")
TALKS = {
    TalkState.PLANNED: gettext_lazy("gepland"),
    TalkState.HELD: gettext_lazy("geweest"),
    TalkState.CALLED_OFF: gettext_lazy("afgezegd"),
}
PATH_ANSWERS = {
    PathState.WALKING: gettext_lazy("Bewaard. In jouw tempo."),
    PathState.RESTING: gettext_lazy("Bewaard. Het ligt stil. Dat mag."),
    PathState.BEHIND: gettext_lazy("Bewaard. Wat je deed, blijft van jou."),
}
STAGE_ANSWERS = {
    StageState.AHEAD: gettext_lazy("Bewaard. Later is goed."),
    StageState.NOW: gettext_lazy("Bewaard. In jouw tempo."),
    StageState.BEEN: gettext_lazy("Bewaard. Wat leerde je hier?"),
    StageState.LEFT_OUT: gettext_lazy("Bewaard. Overslaan mag."),
}
TALK_ANSWERS = {
    TalkState.PLANNED: gettext_lazy("Bewaard. Jij bepaalt waarover het gaat."),
    TalkState.HELD: gettext_lazy("Bewaard. Wat eruit kwam, staat nu bij jou."),
    TalkState.CALLED_OFF: gettext_lazy("Bewaard. Een andere keer kan ook."),
}


class StartWords(NamedTuple):
    """How an example of a stage is called, and what one may do there."""

    name: object
    about: object


STARTS = {
    Start.LANGUAGE: StartWords(gettext_lazy("Taal"), gettext_lazy("Een les, een praatgroep, of thuis oefenen.")),
    Start.MEETING_PLACE: StartWords(
        gettext_lazy("Een plek om binnen te lopen"), gettext_lazy("Het buurthuis, een tuin, een open keuken.")
    ),
    Start.VOLUNTEERING: StartWords(
        gettext_lazy("Vrijwilligen"), gettext_lazy("Iets doen voor anderen. Een uur is ook goed.")
    ),
    Start.LEARNING: StartWords(gettext_lazy("Leren"), gettext_lazy("Een korte cursus, of meekijken met iemand.")),
    Start.JOB: StartWords(gettext_lazy("Werk"), gettext_lazy("Een dag proberen, een paar uur, of meer.")),
}


sentence = sentences(REFUSALS)


def on_day(day: date) -> str:
    """The day of a conversation: "donderdag 26 november"."""
    return f"{in_words(day, 'l')} {in_words(day, 'j F')}"


def talk_on(day: date) -> str:
    return _("Gesprek op %s:") % on_day(day)


def said_of(stage: StageRow) -> list[tuple[str, str]]:
    """What does her good and what she learned, for who reads along."""
    said = ((_("Doet goed:"), stage.wellbeing), (_("Geleerd:"), stage.told))
    return [(lead, words) for lead, words in said if words]


def around_table(openings: Iterable[Opening], near: Iterable[Near]) -> Sequence[str]:
    """Who sits around the table: those for whom she opened the path by name."""
    names = {one.who: labels.near_in_words(one) for one in near if one.sight is Sight.PERSON}
    asked = [one.who for one in openings if one.sight is Sight.PERSON]
    return [names.get(who, _("iemand die hier niet meer is")) for who in asked]
