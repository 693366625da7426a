"""The door of the room: fill, say who can sign in, put back."""

from datetime import datetime

from django.core.management import call_command
from django.db import transaction

from krachtbron.access import public as access
from krachtbron.base.problem import Problem
from krachtbron.demo.cast import PASSPHRASE, ROLES
from krachtbron.demo.fill import ORGANISATIONS, fill

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
    with transaction.atomic():
        if access.has_organisation():
            return False
        fill(at)
    return True


def is_demonstration() -> bool:
    """Whether the database says so itself: the organisations of our story, and no other."""
    return access.only_organisations(ORGANISATIONS)


def reset(*, at: datetime) -> None:
    """Throw everything away and tell the story anew. Never where people really work."""
    with transaction.atomic(), transaction.atomic(using="keys"):
        if access.has_organisation():
            if not is_demonstration():
                raise Problem(
                    "Hier werkt een echte organisatie. Die gooit deze opdracht niet weg. "
                    "Het voorbeeld staat in een andere map: krachtbron demo --map MAP"
                )
            for database in ("default", "keys"):
                # Keys are random: no number starts anew.
                quietly = {"verbosity": 0, "interactive": False, "inhibit_post_migrate": False}
                call_command("flush", database=database, reset_sequences=False, **quietly)
        fill(at)


def sign_ins() -> list[str]:
    """Who can sign in and how, a line each."""
    width = max(map(len, ROLES))
    lines = [f"{name:<{width}}  {WHO[name]}" for name in ROLES]
    return [*lines, f"Wachtzin voor iedereen: {PASSPHRASE}"]
