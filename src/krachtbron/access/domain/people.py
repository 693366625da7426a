"""The actor, and what is decided about invitations and passphrases. Free of Django."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy


class Role(StrEnum):
    """What a person is in an organisation. Nobody outranks anybody: a role opens rooms, it gives no say over people."""

    PARTICIPANT = "participant"
    WORKER = "worker"
    COACH = "coach"
    COORDINATOR = "coordinator"
    PARTNER = "partner"


PROFESSIONALS = frozenset({Role.WORKER, Role.COACH, Role.COORDINATOR})


class Purpose(StrEnum):
    """What an invitation opens. A higher room may use other words; its own page decides on them."""

    BEGIN = "begin"
    ORGANISATION = "organisation"
    RENEW = "renew"  # another way in for somebody who lost her passphrase


@dataclass(frozen=True, slots=True)
class Belonging:
    """What a person is in one organisation, now."""

    organisation_id: UUID
    organisation: str
    role: Role


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. Always there, never ``None``.

    A stranger has neither person nor guest. ``guest`` is the hash of this telephone's token in a live round and may
    stand beside a person: a worker can join a round with her own telephone.
    """

    person_id: UUID | None = None
    organisation_id: UUID | None = None
    role: Role | None = None
    nickname: str = ""
    guest: str = ""

    @property
    def is_person(self) -> bool:
        return self.person_id is not None

    @property
    def is_professional(self) -> bool:
        return self.role in PROFESSIONALS

    def is_(self, role: Role) -> bool:
        return self.role == role


STRANGER = Actor()

# An invitation opens rooms and never closes one: only these roles take the place of another.
WIDER: dict[Role, frozenset[Role]] = {
    Role.PARTICIPANT: frozenset(Role) - {Role.PARTICIPANT},
    Role.PARTNER: PROFESSIONALS,
    Role.WORKER: frozenset({Role.COACH, Role.COORDINATOR}),
    Role.COACH: frozenset({Role.WORKER, Role.COORDINATOR}),
    Role.COORDINATOR: frozenset(),
}


def role_after(now: Role, invited: Role) -> Role:
    """What somebody with role ``now`` is after accepting an invitation as ``invited``."""
    return invited if invited in WIDER[now] else now


# A participant's code is handed over in the same room. A professional gets a link for the week.
LASTS_HERE, LASTS_AWAY = timedelta(minutes=15), timedelta(days=7)


def invitation_lasts(role: Role) -> timedelta:
    """How long an invitation for this role stays open."""
    return LASTS_HERE if role is Role.PARTICIPANT else LASTS_AWAY


def check_invitation(expires: datetime, used: datetime | None, at: datetime) -> Refused | None:
    """Is the door open? Used and too late get one answer: who tries learns nothing."""
    if used is not None or expires <= at:
        return Refused("invitation_gone")
    return None


SHORTEST, FEWEST_WORDS, SHORTEST_OF_WORDS, LONGEST = 12, 4, 8, 200
# What everybody tries first. Written without spaces, as they are compared.
KNOWN = frozenset(
    [
        "wachtwoord1234",
        "wachtwoord123",
        "welkom123456",
        "welkom01welkom01",
        "123456789012",
        "1234567890123",
        "qwertyuiop12",
        "azertyuiop12",
        "password1234",
        "krachtbron123",
        "krachtbron1234",
        "motdepasse123",
        "correcthorsebatterystaple",
        "eentweedrievier",
        "onetwothreefour",
    ]
)


def check_passphrase(phrase: str, name: str) -> Refused | None:
    """Four words, or twelve signs; not the sign-in name, not one sign repeated, not what everybody tries first."""
    bare = "".join(phrase.split()).casefold()
    words = [word for word in phrase.split() if len(word) > 1]
    if len(phrase) > LONGEST:
        return Refused("phrase_too_long", "passphrase", {"longest": LONGEST})
    if len(bare) < (SHORTEST_OF_WORDS if len(words) >= FEWEST_WORDS else SHORTEST):
        return Refused("phrase_too_short", "passphrase")
    if bare in KNOWN or len(set(bare)) < 4 or bare == "".join(name.split()).casefold():
        return Refused("phrase_known", "passphrase")
    return None


LONGEST_NAME, LONGEST_KEY = 60, 255  # one sign can stand for eighteen letters


def name_key(name: str) -> str:
    """What a sign-in name is found by: capitals and ways of writing the same letters make no difference."""
    return tidy(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()))


def check_name(name: str) -> Refused | None:
    """Any letters will do; two at least, so that it can be found again."""
    if len(name) < 2:
        return Refused("name_too_short", "name")
    if len(name) > LONGEST_NAME or len(name_key(name)) > LONGEST_KEY:
        return Refused("name_too_long", "name", {"longest": LONGEST_NAME})
    return None


# In this order: what names itself as several is the first found.
BROWSERS = {
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser/": "Samsung",
    "Chrome/": "Chrome",
    "CriOS/": "Chrome",
    "Safari/": "Safari",
}


def device_of(agent: str) -> str:
    """Kind of device and browser, no more than that: "phone Chrome". Empty when it says nothing."""
    browser = next((name for sign, name in BROWSERS.items() if sign in agent), "")
    if "iPad" in agent or "Tablet" in agent or ("Android" in agent and "Mobile" not in agent):
        kind = "tablet"
    elif "Mobi" in agent:
        kind = "phone"
    else:
        kind = "computer" if browser else ""
    return f"{kind} {browser}".strip()
