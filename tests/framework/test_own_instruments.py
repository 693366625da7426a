"""An organisation brings a scale of its own: looked through, looked at, kept, translated, thrown away."""

import time
from typing import Any

import html5lib
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.framework import actions, checking
from krachtbron.framework import public as framework
from krachtbron.framework.domain import own, translating
from krachtbron.framework.models import OwnInstrument
from krachtbron.framework.reading import parse
from krachtbron.instruments.models import Round
from tests.cast import People
from tests.forms import submit
from tests.framework.own import kept, ref_of, text
from tests.framework.test_kinds import item

pytestmark = pytest.mark.django_db
LIST, NEW = "/kader/instrumenten/", "/kader/instrumenten/nieuw/"
ONE = "/kader/instrumenten/buurtschaal/1/"
ITEMS = [
    item("ordinal", words={1: "nooit", 2: "soms", 3: "altijd"}, anchors={1: "Je ziet niets.", 2: "Iets.", 3: "Veel."}),
    item("two_pole", words={1: "durf", 2: "midden", 3: "rust"}, poles=["veel durf", "veel rust"]),
    item("fields", words={1: "a1", 2: "a2", 3: "b1", 4: "b2"}, rows=["rij a", "rij b"], columns=["mens", "aanbod"]),
    item("open"),
]


def html(answer: Any) -> str:
    said = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(said)
    return str(said.replace("&#x27;", "'"))


def asked(cast: People, row: OwnInstrument) -> None:
    """Somebody fills it."""
    Round.objects.create(definition=ref_of(row)[:60], opened=clock.now(), mode="together", project_id=cast.project.pk)


@pytest.mark.parametrize("how", ["file", "text"])
def test_a_file_is_looked_at_before_it_is_kept(cast: People, how: str) -> None:
    els = cast.els.client
    assert LIST in html(els.get("/kader/boek/"))
    written = text(items=ITEMS, wanted=["Waar wil je staan?"])
    given = {"file": ("schaal.yaml", written.encode())} if how == "file" else {"text": written}
    page = submit(els, els.get(NEW), ".form", **given)
    said = html(page)
    assert "Er is nog niets bewaard." in said
    for word in ("nooit: Je ziet niets.", "veel durf ↔ veel rust", "a1 · a2", "Waar wil je staan?", "EUPL-1.2", "Hoe?"):
        assert word in said, word
    assert not OwnInstrument.objects.exists()
    page = submit(els, page, ".form")
    assert page.request["PATH_INFO"] == ONE
    assert "Bewaard." in html(page)
    row = OwnInstrument.objects.get()
    assert (row.text, row.original, row.complete, row.added_by_id) == (written, True, True, cast.els.person_id)
    assert "versie 1" in html(els.get(LIST))


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("kind: open", "kind: opn", "kind: opn", "kies uit ordinal"),
        ("missing: three_quarters", "missing: [", "instruction", "YAML"),
        ("licence: EUPL-1.2\n", "", "id: buurtschaal", "`licence` ontbreekt"),
        ("publication: own\n  place: alles", "publication: x\n  place: alles", "publication: x", "staat niet bij"),
    ],
)
def test_every_fault_is_told_by_its_line(cast: People, old: str, new: str, line: str, reason: str) -> None:
    written = text()
    assert old in written
    page = submit(cast.els.client, cast.els.client.get(NEW), ".form", text=written.replace(old, new, 1))
    assert page.status_code == 422
    said = html(page)
    assert reason in said
    number = next(nth for nth, one in enumerate(written.replace(old, new, 1).splitlines(), 1) if line in one)
    assert f"<dt>Regel {number}</dt>" in said or reason == "YAML"
    assert "plain_title: Onze plek" in said, "what she pasted is still there"
    assert not OwnInstrument.objects.exists()


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "Kies een bestand, of plak de tekst."),
        ({"file": ("x.yaml", b"\xff\xfe")}, "geen gewone tekst"),
        ({"file": ("x.yaml", b"a: " + b"x" * own.FILE_MOST)}, "te groot"),
        ({"text": "x" * (own.FILE_MOST + 1)}, "te groot"),
        ({"text": text(room="growth")}, "in een ronde"),
        ({"text": "zomaar"}, "velden met een naam"),
    ],
)
def test_what_is_no_instrument_gets_a_sentence(cast: People, given: dict[str, Any], reason: str) -> None:
    page = submit(cast.els.client, cast.els.client.get(NEW), ".form", **given)
    assert page.status_code == 422
    assert reason in html(page)


