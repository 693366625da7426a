"""The stylesheet and the script: the same bytes every time, nothing from elsewhere, small."""

import gzip
import re
from pathlib import Path

import django_htmx
from django.contrib.staticfiles import finders

from krachtbron.ui import bundle


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    bundle.write(tmp_path)
    first = {name: (tmp_path / name).read_bytes() for name in bundle.MADE}
    bundle.write(tmp_path)
    assert first == {name: (tmp_path / name).read_bytes() for name in bundle.MADE}
    assert bundle.stylesheet() == bundle.stylesheet()


def test_the_order_is_values_meanings_then_the_rest_and_paper_last() -> None:
    css = bundle.stylesheet()
    signs = ("--paper: #fffdf8", "--surface: var(", ".page {", ".button {", "@media print")
    places = [css.index(sign) for sign in signs]
    assert places == sorted(places)


def test_nothing_comes_from_elsewhere() -> None:
    both = bundle.stylesheet() + bundle.script()
    assert not re.search(r"url\(|@import|https?://|//\w+\.\w+", both.replace("// ", ""))


def test_scripts_make_no_script_from_text() -> None:
    assert not re.search(r"\beval\(|new Function|innerHTML|createScript\b|document\.write", bundle.script())


def test_static_files_find_it() -> None:
    for name in bundle.MADE:
        assert Path(finders.find(name)).read_text()


def test_a_first_page_stays_light() -> None:
    htmx = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js"
    parts = (bundle.stylesheet().encode(), bundle.script().encode(), htmx.read_bytes())
    weights = [len(gzip.compress(part)) for part in parts]
    assert sum(weights) < 40_000, weights


def test_the_colours_can_be_read() -> None:
    """WCAG contrast of text and signs on their grounds, light and dark, as the table of the look says."""
    css = (bundle.ROOM / "style" / "values.css").read_text()
    light, dark = css.split("@media")
    colours = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in (light, dark)]
    for scheme in (colours[0], {**colours[0], **colours[1]}):
        for ground in ("paper", "paper-deep"):
            for text in ("ink", "ink-soft", "leaf", "ochre", "berry"):
                assert contrast(scheme[text], scheme[ground]) >= 4.5, (text, ground)
            assert contrast(scheme["stone"], scheme[ground]) >= 3
        assert contrast(scheme["ink"], scheme["leaf-tint"]) >= 4.5
        assert contrast(scheme["berry"], scheme["berry-tint"]) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
