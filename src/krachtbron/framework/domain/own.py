"""What an organisation adds of its own: how much, and when it may still change."""

import re
from typing import NamedTuple
from uuid import UUID

from krachtbron.base.outcome import Refused

PAGES_MOST = 120  # own pages of one organisation, in every language together: they are searched in memory
TITLE_MOST, PLAIN_MOST, BODY_MOST = 60, 300, 12_000  # signs
INSTRUMENTS_MOST = 200  # files of own instruments of one organisation, every version and language counted
FILE_MOST = 256 * 1024  # bytes of one such file
REF = re.compile(r"([0-9a-f]{32}):([a-z][a-z0-9-]{0,49})@([1-9][0-9]{0,3})\Z")


class OwnRef(NamedTuple):
    """A version of an instrument of an organisation, as a round names it."""

    organisation_id: UUID
    name: str
    version: int

    @property
    def whose(self) -> str:
        """What stands before the name."""
        return f"{self.organisation_id.hex}:"

    def __str__(self) -> str:
        return f"{self.whose}{self.name}@{self.version}"


def own_ref(ref: str) -> OwnRef | None:
    """What ``ref`` names, when it names an instrument of an organisation."""
    found = REF.match(ref)
    return OwnRef(UUID(hex=found[1]), found[2], int(found[3])) if found else None


def check_room(room: str) -> Refused | None:
    """An own instrument is filled in a round: no other room looks for it."""
    return None if room == "rounds" else Refused("own_room", "text")


def check_version(version: int, there: list[int]) -> Refused | None:
    """A new version is higher than those that stand."""
    newest = max(there, default=0)
    return Refused("version_older", "text", {"newest": newest}) if version < newest else None


def may_change(*, used: bool, complete: bool) -> bool:
    """Whether the texts of a translation may still change: what people answered to stays as they read it."""
    return not (used and complete)