def test_versions_go_up(cast: People) -> None:
    els = cast.els.actor
    kept(els, text(version=2))

    def told(written: str) -> object:
        return actions.keep(els, written, key=new_id(), at=clock.now())

    assert told(text(version=1)) == Refused("version_older", "text", {"newest": 2})
    assert told(text(version=2, title="Anders")) == Refused("version_stands", "text")
    assert isinstance(told(text(version=2)), OwnInstrument), "the very same is there already"
    assert OwnInstrument.objects.count() == 1
    kept(els, text(version=3))
    refused = told(text("en", version=3, subjects=["group"]))
    assert isinstance(refused, Refused)
    assert "in het origineel" in str(refused.details["sentence"])


def test_what_cannot_be_kept_comes_back_with_the_reason(cast: People) -> None:
    els = cast.els.client
    seen = submit(els, els.get(NEW), ".form", text=text())
    kept(cast.els.actor, text(version=3))
    page = submit(els, seen, ".form")
    assert page.status_code == 422
    assert "Er staat al versie 3." in html(page)
    assert "plain_title" in html(page)


def test_a_repeated_submit_acts_once(cast: People) -> None:
    els = cast.els.client
    seen = submit(els, els.get(NEW), ".form", text=text())
    for _time in range(2):
        assert submit(els, seen, ".form").status_code == 200
    assert OwnInstrument.objects.count() == 1


def test_a_translation_is_offered_when_it_is_whole(cast: People) -> None:
    els, row = cast.els.client, kept(cast.els.actor)
    page = submit(els, els.get(ONE), "taal/", language="fr")
    assert page.request["PATH_INFO"] == f"{ONE}fr/1/"
    assert "Boven elk veld staat de tekst in Nederlands." in html(page)
    originals = list(translating.texts(parse("", row.text).data).values())
    while "/fr/" in page.request["PATH_INFO"]:
        assert framework.definition(ref_of(row)).languages == ("nl",), "not before it is whole"
        form = page.request["PATH_INFO"]
        number = int(form.split("/")[-2])
        first = (number - 1) * 24
        last = len(originals[first : first + 24])
        words = {f"t{first + nth}": f"fr {originals[first + nth]}" for nth in range(last)}
        page = submit(els, page, ".form", **words)
    assert "Deze taal is af en wordt aangeboden." in html(page)
    definition = framework.definition(ref_of(row))
    assert definition.languages == ("nl", "fr")
    assert definition.in_language("fr").items["about_ordinal"].question == ("fr Wat?",)
    assert definition.in_language("fr").items["about_ordinal"].options[0] == (1, "fr nee")


def test_what_is_half_translated_waits(cast: People) -> None:
    els, row = cast.els.client, kept(cast.els.actor)
    page = submit(els, els.get(ONE), "taal/", language="en")
    submit(els, page, ".form", t0="Scale")
    assert framework.definition(ref_of(row)).languages == ("nl",)
    assert "nog niet af" in html(els.get(ONE))
    assert "nog niet af: English" in html(els.get(LIST))
    assert 'value="Scale"' in html(els.get(f"{ONE}en/1/")), "what she wrote is kept"


def test_who_translates_second_reads_what_stands_first(cast: People) -> None:
    kept(cast.els.actor)
    els = cast.els.client
    page = submit(els, els.get(ONE), "taal/", language="en")
    submit(els, page, ".form", t0="Scale")
    second = submit(els, page, ".form", t0="Ladder")
    assert second.status_code == 422
    assert "Iemand anders paste dit net aan." in html(second)


def test_a_translation_can_come_as_a_file(cast: People) -> None:
    row = kept(cast.els.actor)
    kept(cast.els.actor, text("en", title="Scale"))
    assert framework.definition(ref_of(row)).in_language("en").title == "Scale"


