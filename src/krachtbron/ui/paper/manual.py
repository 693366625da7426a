"""A handbook on paper: parts, pages, and what stands on each."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from krachtbron.ui.paper.pdf import all_breakable
from krachtbron.ui.paper.typeset import typeset


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualBlock:
    """A heading, a paragraph, a point of a list or an example; ``runs``: (words, whether they weigh)."""

    kind: Literal["h2", "h3", "p", "li", "quote"]
    runs: Sequence[tuple[str, bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualPage:
    slug: str
    title: str
    plain: str
    blocks: Sequence[ManualBlock]
    sources: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualPart:
    name: str
    pages: Sequence[ManualPage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """The whole of it (A5). ``contents``: what stands above the list of pages."""

    language: str
    title: str
    lead: Sequence[str]
    contents: str
    parts: Sequence[ManualPart]


def manual_pdf(manual: Manual) -> bytes:
    """The handbook as a tagged PDF."""
    return typeset("manual", all_breakable(asdict(manual)), "pdf")
