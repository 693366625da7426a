"""Whatever somebody does to a file: it loads and comes back the same, or is refused with its line and the reason."""

import tempfile
from pathlib import Path
from typing import Any

import msgspec
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from krachtbron.framework import load
from krachtbron.framework.domain import Handbook, InstrumentFile
from krachtbron.framework.domain.check import everywhere
from krachtbron.framework.reading import ContentError, read
from tests.framework.library import copy

FILES = {
    "instruments/empowerment-rose@1.nl.yaml": InstrumentFile,
    "instruments/empowerment-rose@1.fr.yaml": InstrumentFile,
    "kader@1.en.yaml": Handbook,
}
WRITTEN = {name: (load.CONTENT / name).read_bytes() for name in FILES}
READ = {name: read(load.CONTENT / name).data for name in FILES}
SPICES = [
    b":",
    b"-",
    b"'",
    b'"',
    b"\n",
    b"  ",
    b"#",
    b"[",
    b"}",
    b"&a ",
    b"*a",
    b"!!int ",
    b"1",
    b"\t",
    b"\x00",
    b"\xff",
    b"? ",
]
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.dates()
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8) | st.integers(), inner)
)


def error_of(folder: Path) -> ContentError | None:
    try:
        load.library(folder)
    except ContentError as error:
        return error
    return None


def settle(name: str, written: bytes) -> None:
    """Load the mutated file among the good ones, and judge the outcome."""
    with tempfile.TemporaryDirectory() as folder:
        path = copy(Path(folder)) / name
        path.write_bytes(written)
        error = error_of(Path(folder))
        if error is not None:
            found = next(Path(folder).rglob(error.file)).read_bytes()
            assert error.line
            assert 1 <= error.line <= found.count(b"\n") + 1
            assert error.sentence.endswith(".")
            return
        first = load.converted(read(path), FILES[name])
        path.write_text(yaml.safe_dump(msgspec.to_builtins(first), allow_unicode=True, sort_keys=False, width=10_000))
        assert load.converted(read(path), FILES[name]) == first


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_letters_taken_out_or_put_in(name: str, data: st.DataObject) -> None:
    written = WRITTEN[name]
    start = data.draw(st.integers(0, len(written)))
    gone = data.draw(st.integers(0, 80))
    put = data.draw(st.binary(max_size=6) | st.sampled_from(SPICES))
    settle(name, written[:start] + put + written[start + gone :])


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_lines_moved_or_doubled(name: str, data: st.DataObject) -> None:
    lines = WRITTEN[name].splitlines(keepends=True)
    taken = lines.pop(data.draw(st.integers(0, len(lines) - 1)))
    for _ in range(data.draw(st.integers(0, 2))):
        lines.insert(data.draw(st.integers(0, len(lines))), data.draw(st.sampled_from([taken, b"  " + taken])))
    settle(name, b"".join(lines))


def changed(data: Any, where: tuple[Any, ...], value: Any) -> Any:
    """A copy of ``data`` with another value at ``where``."""
    if not where:
        return value
    copy = data.copy()
    copy[where[0]] = changed(data[where[0]], where[1:], value)
    return copy


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_another_value_somewhere(name: str, data: st.DataObject) -> None:
    where, _ = data.draw(st.sampled_from(list(everywhere(READ[name]))))
    tree = changed(READ[name], where, data.draw(VALUES))
    settle(name, yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=10_000).encode("utf-8", "replace"))
