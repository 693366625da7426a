"""An own budget and what she chose with it, of one person."""

from base64 import b64encode
from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.domain.budget import limits_of, parts_of
from krachtbron.growth.models import Budget, Receipt, Spending

SPENDING, RECEIPT = "growth.Spending", "growth.Receipt"


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    """Her budgets with all she chose, what was answered, and her receipts; amounts in cents."""
    rows = Budget.objects.filter(person=person_id).order_by("made", "pk").select_related("organisation")
    budgets = [
        {
            "organisation": row.organisation.name,
            "cents": row.cents,
            "limits": limits_of(row.rules),
            "until": row.until,
            "made": row.made,
            "choices": [choice(one, vault) for one in row.spendings.all()] if vault else [],
        }
        for row in rows.prefetch_related("spendings__receipts")
    ]
    given = Budget.objects.filter(given_by=person_id).order_by("made").values_list("made", flat=True)
    return {"budgets": budgets, "budgets_given": [{"made": made} for made in given]}


def choice(row: Spending, vault: Vault) -> dict[str, Any]:
    limit, why = parts_of(vault.read(SPENDING, row.pk, "reason", row.reason))
    return {
        "words": vault.read(SPENDING, row.pk, "words", row.words),
        "cents": row.cents,
        "state": row.state,
        "since": row.since,
        "made": row.made,
        "limit": limit,
        "why": why,
        "appeal": vault.read(SPENDING, row.pk, "appeal", row.appeal),
        "appealed": row.appealed,
        "answer": vault.read(SPENDING, row.pk, "answer", row.answer),
        "answered": row.answered,
        "receipts": [receipt(one, vault) for one in row.receipts.all()],
    }


def receipt(row: Receipt, vault: Vault) -> dict[str, Any]:
    content = b64encode(vault.read_bytes(RECEIPT, row.pk, "content", row.content)).decode()
    return {
        "about": vault.read(RECEIPT, row.pk, "about", row.about),
        "webp_base64": content,
        "made": row.made,
    }


def erase(person_id: UUID, at: datetime) -> None:
    """Hers goes; in the budgets of others she is no longer named."""
    Receipt.objects.filter(spending__budget__person=person_id).delete()
    Spending.objects.filter(budget__person=person_id).delete()
    Budget.objects.filter(person=person_id).delete()
    Spending.objects.filter(decided_by=person_id).update(decided_by=None)
    Spending.objects.filter(answered_by=person_id).update(answered_by=None)
    Budget.objects.filter(given_by=person_id).update(given_by=None)
    Budget.objects.filter(appeal_to=person_id).update(appeal_to=None)
