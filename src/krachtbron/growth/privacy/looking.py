"""Her mirror and her touchstone, of one person."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from krachtbron.base.vault import Vault
from krachtbron.framework import public as framework
from krachtbron.growth.domain.mirror import Answer
from krachtbron.growth.domain.touchstone import Asked, Reply, ask_back
from krachtbron.growth.models import Mirror, Touchstone
from krachtbron.growth.queries import mirror, touchstone


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    """Each statement with the word she chose, each offer with her answers, and her own sentences."""
    if vault is None:
        return {"mirror": [], "touchstones": []}
    moments = Mirror.objects.filter(person=person_id).order_by("made", "pk")
    offers = Touchstone.objects.filter(person=person_id).order_by("made", "pk")
    return {
        "mirror": [moment_told(mirror.read(row, vault)) for row in moments],
        "touchstones": [offer_told(row, touchstone.read(row, vault)) for row in offers],
    }


def moment_told(row: mirror.MirrorRow) -> dict[str, Any]:
    texts = framework.definition(row.definition).in_language(get_language() or "nl").items

    def word(item: str, answer: Answer) -> str | None:
        return texts[item].words[answer] if isinstance(answer, int) else answer

    said = [
        {"question": " ".join(texts[item].question), "answer": word(item, row.answers[item])}
        for item in texts
        if item in row.answers
    ]
    return {"definition": row.definition, "made": row.made, "kept": row.kept, "said": said}


def offer_told(row: Touchstone, read: touchstone.TouchstoneRow) -> dict[str, Any]:
    def reply(one: Reply | None) -> dict[str, Any] | None:
        return None if one is None else {"said": one.said, "why": one.why}

    return {
        "words": read.words,
        "made": row.made,
        "since": row.since,
        **{asked.value: reply(read.weighed.replies.get(asked)) for asked in Asked},
        "then": read.weighed.then,
        "to_ask": [question.value for question in ask_back(read.weighed)],
    }


def erase(person_id: UUID, at: datetime) -> None:
    Mirror.objects.filter(person=person_id).delete()
    Touchstone.objects.filter(person=person_id).delete()
