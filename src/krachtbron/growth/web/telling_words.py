"""How this room calls what it exports."""

from base64 import b64decode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.telling import Vocabulary, plainly
from krachtbron.base.told import Picture
from krachtbron.framework.domain.planes import Plane
from krachtbron.growth.web import labels
from krachtbron.growth.web.labels import budget, load, noticing, path, story, touchstone
from krachtbron.growth.web.sheets import drawing

NAMES = {
    "strengths": gettext_lazy("Mijn krachten"),
    "ties": gettext_lazy("Wat elkaar helpt"),
    "ties.around": gettext_lazy("Wordt sterker door"),
    "dreams": gettext_lazy("Mijn dromen"),
    "dreams.before": gettext_lazy("Zo zei ik het eerder"),
    "steps": gettext_lazy("Kleine stappen"),
    "steps.before": gettext_lazy("Zo zei ik het eerder"),
    "told": gettext_lazy("Wat ik leerde"),
    "cheers": gettext_lazy("Wat iemand erbij zei"),
    "cheers_given": gettext_lazy("Wanneer ik iemand moed gaf"),
    "paths": gettext_lazy("Mijn pad"),
    "paths.place": gettext_lazy("Waar en met wie"),
    "paths.before": gettext_lazy("Waar ik eerder liep"),
    "stages": gettext_lazy("Haltes"),
    "stages.about": gettext_lazy("Wat ik er doe of leer"),
    "stages.wellbeing": gettext_lazy("Wat mij er goed doet"),
    "talks": gettext_lazy("Gesprekken"),
    "talks.told": gettext_lazy("Wat eruit kwam"),
    "load": gettext_lazy("Wat weegt en wat draagt"),
    "mirror": gettext_lazy("Hoe het met mij ging"),
    "mirror.said": gettext_lazy("Wat ik zei"),
    "touchstones": gettext_lazy("Wat mij werd aangeboden"),
    "touchstones.to_ask": gettext_lazy("Wat ik kan vragen"),
    "stories": gettext_lazy("Mijn verhalen"),
    "stories.title": gettext_lazy("Titel"),
    "typed_by_other": gettext_lazy("Iemand typte het voor mij"),
    "offers": gettext_lazy("Aangeboden aan een project"),
    "offers.project": gettext_lazy("Project"),
    "offers.withdrawn": gettext_lazy("Teruggenomen op"),
    "uses": gettext_lazy("Wat het project vroeg"),
    "uses.since": gettext_lazy("Mijn antwoord, op"),
    "pictures": gettext_lazy("Foto's"),
    "pictures.about": gettext_lazy("Wat erop staat"),
    "strength_pictures": gettext_lazy("Foto's bij mijn krachten"),
    "strength_pictures.strength": gettext_lazy("Bij de kracht"),
    "strength_pictures.about": gettext_lazy("Wat erop staat"),
    "budgets": gettext_lazy("Mijn budget"),
    "budgets.limits": gettext_lazy("Wat vooraf werd afgesproken"),
    "choices": gettext_lazy("Wat ik koos"),
    "cents": gettext_lazy("Bedrag"),
    "choices.limit": gettext_lazy("Waarom het niet kon"),
    "choices.why": gettext_lazy("Uitleg"),
    "choices.appeal": gettext_lazy("Wat ik daarop vroeg"),
    "choices.appealed": gettext_lazy("Gevraagd op"),
    "choices.answer": gettext_lazy("Wat iemand antwoordde"),
    "choices.answered": gettext_lazy("Beantwoord op"),
    "receipts": gettext_lazy("Bonnetjes"),
    "receipts.about": gettext_lazy("Wat erop staat"),
    "budgets_given": gettext_lazy("Wanneer ik een budget gaf"),
    "typed_for_others": gettext_lazy("Wanneer ik voor iemand typte"),
    "uses_asked": gettext_lazy("Wanneer ik een verhaal vroeg"),
    "opened": gettext_lazy("Wat nu openstaat"),
    "noticed": gettext_lazy("Wat iemand zag"),
    "noticed.card": gettext_lazy("Een pluim, met"),
    "noticed.answer": gettext_lazy("Wat ik antwoordde"),
    "noticed_given": gettext_lazy("Wanneer ik schreef wat ik zag"),
    "declined": gettext_lazy("Wanneer ik zei: liever niet"),
}


def vocabulary() -> Vocabulary:
    """In the language of the reader."""
    planes = {plane.value: noticing.plane(plane) for plane in Plane}
    return Vocabulary(
        names={**NAMES, **{f"touchstones.{one.value}": words.question for one, words in touchstone.ASKED.items()}},
        words=("words", "ties.own", "before.place", "said.answer", *(f"{one.value}.why" for one in touchstone.ASKED)),
        lead=(
            "opened.kind",
            "organisation",
            "weighs",
            "near",
            "plane",
            "on",
            "state",
            "then",
            "question",
            "said",
            "made",
            "declined.since",
            "until",
        ),
        # Said otherwise: by the day it was made, by its heading.
        unsaid=(
            *("paths.since", "stages.since", "choices.since", "touchstones.since", "mirror.kept"),
            *("typing", "definition", "strengths.source", "opened.audience"),
        ),
        pictures={
            "webp_base64": lambda row: Picture(content=b64decode(row["webp_base64"]), about=row["about"]),
            "strengths.drawing": lambda row: drawing(row["drawing"]),
        },
        values={
            "until": lambda day: _("tot %s") % plainly(day),
            "opened.kind": labels.THINGS,
            "cents": budget.euros,
            "choices.state": budget.STATES,
            "dreams.state": labels.DREAMS,
            "steps.state": labels.STATES,
            "paths.state": path.PATHS,
            "stages.state": path.STAGES,
            "talks.state": path.TALKS,
            "noticed.state": {"came": gettext_lazy("gekregen"), "kept": gettext_lazy("bewaard")},
            "noticed.card": noticing.CARDS,
            "uses.state": story.SAID,
            "uses_asked.state": story.ANSWERED,
            "plane": planes,
            "weighs": {one: words.short for one, words in load.WEIGHS.items()},
            "near": load.NEAR,
            "then": touchstone.THEN,
            "to_ask": touchstone.ASK_BACK,
            **{f"{one.value}.said": touchstone.SAID for one in touchstone.ASKED},
        },
    )
