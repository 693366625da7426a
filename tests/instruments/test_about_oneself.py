"""A round about oneself: hers alone, for always."""

from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from krachtbron.access import whole_person
from krachtbron.base.ids import new_id
from krachtbron.framework import public as framework
from krachtbron.instruments import actions, models, privacy
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import find, submit
from tests.instruments.reading import got, heading, links, said, url
from tests.instruments.test_queries import asked

NAME = "delft-tensions"
ITEM = framework.definition(framework.latest(NAME)).items[0].id


@pytest.fixture
def mine(cast: People, at: datetime) -> models.Round:
    """Bram looked at his own work."""
    page = submit(cast.bram.client, got(cast.bram.client, "start_oneself", NAME))
    submit(cast.bram.client, page, ".fill__wide", **{ITEM: "vooral vuur"})
    round_ = models.Round.objects.get()
    actions.answer(cast.bram.actor, round_.pk, ITEM, 1, words="Ik loop te snel.", at=at)
    return round_


def step(cast: People, round_: models.Round) -> Any:
    form = got(cast.bram.client, "step", round_.pk, ITEM)
    assert "Wie?" not in said(form)
    return submit(cast.bram.client, form, what="Ik vraag Greet mee te kijken.", term="this_week")


def test_a_worker_looks_at_his_own_work(cast: People, mine: models.Round) -> None:
    assert url("of_oneself") in links(got(cast.bram.client, "rounds"))
    assert heading(got(cast.bram.client, "of_oneself")) == "Kijk naar jezelf"
    assert (mine.person_id, mine.project_id, mine.mode) == (cast.bram.person_id, None, "alone")
    page = got(cast.bram.client, "round", mine.pk)
    assert "Zo kijk je nu naar je eigen werk." in said(page)
    assert "Alleen jij. Dit kun je met niemand delen." in said(page)
    assert "Deel met" not in said(page)
    assert "Jouw eigen werk" in said(got(cast.bram.client, "rounds"))


def test_the_words_speak_to_one_person(cast: People, mine: models.Round) -> None:
    for page in (got(cast.bram.client, "start_oneself", NAME), got(cast.bram.client, "fill", mine.pk)):
        assert "Kijk naar hoe jij werkt, nooit naar hoe je bent." in said(page)
        assert "Alleen jij. Dit kun je met niemand delen." in said(page)
        assert "jullie" not in said(page)


def test_only_what_asks_about_oneself_is_offered(cast: People) -> None:
    found = [one for one in links(got(cast.greet.client, "catalogue_oneself")) if "/nieuw/jezelf/" in one]
    assert sorted(one.split("/")[-2] for one in found) == ["delft-tensions", "neighbourhood-balances"]
    for name in ("delft-conditions", "empowerment-rose", "attitude-mirror", "nothing"):
        assert cast.greet.client.get(url("start_oneself", name)).status_code == 404


def test_nobody_else_ever_sees_it(cast: People, mine: models.Round) -> None:
    step(cast, mine)
    choice = models.Choice.objects.get()
    pages = [
        url(page, mine.pk) for page in ("round", "fill", "choose", "remove", "fill_overview", "fill_withdraw", "live")
    ]
    pages += [url("picture", mine.pk, "pdf"), url("step", mine.pk, ITEM), url("fill_question", mine.pk, 1)]
    for name in ("amina", "carla", "dirk", "els", "farid", "greet"):
        client = cast.everybody[name].client
        assert [client.get(page).status_code for page in pages] == [404] * len(pages), name
        assert client.post(url("share", mine.pk), {"tonen": "1"}).status_code == 404
        assert client.post(url("tell_step", mine.pk, choice.pk), {"state": "done"}).status_code == 404
        assert url("round", mine.pk) not in links(got(client, "rounds"))
    for name in ("amina", "farid"):
        client = cast.everybody[name].client
        for page in (url("of_oneself"), url("catalogue_oneself"), url("start_oneself", NAME)):
            assert client.get(page).status_code == 404


def test_it_cannot_be_shared_even_by_her(cast: People, mine: models.Round) -> None:
    assert cast.bram.client.post(url("share", mine.pk), {"tonen": "1"}).status_code == 403
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Round.objects.filter(pk=mine.pk).update(shown=mine.opened)
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Round.objects.filter(pk=mine.pk).update(mode=Mode.PERSPECTIVES)


