"""Everything of somebody to take along: a book to read, a file for a machine. Whole, hers alone, left nowhere."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from krachtbron.access import domain as access_domain
from krachtbron.access import whole_person
from krachtbron.access.actions import vaults
from krachtbron.access.models import Account
from krachtbron.access.web import telling as access_telling
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.telling import Teller, Vocabulary, nearest, nothing, unnamed
from krachtbron.base.told import Chapter, Passage, Picture, Section
from krachtbron.config import wiring
from krachtbron.demo import public as demo
from krachtbron.framework.domain.planes import Plane
from krachtbron.framework.web import telling as framework_telling
from krachtbron.groups import domain as groups_domain
from krachtbron.groups.web import telling as groups_telling
from krachtbron.growth import actions
from krachtbron.growth import domain as growth
from krachtbron.growth.domain import Source, budget, load, noticing, path, pictures, story, touchstone
from krachtbron.growth.web import telling_words
from krachtbron.instruments import domain as instruments_domain
from krachtbron.instruments.web import telling as instruments_telling
from krachtbron.outreach import domain as outreach_domain
from krachtbron.outreach.web import telling as outreach_telling
from krachtbron.ui.public import Book, own_pdf
from tests.cast import People

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/export.schema.json").read_text())
VALID = Draft202012Validator(SCHEMA)
CODES: dict[str, type[StrEnum]] = {
    "source": Source,
    "dream_state": growth.DreamState,
    "step_state": growth.StepState,
    "path_state": path.PathState,
    "stage_state": path.StageState,
    "talk_state": path.TalkState,
    "spending_state": budget.SpendingState,
    "weighs": load.Weighs,
    "near": load.Near,
    "plane": Plane,
    "noticed_state": noticing.NoticedState,
    "typing": story.TypingState,
    "use_state": story.UseState,
    "drawing": pictures.Drawing,
    "touchstone_answer": touchstone.Said,
    "touchstone_then": touchstone.Then,
    "touchstone_question": touchstone.AskBack,
    "role": access_domain.Role,
    "sight": access_domain.Sight,
    "project_role": groups_domain.ProjectRole,
    "circle": groups_domain.CircleKind,
    "mode": instruments_domain.Mode,
    "origin": instruments_domain.Origin,
    "place_kind": outreach_domain.PlaceKind,
    "how": outreach_domain.How,
}


def vocabularies() -> dict[str, Vocabulary]:
    return {
        "growth": telling_words.vocabulary(),
        "groups": groups_telling.VOCABULARY,
        "instruments": instruments_telling.VOCABULARY,
        "outreach": outreach_telling.VOCABULARY,
        "framework": framework_telling.VOCABULARY,
        "access": access_telling.vocabulary({}),
    }


def as_file(person_id: Any) -> Any:
    return json.loads(json.dumps(whole_person.file(person_id, clock.now()), cls=DjangoJSONEncoder))


def faults(kept: Any) -> list[str]:
    return [f"{'.'.join(map(str, one.absolute_path))}: {one.message[:200]}" for one in VALID.iter_errors(kept)]


def said_in(told: Any) -> str:
    """Every word of chapters, sections and passages."""
    if isinstance(told, str):
        return told
    if isinstance(told, Mapping):
        return "\n".join(said_in(one) for key, one in told.items() if key != "content")
    return "\n".join(said_in(one) for one in told) if isinstance(told, list | tuple) else ""


def leaves(kept: Any, vocabulary: Vocabulary, where: str = "") -> Iterator[tuple[str, Any]]:
    """Every single value that has something to say."""
    known = vocabulary.values, vocabulary.unsaid, vocabulary.pictures
    if nothing(kept) or (where and any(nearest(where, table) for table in known[1:])):
        return
    if isinstance(kept, Mapping) and not (where and nearest(where, vocabulary.values)):
        for key, one in kept.items():
            yield from leaves(one, vocabulary, f"{where}.{key}" if where else key)
    elif isinstance(kept, list | tuple):
        for one in kept:
            yield from leaves(one, vocabulary, where)
    elif not isinstance(kept, Mapping):
        yield where, kept


def untold(person_id: Any) -> list[str]:
    """What is exported and not told in her book."""
    kept, told = whole_person.export(person_id), said_in([asdict(one) for one in whole_person.told(person_id)])
    missing = []
    for room, vocabulary in vocabularies().items():
        for where, value in leaves(kept[room], vocabulary):
            raw = str(value) in told
            if not raw and Teller(vocabulary).value(where, value) not in told and not where.endswith("target"):
                missing.append(f"{room}.{where}: {value}")
    return missing


@pytest.mark.django_db
def test_everybody_of_the_demonstration() -> None:
    """Each of them: the file is as its schema says, every field has words, nothing stays untold, the book is made."""
    demo.fill_when_empty(at=clock.now())
    translation.activate("nl")
    for account in Account.objects.order_by("name"):
        kept = whole_person.export(account.person_id)
        assert faults(as_file(account.person_id)) == [], account.name
        without = [one for room, words in vocabularies().items() for one in unnamed(kept[room], words)]
        assert without == [], f"{account.name}: give these words in the room's web/telling"
        assert untold(account.person_id) == [], account.name
    amina = Account.objects.get(name="amina")
    filled = {key for key, value in whole_person.export(amina.person_id)["growth"].items() if value}
    assert {"strengths", "ties", "dreams", "paths", "budgets", "load", "mirror", "touchstones", "noticed"} <= filled
    for language in ("nl", "en", "fr"):
        with translation.override(language):
            chapters = whole_person.told(amina.person_id)
            made = PdfReader(BytesIO(own_pdf(Book(language=language, title="x", contents="y", chapters=chapters))))
        assert made.trailer["/Root"]["/Lang"] == language
        assert made.trailer["/Root"]["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize("name", CODES)
def test_the_schema_knows_every_state(name: str) -> None:
    assert set(SCHEMA["$defs"][name]["enum"]) - {""} == {one.value for one in CODES[name]}


def test_the_schema_is_strict() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    def objects(node: Any) -> Iterator[Any]:
        if isinstance(node, Mapping):
            if node.get("type") == "object":
                yield node
            for one in node.values():
                yield from objects(one)
        elif isinstance(node, list):
            for one in node:
                yield from objects(one)

    for one in objects(SCHEMA):
        assert "additionalProperties" in one
        if "properties" in one:
            assert one["additionalProperties"] is False
            assert one["required"] == list(one["properties"])


def test_every_state_has_words() -> None:
    words = {room: vocabulary.values for room, vocabulary in vocabularies().items()}
    for where, codes in {
        "dreams.state": growth.DreamState,
        "steps.state": growth.StepState,
        "paths.state": path.PathState,
        "stages.state": path.StageState,
        "talks.state": path.TalkState,
        "choices.state": budget.SpendingState,
        "noticed.state": noticing.NoticedState,
        "uses.state": story.UseState,
        "weighs": load.Weighs,
        "near": load.Near,
        "plane": Plane,
        "then": touchstone.Then,
        "to_ask": touchstone.AskBack,
        "able.said": touchstone.Said,
    }.items():
        table = words["growth"][where]
        assert isinstance(table, Mapping)
        assert set(table) == set(codes), where
    assert set(words["instruments"]["mode"]) == set(instruments_domain.Mode)  # type: ignore[arg-type]
    assert set(words["instruments"]["origin"]) == set(instruments_domain.Origin)  # type: ignore[arg-type]
    assert set(words["access"]["purpose"]) >= set(access_domain.Purpose)  # type: ignore[arg-type]


def test_every_room_tells_in_its_own_words() -> None:
    assert {room for room, _teller in wiring.TOLD} == set(wiring.PERSONAL_DATA)


class TestOneTap:
    def test_the_book_is_a_tagged_pdf_of_hers(self, cast: People) -> None:
        at = clock.now()
        actions.add_strength(
            cast.amina.actor, key=new_id(), source=Source.COMPETENCIES, words="Ik kook voor velen", at=at
        )
        page = cast.amina.client.get("/ik/").content.decode()
        assert 'href="/ik/gegevens.pdf"' in page
        assert 'href="/ik/gegevens.json"' in page
        answer = cast.amina.client.get("/ik/gegevens.pdf")
        reader = PdfReader(BytesIO(answer.content))
        said = " ".join(" ".join(one.extract_text() for one in reader.pages).split())
        for words in (
            "Wat van mij is",
            "Amina",
            "Wat ik kan",
            "Ik kook voor velen",
            "De huurdersgroep",
            "Wat erin staat",
        ):
            assert words in said
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "nl"

    @pytest.mark.parametrize(
        ("address", "kind", "name"),
        [
            ("/ik/gegevens.pdf", "application/pdf", "boekje.pdf"),
            ("/ik/gegevens.json", "application/json", "gegevens.json"),
            ("/mijn/krachten/op-papier.pdf", "application/pdf", "blad.pdf"),
        ],
    )
    def test_nothing_is_left_behind(self, cast: People, address: str, kind: str, name: str) -> None:
        answer = cast.amina.client.get(address)
        assert answer["Content-Type"] == kind
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"', "a neutral name"
        assert answer["Cache-Control"] == "no-store"
        assert "sandbox" in answer["Content-Security-Policy"]
        assert cast.amina.client.post(address).status_code == 405

    def test_the_file_says_which_schema_it_follows(self, cast: People) -> None:
        kept = cast.amina.client.get("/ik/gegevens.json").json()
        assert kept["schema"] == whole_person.SCHEMA == SCHEMA["properties"]["schema"]["const"]
        assert list(kept)[:2] == ["schema", "made"]
        assert faults(kept) == []

    def test_while_her_words_are_locked_the_book_says_so(self, cast: People) -> None:
        at = clock.now()
        actions.add_strength(cast.amina.actor, key=new_id(), source=Source.COMPETENCIES, words="Geheim", at=at)
        vaults.lock(cast.amina.person_id)
        told = whole_person.told(cast.amina.person_id)
        assert told[0].lead == ["Wat je schreef, is op slot.", "Alleen jouw kaart opent het."]
        assert faults(as_file(cast.amina.person_id)) == []
        assert cast.amina.client.get("/ik/gegevens.pdf").status_code == 200

    def test_a_person_of_whom_nothing_is_kept_gets_a_book_too(self, cast: People) -> None:
        assert cast.dirk.client.get("/ik/gegevens.pdf").status_code == 200


FIELDS = st.text("abcdefghijklmnop", min_size=3, max_size=12)


def nested(inner: Any) -> Any:
    return st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=3)


class TestTelling:
    """What a room has no words for is told all the same."""

    @settings(max_examples=150, deadline=None)
    @given(kept=st.dictionaries(FIELDS, st.recursive(FIELDS, nested, max_leaves=8), max_size=4))
    def test_nothing_stays_untold(self, kept: dict[str, Any]) -> None:
        sections = Teller(Vocabulary()).sections(kept)
        told = said_in([asdict(one) for one in sections])
        for _where, value in leaves(kept, Vocabulary()):
            assert value in told

    def test_a_room_without_words_is_told_by_the_names_of_its_fields(
        self, cast: People, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(wiring, "TOLD", wiring.TOLD[:-1])
        last = whole_person.told(cast.amina.person_id)[-1]
        assert last.title == "Access"
        assert "Buurtwerk De Brug" in said_in(asdict(last))

    def test_days_are_said_as_people_say_them(self) -> None:
        told = Teller(Vocabulary(lead=("made",))).passage("things", {"made": "2026-05-03T10:00+02:00", "other": True})
        assert told.lead == "3\u00a0mei\u00a02026"
        assert told.details == [("Other", "ja")]


def test_much_is_made_in_time() -> None:
    """Five hundred dreams with steps: seconds, not minutes. A loose bar, for a slow machine."""
    steps = Section(title="Stappen", passages=[Passage(words="Een kleine stap vooruit. " * 5)] * 4)
    dreams = [Passage(lead="deze droom leeft", words="Ik zing en dans. " * 20, under=[steps])] * 500
    chapter = Chapter(title="Dromen", sections=[Section(title="Mijn dromen", passages=dreams)])
    began = clock.now()
    made = own_pdf(Book(language="nl", title="Wat van mij is", contents="Wat erin staat", chapters=[chapter]))
    assert made.startswith(b"%PDF")
    assert (clock.now() - began).total_seconds() < 5


@pytest.mark.parametrize("words", ["مرحبا بالعالم", "Feest 🎉", "x" * 400, "#let a = 1 *vet* $x$ @wie", "\x00\x1b"])
def test_whatever_somebody_wrote_prints(words: str) -> None:
    passage = Passage(lead=words, words=words, details=[(words, words)])
    chapter = Chapter(title=words, sections=[Section(title=words, passages=[passage])], lead=[words])
    made = own_pdf(Book(language="nl", title=words, contents=words, whose=words, lead=[words], chapters=[chapter]))
    assert PdfReader(BytesIO(made)).trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_a_damaged_picture_takes_nothing_else_away() -> None:
    passage = Passage(words="Mijn soep", pictures=[Picture(content=b"stuk", about="een pot")])
    chapter = Chapter(title="Krachten", sections=[Section(title="Wat ik kan", passages=[passage])])
    made = own_pdf(Book(language="nl", title="x", contents="y", chapters=[chapter]))
    assert "Mijn soep" in PdfReader(BytesIO(made)).pages[1].extract_text()
