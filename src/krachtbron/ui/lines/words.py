"""The few words these drawings say themselves."""

from dataclasses import dataclass

from krachtbron.ui.rose.words import gettext_noop, spoken


@dataclass(frozen=True, slots=True)
class LinePhrases:
    """In one language; Dutch unless another is asked."""

    answer: str = gettext_noop("Antwoord")
    answers: str = gettext_noop("Antwoorden")
    nobody: str = gettext_noop("geen antwoorden")
    chosen: str = gettext_noop("gekozen")
    field: str = gettext_noop("Veld")


def line_phrases(language: str = "") -> LinePhrases:
    """The words in ``language``, or in that of this request."""
    return spoken(LinePhrases, language)


def times(counted: list[tuple[int, str]], nobody: str) -> str:
    """ "2 × veel (4), 1 × heel veel (5)"; of one single answer only its word."""
    found = [(n, word) for n, word in counted if n]
    if len(found) == 1 and found[0][0] == 1:
        return found[0][1]
    return ", ".join(f"{n} × {word}" for n, word in found) or nobody