def test_the_same_tap_twice_begins_once(cast: People, at: datetime) -> None:
    form = find(got(cast.bram.client, "start_oneself", NAME), 0)
    for _ in range(2):
        form.send(cast.bram.client, "Begin", {})
    assert models.Round.objects.count() == 1
    key = models.Round.objects.get().pk
    taken: Any = actions.open_about_oneself(cast.carla.actor, key=key, instrument=NAME, at=at)
    assert taken.code == "key_taken"


def test_one_step_of_her_own(cast: People, mine: models.Round) -> None:
    page = step(cast, mine)
    assert "Mijn stap" in said(page)
    assert "deze week" in said(page)
    page = submit(cast.bram.client, page, "vertellen", press="losgelaten", words="Het kwam er niet van.")
    assert "losgelaten: Het kwam er niet van." in said(page)
    assert "Kies een volgende stap" in said(page)
    refused = find(page, "vertellen").send(cast.bram.client, "gelukt", {"words": "Toch."})
    assert refused.status_code == 422
    assert "Toch." in refused.content.decode()


def test_the_same_step_twice_is_one(cast: People, mine: models.Round) -> None:
    form = find(got(cast.bram.client, "step", mine.pk, ITEM), 0)
    for _ in range(2):
        form.send(cast.bram.client, "Bewaar", {"what": "Ik bel.", "term": "next_time"})
    assert models.Choice.objects.count() == 1


def test_what_is_chosen_needs_words(cast: People, mine: models.Round) -> None:
    refused = find(got(cast.bram.client, "step", mine.pk, ITEM), 0)
    sent = cast.bram.client.post(url("step", mine.pk, ITEM), {"key": str(new_id()), "what": " ", "term": "on_date"})
    assert refused.fields
    assert sent.status_code == 422


def test_each_time_beside_the_others(cast: People, mine: models.Round, at: datetime) -> None:
    again: Any = actions.open_about_oneself(cast.bram.actor, key=new_id(), instrument=NAME, at=at)
    actions.answer(cast.bram.actor, again.pk, ITEM, 4, at=at)
    page = got(cast.bram.client, "of_oneself_with", NAME)
    assert "vooral vuur" in said(page)
    assert "iets meer kunnen" in said(page)
    assert {url("round", mine.pk), url("round", again.pk)} <= set(links(page))
    assert cast.bram.client.get(url("of_oneself_with", "neighbourhood-balances")).status_code == 404


def test_taken_along_and_gone(cast: People, mine: models.Round, at: datetime) -> None:
    step(cast, mine)
    assert cast.bram.client.get(url("picture", mine.pk, "pdf"))["Content-Type"] == "application/pdf"
    table = cast.bram.client.get(url("own_csv")).content.decode()
    assert "Jouw eigen werk" in table
    assert "Ik loop te snel." in table
    told = privacy.export(cast.bram.person_id)
    assert [one["about"] for one in told["responses"]] == [one["about"] for one in told["rounds_opened"]] == ["oneself"]
    assert [(one["what"], one["state"]) for one in told["own_steps"]] == [("Ik vraag Greet mee te kijken.", "open")]
    whole_person.erase(cast.bram.person_id, at)
    assert not models.Round.objects.exists()
    assert not models.Choice.objects.exists()


def test_thrown_away_with_its_step(cast: People, mine: models.Round) -> None:
    step(cast, mine)
    page = got(cast.bram.client, "remove", mine.pk)
    assert "Ook de stap gaat weg." in said(page)
    submit(cast.bram.client, page, press="Ja, gooi weg")
    assert not models.Choice.objects.exists()


def test_pages_cost_the_same_at_three_and_at_thirty(cast: People, at: datetime) -> None:
    costs = []
    for wanted in (3, 30):
        while models.Round.objects.count() < wanted:
            one: Any = actions.open_about_oneself(cast.bram.actor, key=new_id(), instrument=NAME, at=at)
            actions.answer(cast.bram.actor, one.pk, ITEM, 4, at=at)
        cast.bram.client.get(url("of_oneself"))
        costs.append([asked(cast.bram.client, url(page)) for page in ("of_oneself", "rounds")])
    assert costs[0] == costs[1]
