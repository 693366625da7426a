"""What is decided about an own budget: she chooses the learning, within limits named beforehand (Educheque, in delft:
"vrijheid in gebondenheid"). Whether a learning is worth it is decided by nobody but her.

Money is in whole cents. What is left is what was granted, less what she chose and what was paid; never below nothing.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from krachtbron.base.outcome import Refused

CHOICE_MOST, WHY_MOST, LIMITS_MOST, ABOUT_MOST = 300, 500, 1000, 120
CENTS_MOST = 5_000_000  # a slip of the pen has more noughts than this
RECEIPTS_MOST = 10


class SpendingState(StrEnum):
    """She chose it; it was paid; it fell outside a limit that was named; she took it back."""

    CHOSEN = "chosen"
    PAID = "paid"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


HELD = frozenset({SpendingState.CHOSEN, SpendingState.PAID})
MONEY = re.compile(r"(\d{1,9}|\d{1,3}(?:[. ]\d{3})+)(?:[.,](\d{1,2}))?")


def cents_of(written: str) -> int | Refused:
    """An amount as people write it: "150", "150,50", "€ 1.250,-", "20 euro". Digits of every script."""
    seen = "".join(str(digit) if (digit := unicodedata.decimal(sign, None)) is not None else sign for sign in written)
    bare = " ".join(re.sub(r"€|euro?s?\b|,-|,--|,–", " ", seen.replace("٫", ","), flags=re.I).split())
    if not bare:
        return Refused("amount_missing", "cents")
    if (found := MONEY.fullmatch(bare)) is None:
        return Refused("amount_unclear", "cents")
    whole, part = found.groups()
    cents = int(re.sub(r"\D", "", whole)) * 100 + int((part or "").ljust(2, "0"))
    return check_cents(cents) or cents


def check_cents(cents: int) -> Refused | None:
    """Something, and no more than anybody means."""
    if cents <= 0:
        return Refused("amount_nothing", "cents")
    return Refused("amount_far", "cents", {"cents": CENTS_MOST}) if cents > CENTS_MOST else None


def left(granted: int, spent: Iterable[tuple[SpendingState, int]]) -> int:
    """What she can still choose with."""
    return granted - sum(cents for state, cents in spent if state in HELD)


def limits_of(rules: str) -> list[str]:
    """The limits, a line each."""
    return [line.strip() for line in rules.splitlines() if line.strip()]


def is_open(until: date | None, today: date) -> bool:
    """Its last day counts."""
    return until is None or today <= until


def check_choice(cents: int, still: int, *, until: date | None, today: date, belongs: bool) -> Refused | None:
    """What she may choose: as much as is left, until the last day, while she belongs to the organisation."""
    if not belongs:
        return Refused("budget_left")
    if not is_open(until, today):
        return Refused("budget_over")
    if refused := check_cents(cents):
        return refused
    if still <= 0:
        return Refused("nothing_left")
    return Refused("too_much", "cents", {"cents": still}) if cents > still else None


def check_change(
    granted: int, wanted: int, until: date | None, wanted_until: date | None, today: date
) -> Refused | None:
    """What was granted may grow. The last day may move, not to a day that is past."""
    if wanted < granted:
        return Refused("only_more", "cents", {"cents": granted})
    if wanted_until is not None and wanted_until != until and wanted_until < today:
        return Refused("until_past", "until")
    return check_cents(wanted)


def check_refusal(
    state: SpendingState, limit: int | None, limits: list[str], *, decided: bool, somebody: bool
) -> Refused | None:
    """Only what is chosen, with a limit named beforehand. ``decided``: a person answered her appeal, and what is chosen
    then stands for a yes; ``somebody``: there is a person who can look again."""
    if state is not SpendingState.CHOSEN:
        return Refused("not_waiting")
    if decided:
        return Refused("said_yes")
    if limit is None or not 0 <= limit < len(limits):
        return Refused("limit_missing", "limit")
    return None if somebody else Refused("nobody_to_ask")


def check_yes(state: SpendingState, cents: int, still: int) -> Refused | None:
    """A refusal that is taken away makes it chosen again, as far as it is still left."""
    if state is not SpendingState.REFUSED:
        return Refused("not_refused")
    return Refused("no_longer_left", "yes", {"cents": still}) if cents > still else None


def check_appeal(state: SpendingState, *, appealed: bool, somebody: bool) -> Refused | None:
    """Once a refusal, to a person who did not refuse it."""
    if state is not SpendingState.REFUSED:
        return Refused("not_refused")
    if appealed:
        return Refused("appealed_already")
    return None if somebody else Refused("nobody_to_ask")


def check_take_back(state: SpendingState) -> Refused | None:
    """What waits to be paid she may take back."""
    if state is SpendingState.PAID:
        return Refused("paid_already")
    return Refused("not_waiting") if state is SpendingState.REFUSED else None


def check_remove(state: SpendingState) -> Refused | None:
    """What holds no money she may throw away."""
    return Refused("still_held") if state in HELD else None


def reason_of(limit: str, why: str) -> str:
    """A refusal in one text: the limit on the first line, why below it."""
    return f"{limit}\n{why}"


def parts_of(reason: str) -> tuple[str, str]:
    """(the limit, why)."""
    limit, _, why = reason.partition("\n")
    return limit, why
