"""The actor, and what is decided about invitations and passphrases. Free of Django."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from krachtbron.base.outcome import Refused


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


SHORTEST, FEWEST_WORDS, LONGEST = 12, 4, 200
# What everybody tries first. Written without spaces, as they are compared.
KNOWN = frozenset(
    {
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
    }
)


def check_passphrase(phrase: str, name: str) -> Refused | None:
    """Four words, or twelve signs; not the sign-in name, not one sign repeated, not what everybody tries first."""
    bare = "".join(phrase.split()).casefold()
    if len(phrase) > LONGEST:
        return Refused("phrase_too_long", "passphrase", {"longest": LONGEST})
    if len(bare) < SHORTEST and len(phrase.split()) < FEWEST_WORDS:
        return Refused("phrase_too_short", "passphrase")
    if bare in KNOWN or len(set(bare)) < 4 or bare == "".join(name.split()).casefold():
        return Refused("phrase_known", "passphrase")
    return None


LONGEST_NAME = 60


def tidy_name(name: str) -> str:
    """A sign-in name or nickname as meant: one line, single spaces, nothing that cannot be stored."""
    return " ".join(name.replace("\x00", "").split())


def sign_in_name(name: str) -> str:
    """A sign-in name as it is kept and compared: any letters; capitals and ways of typing an accent are one."""
    return unicodedata.normalize("NFKC", tidy_name(unicodedata.normalize("NFKC", name)).casefold())


def check_name(name: str) -> Refused | None:
    """Any letters will do; two at least, so that it can be found again."""
    if len(name) < 2:
        return Refused("name_too_short", "name")
    return Refused("name_too_long", "name", {"longest": LONGEST_NAME}) if len(name) > LONGEST_NAME else None


DEVICES = (("ipad", "tablet"), ("tablet", "tablet"), ("iphone", "phone"), ("mobi", "phone"), ("android", "tablet"))
BROWSERS = (
    ("edg", "Edge"),
    ("opr/", "Opera"),
    ("samsungbrowser", "Samsung"),
    ("firefox", "Firefox"),
    ("fxios", "Firefox"),
    ("chrom", "Chrome"),
    ("crios", "Chrome"),
    ("safari", "Safari"),
)


def device(user_agent: str) -> str:
    """What somebody signed in with, just enough to know it again: "phone Chrome". Never more is kept."""
    said = user_agent.casefold()
    kind = next((kind for sign, kind in DEVICES if sign in said), "computer")
    return f"{kind} {next((name for sign, name in BROWSERS if sign in said), '')}".strip()