def test_what_was_filled_stays_as_it_is(cast: People, monkeypatch: pytest.MonkeyPatch) -> None:
    row = kept(cast.els.actor)
    english = kept(cast.els.actor, text("en"))
    monkeypatch.setattr("krachtbron.framework.uses._known", [lambda refs: set(refs)])
    els = cast.els.client
    said = html(els.get(ONE))
    assert "blijft zoals ze is" in said
    assert "Gooi" not in said
    assert "Vertaal verder" not in said
    page = els.post(f"{ONE}weg/", follow=True)
    assert "Deze versie werd al ingevuld." in html(page)
    assert OwnInstrument.objects.count() == 2
    told = actions.translate(cast.els.actor, row.name, 1, "en", {("title",): "x"}, at=clock.now())
    assert told == Refused("version_used")
    english.refresh_from_db()
    assert english.text == text("en")
    begun = submit(els, els.get(ONE), "taal/", language="fr")
    assert begun.status_code == 200, "another language may still come"
    kept(cast.els.actor, text(version=2))
    assert framework.definition(ref_of(row)).version == 1, "an answer keeps the version it was given to"


def test_a_round_that_was_opened_is_a_use(cast: People) -> None:
    from krachtbron.framework.uses import used

    Round.objects.create(definition="eigen@1", opened=clock.now(), mode="together", project_id=cast.project.pk)
    assert used(["eigen@1", "eigen@2"]) == {"eigen@1"}


def test_what_nobody_filled_can_go(cast: People) -> None:
    row = kept(cast.els.actor)
    kept(cast.els.actor, text("en"))
    els = cast.els.client
    page = submit(els, els.get(ONE), "weg/", "Gooi weg English")
    assert "Deze vertaling is weg." in html(page)
    assert list(OwnInstrument.objects.values_list("language", flat=True)) == ["nl"]
    page = submit(els, els.get(ONE), "weg/", "Gooi de versie weg")
    assert "Deze versie is weg." in html(page)
    assert not OwnInstrument.objects.exists()
    with pytest.raises(KeyError):
        framework.definition(ref_of(row))


def test_only_a_coordinator_of_the_organisation(cast: People) -> None:
    row = kept(cast.els.actor)
    for path in (LIST, NEW, ONE):
        assert cast.bram.client.get(path).status_code == 403
    assert cast.bram.client.post(f"{ONE}weg/").status_code == 403
    OwnInstrument.objects.filter(pk=row.pk).update(organisation=cast.elsewhere)
    for path in (ONE, f"{ONE}en/1/"):
        assert cast.els.client.get(path).status_code == 404
    assert cast.els.client.post(f"{ONE}weg/").status_code == 404
    assert "buurtschaal" not in html(cast.els.client.get(LIST))


def test_there_is_an_end_to_it(cast: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "INSTRUMENTS_MOST", 1)
    kept(cast.els.actor)
    told = actions.keep(cast.els.actor, text(id="ander"), key=new_id(), at=clock.now())
    assert told == Refused("instruments_full", "", {"most": 1})
    told = actions.begin_translation(cast.els.actor, "buurtschaal", 1, "en", key=new_id(), at=clock.now())
    assert told == Refused("instruments_full", "", {"most": 1})


def test_a_file_that_wants_to_keep_us_busy_does_not() -> None:
    members = ", ".join(["about_open", "x"] * 20_000)
    written = text() + f"subscales: [{{id: both, name: Beide, members: [{members}]}}]\n"
    began = time.monotonic()
    told = checking.faults(parse("", written))
    assert len(told) == checking.MOST_TOLD
    assert time.monotonic() - began < 10


def test_a_long_list_costs_as_few_questions(cast: People) -> None:
    def cost() -> int:
        cast.els.client.get(LIST)
        with CaptureQueriesContext(connection) as questions:
            cast.els.client.get(LIST)
        return len(questions)

    kept(cast.els.actor)
    few = cost()
    for nth in range(20):
        kept(cast.els.actor, text(id=f"schaal-{nth}"))
    assert cost() == few


def test_signs_of_yaml_survive_a_translation() -> None:
    data = parse("", text()).data
    odd = dict.fromkeys(translating.texts(data), "- 'ja': #nee & \"x\" {1} true")
    again = parse("", checking.dumped(translating.written(data, odd))).data
    assert set(translating.texts(again).values()) == {"- 'ja': #nee & \"x\" {1} true"}
