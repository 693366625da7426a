"""Who left a project: her own rose stays hers, the project hears nothing new from it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from krachtbron.access import actions as access
from krachtbron.access.models import Membership
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import forms_of, submit
from tests.instruments.reading import got, links, pictures, said, sign_in, url


@pytest.fixture
def rose(cast: People, opened: Callable[..., models.Round], at: datetime) -> models.Round:
    """Greet's own rose, filled."""
    mine = opened(Mode.ALONE, cast.greet)
    actions.answer_all(cast.greet.actor, mine.pk, {"reflective": 3}, {"reflective": "Druk."}, and_ready=True, at=at)
    return mine


@pytest.fixture(params=["project", "organisation"])
def left(request: Any, cast: People, rose: models.Round, at: datetime) -> models.Round:
    """She left."""
    if request.param == "project":
        groups.disconnect(cast.els.actor, cast.project.pk, cast.greet.person_id, at=at)
    else:
        membership = Membership.objects.get(person=cast.greet.person_id).pk
        assert access.end_membership(cast.els.actor, membership, at=at) is None
        sign_in(cast.greet)
    return rose


def test_she_still_sees_it_and_is_offered_what_she_may(cast: People, left: models.Round) -> None:
    greet = cast.greet.client
    page = got(greet, "round", left.pk)
    assert len(pictures(page)) == 1
    assert "Druk." in said(page)
    assert not {url("fill", left.pk), url("choose", left.pk)} & set(links(page))
    assert "Deel met mijn project" not in said(page)
    assert url("share", left.pk) not in {form.name for form in forms_of(page)}
    assert {url("fill_withdraw", left.pk), url("remove", left.pk)} <= set(links(page))


def test_she_fills_and_shares_nothing_more(cast: People, left: models.Round, at: datetime) -> None:
    greet = cast.greet.client
    for name, more in (("fill", ()), ("fill_question", (1,)), ("fill_overview", ())):
        assert greet.get(url(name, left.pk, *more)).status_code == 403, name
        assert greet.post(url(name, left.pk, *more), {"value": "4", "reflective": "4"}).status_code == 403, name
    assert greet.post(url("share", left.pk), {"tonen": "1"}).status_code == 403
    for verb in (actions.show, actions.close):
        with pytest.raises(Forbidden):
            verb(cast.greet.actor, left.pk, at=at)
    assert models.Round.objects.get().shown is None
    assert models.Response.objects.get().answers == {"reflective": 3}
    assert set(models.Response.objects.values_list("perspective", flat=True)) == {ProjectRole.COACH}


def test_she_takes_her_answers_back(cast: People, left: models.Round, recount: Any) -> None:
    page = submit(cast.greet.client, got(cast.greet.client, "fill_withdraw", left.pk), press="Ja, neem ze terug")
    assert "Je antwoorden zijn weg." in said(page)
    assert models.Response.objects.get().words == {}
    recount(left.pk)


def test_she_throws_it_away(cast: People, left: models.Round) -> None:
    page = submit(cast.greet.client, got(cast.greet.client, "remove", left.pk), press="Ja, gooi weg")
    assert "Weggegooid." in said(page)
    assert not models.Round.objects.exists()


def test_what_she_shared_she_can_share_no_longer(cast: People, rose: models.Round, at: datetime) -> None:
    actions.show(cast.greet.actor, rose.pk, at=at)
    groups.disconnect(cast.els.actor, cast.project.pk, cast.greet.person_id, at=at)
    assert len(pictures(got(cast.bram.client, "round", rose.pk))) == 1
    page = got(cast.greet.client, "round", rose.pk)
    page = submit(cast.greet.client, page, "tonen", press="Niet langer delen")
    assert "Alleen jij." in said(page)
    assert "Deel met mijn project" not in said(page)
    assert cast.bram.client.get(url("round", rose.pk)).status_code == 404


def test_who_was_never_connected_leaves_no_answer_as_a_coach(
    cast: People, opened: Callable[..., models.Round], at: datetime
) -> None:
    """Amina began a rose and left before she answered: nothing can be filled in as if a coach looked along."""
    empty = opened(Mode.ALONE, cast.amina)
    groups.leave_circle(cast.amina.actor, cast.group.pk, cast.amina.person_id, at=at)
    with pytest.raises(Forbidden):
        actions.answer(cast.amina.actor, empty.pk, "reflective", 3, at=at)
    assert not models.Response.objects.exists()


def test_a_coordinator_fills_her_own_as_who_looks_along(
    cast: People, opened: Callable[..., models.Round], at: datetime
) -> None:
    mine = opened(Mode.ALONE, cast.els)
    actions.answer(cast.els.actor, mine.pk, "reflective", 3, at=at)
    assert models.Response.objects.get().perspective == ProjectRole.COACH
