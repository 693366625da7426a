"""Files made by chance from the grammar of the format: what fits loads and comes back the same, what does not is
refused with its line and the reason. Nothing else ever happens."""

from typing import Any

import msgspec
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from krachtbron.framework import checking
from krachtbron.framework.domain import InstrumentFile, check, prepare, translating
from krachtbron.framework.load import converted
from krachtbron.framework.reading import ContentError, Read, parse

QUICK = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SIGNS = st.characters(min_codepoint=32, exclude_categories=["Cc", "Cs", "Zl", "Zp"])
LINE = st.text(SIGNS, min_size=1, max_size=20).map(lambda said: f"a{said}".strip())
LINES = st.lists(LINE, min_size=1, max_size=3)
SOURCE = st.fixed_dictionaries({"publication": st.just("own"), "place": LINE})
JUNK: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.just([]) | st.just({})
)


def values(least: int, most: int) -> st.SearchStrategy[dict[int, str]]:
    return st.lists(LINE, min_size=least, max_size=most).map(lambda words: dict(enumerate(words, 1)))


def sides(rows: int, columns: int) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "rows": st.lists(LINE, min_size=rows, max_size=rows),
            "columns": st.lists(LINE, min_size=columns, max_size=columns),
            "words": values(rows * columns, rows * columns),
        }
    )


OF_KIND: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "ordinal": st.fixed_dictionaries({"words": values(2, 7), "reverse": st.booleans()}),
    "two_pole": st.fixed_dictionaries({"words": values(2, 7), "poles": st.lists(LINE, min_size=2, max_size=2)}),
    "yes_partly_no": st.fixed_dictionaries({"words": values(3, 3)}),
    "choice": st.fixed_dictionaries({"words": values(2, 12)}),
    "choices": st.fixed_dictionaries({"words": values(2, 12)}),
    "fields": st.tuples(st.integers(2, 4), st.integers(2, 3)).flatmap(lambda size: sides(*size)),
    "open": st.just({}),
}


@st.composite
def items(draw: st.DrawFn, nth: int) -> dict[str, Any]:
    kind = draw(st.sampled_from(sorted(OF_KIND)))
    asked = {name: draw(LINE) for name in ("name", "plain")}
    both = {name: draw(st.lists(LINE, min_size=1, max_size=2)) for name in ("question", "professional_question")}
    return {"id": f"item_{nth}", "kind": kind, **asked, **both, "source": draw(SOURCE), **draw(OF_KIND[kind])}


@st.composite
def definitions(draw: st.DrawFn) -> dict[str, Any]:
    asked = [draw(items(nth)) for nth in range(draw(st.integers(1, 4)))]
    more: dict[str, Any] = {"evidence": draw(LINE)}
    if draw(st.booleans()):
        more["wanted"] = [draw(LINE)]
    if draw(st.booleans()):
        more["does_not_apply"] = draw(LINE)
    if len(asked) > 1 and draw(st.booleans()):
        more["subscales"] = [{"id": "both", "name": draw(LINE), "members": [one["id"] for one in asked]}]
    own = {"id": "own", "year": draw(st.integers(1900, 2100))}
    return {
        "id": draw(st.from_regex(r"\A[a-z][a-z0-9-]{0,20}\Z")),
        "version": draw(st.integers(1, 9999)),
        "language": draw(st.sampled_from(["nl", "en", "fr", "ar", "tir"])),
        **{name: draw(LINE) for name in ("title", "plain_title", "licence")},
        "source": draw(SOURCE),
        "publications": [{**own, **{name: draw(LINE) for name in ("title", "authors", "publisher", "note")}}],
        "subjects": draw(st.lists(st.sampled_from(["project", "group", "organisation"]), min_size=1, unique=True)),
        "perspectives": draw(st.lists(st.sampled_from(["worker", "participant", "coach"]), min_size=1, unique=True)),
        "missing": draw(st.sampled_from(["gap", "three_quarters"])),
        **{name: draw(LINES) for name in ("instruction", "professional_instruction", "repeat")},
        "again_after": draw(st.integers(0, 60)),
        "items": asked,
        **more,
    }


def comes_back(found: Read) -> None:
    file = converted(found, InstrumentFile)
    again = parse("again", checking.dumped(msgspec.to_builtins(file)))
    assert converted(again, InstrumentFile) == file
    definition = checking.made([found])
    assert checking.made([again]) == definition == prepare({file.language: file})
    assert definition.in_language("xx").language == file.language


def settle(text: str) -> bool:
    """Whether it is an instrument; else every fault has its line and says what to do."""
    try:
        found = parse("file", text)
    except ContentError as error:
        told = [error]
    else:
        told = checking.faults(found)
        if not told:
            comes_back(found)
            return True
    for one in told:
        assert one.line
        assert 1 <= one.line <= text.count("\n") + 1
        assert one.sentence.endswith((".", ").")), one.sentence
    return False


@QUICK
@given(definitions())
def test_what_the_grammar_makes_loads_and_comes_back_the_same(made: dict[str, Any]) -> None:
    assert settle(checking.dumped(made))


@QUICK
@given(definitions(), st.data())
def test_spoilt_somewhere_it_loads_or_is_refused(made: dict[str, Any], data: st.DataObject) -> None:
    places = [where for where, _value in check.everywhere(made) if where]
    where = data.draw(st.sampled_from(places))
    holder = made
    for key in where[:-1]:
        holder = holder[key]  # type: ignore[index]  # a path through dicts and lists
    deed = data.draw(st.sampled_from(["gone", "junk", "more"]))
    if deed == "gone":
        del holder[where[-1]]  # type: ignore[arg-type]
    elif deed == "junk":
        holder[where[-1]] = data.draw(JUNK)  # type: ignore[index]
    elif isinstance(holder, dict):
        holder[data.draw(st.text(max_size=6) | st.integers())] = data.draw(JUNK)  # type: ignore[index]
    settle(yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=10_000))


@QUICK
@given(definitions(), st.data())
def test_letters_put_in_or_taken_out(made: dict[str, Any], data: st.DataObject) -> None:
    text = checking.dumped(made)
    start, gone = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 30))
    put = data.draw(st.sampled_from([":", "- ", "'", '"', "\n", "  ", "[", "}", "&a ", "*a", "!!int ", "? ", "\x00"]))
    settle(text[:start] + put + text[start + gone :])


@QUICK
@given(definitions())
def test_a_translation_that_is_begun_becomes_whole(made: dict[str, Any]) -> None:
    original = parse("original", checking.dumped(made))
    begun = parse("begun", checking.dumped(translating.begun(original.data, "xx")))
    assert checking.faults(begun, unfinished=True) == []
    assert checking.apart(original, begun) is None
    texts = [checking.dumped(one.data) for one in (original, begun)]
    assert "xx" not in checking.whole(texts).languages, "not offered yet"
    done = translating.written(begun.data, translating.texts(original.data))
    whole = checking.whole([texts[0], checking.dumped(done)], "own:")
    assert whole.languages == (original.data["language"], "xx")
    assert whole.ref == f"own:{whole.id}@{whole.version}"
