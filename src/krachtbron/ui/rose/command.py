"""A rose without a server, for the command line."""

from collections.abc import Sequence
from pathlib import Path

from krachtbron.ui.rose.series import Series
from krachtbron.ui.rose.standalone import standalone_svg
from krachtbron.ui.rose.words import DUTCH

SUFFIXES = (".svg", ".pdf", ".png")


def draw_to(
    values: Sequence[int | None],
    path: Path,
    axes: Sequence[str],
    ring_words: Sequence[str],
    title: str,
    *,
    language: str = "nl",
) -> None:
    """Writes the rose to ``path``; what kind of file is told by its name. ``None`` is a skipped axis."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ValueError(f"{path.name}: give a name that ends in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}.")
    content = [Series("", values)]
    if suffix == ".pdf":
        path.write_bytes(sheet(content, axes, ring_words, title, language))
        return
    svg = standalone_svg(axes, content, ring_words, title=title, language=language, words=DUTCH)
    if suffix == ".png":
        from krachtbron.ui.paper.typeset import png

        path.write_bytes(png(svg))
    else:
        path.write_text(svg, encoding="utf-8")


def sheet(content: list[Series], axes: Sequence[str], ring_words: Sequence[str], title: str, language: str) -> bytes:
    from krachtbron.ui.paper.pdf import pdf
    from krachtbron.ui.paper.sheets import FilledRose

    rose = FilledRose(language=language, title=title, axes=axes, ring_words=ring_words, content=content, words=DUTCH)
    return pdf("filled-rose", rose)
