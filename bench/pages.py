"""What is measured, by whom it is seen, and in which database."""

from collections.abc import Callable
from itertools import cycle
from typing import Any

from django.test import Client

from bench.measure import Page
from bench.worlds import TOKEN, WORKER, Made

CSRF = "c" * 32


def signed_in(name: str = WORKER) -> str:
    """The cookies of somebody of the demonstration."""
    from django.contrib.auth import get_user_model

    browser = Client()
    browser.force_login(get_user_model()._default_manager.get(name=name))
    return "; ".join([f"csrftoken={CSRF}", *(f"{name}={morsel.value}" for name, morsel in browser.cookies.items())])


def word() -> Callable[[], dict[str, str]]:
    """Another word each time, so that there is something to store."""
    words = cycle("245")
    return lambda: {"csrfmiddlewaretoken": CSRF, "value": next(words)}


def pages(made: Made, person: str, busy: str, hers: str, few: Any, many: Any) -> list[Page]:
    """Every page of the aims; those that could grow with the database also where a hundred times as much stands."""
    guest = f"csrftoken={CSRF}; gast={TOKEN}"
    bare, phone = Page("bare view", "/bench/bare/", person, few), Page("bare view, guest", "/bench/public/", guest, few)
    rows = [
        Page("Vandaag", "/vandaag/", person, few, bare),
        Page("Vandaag, 40 groups", "/vandaag/", busy, few, bare, 10),
        Page("project", f"/projecten/{made.project}/", person, few, bare),
        Page("timeline, 3 years", f"/projecten/{made.project}/tijdlijn/", person, few, bare, 10),
        Page("50 rounds", "/rozen/", person, few, bare, 8),
        Page("rose, alone", f"/rozen/{made.alone}/", person, few, bare, 6),
        Page("rose, together", f"/rozen/{made.shown}/", person, few, bare, 6),
        Page("barometer", f"/rozen/{made.barometer}/", person, few, bare, 8),
        Page("question, person", f"/rozen/{made.alone}/invullen/1/", person, few, bare, 8),
        Page("answer, person", f"/rozen/{made.alone}/invullen/1/", person, few, bare, 12, 9, word()),
        Page("Vandaag, hers", "/vandaag/", hers, few, bare),
        Page("Mijn verhaal", "/mijn/", hers, few, bare),
        Page("strengths map", "/mijn/krachten/", hers, few, bare),
        Page("dream", f"/mijn/dromen/{made.dream}/", hers, few, bare),
        Page("question, guest", f"/mee/{made.entry}/1/", guest, few, phone, 8),
        Page("answer, guest", f"/mee/{made.entry}/1/", guest, few, phone, 12, 9, word()),
    ]
    growing = ("project", "50 rounds", "rose, together", "barometer", "answer, person", "answer, guest")
    return [bare, phone, *rows, *(row.twin(many) for row in rows if row.name in growing)]
