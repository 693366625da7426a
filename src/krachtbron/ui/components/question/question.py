"""What the question screen shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Question:
    """One question on one screen.

    ``title`` the subject in a word or three; ``lines`` the question, a line each; ``options`` (value, word) in order;
    ``chosen`` the value chosen before; ``number`` and ``of`` for "Vraag 4 van 6". Pressing a word posts
    ``name=value``, skipping posts ``name=<skip>``; ``hidden`` goes along. ``back`` is the address of "Terug",
    ``action`` where to post (this page when empty). ``who`` answers "Wie ziet dit?". ``anchors``: (value, sentence)
    for "Wat betekent dit?". ``fault`` a sentence above the answers. ``drawing`` a rose that grows below. ``rings``: the
    words are lines of the rose; not so where a question is about a person. ``many``: several words may be ticked,
    ``chosen`` holds them all. ``typed``: what was written before, where the question is answered in words, at most
    ``longest`` signs.
    """

    title: str
    lines: Sequence[str]
    options: Sequence[tuple[object, str]]
    number: int = 0
    of: int = 0
    chosen: Any = ""
    name: str = "value"
    skip: str = "skip"
    skipped: bool = False
    hidden: Mapping[str, object] = field(default_factory=dict)
    back: str = ""
    action: str = ""
    who: str = ""
    anchors: Sequence[tuple[object, str]] = ()
    fault: str = ""
    drawing: Any = None
    rings: bool = True
    many: bool = False
    typed: str | None = None
    longest: int = 500
