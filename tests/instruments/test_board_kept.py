"""Her cards on a board: she takes them along, and they go with her."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.urls import reverse

from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.instruments import actions, models, privacy
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.web import telling
from tests.cast import People
from tests.instruments.board import PROBLEM, begin, send, shown
from tests.instruments.reading import said, url

OPENED, LISTEN = "Ik deed de brieven niet open.", "=Ze luisteren niet."


@pytest.fixture
def own(cast: People, at: datetime) -> models.Round:
    """Bram's own board with two cards."""
    round_ = actions.open_round(
        cast.bram.actor, key=new_id(), instrument="problem-analysis", mode=Mode.ALONE, project_id=cast.project.pk, at=at
    )
    assert isinstance(round_, models.Round)
    actions.say_problem(cast.bram.actor, round_.pk, PROBLEM, at=at)
    for minutes, (text, item) in enumerate(((OPENED, "people_blame"), (LISTEN, ""))):
        then = at + timedelta(minutes=minutes)
        made = actions.add_card(cast.bram.actor, round_.pk, key=new_id(), text=text, item=item, at=then)
        assert isinstance(made, models.Card)
    return round_


def test_in_the_export_and_in_words(cast: People, own: models.Round) -> None:
    kept = privacy.export(cast.bram.person_id)
    cards = [(one["words"], one["field"]) for one in kept["responses"][0]["cards"]]
    assert cards == [(OPENED, "people_blame"), (LISTEN, "")]
    told = telling.told(kept, cast.bram.person_id)
    details = told[0].sections[0].passages[0].details
    assert ("wat mensen zelf doen", OPENED) in details
    assert ("nog nergens gelegd", LISTEN) in details


def test_in_the_table_a_line_a_card(cast: People, own: models.Round) -> None:
    table = cast.bram.client.get(url("own_csv")).content.decode()
    assert OPENED in table
    assert "Individueel schuldmodel" in table
    assert f"'{LISTEN}" in table, "no spreadsheet takes it for a formula"
    assert table.count("\n") == 3


def test_gone_with_her(cast: People, own: models.Round, at: datetime) -> None:
    round_ = begin(cast)
    send(round_, (OPENED, "De groep mag kiezen"))
    privacy.erase(cast.bram.person_id, at)
    assert not models.Round.objects.filter(pk=own.pk).exists()
    assert [one.round_id for one in models.Card.objects.all()] == [round_.pk], "a card without a name stays the group's"


def test_another_key_and_a_closed_talk(cast: People, own: models.Round, at: datetime) -> None:
    bram, card = cast.bram.actor, models.Card.objects.get(text=OPENED)
    round_ = begin(cast)
    taken = actions.add_card(bram, round_.pk, key=card.pk, text="iets", at=at)
    assert taken == Refused("key_taken", "key")
    assert actions.lay_card(bram, round_.pk, card.pk, "people_blame", at=at) == Refused("card_gone")
    actions.drop_card(bram, own.pk, card.pk, at=at)
    assert models.Response.objects.get(round=own).given
    actions.drop_card(bram, own.pk, models.Card.objects.get(text=LISTEN).pk, at=at)
    assert not models.Response.objects.get(round=own).given, "without a card nothing is given any more"
    actions.close(bram, round_.pk, at=at)
    assert actions.say_problem(bram, round_.pk, "anders", at=at) == Refused("round_closed")
    assert actions.add_card(bram, round_.pk, key=new_id(), text="iets", at=at) == Refused("round_closed")
    closed = actions.type_cards(bram, round_.pk, key=new_id(), cards={"": ["iets"]}, at=at)
    assert closed == Refused("round_closed")


def test_on_the_timeline_and_on_paper(cast: People) -> None:
    pdf = pytest.importorskip("pypdf")
    round_ = begin(cast)
    send(round_, (OPENED, "wat mensen zelf doen"))
    sheet = cast.bram.client.get(f"{url('empty_paper')}?ronde={round_.pk}").content
    shown(cast, round_)
    filled = cast.bram.client.get(url("picture", round_.pk, "pdf")).content

    def read(content: bytes) -> str:
        return " ".join(" ".join(page.extract_text() for page in pdf.PdfReader(BytesIO(content)).pages).split())

    assert PROBLEM in read(sheet)
    assert "hoe diensten werken" in read(sheet)
    assert OPENED not in read(sheet)
    assert OPENED in read(filled)
    assert "Niemand zei nog iets over hoe diensten werken." in read(filled)


def test_the_timeline_names_the_problem(cast: People) -> None:
    round_ = begin(cast)
    send(round_, (OPENED, "wat mensen zelf doen"))
    shown(cast, round_)
    page: Any = cast.bram.client.get(reverse("results:timeline", args=[cast.project.pk]))
    assert PROBLEM in said(page)
