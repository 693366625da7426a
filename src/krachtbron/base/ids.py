"""Keys and secrets. Random throughout: a key says nothing about order, number or moment."""

import hashlib
import secrets
from uuid import UUID, uuid4

# No vowels, so that chance spells no words; no letters that look alike on a wall or sound alike in a room.
CODE_LETTERS = "BCDFGHJKLMNPRSTVWXZ"


def new_id() -> UUID:
    """A primary key."""
    return uuid4()


def new_secret() -> str:
    """A token for one link or one telephone: 256 bits, safe in an address."""
    return secrets.token_urlsafe(32)


def new_code(length: int = 4) -> str:
    """A short code that people read from a screen and type."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(length))


def hashed(secret: str) -> str:
    """What is stored of a secret: it can be recognised, never shown again. 64 hexadecimal signs."""
    return hashlib.sha256(secret.encode()).hexdigest()
