"""What is wrong in a file is read in the language of the page; what somebody typed is shown as it is."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.utils import translation

from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.words import Dutch
from krachtbron.config.instrument import check_files
from krachtbron.framework import actions, checking
from krachtbron.framework.reading import ContentError, parse
from krachtbron.framework.web import labels
from tests.cast import People
from tests.forms import submit
from tests.framework.library import change, copy, refused
from tests.framework.own import kept, text
from tests.framework.test_kinds import item
from tests.framework.test_load import BROKEN
from tests.framework.test_own_instruments import NEW, html

FRAMEWORK = Path(checking.__file__).parent
PLACEHOLDER = re.compile(r"\{\w+\}")
ODD = ["50 % van %(value)s", "{value}", "{0.__class__}", "%s {", "}}"]  # of these, nothing is filled in


def in_language(language: str, sentence: Dutch) -> str:
    with translation.override(language):
        return sentence.said(translation.gettext)


def faults(written: str) -> list[Dutch]:
    try:
        return [one.sentence for one in checking.faults(parse("", written))]
    except ContentError as error:
        return [error.sentence]


def templates(folder: Path) -> set[str]:
    """What is marked as a sentence that is said later."""
    calls = [node for file in folder.rglob("*.py") for node in ast.walk(ast.parse(file.read_text()))]
    named = [
        one for one in calls if isinstance(one, ast.Call) and getattr(one.func, "id", "") in ("Dutch", "gettext_noop")
    ]
    return {one.args[0].value for one in named if isinstance(one.args[0], ast.Constant)}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("language", "where", "opn", "licence"),
    [
        ("nl", "Regel", "dit woord kan hier niet; kies uit ordinal", "hier staat nog geen tekst"),
        ("en", "Line", "this word cannot be here; choose from ordinal", "there is no text here yet"),
        ("fr", "Ligne", "ce mot ne va pas ici\u202f; choisissez parmi ordinal", "il n’y a pas encore de texte ici"),
    ],
)
def test_who_reads_in_a_language_reads_faults_in_it(
    cast: People, language: str, where: str, opn: str, licence: str
) -> None:
    els = cast.els.client
    els.post("/taal/", {"language": language, "next": NEW})
    for old, new, sentence in (("kind: open", "kind: opn", opn), ("licence: EUPL-1.2", "licence: ''", licence)):
        written = text().replace(old, new, 1)
        said = html(submit(els, els.get(NEW), ".form", text=written))
        number = written.splitlines().index(next(one for one in written.splitlines() if new in one)) + 1
        assert f"<dt>{where} {number}</dt><dd>{sentence}" in said


def test_what_cannot_be_kept_is_told_in_it_too(cast: People) -> None:
    kept(cast.els.actor, text())
    told = actions.keep(cast.els.actor, text("en", subjects=["group"]), key=new_id(), at=clock.now())
    assert isinstance(told, Refused)
    for language, words in (
        ("nl", "in het origineel `organisation`"),
        ("en", "in the original `organisation`"),
        ("fr", "`organisation` dans l’original"),
    ):
        with translation.override(language):
            assert words in labels.sentence(told)


def test_every_sentence_has_its_translation() -> None:
    every = templates(FRAMEWORK)
    assert len(every) > 70
    for language in ("en", "fr"):
        with translation.override(language):
            for one in every:
                said = translation.gettext(one)
                assert said != one, f"{language}: {one}"
                assert set(PLACEHOLDER.findall(said)) == set(PLACEHOLDER.findall(one)), said


def test_of_every_broken_file_nothing_dutch_is_left(tmp_path: Path) -> None:
    for nth, (name, old, new, _line, _reason) in enumerate(BROKEN):
        folder = copy(tmp_path / str(nth))
        change(folder, name, old, new)
        sentence = refused(folder).sentence
        english, french = in_language("en", sentence), in_language("fr", sentence)
        assert len({str(sentence), english, french}) == 3, sentence
        assert in_language("nl", sentence) == sentence
        assert "Nederlands" not in english + french


@pytest.mark.parametrize("odd", ODD)
def test_what_somebody_typed_is_no_template(odd: str) -> None:
    made = Dutch("`{value}` staat hier twee keer; haal er één weg.", value=odd)
    assert made == f"`{odd}` staat hier twee keer; haal er één weg."
    assert in_language("en", made) == f"`{odd}` stands here twice; take one out."
    inside = Dutch("`{key}` staat niet in {called}; haal het weg of zet het daar ook.", key=odd, called=made)
    assert in_language("en", inside).count(odd) == 2
    with translation.override("en"):
        assert labels.sentence(Refused("own_fault", "text", {"line": 3, "sentence": made})) == (
            f"Line 3: `{odd}` stands here twice; take one out."
        )


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "broken",
    [
        lambda odd: text() + f"'{odd}': x\n",
        lambda odd: text(subjects=["group", odd]),
        lambda odd: text(source={"publication": "own", "place": odd, odd: odd}),
        lambda odd: text(items=[item("ordinal", words={1: "nee", odd: "ja"})]),
        lambda odd: text(subscales=[{"id": "both", "name": "Beide", "members": ["about_open", odd]}]),
        lambda odd: f"'{odd}': x\n'{odd}': y\n",
    ],
)
def test_odd_signs_in_a_file_break_nothing(broken: Callable[[str], str], odd: str) -> None:
    told = faults(broken(odd))
    assert told
    for language in ("nl", "en", "fr"):
        for sentence in told:
            assert in_language(language, sentence)
    assert [in_language("nl", one) for one in told] == told


def test_the_command_stays_dutch(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(text().replace("kind: open", "kind: opn"))
    with translation.override("en"):
        lines, _fine = check_files([file])
    assert "kies uit ordinal" in lines[0]
