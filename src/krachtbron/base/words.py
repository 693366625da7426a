"""A sentence that is made where no language is known, and read by somebody who has one."""

from collections.abc import Callable
from typing import Self


def gettext_noop(words: str) -> str:
    """Marks words for the catalogue, where Django is not."""
    return words


class Dutch(str):
    """A sentence in Dutch; it keeps its template and what was filled in, so that it can be said in another language.

    What is filled in is only ever shown, never read as a template. A call is found for the catalogue by its name.
    """

    template: str
    details: dict[str, object]

    def __new__(cls, template: str, /, **details: object) -> Self:
        made = super().__new__(cls, filled(template, details))
        made.template, made.details = template, details
        return made

    def said(self, translate: Callable[[str], str]) -> str:
        """In the language that ``translate`` knows."""
        details = {name: one.said(translate) if isinstance(one, Dutch) else one for name, one in self.details.items()}
        return filled(translate(self.template), details)


def filled(template: str, details: dict[str, object]) -> str:
    return template.format(**details) if details else template
