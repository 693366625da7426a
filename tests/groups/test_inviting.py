"""An invitation: words to paste anywhere, and four cards on one sheet, read back."""

import io
from datetime import datetime, time, timedelta

import pytest
from django.urls import reverse
from pypdf import PdfReader

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import actions, models
from tests.cast import People


@pytest.fixture
def meeting(cast: People, at: datetime) -> models.Meeting:
    planned = actions.plan_meeting(
        cast.bram.actor, cast.group.pk, key=new_id(), day=day(at) + timedelta(days=1), hour=time(14, 30),
        name="Het lokaal schilderen", place="De Brug, achteraan", at=at,
    )  # fmt: skip
    made = done(planned)
    done(actions.bring(cast.amina.actor, made.pk, key=new_id(), what="Soep", who="Amina", at=at))
    return made


def message(cast: People, meeting: models.Meeting) -> str:
    page = cast.amina.client.get(reverse("groups:meeting", args=[meeting.pk])).content.decode()
    return page.partition("readonly>")[2].partition("</textarea>")[0]


def read(cast: People, meeting: models.Meeting) -> PdfReader:
    response = cast.amina.client.get(reverse("groups:meeting_cards", args=[meeting.pk]))
    assert response["Content-Type"] == "application/pdf"
    return PdfReader(io.BytesIO(response.content))


def test_the_message_says_the_day_itself_and_nobody_has_to_say_why(cast: People, meeting: models.Meeting) -> None:
    lines = message(cast, meeting).split("\n")
    assert lines[0] == "Kom je ook? Het lokaal schilderen van De huurdersgroep."
    assert "morgen" not in lines[1], "it is read on another day"
    assert lines[1].endswith(", 14:30")
    assert lines[2:4] == ["De Brug, achteraan", "- Soep (Amina)"]
    assert lines[-1] == "Kan je niet? Dat is goed. Je hoeft niet te zeggen waarom."


def test_what_was_or_is_called_off_invites_nobody(cast: People, meeting: models.Meeting, at: datetime) -> None:
    assert actions.call_off(cast.bram.actor, meeting.pk, at=at) is None
    assert message(cast, meeting) == ""


def test_four_cards_on_one_sheet_read_once_aloud(cast: People, meeting: models.Meeting) -> None:
    paper = read(cast, meeting)
    assert len(paper.pages) == 1
    text = " ".join(paper.pages[0].extract_text().split())
    assert text.count("Het lokaal schilderen") == 4
    for words in ("14:30", "De Brug, achteraan", "Soep (Amina)", "Je bent welkom zoals je bent."):
        assert words in text
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert paper.trailer["/Root"]["/Lang"] == "nl"  # type: ignore[index]
    assert paper.metadata is not None
    assert paper.metadata.title == "Het lokaal schilderen"


@pytest.mark.parametrize("name", ["x" * 120, "رسم الجدار معا", "<b>*#_$", "A\\B \"C\" 'D'"])
def test_whatever_it_is_called_it_prints(cast: People, at: datetime, name: str) -> None:
    made = done(actions.plan_meeting(cast.bram.actor, cast.group.pk, key=new_id(), day=day(at), name=name, at=at))
    assert len(read(cast, made).pages) == 1


@pytest.mark.parametrize("language", ["en", "fr"])
def test_in_the_language_of_who_prints(cast: People, meeting: models.Meeting, language: str) -> None:
    address = reverse("groups:meeting_cards", args=[meeting.pk])
    response = cast.amina.client.get(address, headers={"accept-language": language})
    assert PdfReader(io.BytesIO(response.content)).trailer["/Root"]["/Lang"] == language  # type: ignore[index]
