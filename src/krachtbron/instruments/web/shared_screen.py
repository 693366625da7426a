"""What the shared screen shows in each phase, ready to print."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.urls import reverse

from krachtbron.framework import public as framework
from krachtbron.framework.domain import Item
from krachtbron.instruments import queries
from krachtbron.instruments.domain import ELSEWHERE, Stage, closeness, stage
from krachtbron.instruments.web import compass, labels, line_pictures, pictures
from krachtbron.instruments.web.forms import DIFFERENT

FEW = 3
HERE_ONLY = ("127.0.0.1", "localhost", "::1")  # no telephone gets there


def at_line(round_id: UUID, item: str) -> str:
    """The shared screen with one axis open."""
    return f"{reverse('instruments:live', args=[round_id])}?lijn={item}#lijn"


def context(
    seen: queries.Seen, language: str, at: datetime, absolute: Callable[[str], str], line: str, typed: str | None = None
) -> dict[str, Any]:
    """Everything of the phase the round is in. ``line``: the axis somebody asked to open, with what she ``typed``."""
    now = stage(seen.facts, at)
    group = seen.row.group
    definition = framework.definition(seen.row.definition)
    base = {
        "rose": definition.rose,
        "called": labels.called(definition, language, plain=True),
        "questions": len(definition.items),
        "stage": now.value,
        "round": seen.row,
        "group": group.name if group else "",
        "live": queries.count_live(seen.row.id),
    }
    if now is Stage.OPEN:
        return base | opened(seen, absolute)
    if now is Stage.SHOWN:
        return base | shown(seen, language, line, typed)
    return base | {"day": labels.day(seen.row.opened)}


def state_of(agreements: Mapping[str, Any]) -> str:
    """A mark of what is settled, by which a screen notices that another one went on."""
    return str(max((int(a.made.timestamp() * 1000) for a in agreements.values()), default=0))


def near(item: Item, counts: Mapping[int, int]) -> str:
    """How near the answers lie, on a line of words; nothing is near or far where several may be chosen."""
    if item.many or item.kind in ("choice", "open"):
        return ""
    placed = {value: n for value, n in counts.items() if value != ELSEWHERE}
    return str(labels.CLOSENESS[closeness(placed, steps=len(item.values))])


def opened(seen: queries.Seen, absolute: Callable[[str], str]) -> dict[str, Any]:
    url = absolute(reverse("instruments:door", args=[seen.row.entry]))
    return {
        "unreached": urlsplit(url).hostname in HERE_ONLY,
        "url": url,
        "address": absolute(reverse("instruments:enter")).split("://", 1)[1].rstrip("/"),
    }


def shown(seen: queries.Seen, language: str, line: str, typed: str | None) -> dict[str, Any]:
    definition = framework.definition(seen.row.definition)
    counts = queries.tallies_of(seen.row.id)
    agreements = queries.agreements_of(seen.row.id)
    text = definition.in_language(language)
    together: dict[str, dict[int, int]] = {item.id: {} for item in definition.items} | line_pictures.together(counts)
    agreed = labels.settled(definition, language, agreements)
    open_line = line if line in together else next((axis for axis in together if axis not in agreements), "")
    lines = []
    for item in definition.items:
        agreement = agreements.get(item.id)
        words = text.items[item.id]
        lines.append(
            {
                "item": item.id,
                "name": labels.name_of(item, words, plain=True),
                "near": near(item, together[item.id]),
                "settled": agreed[item.id][0] if item.id in agreed else "",
                "done": agreement is not None,
                "worded": item.kind == "open" or item.many,
                "why": typed if typed is not None and item.id == open_line else agreement.words if agreement else "",
                "open": item.id == open_line,
                "url": at_line(seen.row.id, item.id),
                "options": [
                    (value, word, agreement is not None and agreement.value == value)
                    for value, word in words.options
                    if not item.many
                ],
                "differs": agreement is not None and agreement.value is None,
                "question": words.question,
            }
        )
    return {
        **pictures.of_group(definition, language, counts, agreements, pictures.words_of_all(definition, seen.row.id)),
        "evidence": text.evidence,
        "lines": lines,
        "all_settled": not open_line,
        "different": DIFFERENT,
        "few": 0 < max((sum(values.values()) for values in together.values()), default=0) < FEW,
        "choice": pictures.step_in_words(definition, language, queries.choices_of(seen.row.id), plain=True),
        "state": state_of(agreements),
        "compass_url": compass.way(seen),
    }
