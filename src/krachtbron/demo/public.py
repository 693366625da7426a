"""The door of the room: fill, say who can sign in, put back."""

from datetime import datetime

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from krachtbron.base.problem import Problem
from krachtbron.demo.cast import PASSPHRASE, ROLES
from krachtbron.demo.fill import fill, nobody_works_here

MARK = settings.STATIC_ROOT.parent / "voorbeeld"
WHO = {
    "amina": "deelneemster",
    "bram": "werker van Amina's project",
    "carla": "werker van andere projecten",
    "els": "coördinator",
    "farid": "partner",
    "greet": "werkbegeleider",
    "dirk": "werker van een andere organisatie",
}


def fill_when_empty(*, at: datetime) -> bool:
    """Fill an installation in which nobody works yet. Says whether it did; all or nothing."""
    if not nobody_works_here():
        return False
    MARK.write_text("In deze map staat een verzonnen organisatie.\n")
    with transaction.atomic():
        fill(at)
    return True


def is_demonstration() -> bool:
    """Whether this installation was filled by us; never said of one in which people really work."""
    return MARK.exists()


def reset(*, at: datetime) -> None:
    """Throw everything away and tell the story anew. Never where people really work."""
    if not nobody_works_here() and not is_demonstration():
        raise Problem("Hier werkt een echte organisatie. Die gooit deze opdracht niet weg.")
    MARK.write_text("In deze map staat een verzonnen organisatie.\n")
    with transaction.atomic():
        call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=False)
        fill(at)


def sign_ins() -> list[str]:
    """Who can sign in and how, a line each."""
    width = max(map(len, ROLES))
    lines = [f"{name:<{width}}  {WHO[name]}" for name in ROLES]
    return [*lines, f"Wachtzin voor iedereen: {PASSPHRASE}"]
