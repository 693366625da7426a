"""Proposes a sign-in name: two plain words and a number. Says nothing about who chooses it."""

import secrets

from krachtbron.access import queries

# fmt: off
ADJECTIVES = (
    "blauwe", "groene", "gele", "warme", "zachte", "stille", "vrije", "frisse", "heldere", "kleine", "grote",
    "snelle", "sterke", "wakkere"
)
THINGS = (
    "merel", "appel", "brug", "boom", "fiets", "lamp", "maan", "peer", "regen", "roos", "ster", "tuin", "vogel",
    "wolk", "zee", "deur", "bank", "trein"
)
# fmt: on


def propose() -> str:
    """A name that nobody has yet."""
    while True:
        name = f"{secrets.choice(ADJECTIVES)} {secrets.choice(THINGS)} {secrets.randbelow(90) + 10}"
        if queries.account_by_name(name) is None:
            return name
