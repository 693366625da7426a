"""The compass of a group in words: what is strong beside what is weak, and what it linked."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import queries
from krachtbron.instruments.domain.compass import Sides, is_compass
from krachtbron.instruments.queries import compass

FROM_LINK = "schakel"  # in the address of a step that begins with a link


def names(definition: Definition, language: str, items: Iterable[str]) -> list[tuple[str, str]]:
    """(item, what a group calls it)."""
    texts = definition.in_language(language).items
    return [(item, texts[item].plain) for item in items if item in texts]


def beside(definition: Definition, language: str, found: Sides) -> dict[str, list[tuple[str, str]]]:
    """What is strong and what is weak, by name."""
    return {"strong": names(definition, language, found.strong), "weak": names(definition, language, found.weak)}


def carries(definition: Definition, language: str, strong: str, weak: str) -> str:
    texts = definition.in_language(language).items
    return _("“%(strong)s” draagt “%(weak)s”") % {"strong": texts[strong].plain, "weak": texts[weak].plain}


def in_words(definition: Definition, language: str, links: Sequence[Any]) -> list[dict[str, Any]]:
    """Each link: what carries what, the sentence of the group, and where a step on it is taken."""
    return [
        {
            "id": link.id,
            "carries": carries(definition, language, link.strong, link.weak),
            "words": link.words,
            "step": f"{reverse('instruments:step', args=[link.round_id, link.weak])}?{FROM_LINK}={link.id}",
        }
        for link in links
    ]


def on_round(seen: queries.Seen, definition: Definition, language: str) -> list[dict[str, Any]]:
    """What the page and the paper of a round add below its lines: what the group linked. Nothing for anything else."""
    if not is_compass(seen.row.definition):
        return []
    links = in_words(definition, language, compass.links_of(seen.row.id))
    lines = [
        {
            "name": link["carries"],
            "question": "",
            "parts": [],
            "shapes": [],
            "said": [{"who": "", "words": link["words"]}],
            "settled": [],
        }
        for link in links
    ]
    return [{"title": _("Wat draagt wat?"), "lines": lines}] if lines else []


def way(seen: queries.Seen) -> str:
    """Where the group links; empty where there is nothing to link."""
    here = is_compass(seen.row.definition) and seen.row.shown is not None
    return reverse("instruments:compass", args=[seen.row.id]) if here else ""


def begun(round_id: UUID, item: str, asked: str) -> str:
    """The sentence of the link that somebody chose to take a step on; empty where it is of another line or round."""
    try:
        link = compass.link_in(round_id, UUID(asked))
    except ValueError:
        return ""
    return link.words if link is not None and link.weak == item else ""


def context(seen: queries.Seen, language: str) -> dict[str, Any]:
    """Strong and weak beside each other, and the links."""
    definition = framework.definition(seen.row.definition)
    return {
        **beside(definition, language, compass.sides_of(seen)),
        "links": in_words(definition, language, compass.links_of(seen.row.id)),
        "round": seen.row,
        "project": seen.project,
        "called": definition.in_language(language).plain_title,
    }
