"""A file that opens only with its key, however large.

It is closed a megabyte at a time, each piece bound to its place and the last one marked, so that none can be changed,
moved or cut off.
"""

import os
from collections.abc import Iterator
from io import BufferedReader, BufferedWriter, RawIOBase
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from krachtbron.base.vault import Unreadable

MARK = b"krachtbron closed file 1\n"
PIECE, TAG, SALT = 1 << 20, 16, 8


class Closing(RawIOBase):
    """Write into it; what lies in ``to`` is closed. Only a file that was closed to the end opens again."""

    def __init__(self, to: BinaryIO, key: bytes) -> None:
        self.to, self.cipher, self.salt = to, AESGCM(key), os.urandom(SALT)
        self.waiting, self.turn = bytearray(), 0
        to.write(MARK + self.salt)

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        self.waiting += content
        while len(self.waiting) > PIECE:
            self._put(bytes(self.waiting[:PIECE]), last=False)
            del self.waiting[:PIECE]
        return len(content)

    def finish(self) -> None:
        self._put(bytes(self.waiting), last=True)

    def _put(self, piece: bytes, *, last: bool) -> None:
        self.to.write(self.cipher.encrypt(nonce(self.salt, self.turn), piece, about(last)))
        self.turn += 1


class Opened(RawIOBase):
    """Read from it; ``Unreadable`` when the key is another or the file was changed or cut off."""

    def __init__(self, source: BinaryIO, key: bytes) -> None:
        self.pieces, self.rest = pieces(source, key), b""

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        if not self.rest:
            self.rest = next(self.pieces, b"")
        taken = self.rest[: len(into)]
        into[: len(taken)] = taken
        self.rest = self.rest[len(taken) :]
        return len(taken)


def nonce(salt: bytes, turn: int) -> bytes:
    return salt + turn.to_bytes(12 - SALT, "big")


def about(last: bool) -> bytes:
    return MARK + (b"last" if last else b"more")


def pieces(source: BinaryIO, key: bytes) -> Iterator[bytes]:
    head = source.read(len(MARK) + SALT)
    if not head.startswith(MARK) or len(head) < len(MARK) + SALT:
        raise Unreadable("no closed file")
    cipher, salt, turn = AESGCM(key), head[len(MARK) :], 0
    closed = source.read(PIECE + TAG)
    while closed:
        following = source.read(PIECE + TAG)
        try:
            yield cipher.decrypt(nonce(salt, turn), closed, about(not following))
        except InvalidTag as error:
            raise Unreadable("another key, or changed") from error
        closed, turn = following, turn + 1
    if not turn:
        raise Unreadable("cut off")


def closing(to: BinaryIO, key: bytes) -> tuple[BufferedWriter, Closing]:
    """A stream to write to, and what finishes the file after it was flushed."""
    raw = Closing(to, key)
    return BufferedWriter(raw, PIECE), raw


def opened(source: BinaryIO, key: bytes) -> BufferedReader:
    return BufferedReader(Opened(source, key), PIECE)
