"""Own budgets ready to print: amounts, days, names and addresses made once a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.growth.domain.budget import SpendingState, is_open
from krachtbron.growth.queries.budget import BudgetRow, SpendingRow
from krachtbron.growth.web import labels as common
from krachtbron.growth.web.labels import budget as labels

Names = Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """A choice in a list or on its own page. ``pictures`` are (address, what stands on it, address to throw away)."""

    words: str
    url: str
    state: str
    day: str
    euros: str
    limit: str
    why: str
    decided_by: str
    answered_by: str
    appeal: str
    answer: str
    pictures: list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class BudgetLines:
    """A budget with its rules. ``choose_url``: empty where nothing can be chosen now, and then ``why_not`` says why.
    ``heard``: somebody can look again; ``unheard``: she asks that, and nobody can."""

    person_id: UUID
    organisation: str
    readers: str
    granted: str
    left: str
    until: str
    limits: list[str]
    given_by: str
    appeal_to: str
    heard: bool
    unheard: bool
    choose_url: str
    why_not: str
    choices: list[ChoiceLine]


def people_in(rows: list[BudgetRow]) -> set[UUID]:
    """Everybody who is named on the pages of these budgets."""
    found = {one for row in rows for one in (row.given_by, row.appeal_to, row.person_id) if one}
    choices = [one for row in rows for one in row.spendings]
    return found | {who for one in choices for who in (one.decided_by, one.answered_by) if who}


def name_of(key: UUID | None, names: Names) -> str:
    return labels.somebody(names.get(key, "") if key else "")


def choice(row: SpendingRow, page: str, names: Names, *, paying: bool = False, locked: bool = False) -> ChoiceLine:
    """``locked``: only her card opens the words now; else she left none."""
    words = labels.PAYING if paying else labels.STATES
    return ChoiceLine(
        words=row.words or (_("op slot") if locked else _("zonder woorden")),
        url=reverse(page, args=[row.id]),
        state=str(words[row.state]),
        day=common.day(row.since),
        euros=labels.euros(row.cents),
        limit=row.limit,
        why=row.why,
        decided_by=name_of(row.decided_by, names),
        answered_by=name_of(row.answered_by, names),
        appeal=row.appeal,
        answer=row.answer,
        pictures=[
            (reverse("growth:receipt", args=[key]), about, reverse("growth:receipt_remove", args=[key]))
            for key, about in row.receipts
        ],
    )


def awaits(row: SpendingRow) -> bool:
    """She asked to look again, and nobody answered yet."""
    return row.state is SpendingState.REFUSED and row.appealed and not row.answered


def readers(row: BudgetRow, names: Names) -> str:
    """Who reads what she chooses, said before she does."""
    house = row.organisation
    if row.given_by and names.get(row.given_by):
        return _("Jij, %(name)s en elke coördinator van %(house)s.") % {"name": names[row.given_by], "house": house}
    return _("Jij en elke coördinator van %(house)s.") % {"house": house}


def why_not(row: BudgetRow, today: date) -> str:
    """Why nothing can be chosen now; empty where she can."""
    if not row.belongs:
        return _("Je hoort niet meer bij deze organisatie. Lezen kan altijd.")
    if not is_open(row.until, today):
        return _("De laatste dag is voorbij. Wat je koos, blijft staan.")
    return "" if row.left > 0 else _("Alles is gekozen.")


def budget(
    row: BudgetRow, names: Names, today: date, page: str = "growth:spending", *, locked: bool = False
) -> BudgetLines:
    """``page``: of one choice; hers, or that of who pays."""
    paying = page != "growth:spending"
    closed = why_not(row, today)
    return BudgetLines(
        person_id=row.person_id,
        organisation=row.organisation,
        readers=readers(row, names),
        granted=labels.euros(row.cents),
        left=labels.euros(row.left),
        until=labels.until(row.until),
        limits=row.limits,
        given_by=name_of(row.given_by, names),
        appeal_to=name_of(row.appeal_to, names),
        heard=row.heard,
        unheard=not row.heard and any(awaits(one) for one in row.spendings),
        choose_url="" if closed or paying else reverse("growth:budget_choose", args=[row.id]),
        why_not=closed,
        choices=[
            choice(one, page, names, paying=paying, locked=locked)
            for one in row.spendings
            if not paying or one.state is not SpendingState.TAKEN_BACK
        ],
    )
