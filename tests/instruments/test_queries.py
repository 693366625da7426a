"""Who sees which rounds, as the policy says; and how often the database is asked."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import product
from typing import Any

import pytest
from django.db import connection
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access.domain import STRANGER, Role
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import actions, models, queries
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.policy import Verb, may, may_of_oneself, may_of_organisation
from tests.cast import People
from tests.forms import submit
from tests.instruments.reading import ITEMS, fill, got, join, links, root, said, take_part, url

Opened = Callable[..., models.Round]
ROLES = {
    "amina": ProjectRole.PARTICIPANT,
    "bram": ProjectRole.WORKER,
    "farid": ProjectRole.PARTNER,
    "greet": ProjectRole.COACH,
}


def asked(client: Client, address: str, data: dict[str, str] | None = None) -> int:
    """How many queries a page or a sent form costs."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address) if data is None else client.post(address, data)
    assert response.status_code in (200, 303), response.status_code
    return len([one for one in captured if not one["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))])


def test_the_query_and_the_table_say_the_same(cast: People, opened: Opened, at: datetime) -> None:
    rounds = [opened(Mode.TOGETHER), opened(Mode.PERSPECTIVES)]
    rounds += [opened(Mode.ALONE, cast.everybody[name]) for name in ("amina", "bram", "els", "greet")]
    for round_, name in zip(rounds[2:4], ("amina", "bram"), strict=True):
        actions.answer(cast.everybody[name].actor, round_.pk, ITEMS[0], 3, at=at)
    actions.show(cast.bram.actor, rounds[3].pk, at=at)
    for name, row in product(cast.everybody, models.Round.objects.all()):
        one = cast.everybody[name]
        facts: dict[str, Any] = {
            "mode": Mode(row.mode),
            "role": ROLES.get(name),
            "opened_it": row.opened_by_id == one.person_id,
            "shown": row.shown is not None,
            "coordinates": one.actor.is_(Role.COORDINATOR),
        }
        try:
            seen = queries.get_for(one.actor, row.pk)
        except Http404:
            assert not may(Verb.SEE, **facts), (name, row.mode)
        else:
            assert {verb: seen.may(verb) for verb in Verb} == {verb: may(verb, **facts) for verb in Verb}, name


def test_about_an_organisation_and_oneself_they_say_the_same_too(cast: People, at: datetime) -> None:
    els, name = cast.els.actor, "delft-tensions"
    for mode in (Mode.PERSPECTIVES, Mode.ALONE, Mode.ALONE):
        actions.open_about_organisation(els, key=models.new_id(), instrument=name, mode=mode, at=at)
    actions.open_about_oneself(cast.bram.actor, key=models.new_id(), instrument=name, at=at)
    shared = models.Round.objects.filter(mode=Mode.ALONE, person=None)[0]
    models.Round.objects.filter(pk=shared.pk).update(shown=at)
    for who, row in product(cast.everybody.values(), models.Round.objects.all()):
        actor = who.actor
        belongs = actor.is_professional and actor.organisation_id == row.organisation_id
        facts: dict[str, Any] = {
            "mode": Mode(row.mode),
            "belongs": belongs,
            "coordinates": belongs and actor.is_(Role.COORDINATOR),
            "opened_it": row.opened_by_id == actor.person_id,
            "shown": row.shown is not None,
        }
        if row.person_id:
            told = {verb: may_of_oneself(verb, hers=row.person_id == actor.person_id) for verb in Verb}
        else:
            told = {verb: may_of_organisation(verb, **facts) for verb in Verb}
        try:
            seen = queries.get_for(actor, row.pk)
        except Http404:
            assert not told[Verb.SEE], (actor.nickname, row.mode)
        else:
            assert {verb: seen.may(verb) for verb in Verb} == told, (actor.nickname, row.mode)


def test_a_stranger_is_nowhere(cast: People, live: models.Round) -> None:
    assert queries.list_of(STRANGER) == []
    assert queries.own_responses(STRANGER) == []
    assert queries.own_response(STRANGER, live.pk) is None
    with pytest.raises(Http404):
        queries.get_for(STRANGER, live.pk)
    assert queries.by_code("", live.opened) is queries.by_entry("") is None


def test_who_left_the_project_sees_it_no_more(cast: People, views: models.Round, at: datetime) -> None:
    assert queries.list_of(cast.greet.actor)
    groups.disconnect(cast.els.actor, cast.project.pk, cast.greet.person_id, at=at)
    assert queries.list_of(cast.greet.actor) == []
    assert cast.greet.client.get(url("round", views.pk)).status_code == 404


def test_another_group_of_the_project_has_its_own_rounds(cast: People, at: datetime, opened: Opened) -> None:
    evening = groups.start_group(cast.bram.actor, cast.project.pk, key=models.new_id(), name="Avondgroep", at=at)
    live = opened(Mode.TOGETHER)
    models.Round.objects.filter(pk=live.pk).update(group=evening.pk)  # type: ignore[union-attr]
    assert cast.amina.client.get(url("round", live.pk)).status_code == 404
    assert cast.greet.client.get(url("round", live.pk)).status_code == 200


def test_the_list_reads_on_and_shows_each_once(cast: People, opened: Opened, at: datetime) -> None:
    made = [opened(Mode.PERSPECTIVES, at=at - timedelta(microseconds=place // 2)) for place in range(120)]
    page, found = got(cast.bram.client, "rounds"), []
    for _ in range(4):
        found += [link for link in links(page) if link in {url("round", one.pk) for one in made}]
        more = [one.get("href") for one in root(page).iter("a") if "".join(one.itertext()) == "Oudere rozen"]
        if not more:
            break
        page = cast.bram.client.get(url("rounds") + more[0])
    assert len(found) == len(set(found)) == 120


def test_lists_say_how_it_stands(cast: People, opened: Opened, at: datetime) -> None:
    assert "Hier komen de rozen van je projecten." in said(got(cast.bram.client, "rounds"))
    opened(Mode.TOGETHER)
    opened(Mode.PERSPECTIVES, at=at - timedelta(days=31))
    words = said(got(cast.bram.client, "rounds"))
    assert "samen een roos · bezig" in words
    assert "ieders eigen roos · afgerond" in words


def test_a_list_costs_the_same_at_three_and_at_thirty(cast: People, opened: Opened) -> None:
    pages = [url("rounds"), reverse("groups:group", args=[cast.group.pk]), reverse("groups:today")]
    costs = []
    for wanted in (3, 30):
        while models.Round.objects.count() < wanted:
            opened([Mode.TOGETHER, Mode.PERSPECTIVES, Mode.ALONE][models.Round.objects.count() % 3])
        for page in pages:
            cast.bram.client.get(page)
        costs.append([asked(cast.bram.client, page) for page in pages])
    assert costs[0] == costs[1]
    assert costs[0][0] <= 3


def test_roses_over_time_cost_the_same_at_three_and_at_thirty(cast: People, opened: Opened, at: datetime) -> None:
    pages = [url("of_project", cast.project.pk), reverse("groups:project", args=[cast.project.pk])]
    costs = []
    for wanted in (3, 30):
        while models.Round.objects.count() < wanted:
            actions.answer(cast.bram.actor, opened(Mode.ALONE).pk, ITEMS[0], 3, at=at)
        costs.append([asked(cast.bram.client, page) for page in pages])
    assert costs[0] == costs[1]


def test_the_page_of_a_rose(cast: People, alone: models.Round, views: models.Round, live: models.Round) -> None:
    for round_ in (alone, views):
        submit(cast.bram.client, got(cast.bram.client, "fill", round_.pk), ".fill__wide", reflective="4")
    take_part(live.code)
    for round_, most in ((alone, 5), (views, 7), (live, 7)):
        actions.show(cast.bram.actor, round_.pk, at=round_.opened)
        assert asked(cast.bram.client, url("round", round_.pk)) <= most, round_.mode


def test_a_telephone_asks_little(cast: People, live: models.Round) -> None:
    phone, page = join(live.code)
    question = page.request["PATH_INFO"]
    assert asked(phone, question) <= 1
    assert asked(phone, question, {"value": "4"}) <= 9, "the first of all: from now on there is something to count"
    assert asked(phone, question, {"value": "2"}) <= 6
    fill(phone, phone.get(question), ["veel"] * 6)
    assert asked(phone, url("overview", live.entry), {}) <= 3
    assert asked(phone, url("thanks", live.entry)) <= 1


def test_a_person_asks_little(cast: People, alone: models.Round, live: models.Round) -> None:
    question = url("fill_question", alone.pk, 1)
    asked(cast.bram.client, question)
    assert asked(cast.bram.client, question) <= 4
    assert asked(cast.bram.client, question, {"value": "4"}) <= 14, "the first: from now on there is something to count"
    assert asked(cast.bram.client, question, {"value": "2"}) <= 10
    assert asked(cast.bram.client, url("fill", alone.pk)) <= 4
    assert asked(cast.bram.client, url("live_count", live.pk) + "?fase=open") <= 4
    take_part(live.code)
    assert asked(cast.bram.client, url("live", live.pk)) <= 4
