"""What stays on a telephone for when there is no network: for whom, and until when."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from krachtbron.access.domain import Actor
from krachtbron.access.sessions import SHARED, STARTED
from krachtbron.access.telephone import kept_until, owner_of
from tests.cast import People

BEGAN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def request(user: Any, **session: Any) -> Any:
    made: Any = RequestFactory().get("/")
    made.session, made.user = session, user
    return made


@pytest.mark.django_db
def test_the_mark_is_hers_alone_and_says_nothing(cast: People) -> None:
    marks = {owner_of(one.actor) for one in cast.everybody.values()}
    assert len(marks) == len(cast.everybody)
    assert str(cast.bram.person_id) not in "".join(marks)
    assert owner_of(cast.bram.actor) == owner_of(cast.bram.actor)
    assert owner_of(Actor()) == ""


@pytest.mark.django_db
def test_a_page_stays_as_long_as_the_day_she_signed_in_for(cast: People, settings: Any) -> None:
    settings.LONGEST_SESSION = 12 * 3600
    assert kept_until(request(cast.bram.member.account, **{STARTED: BEGAN.timestamp()})) == BEGAN + timedelta(hours=12)
    assert kept_until(request(cast.bram.member.account, **{STARTED: BEGAN.timestamp(), SHARED: True})) is None
    assert kept_until(request(AnonymousUser())) is None
