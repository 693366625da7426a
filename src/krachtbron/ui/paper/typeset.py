"""From a sheet to a file, by typst. It is fast (a few ms) but heavy to load, so that happens at the first paper."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal, cast

HERE = Path(__file__).parent
TAGGED = "ua-1"
PIXELS, POINTS = 1600, 800

one_at_a_time = Lock()


@cache
def compiler(template: str, all_fonts: bool) -> Any:
    """Typst brings its own fonts; those of the machine are asked only for letters that these lack."""
    import typst

    fonts = typst.Fonts(include_system_fonts=all_fonts)
    return typst.Compiler(HERE / f"{template}.typ", root=HERE, font_paths=fonts, ignore_system_fonts=not all_fonts)


def typeset(template: str, data: Mapping[str, Any], kind: Literal["pdf", "png"], **options: Any) -> bytes:
    """``data`` reaches the template as strings, never as typst's own markup."""
    import typst

    inputs = {"data": json.dumps(data, default=str)}
    tries: tuple[tuple[bool, list[str]], ...] = ((False, []),)
    if kind == "pdf":
        # An accessible PDF may not hold a letter without a shape; then a plain tagged one is better than none.
        tries = ((False, [TAGGED]), (True, [TAGGED]), (True, []))
    for all_fonts, standards in tries:
        try:
            with one_at_a_time:
                made = compiler(template, all_fonts).compile(
                    format=kind, sys_inputs=inputs, pdf_standards=standards, **options
                )
        except typst.TypstError:
            if (all_fonts, standards) == tries[-1]:
                raise
        else:
            return cast(bytes, made)
    raise AssertionError  # pragma: no cover  (the last try returns or raises)


def png(svg: str) -> bytes:
    """The picture of ``standalone_svg`` as PNG, 1600 pixels wide."""
    return typeset("picture", {"svg": svg, "width": POINTS}, "png", ppi=72 * PIXELS / POINTS)
