"""What this room keeps of somebody, in words: who sees what, and how she is known here."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.access.domain import Actor, Sight
from krachtbron.access.queries.near import near_to
from krachtbron.access.web import labels
from krachtbron.base.days import in_words
from krachtbron.base.telling import Teller, Vocabulary, plainly
from krachtbron.base.told import Chapter

SEEN = ("opened_by_me", "opened_for_me", "who_looked", "where_i_looked")
NAMES = {
    "opened_by_me": gettext_lazy("Voor wie ik iets openzette"),
    "opened_by_me.name": "",
    "opened_by_me.target": "",
    "opened_for_me": gettext_lazy("Wat anderen voor mij openzetten"),
    "who_looked": gettext_lazy("Wie keek mee"),
    "who_looked.name": "",
    "who_looked.thing": "",
    "where_i_looked": gettext_lazy("Waar ik meelas"),
    "where_i_looked.thing": "",
    "person": gettext_lazy("Ik"),
    "person.nickname": gettext_lazy("Roepnaam"),
    "person.language": gettext_lazy("Taal"),
    "account": gettext_lazy("Aanmelden"),
    "account.name": gettext_lazy("Naam"),
    "account.last_login": gettext_lazy("Laatst aangemeld"),
    "memberships": gettext_lazy("Organisaties"),
    "devices": gettext_lazy("Toestellen"),
    "second_steps": gettext_lazy("Beveiliging"),
    "second_steps.name": gettext_lazy("Naam"),
    "second_steps.used": gettext_lazy("Laatst gebruikt"),
    "key": gettext_lazy("De sleutel van mijn verhaal"),
    "invitations_made": gettext_lazy("Uitnodigingen die ik maakte"),
    "invitations_made.expires": gettext_lazy("Werkt tot"),
    "invitations_made.used": gettext_lazy("Gebruikt op"),
    "other_ways_in": gettext_lazy("Codes die voor mij gemaakt zijn"),
    "other_ways_in.expires": gettext_lazy("Werkt tot"),
    "other_ways_in.used": gettext_lazy("Gebruikt op"),
    "other_ways_in.by": gettext_lazy("Gemaakt door"),
    "created": gettext_lazy("Gemaakt op"),
}
FACTORS = {
    "totp": gettext_lazy("Een app met codes"),
    "webauthn": gettext_lazy("Een sleutel"),
    "recovery_codes": gettext_lazy("Codes voor nood"),
}
FOR_WHOM = {
    Sight.PERSON: gettext_lazy("voor één mens"),
    Sight.GROUP: gettext_lazy("voor een groep"),
    Sight.PROJECT: gettext_lazy("voor een project"),
}
PURPOSES = {
    "begin": gettext_lazy("om te beginnen"),
    "organisation": gettext_lazy("voor de organisatie"),
    "project": gettext_lazy("voor een project"),
    "group": gettext_lazy("voor een groep"),
    "known": gettext_lazy("om een eigen plek te nemen"),
    "renew": gettext_lazy("na een verloren wachtzin"),
    "step": gettext_lazy("om naast een stap te staan"),
}


def after(sentence: object) -> Callable[[Any], str]:
    """A day or moment in a few words, as "sinds 3 mei 2026"."""
    return lambda moment: str(sentence) % plainly(moment)


def to_the_minute(moment: Any) -> str:
    return in_words(localtime(moment), "j F Y, H:i")


def vocabulary(names_of_circles: Mapping[UUID, str]) -> Vocabulary:
    """``names_of_circles``: the groups and projects that are near her."""
    gone = _("een groep of project van vroeger")
    return Vocabulary(
        names=NAMES,
        words=(
            "opened_by_me.name",
            "opened_by_me.target",
            "who_looked.name",
            "organisation__name",
            "devices.device",
            "other_ways_in.by",
        ),
        lead=("purpose", "kind", "at", "role", "sight", "started", "since", "until", "seen", "withdrawn"),
        unsaid=("audience", "opened_by_me.person", "who_looked.viewer"),
        values={
            "language": dict(settings.LANGUAGES),
            "role": labels.ROLES,
            "sight": FOR_WHOM,
            "who_looked.sight": labels.WHY,
            "who_looked.thing": lambda thing: str(labels.THINGS.get(thing, _("Las iets van jou."))),
            "where_i_looked.thing": lambda thing: _("Je las iets van een ander."),
            "opened_by_me.target": lambda key: names_of_circles.get(key, gone),
            "device": labels.device,
            "kind": FACTORS,
            "purpose": PURPOSES,
            "at": to_the_minute,
            "since": after(gettext_lazy("sinds %s")),
            "until": after(gettext_lazy("tot %s")),
            "started": after(gettext_lazy("aangemeld op %s")),
            "seen": after(gettext_lazy("laatst gezien op %s")),
            "withdrawn": after(gettext_lazy("teruggenomen op %s")),
        },
    )


def told(kept: Mapping[str, Any], person_id: UUID) -> list[Chapter]:
    """Who sees what; and how she is called, signs in, where she belongs."""
    near = {one.who: one.name for one in near_to(Actor(person_id=person_id))} if kept.get("opened_by_me") else {}
    teller = Teller(vocabulary(near))
    gone = _("Iemand die hier niet meer is")
    seen = {key: kept[key] for key in SEEN if key in kept}
    if looked := seen.get("who_looked"):
        seen["who_looked"] = [
            {**row, "name": row["name"] or (labels.somebody("") if row["viewer"] else gone)} for row in looked
        ]
    rest = {key: value for key, value in kept.items() if key not in SEEN}
    return [
        Chapter(title=_("Wie ziet wat"), sections=teller.sections(seen)),
        Chapter(title=_("Hoe ik hier bekend ben"), sections=teller.sections(rest)),
    ]
