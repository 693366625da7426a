"""What has a term goes by itself: at the start, before a copy, and while somebody is here."""

from datetime import datetime, timedelta

import pytest
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.config import start, terms
from krachtbron.demo.cast import done
from krachtbron.reflection.domain.message import Line
from krachtbron.reflection.models import Message
from krachtbron.reflection.public import prepare
from tests.cast import People


@pytest.fixture
def over(cast: People, at: datetime) -> Message:
    """A sheet of three weeks old."""
    return done(prepare(cast.bram.actor, key=new_id(), lines={Line.WISH: "x"}, at=at - timedelta(days=21)))


def answer(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("gewoon")


def test_it_goes_at_the_start(over: Message) -> None:
    start.finish_interrupted()
    assert not Message.objects.exists()


def test_it_goes_while_somebody_is_here_once_an_hour(over: Message, monkeypatch: pytest.MonkeyPatch) -> None:
    page, now = terms.TermsMiddleware(answer), clock.now()
    page(HttpRequest())
    assert Message.objects.exists(), "the start did it; an hour did not pass"
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(hours=1, minutes=1))
    page(HttpRequest())
    assert not Message.objects.exists()


def test_a_page_never_fails_for_it(over: Message, monkeypatch: pytest.MonkeyPatch) -> None:
    page, now = terms.TermsMiddleware(answer), clock.now()

    def busy(_at: datetime) -> int:
        raise DatabaseError("busy")

    monkeypatch.setattr(clock, "now", lambda: now + timedelta(hours=2))
    monkeypatch.setattr(terms, "keep_terms", busy)
    assert page(HttpRequest()).content == b"gewoon"


def test_it_stands_in_no_copy(over: Message, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is over is gone before the first byte is copied."""
    from contextlib import nullcontext
    from pathlib import Path

    from krachtbron.config.copies import backup

    left: list[int] = []

    def copied(_to: Path, _at: datetime) -> list[Path]:
        left.append(Message.objects.count())
        return []

    for name in ("prepare", "sweep"):
        monkeypatch.setattr(backup, name, lambda: None)
    monkeypatch.setattr(backup, "held", nullcontext)
    monkeypatch.setattr(backup, "copying", nullcontext)
    monkeypatch.setattr(backup, "copy_all", copied)
    backup.backup(Path("nergens"))
    assert left == [0]
