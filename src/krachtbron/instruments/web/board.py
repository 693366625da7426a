"""A board with cards, ready to print: six fields, what lies there, and what each way of looking adds."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.urls import reverse

from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import queries
from krachtbron.instruments.domain import Lean, Mode, Stage, empty_fields, leaning, stage
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import board_words, labels, shared_screen
from krachtbron.instruments.web.steps import steps_of

Cards = Sequence[tuple[str, str]]  # field, words


def drawn(definition: Definition, language: str, cards: Cards, *, plain: bool) -> dict[str, Any]:
    """The board: its three levels with two fields each. ``plain``: without the names of the models."""
    texts = definition.in_language(language).items
    places = {item.id: (str(item.level), str(item.side)) for item in definition.items}
    laid = Counter(places[item] for item, _words in cards if item in places)
    lean = leaning(laid)
    bare = set(empty_fields(list(places), {item for item, _words in cards if item}))
    fields = [
        {
            "level": item.level,
            "id": item.id,
            "name": texts[item.id].plain,
            "side": str(board_words.SIDES[str(item.side)]),
            "model": "" if plain else texts[item.id].name,
            "cards": [words for field, words in cards if field == item.id],
            "asked": board_words.empty(texts[item.id].plain) if item.id in bare else "",
            "saying": texts[item.id].saying,
            "adds": texts[item.id].adds,
        }
        for item in definition.items
    ]
    return {
        "levels": [
            (str(board_words.LEVELS[str(level)]), list(found))
            for level, found in groupby(fields, lambda one: one["level"])
        ],
        "loose": [words for field, words in cards if field not in places],
        "leaning": board_words.about(lean),
        "vulnerability": lean.lean is Lean.ALL_LEVELS and not plain,
    }


def movable(definition: Definition, language: str, cards: Sequence[queries.Card]) -> dict[str, Any]:
    """The same with each card a thing to lay: its key, and where it lies."""
    texts = definition.in_language(language).items
    options = [(item.id, texts[item.id].plain) for item in definition.items]
    by_field: dict[str, list[dict[str, Any]]] = {}
    for card in cards:
        item = card.item if card.item in texts else ""
        by_field.setdefault(item, []).append({"id": card.pk, "text": card.text, "item": item})
    return {"options": options, "by_field": by_field, "to_lay": by_field.get("", [])}


def with_movable(definition: Definition, language: str, round_id: UUID, *, plain: bool) -> dict[str, Any]:
    cards = queries.cards_of(round_id)
    told = drawn(definition, language, [(card.item, card.text) for card in cards], plain=plain)
    moving = movable(definition, language, cards)
    for _level, fields in told["levels"]:
        for field in fields:
            field["movable"] = moving["by_field"].get(field["id"], [])
    return told | moving | {"n": len(cards)}


def fixed(definition: Definition, language: str, round_id: UUID, *, plain: bool) -> dict[str, Any]:
    cards = [(card.item, card.text) for card in queries.cards_of(round_id)]
    return drawn(definition, language, cards, plain=plain) | {"n": len(cards)}


def screen(seen: queries.Seen, language: str, at: datetime, absolute: Callable[[str], str]) -> dict[str, Any]:
    """The shared screen in each phase."""
    definition = framework.definition(seen.row.definition)
    now = stage(seen.facts, at)
    base = {
        "called": labels.called(definition, language, plain=True),
        "stage": now.value,
        "round": seen.row,
        "group": seen.row.group.name if seen.row.group else "",
        "problem": queries.problem_of(seen.row.pk),
        "day": labels.day(seen.row.opened),
    }
    if now is Stage.OPEN:
        counted = {"live": queries.count_live(seen.row.pk), "n": len(queries.cards_of(seen.row.pk))}
        return base | counted | shared_screen.opened(seen, absolute)
    if now is Stage.SHOWN:
        stand = queries.card_stand(seen.row.pk)
        return base | {"state": stand} | with_movable(definition, language, seen.row.pk, plain=False)
    return base


def of_round(seen: queries.Seen, definition: Definition, language: str, plain: bool, now: Stage) -> dict[str, Any]:
    """One round with cards as the actor may see it; added to what every round shows."""
    alone = seen.row.mode == Mode.ALONE
    readable = seen.may(Verb.SEE_DOTS) and (alone or seen.row.shown is not None)
    told: dict[str, Any] = {
        "board": True,
        "alone": alone,
        "problem": queries.problem_of(seen.row.pk),
        "group": seen.row.group.name if seen.row.group else "",
        "readable": readable,
        "mine": alone and seen.row.opened_by_id == seen.actor.person_id,
        "changeable": alone and seen.may(Verb.ANSWER) and now is not Stage.CLOSED,
        "live_url": reverse("instruments:live", args=[seen.row.pk]),
    }
    return told | fixed(definition, language, seen.row.pk, plain=plain) if readable else told


def over_time(boards: Sequence[queries.BoardThen], language: str, earlier: str, later: str) -> dict[str, Any]:
    """Two boards beside each other as lists: those asked for, else the last two."""
    asked = {str(one.round_id): one for one in boards}
    chosen = [asked[key] for key in dict.fromkeys((earlier, later)) if key in asked]
    pair = sorted(chosen, key=lambda one: one.opened) if len(chosen) == 2 else list(boards[-2:])
    definitions = {one.definition: framework.definition(one.definition) for one in pair}
    return {
        "moments": [(str(one.round_id), f"{labels.day(one.opened)} {one.group}".strip()) for one in boards],
        "chosen": [str(one.round_id) for one in pair],
        "boards": [
            {
                "day": labels.day(one.opened),
                "group": one.group,
                "about": one.about,
                "url": reverse("instruments:round", args=[one.round_id]),
                **drawn(definitions[one.definition], language, one.cards, plain=True),
            }
            for one in pair
        ],
    }


def step_of(definition: Definition, language: str, round_id: UUID) -> dict[str, Any] | None:
    """The newest step, in words."""
    steps = steps_of(definition, language, queries.choices_of(round_id), plain=True)
    return steps[0] if steps else None
