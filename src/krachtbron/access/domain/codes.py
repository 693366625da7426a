"""Codes for somebody who is known already: to claim what is hers, to come in again, to stand beside something."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from krachtbron.access.domain.people import LASTS_HERE, Role
from krachtbron.base.outcome import Refused

MOST_BESIDE = 5  # codes that are open at once for one thing
LASTS_TODAY = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that is known of somebody, in words. ``kind`` and ``item`` name it to the room that keeps it.

    ``name``: what of the words somebody wrote. ``let_go``: what the button says with which she lets it go; empty where
    that is done on another page.
    """

    kind: str
    item: UUID | None
    words: str
    let_go: str = ""
    name: str = ""

    @property
    def parts(self) -> tuple[str, str, str]:
        """The words before the name, the name, and those after it."""
        return self.words.partition(self.name) if self.name else (self.words, "", "")


def renewal_lasts(role: Role) -> timedelta:
    """How long another way in stays open. A participant's is handed over in the same room."""
    return LASTS_HERE if role is Role.PARTICIPANT else LASTS_TODAY


def check_renewal(here: Role | None, elsewhere: Collection[Role], *, self_: bool, coordinates: bool) -> Refused | None:
    """May somebody get another way in? ``here``: what she is in the organisation of who gives it; ``elsewhere``: in
    others. ``coordinates``: who gives it coordinates there.

    Whoever uses it acts as she. So nobody gives one to herself, a worker to participants only, and no organisation
    opens the door of another: who works elsewhere with other people's words cannot get one here.
    """
    if self_:
        return Refused("renew_self")
    if here is None or (here is not Role.PARTICIPANT and not coordinates):
        return Refused("renew_not_here")
    if any(role is not Role.PARTICIPANT for role in elsewhere):
        return Refused("renew_elsewhere")
    return None


def check_beside(open_now: int) -> Refused | None:
    """A handful of open codes for one thing is enough."""
    return Refused("codes_enough", "", {"most": MOST_BESIDE}) if open_now >= MOST_BESIDE else None
