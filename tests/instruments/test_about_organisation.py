"""A round about the organisation: begun by who coordinates, answered by its professionals, never one by one."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from krachtbron.access.domain import Role
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import make_member
from krachtbron.framework import public as framework
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import find, submit, text
from tests.instruments.reading import got, heading, links, root, said, url
from tests.instruments.test_queries import asked

NAME = "delft-conditions"
ITEMS = [item.id for item in framework.definition(framework.latest(NAME)).items]
OURS = ("bram", "carla", "greet", "els")
OUTSIDE = ("amina", "farid", "dirk")
PAGES = [
    ("of_organisation",),
    ("catalogue_organisation",),
    ("start_organisation", NAME),
    ("of_organisation_with", NAME),
]


def begin(cast: People, how: str = "Ieder vult in, daarna leggen we alles naast elkaar") -> models.Round:
    submit(cast.els.client, got(cast.els.client, "start_organisation", NAME), how=how)
    return models.Round.objects.get()


def give(cast: People, round_: models.Round, name: str, word: str, why: str = "") -> Any:
    client = cast.everybody[name].client
    values = {ITEMS[0]: word} | ({f"words_{ITEMS[0]}": why} if why else {})
    return submit(client, got(client, "fill", round_.pk), ".fill__wide", **values)


def show(cast: People, round_: models.Round) -> Any:
    return submit(cast.els.client, got(cast.els.client, "round", round_.pk), "tonen", press="Toon alle antwoorden")


@pytest.fixture
def asking(cast: People) -> models.Round:
    return begin(cast)


@pytest.fixture
def shown(cast: People, asking: models.Round) -> models.Round:
    for name, word in (("bram", "ja"), ("carla", "voor een deel"), ("greet", "nee")):
        give(cast, asking, name, word, f"Dat zie ik, zegt {name[0]}.")
    show(cast, asking)
    return asking


def test_who_coordinates_begins_from_the_page_of_roses(cast: People) -> None:
    page = got(cast.els.client, "rounds")
    assert url("of_organisation") in links(page)
    page = got(cast.els.client, "of_organisation")
    assert heading(page) == "Onze organisatie"
    assert url("catalogue_organisation") in links(page)
    found = links(got(cast.els.client, "catalogue_organisation"))
    offered = [one for one in found if "/nieuw/onze-organisatie/" in one]
    assert sorted(one.split("/")[-2] for one in offered) == [
        "activation-principles",
        "conditions-five-levels",
        "delft-conditions",
        "delft-tensions",
        "neighbourhood-balances",
        "participation-profile",
    ]
    round_ = begin(cast)
    assert (round_.organisation_id, round_.project_id, round_.mode) == (cast.organisation.pk, None, "perspectives")
    assert cast.els.client.get(url("start_organisation", "empowerment-rose")).status_code == 404


def test_together_is_no_way_here(cast: People, at: datetime) -> None:
    actor = cast.els.actor
    refused: Any = actions.open_about_organisation(actor, key=new_id(), instrument=NAME, mode=Mode.TOGETHER, at=at)
    assert refused.code == "not_this_way"


def test_the_same_form_twice_begins_once(cast: People) -> None:
    form = find(got(cast.els.client, "start_organisation", NAME), 0)
    for _ in range(2):
        form.send(cast.els.client, "Begin", {"how": "Ik vul in, voor mezelf"})
    assert models.Round.objects.count() == 1


def test_colleagues_are_asked_and_read_first_who_sees_it(cast: People, asking: models.Round) -> None:
    for name in OURS:
        today = cast.everybody[name].client.get(reverse("groups:today"))
        assert url("round", asking.pk) in links(today), name
        words = said(got(cast.everybody[name].client, "fill", asking.pk))
        assert "Zijn jullie aan één kant met minder dan drie, dan staan alle antwoorden samen." in words
        assert "In een klein team raadt iemand soms toch wat van jou is." in words
    roles = {"bram": "worker", "carla": "worker", "greet": "coach", "els": "coach"}
    for name in OURS:
        give(cast, asking, name, "ja")
    given = models.Response.objects.values_list("person_id", "perspective")
    assert dict(given) == {cast.everybody[name].person_id: role for name, role in roles.items()}


@pytest.mark.parametrize("name", OUTSIDE)
def test_it_does_not_exist_for_others(cast: People, shown: models.Round, name: str) -> None:
    client: Client = cast.everybody[name].client
    choice = step(cast, shown)
    pages = [url(*page) for page in PAGES if page[0] != "of_organisation" or name != "dirk"]
    if name == "dirk":  # of another organisation: that one has its own page, without ours
        pages = [url("of_organisation_with", NAME)]
        assert "Wat een organisatie op orde heeft" not in said(got(client, "of_organisation"))
    pages += [url(page, shown.pk) for page in ("round", "fill", "choose", "remove", "fill_overview")]
    pages += [url("picture", shown.pk, "pdf"), url("step", shown.pk, ITEMS[0])]
    assert [client.get(page).status_code for page in pages] == [404] * len(pages)
    assert client.post(url("share", shown.pk), {"tonen": "1"}).status_code == 404
    assert client.post(url("tell_step", shown.pk, choice.pk), {"state": "done"}).status_code == 404
    assert url("round", shown.pk) not in links(got(client, "rounds"))
    assert b"organisatie" not in got(client, "rounds").content or name == "dirk"


def test_a_colleague_looks_and_does_not_lead(cast: People, shown: models.Round) -> None:
    for name in ("bram", "greet"):
        client = cast.everybody[name].client
        page = got(client, "round", shown.pk)
        assert url("choose", shown.pk) not in links(page)
        for address in (url("choose", shown.pk), url("remove", shown.pk), url("start_organisation", NAME)):
            assert client.get(address).status_code == 403, address
        assert client.get(url("paper", shown.pk)).status_code == 403
        assert client.post(url("share", shown.pk), {"terug": "1"}).status_code == 403
        assert url("catalogue_organisation") not in links(got(client, "of_organisation"))


def test_few_of_one_side_stand_in_one_row(cast: People, shown: models.Round) -> None:
    for name in OURS:
        page = got(cast.everybody[name].client, "round", shown.pk)
        words = said(page)
        assert "Aan één kant zijn jullie met minder dan drie. Daarom staan alle antwoorden samen." in words
        assert "ons team: Dat zie ik, zegt b." in words
        assert "werkers:" not in words
        assert "werkbegeleiders en coördinator:" not in words
        assert "Bram" not in words


def test_fewer_than_three_are_not_shown_at_all(cast: People, asking: models.Round) -> None:
    for name in ("bram", "greet"):
        give(cast, asking, name, "ja")
    page = show(cast, asking)
    asking.refresh_from_db()
    assert asking.shown is None
    assert "Er zijn nog geen 3 antwoorden." in page.content.decode()


def test_who_takes_back_leaves_no_trace_of_who_stayed(cast: People, shown: models.Round, at: datetime) -> None:
    actions.withdraw(cast.bram.actor, shown.pk, at=at)
    page = got(cast.els.client, "round", shown.pk)
    assert "Er zijn te weinig antwoorden om te tonen." in said(page)
    assert "Dat zie ik" not in said(page)
    assert cast.els.client.get(url("picture", shown.pk, "pdf")).status_code == 404
    assert "Dat zie ik" not in said(got(cast.els.client, "of_organisation"))


def test_shown_stays_shown(cast: People, shown: models.Round, at: datetime) -> None:
    refused: Any = actions.hide(cast.els.actor, shown.pk, at=at)
    assert refused.code == "stays_shown"
    assert "Verberg alles weer" not in said(got(cast.els.client, "round", shown.pk))


def test_three_of_a_side_have_a_row_of_their_own(cast: People, asking: models.Round, at: datetime) -> None:
    for number, role in enumerate([Role.WORKER, Role.COACH]):
        new = make_member(f"new{number}", cast.organisation, role, at=at)
        actions.answer_all(new.actor, asking.pk, {ITEMS[0]: 1 + number}, {}, and_ready=True, at=at)
    for name in OURS:
        give(cast, asking, name, "ja", f"Dat zie ik, zegt {name[0]}.")
    words = said(show(cast, asking))
    assert "werkers: Dat zie ik, zegt b." in words
    assert "werkbegeleiders en coördinator: Dat zie ik, zegt g." in words
    assert "staan alle antwoorden samen" not in words


def step(cast: People, round_: models.Round, who: str = "ons team samen") -> models.Choice:
    form = got(cast.els.client, "step", round_.pk, ITEMS[0])
    submit(cast.els.client, form, what="We vragen tijd voor overleg.", who=who, term="this_month")
    return models.Choice.objects.get()


def test_one_step_that_the_team_sees_and_its_coordinator_tells_about(cast: People, shown: models.Round) -> None:
    choice = step(cast, shown)
    assert (choice.promise_id, choice.who, choice.state, choice.value) == (None, "team", "open", None)
    page = got(cast.bram.client, "round", shown.pk)
    assert "Onze stap" in said(page)
    assert "We vragen tijd voor overleg." in said(page)
    assert "ons team samen · deze maand" in said(page)
    assert "Hoe gaat het?" not in said(page)
    assert cast.bram.client.post(url("tell_step", shown.pk, choice.pk), {"state": "done"}).status_code == 403
    assert cast.els.client.get(url("choose", shown.pk)).status_code == 200
    again = cast.els.client.post(
        url("step", shown.pk, ITEMS[0]), {"key": str(new_id()), "what": "x", "who": "team", "term": "next_time"}
    )
    assert again.status_code == 422
    page = got(cast.els.client, "round", shown.pk)
    page = submit(cast.els.client, page, "vertellen", press="bezig", words="Het staat op de agenda.")
    assert "bezig: Het staat op de agenda." in said(page)
    form = find(page, "vertellen")
    refused = form.send(cast.els.client, "gelukt", {"words": "x" * 501})
    assert refused.status_code == 422
    assert "x" * 501 in refused.content.decode()
    done = submit(
        cast.els.client, got(cast.els.client, "round", shown.pk), "vertellen", press="gelukt", words="Gevraagd."
    )
    assert "Kies een volgende stap" in said(done)
    assert models.Choice.objects.get().state == "done"


def test_nobody_is_named_as_the_one_who_does_it(cast: People, shown: models.Round, at: datetime) -> None:
    sent = {"key": str(new_id()), "what": "We vragen tijd.", "who": "Bram", "term": "next_time"}
    refused = cast.els.client.post(url("step", shown.pk, ITEMS[0]), sent)
    assert refused.status_code == 422
    assert not models.Choice.objects.exists()


def test_alone_is_of_the_coordinator_until_she_shares(cast: People, at: datetime) -> None:
    mine = begin(cast, "Ik vul in, voor mezelf")
    give(cast, mine, "els", "nee")
    assert cast.bram.client.get(url("round", mine.pk)).status_code == 404
    page = got(cast.els.client, "round", mine.pk)
    assert "Zo zie jij onze organisatie." in said(page)
    submit(cast.els.client, page, "tonen", press="Deel met mijn team")
    assert "Zo ziet de coördinator onze organisatie." in said(got(cast.bram.client, "round", mine.pk))
    assert "Gooi dit weg" not in said(got(cast.bram.client, "round", mine.pk))
    assert cast.amina.client.get(url("round", mine.pk)).status_code == 404


def test_over_time_each_time_is_a_row(cast: People, shown: models.Round, at: datetime) -> None:
    page = got(cast.bram.client, "of_organisation")
    assert "ons team, " in page.content.decode()
    assert url("round", shown.pk) in links(page)
    assert cast.bram.client.get(url("of_organisation_with", "delft-tensions")).status_code == 404


def test_taken_along(cast: People, shown: models.Round) -> None:
    assert cast.bram.client.get(url("picture", shown.pk, "pdf"))["Content-Type"] == "application/pdf"
    table = cast.bram.client.get(url("own_csv")).content.decode()
    assert cast.organisation.name in table
    assert "zegt b." in table
    assert "zegt g." not in table


def test_pages_cost_the_same_at_three_and_at_thirty(cast: People, at: datetime) -> None:
    pages, costs = [url("of_organisation"), url("rounds"), reverse("groups:today")], []
    for wanted in (3, 30):
        while models.Round.objects.count() < wanted:
            one: Any = actions.open_about_organisation(
                cast.els.actor, key=new_id(), instrument=NAME, mode=Mode.PERSPECTIVES, at=at
            )
            for name in ("bram", "carla", "greet"):
                actions.answer_all(cast.everybody[name].actor, one.pk, {ITEMS[0]: 2}, {}, at=at)
            if models.Round.objects.count() % 2:
                actions.show(cast.els.actor, one.pk, at=at)
        for page in pages:
            cast.bram.client.get(page)
        costs.append([asked(cast.bram.client, page) for page in pages])
    assert costs[0] == costs[1]


@pytest.mark.parametrize("name", [one.name for one in framework.catalogue(None) if "organisation" in one.subjects])
def test_nobody_is_asked_to_bring_in_who_has_no_way_in(cast: People, name: str) -> None:
    """Only colleagues answer: what is said before the questions asks for nobody else."""
    told = framework.definition(framework.latest(name)).in_language("nl")
    begun = said(got(cast.els.client, "start_organisation", name))
    assert " ".join(told.instruction) in begun
    assert "partner" not in begun


def test_before_anybody_answered_the_one_thing_to_do_is_to_answer(cast: People, asking: models.Round) -> None:
    page = got(cast.els.client, "round", asking.pk)
    assert "Vanaf drie collega’s" in said(page)
    assert [text(one) for one in root(page).iter() if one.get("class") == "button"] == ["Vul in"]


def test_what_was_looked_with_is_named_also_when_shown(cast: People, shown: models.Round) -> None:
    assert "Wat een organisatie op orde heeft" in said(got(cast.bram.client, "round", shown.pk))
