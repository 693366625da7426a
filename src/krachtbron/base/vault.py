"""What a person writes for herself, closed with a key of her own: AES-256-GCM, a new nonce every time.

A closed text is bound to its place (table, row, field) and its person: copied elsewhere it no longer opens. Her key is
itself closed with the installation's key, and, when she keeps a card, with what stands on the card.
"""

import os
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from krachtbron.base.ids import new_code

KEY_BYTES, NONCE_BYTES = 32, 12
CARD_LETTERS, CARD_GROUP = 24, 4  # 19 letters: 102 bits, so that nobody tries them all


class Unreadable(Exception):
    """The text was changed, moved, or closed with another key."""


def new_key() -> bytes:
    return os.urandom(KEY_BYTES)


def derived(key: bytes, purpose: str) -> bytes:
    """Another key from ``key``, for one purpose only."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"krachtbron {purpose}".encode()).derive(key)


def close(key: bytes, content: bytes, about: str) -> bytes:
    """Nonce and closed content; opens only with the same key for the same ``about``."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, about.encode())


def open_(key: bytes, closed: bytes, about: str) -> bytes:
    """The content; ``Unreadable`` when key, content or place is not the same."""
    try:
        return AESGCM(key).decrypt(closed[:NONCE_BYTES], closed[NONCE_BYTES:], about.encode())
    except (InvalidTag, ValueError) as error:
        raise Unreadable(about) from error


@dataclass(frozen=True, slots=True)
class Vault:
    """The open vault of one person: closes and opens her texts. Lives as long as one answer takes."""

    person_id: UUID
    key: bytes

    def seal(self, table: str, row: UUID, field: str, text: str) -> bytes:
        """An empty text stays empty: that there is nothing is no secret."""
        return self.seal_bytes(table, row, field, text.encode())

    def read(self, table: str, row: UUID, field: str, sealed: bytes | memoryview) -> str:
        return self.read_bytes(table, row, field, sealed).decode()

    def seal_bytes(self, table: str, row: UUID, field: str, content: bytes) -> bytes:
        """The same for a picture."""
        return close(self.key, content, self._about(table, row, field)) if content else b""

    def read_bytes(self, table: str, row: UUID, field: str, sealed: bytes | memoryview) -> bytes:
        return open_(self.key, bytes(sealed), self._about(table, row, field)) if sealed else b""

    def _about(self, table: str, row: UUID, field: str) -> str:
        return f"{table}:{row}:{field}:{self.person_id}"


def wrap(key: bytes, by: bytes, person_id: UUID) -> bytes:
    """A person's key, closed with another key."""
    return close(by, key, f"key:{person_id}")


def unwrap(wrapped: bytes, by: bytes, person_id: UUID) -> bytes:
    return open_(by, wrapped, f"key:{person_id}")


def new_card() -> str:
    """What stands on a card: letters in groups of four, easy to read aloud and to copy by hand."""
    letters = new_code(CARD_LETTERS)
    return "-".join(letters[at : at + CARD_GROUP] for at in range(0, CARD_LETTERS, CARD_GROUP))


def card_key(card: str, person_id: UUID) -> bytes:
    """The key that a card is. Spaces, dashes and small letters make no difference."""
    letters = "".join(letter for letter in card.upper() if letter.isalnum())
    return derived(letters.encode(), f"card {person_id}")
