"""An own budget, decided without a database: what is left, what may be refused, how amounts are read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from krachtbron.access.domain import Actor, Role
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.growth.domain.budget import (
    CENTS_MOST,
    HELD,
    SpendingState,
    cents_of,
    check_appeal,
    check_change,
    check_choice,
    check_refusal,
    check_remove,
    check_take_back,
    check_yes,
    left,
    limits_of,
    parts_of,
    reason_of,
)
from krachtbron.growth.policy import BudgetCard, Purse, Stand, may_give_budgets, may_with_budget, stands

TODAY = date(2026, 5, 4)
LIMITS = ["geen rijlessen", "geen toestellen"]


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("150", 15000),
        ("150,50", 15050),
        ("150.50", 15050),
        ("150,5", 15050),
        ("€ 150", 15000),
        ("€150,-", 15000),
        ("150 euro", 15000),
        ("150 EUR", 15000),
        (" 1 250 ", 125000),
        ("1.250", 125000),
        ("1.250,75", 125075),
        ("0,05", 5),
        ("١٥٠٫٥٠", 15050),
    ],
)
def test_amounts_as_people_write_them(written: str, cents: int) -> None:
    assert cents_of(written) == cents


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "amount_missing"),
        ("€", "amount_missing"),
        ("veel", "amount_unclear"),
        ("-5", "amount_unclear"),
        ("1,250", "amount_unclear"),
        ("12,345", "amount_unclear"),
        ("1.25.0", "amount_unclear"),
        ("10 of 20", "amount_unclear"),
        ("1e3", "amount_unclear"),
        ("²", "amount_unclear"),
        ("0", "amount_nothing"),
        ("0,00", "amount_nothing"),
        ("999999", "amount_far"),
    ],
)
def test_what_is_no_amount_is_said(written: str, code: str) -> None:
    found = cents_of(written)
    assert isinstance(found, Refused)
    assert found.code == code


@given(some.integers(1, CENTS_MOST))
def test_every_amount_can_be_written_and_read(cents: int) -> None:
    whole, part = divmod(cents, 100)
    assert cents_of(f"{whole},{part:02}") == cents
    assert cents_of(f"€ {whole:,}".replace(",", ".") + f",{part:02}") == cents


@given(some.text(max_size=40))
def test_no_text_breaks_the_reading(written: str) -> None:
    found = cents_of(written)
    assert isinstance(found, Refused) or 0 < found <= CENTS_MOST


DEEDS = some.lists(
    some.tuples(
        some.sampled_from(
            ["choose", "raise", "back", "pay", "unpay", "refuse", "relent", "appeal", "answer", "remove"]
        ),
        some.integers(0, 7),
        some.integers(1, 30_000),
        some.booleans(),
    ),
    max_size=60,
)


@given(some.integers(1, 50_000), DEEDS)
def test_what_is_left_is_never_below_nothing(granted: int, deeds: list[tuple[str, int, int, bool]]) -> None:
    """Whatever happens in whatever order: what was chosen and paid fits in what was granted."""
    rows: list[dict[str, object]] = []

    def still() -> int:
        return left(granted, [(row["state"], row["cents"]) for row in rows])  # type: ignore[misc]

    for deed, place, cents, yes in deeds:
        row = rows[place % len(rows)] if rows else None
        if deed == "choose":
            if check_choice(cents, still(), until=None, today=TODAY, belongs=True) is None:
                rows.append({"state": SpendingState.CHOSEN, "cents": cents, "appealed": False, "answered": False})
        elif deed == "raise":
            if check_change(granted, cents, None, None, TODAY) is None:
                granted = cents
        elif row is None:
            continue
        elif deed == "back":
            if check_take_back(row["state"]) is None:  # type: ignore[arg-type]
                row["state"] = SpendingState.TAKEN_BACK
        elif deed in ("pay", "unpay"):
            if row["state"] in HELD:
                row["state"] = SpendingState.PAID if deed == "pay" else SpendingState.CHOSEN
        elif deed == "refuse":
            decided = bool(row["answered"])
            if check_refusal(row["state"], place, LIMITS, decided=decided, somebody=yes) is None:  # type: ignore[arg-type]
                assert yes, "only while somebody can look again"
                assert place < len(LIMITS), "only with a limit that was named"
                row.update(state=SpendingState.REFUSED, appealed=False)
        elif deed in ("relent", "answer"):
            fits = check_yes(row["state"], int(str(row["cents"])), still()) is None  # type: ignore[arg-type]
            if deed == "answer" and not row["appealed"]:
                continue
            if fits and (deed == "relent" or yes):
                row["state"] = SpendingState.CHOSEN
                row["answered"] = row["answered"] or deed == "answer"
                row["appealed"] = bool(row["appealed"]) and deed == "answer"
        elif deed == "appeal":
            asked = bool(row["appealed"])
            if check_appeal(row["state"], appealed=asked, somebody=True) is None:  # type: ignore[arg-type]
                assert not asked, "once a refusal"
                row["appealed"] = True
        elif deed == "remove" and check_remove(row["state"]) is None:  # type: ignore[arg-type]
            rows.remove(row)
        assert 0 <= still() <= granted


def test_a_choice_fits_in_what_is_left_until_the_last_day_inside_the_house() -> None:
    def code(cents: int = 100, still: int = 100, until: date | None = None, belongs: bool = True) -> str:
        found = check_choice(cents, still, until=until, today=TODAY, belongs=belongs)
        return found.code if found else ""

    assert code() == ""
    assert code(until=TODAY) == ""
    assert code(until=TODAY - timedelta(days=1)) == "budget_over"
    assert code(belongs=False) == "budget_left"
    assert code(101) == "too_much"
    assert code(1, still=0) == "nothing_left"
    assert code(0) == "amount_nothing"


@pytest.mark.parametrize("state", SpendingState)
@pytest.mark.parametrize("limit", [None, -1, 0, 1, 2])
@pytest.mark.parametrize("decided", [True, False])
@pytest.mark.parametrize("somebody", [True, False])
def test_refusing_needs_a_limit_that_was_named_and_somebody_who_looks_again(
    state: SpendingState, limit: int | None, decided: bool, somebody: bool
) -> None:
    may = check_refusal(state, limit, LIMITS, decided=decided, somebody=somebody) is None
    assert may == (state is SpendingState.CHOSEN and limit in (0, 1) and not decided and somebody)
    assert check_refusal(state, limit, [], decided=decided, somebody=somebody) is not None, "no limits, no no"


@pytest.mark.parametrize(
    ("state", "limit", "decided", "somebody", "code"),
    [
        (SpendingState.REFUSED, 0, True, True, "not_waiting"),  # answered, and it stayed no: not told as a yes
        (SpendingState.CHOSEN, 0, True, True, "said_yes"),
        (SpendingState.CHOSEN, None, False, False, "limit_missing"),
        (SpendingState.CHOSEN, 0, False, False, "nobody_to_ask"),
    ],
)
def test_why_it_cannot_be_refused(
    state: SpendingState, limit: int | None, decided: bool, somebody: bool, code: str
) -> None:
    refused = check_refusal(state, limit, LIMITS, decided=decided, somebody=somebody)
    assert refused is not None
    assert refused.code == code


@pytest.mark.parametrize("state", SpendingState)
@pytest.mark.parametrize("appealed", [True, False])
@pytest.mark.parametrize("somebody", [True, False])
def test_one_appeal_a_refusal(state: SpendingState, appealed: bool, somebody: bool) -> None:
    may = check_appeal(state, appealed=appealed, somebody=somebody) is None
    assert may == (state is SpendingState.REFUSED and not appealed and somebody)


def test_giving_is_never_taken_back() -> None:
    assert check_change(100, 100, None, TODAY, TODAY) is None
    less = check_change(100, 99, None, None, TODAY)
    assert less is not None
    assert less.code == "only_more"
    past = check_change(100, 200, None, TODAY - timedelta(days=1), TODAY)
    assert past is not None
    assert past.code == "until_past"
    gone = TODAY - timedelta(days=9)
    assert check_change(100, 200, gone, gone, TODAY) is None, "a day that was past already may stay"


def test_a_reason_keeps_its_limit() -> None:
    assert parts_of(reason_of("geen rijlessen", "Dit is er een.\nHelaas.")) == (
        "geen rijlessen",
        "Dit is er een.\nHelaas.",
    )
    assert parts_of("") == ("", "")
    assert limits_of(" geen rijlessen \n\n geen toestellen\n") == LIMITS


class TestWhoMay:
    house, other, her, giver, asked = (new_id() for _ in range(5))
    card = BudgetCard(house, her, giver, asked)

    def stand(self, person: object, role: Role, house: object = None) -> frozenset[Stand]:
        return stands(Actor(person, house or self.house, role), self.card)  # type: ignore[arg-type]

    def test_who_stands_where(self) -> None:
        assert self.stand(self.her, Role.COORDINATOR) == {Stand.HERS}, "nobody pays her own"
        assert self.stand(self.giver, Role.WORKER) == {Stand.PAYS}
        assert self.stand(self.giver, Role.PARTICIPANT) == frozenset()
        assert self.stand(self.giver, Role.WORKER, self.other) == frozenset()
        assert self.stand(new_id(), Role.COORDINATOR) == {Stand.PAYS}
        assert self.stand(new_id(), Role.COORDINATOR, self.other) == frozenset()
        assert self.stand(new_id(), Role.WORKER) == frozenset()
        assert self.stand(self.asked, Role.COACH) == {Stand.HEARS}
        assert self.stand(self.asked, Role.COORDINATOR) == {Stand.PAYS, Stand.HEARS}
        assert stands(Actor(), self.card) == frozenset()

    def test_what_each_may(self) -> None:
        hers, pays, hears = (frozenset({one}) for one in (Stand.HERS, Stand.PAYS, Stand.HEARS))
        assert [verb for verb in Purse if may_with_budget(verb, hers)] == [], "others decide; she chooses"
        assert [verb for verb in Purse if may_with_budget(verb, pays)] == [Purse.READ, Purse.PAY, Purse.REFUSE]
        assert [verb for verb in Purse if may_with_budget(verb, hears)] == [Purse.ANSWER]
        assert [verb for verb in Purse if may_with_budget(verb, pays | hears)] == [Purse.READ, Purse.PAY, Purse.ANSWER]
        assert not may_with_budget(Purse.ANSWER, hears, decided=True), "who refused does not answer"
        assert not any(may_with_budget(verb, frozenset()) for verb in Purse)

    @pytest.mark.parametrize("role", Role)
    def test_who_gives(self, role: Role) -> None:
        professional = role in (Role.WORKER, Role.COACH, Role.COORDINATOR)
        assert may_give_budgets(Actor(self.giver, self.house, role)) == professional
        assert not may_give_budgets(Actor(self.giver, None, role))


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (SpendingState.CHOSEN, None),
        (SpendingState.PAID, Refused("paid_already")),
        (SpendingState.REFUSED, Refused("not_waiting")),
    ],
)
def test_only_what_waits_is_taken_back(state: SpendingState, why: Refused | None) -> None:
    assert check_take_back(state) == why


@pytest.mark.parametrize(
    ("state", "cents", "refused"),
    [
        (SpendingState.REFUSED, 100, None),
        (SpendingState.REFUSED, 101, Refused("no_longer_left", "yes", {"cents": 100})),
        (SpendingState.CHOSEN, 1, Refused("not_refused")),
    ],
)
def test_a_refusal_is_taken_away_as_far_as_it_is_left(
    state: SpendingState, cents: int, refused: Refused | None
) -> None:
    assert check_yes(state, cents, 100) == refused


def test_what_holds_no_money_can_be_thrown_away() -> None:
    for state in SpendingState:
        refused = check_remove(state)
        assert (refused.code if refused else "") == ("still_held" if state in HELD else "")
