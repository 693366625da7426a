"""The framework to read: public, in portions, without the database."""

from collections.abc import Iterable

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from krachtbron.framework import queries
from krachtbron.framework.domain import Attitude, Block, Passage, Plane, Source
from krachtbron.ui.public import ring

Piece = Passage | Plane | Block | Attitude


@require_safe
@login_not_required
def handbook(request: HttpRequest) -> HttpResponse:
    """Where it leads, the three planes, the six blocks."""
    book = queries.framework().in_language(get_language() or "nl")
    pieces: tuple[Piece, ...] = (book.aim, book.missions, book.interplay, *book.planes, book.space)
    return render(request, "framework/handbook.html", {"book": book, "found_in": found_in(pieces)})


@require_safe
@login_not_required
def block(request: HttpRequest, block: str) -> HttpResponse:
    """One block: why it helps, how it can look, what one sees at each value of its axis."""
    language = get_language() or "nl"
    framework = queries.framework()
    book = framework.in_language(language)
    place = next((place for place, each in enumerate(book.blocks) if each.id == block), None)
    if place is None:
        raise Http404
    shown = book.blocks[place]
    text = queries.definition(framework.instrument).in_language(language).items[shown.id]
    attitudes = book.attitudes if shown.part == "attitude" else ()
    steps = len(text.anchor_pairs)
    context = {
        "book": book,
        "shown": shown,
        "attitudes": attitudes,
        "found_in": found_in([shown, *attitudes]),
        "question": text.question,
        "levels": [(ring(nth, steps), *pair) for nth, pair in enumerate(text.anchor_pairs, 1)],
        "before": book.blocks[place - 1] if place else None,
        "after": book.blocks[place + 1] if place + 1 < len(book.blocks) else None,
    }
    return render(request, "framework/block.html", context)


def found_in(pieces: Iterable[Piece]) -> list[tuple[str, Source]]:
    """Where each piece can be looked up."""
    return [(piece.name, piece.source) for piece in pieces]
