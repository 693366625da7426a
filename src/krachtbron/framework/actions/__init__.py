"""Writes: what an organisation adds to the instruments and the handbook."""

from krachtbron.framework.actions.instruments import begin_translation, keep, throw_away, translate
from krachtbron.framework.actions.pages import add_page, change_page, check, throw_page

__all__ = [
    "add_page",
    "begin_translation",
    "change_page",
    "check",
    "keep",
    "throw_away",
    "throw_page",
    "translate",
]
