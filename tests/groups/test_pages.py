"""What people see and do in their browser; every form is sent as it was rendered."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.base import announce, clock
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.groups import panels, public, queries
from krachtbron.groups.domain import PartOfDay, ProjectRole, PromiseState, Shape, Term
from krachtbron.groups.web import labels
from krachtbron.groups.web.labels.refusals import SENTENCES
from tests.cast import People, Somebody
from tests.forms import Page, find, submit


def url(name: str, *keys: Any) -> str:
    return reverse(f"groups:{name}", args=keys)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def opened(somebody: Somebody, name: str, *keys: Any) -> Any:
    response = somebody.client.get(url(name, *keys))
    assert response.status_code == 200, response.status_code
    return response


@pytest.fixture
def promise(cast: People, at: datetime) -> Any:
    return public.promise(cast.bram.actor, cast.project.pk, key=new_id(), what="Samen bellen", who="Amina", at=at)


# Who gets which answer: 200 here for those named; else 404 when not visible, 403 when seen but not allowed.
SEEN = {"amina", "bram", "els", "farid", "greet"}
PAGES = {
    "project": SEEN,
    "project_edit": {"bram", "els"},
    "project_end": {"bram", "els"},
    "project_people": {"els"},
    "project_invite": {"bram", "els"},
    "promise_new": {"bram"},
    "group": SEEN - {"farid"},
    "group_edit": {"bram", "els"},
    "group_people": {"bram"},
    "group_invite": {"bram"},
    "promise": SEEN,
    "promise_edit": {"bram"},
}


@pytest.mark.parametrize("name", list(PAGES))
def test_who_may_open_what(cast: People, promise: Any, name: str) -> None:
    target = {"gr": cast.group.pk, "pr": cast.project.pk}[name[:2]]
    if name in ("promise", "promise_edit"):
        target = promise.pk
    seeing = PAGES["group"] if name.startswith("group") else SEEN
    for who, one in cast.everybody.items():
        expected = 200 if who in PAGES[name] else 403 if who in seeing else 404
        assert one.client.get(url(name, target)).status_code == expected, (who, name)
    assert cast.stranger.get(url(name, target)).status_code == 302


@pytest.mark.parametrize("name", ["today", "projects", "groups", "promises"])
def test_lists_show_nothing_of_others(cast: People, promise: Any, name: str) -> None:
    for who in ("carla", "dirk"):
        said = words(opened(cast.everybody[who], name))
        assert "Huurders aan het woord" not in said
        assert "Samen bellen" not in said
    assert cast.stranger.get(url(name)).status_code == 302


def test_a_partner_sees_aims_and_promises_and_no_people(cast: People, promise: Any) -> None:
    said = words(opened(cast.farid, "project", cast.project.pk))
    assert "binnen een maand" in said
    assert "Samen bellen" in said
    for hidden in ("De huurdersgroep", "Bram", "Wie werkt mee"):
        assert hidden not in said
    assert cast.farid.client.get(url("groups")).status_code == 200
    assert "De huurdersgroep" not in words(cast.farid.client.get(url("groups")))


class TestToday:
    def test_a_coordinator_begins_from_nothing(self, cast: People) -> None:
        public.end_project(cast.els.actor, cast.project.pk, at=clock.now())
        said = words(opened(cast.carla, "today"))
        assert "Begin een eerste project" in said
        form = cast.carla.client.get(url("project_new"))
        page = submit(cast.carla.client, form, name="Warm huis", theme="Energie")
        assert "<h1>Warm huis</h1>" in words(page)
        said = words(opened(cast.carla, "today"))
        assert "Begin een groep" in said

    def test_everybody_is_greeted_and_finds_something(self, cast: People, promise: Any) -> None:
        expected = {"amina": "Naar onze groep", "bram": "Samen bellen", "els": "Huurders", "farid": "Huurders"}
        for name, something in {**expected, "greet": "Huurders", "dirk": "Tuin voor iedereen"}.items():
            said = words(opened(cast.everybody[name], "today"))
            assert f", {name.capitalize()}</h1>" in said
            assert something in said

    def test_who_is_new_is_told_how_to_begin(self, cast: People, at: datetime) -> None:
        for name, sentence in {
            "amina": "Je zit nog niet in een groep.",
            "farid": "Zodra een project je betrekt",
            "greet": "De coördinator verbindt je",
        }.items():
            public.disconnect(cast.els.actor, cast.project.pk, cast.everybody[name].person_id, at=at)
            assert sentence in words(opened(cast.everybody[name], "today"))

    def test_one_tap_tells_how_it_went(self, cast: People, promise: Any) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "today"), ".chips", press="gelukt")
        assert page.redirect_chain == [(url("today"), 303)]
        assert "Samen bellen" not in words(page)
        assert queries.ended_promises(cast.bram.actor)[0].state is PromiseState.DONE

    def test_a_sentence_may_come_with_it(self, cast: People, promise: Any) -> None:
        submit(cast.amina.client, opened(cast.amina, "today"), ".chips", press="bezig", words="Ze bellen terug.")
        assert "Ze bellen terug." in words(opened(cast.farid, "today"))

    def test_more_promises_stand_on_their_own_page(self, cast: People, at: datetime) -> None:
        for number in range(8):
            public.promise(cast.bram.actor, cast.project.pk, key=new_id(), what=f"Stap {number}", at=at)
        assert words(opened(cast.bram, "today")).count("<h2>Afgesproken</h2>") == 1
        assert words(opened(cast.bram, "today")).count("Stap ") < 17
        assert "Stap 7" in words(opened(cast.bram, "promises"))


class TestProjects:
    def test_start_change_and_finish(self, cast: People) -> None:
        els = cast.els.client
        page = submit(els, els.get(url("project_new")), name="Warm huis", growth_aim="Durven\nvragen")
        key = queries.project_rows(cast.els.actor)[0].id
        assert page.redirect_chain == [(url("project", key), 303)] or "Warm huis" in words(page)
        made = next(row.id for row in queries.project_rows(cast.els.actor) if row.name == "Warm huis")
        page = submit(els, els.get(url("project_edit", made)), name="Warm wonen")
        assert "Warm wonen" in words(page)
        assert "vragen" in words(page)
        page = submit(els, els.get(link(page, "Vandaag afronden")), press="Ja, rond af")
        assert "Vandaag is de laatste dag van dit project." in words(page)
        assert "Vandaag afronden" not in words(page)
        assert els.get(url("project_end", made))["Location"] == url("project", made)
        page = submit(els, page, "heropenen", press="Weer openen")
        assert "Dit project loopt weer." in words(page)
        assert "Weer openen" not in words(page)
        assert "Vandaag afronden" in words(page)

    def test_who_says_no_or_only_looks_ends_nothing(self, cast: People) -> None:
        page = opened(cast.bram, "project_end", cast.project.pk)
        assert "Dit project vandaag afronden?" in words(page)
        assert "Je kunt het project later weer openen." in words(page)
        page = cast.bram.client.get(link(page, "Nee, ga door"))
        assert "Vandaag afronden" in words(page)
        assert queries.project_rows(cast.bram.actor)[0].ends is None

    def test_an_ended_project_offers_nothing_that_would_be_refused(self, cast: People, at: datetime) -> None:
        running = words(opened(cast.bram, "group", cast.group.pk))
        over(cast, at)
        page = words(opened(cast.bram, "project", cast.project.pk))
        for gone in ("Nieuwe groep", "Nieuwe afspraak", "Iemand uitnodigen", "Vandaag afronden"):
            assert gone not in page, gone
        assert "Dit project is afgelopen." in page
        assert "Weer openen" in page
        assert "Weer openen" not in words(opened(cast.farid, "project", cast.project.pk))
        group = words(opened(cast.bram, "group", cast.group.pk))
        for gone in ("Nieuwe afspraak", "Iemand uitnodigen", "Samen een roos"):
            assert gone not in group, gone
            assert gone in running, gone
        assert "Samen een roos" not in words(opened(cast.bram, "today"))
        assert "Iemand nieuw uitnodigen" not in words(opened(cast.els, "project_people", cast.project.pk))

    def test_a_refusal_keeps_what_was_typed(self, cast: People) -> None:
        els = cast.els.client
        page = submit(
            els, els.get(url("project_new")), name="", theme="Energie & <b>warmte</b> مرحبا 🌱", ends="2001-01-01"
        )
        assert page.status_code == 422
        assert "Vul dit nog in." in words(page)
        assert "Energie &amp; &lt;b&gt;warmte&lt;/b&gt; مرحبا 🌱" in words(page)
        page = submit(els, page, name="Warm huis")
        assert page.status_code == 422
        assert "Het einde ligt voor het begin." in words(page)
        page = submit(els, page, ends="")
        assert "&lt;b&gt;warmte" in words(page)
        assert page.status_code == 200

    def test_who_may_not_start_is_told_who_does(self, cast: People) -> None:
        page = cast.greet.client.get(url("project_new"))
        assert page.status_code == 403
        assert "Een project begint bij een werker of een coördinator." in words(page)
        assert "Nieuw project" not in words(opened(cast.greet, "projects"))

    def test_ended_projects_stand_apart(self, cast: People, at: datetime) -> None:
        past = day(at) - timedelta(days=40)
        public.edit_project(cast.els.actor, cast.project.pk, name="Huurders", starts=past, ends=past)
        assert "<h2>Afgelopen</h2>" in words(opened(cast.els, "projects"))
        assert "Nieuw project" in words(opened(cast.els, "projects"))

    def test_who_leaves_the_organisation_leaves_its_projects(self, cast: People) -> None:
        els = cast.els.client
        ending = re.search(r'href="([^"]+/einde/)">Beëindig<span class="unseen"> Farid<', words(els.get("/mensen/")))
        assert ending
        submit(els, els.get(ending[1]), press="Ja, beëindig nu")
        assert "Farid" not in words(opened(cast.els, "project_people", cast.project.pk))
        assert cast.farid.client.get(url("project", cast.project.pk)).status_code == 404

    def test_connect_and_disconnect(self, cast: People) -> None:
        els, page = cast.els.client, opened(cast.els, "project_people", cast.project.pk)
        page = submit(els, page, find_form(page, "person"), person=str(cast.farid.person_id), role="werker")
        assert page.status_code == 422
        assert "Zo kan Farid niet meedoen." in words(page)
        page = submit(els, page, find_form(page, "person"), person=str(cast.carla.person_id), role="werker")
        assert "Carla" in words(page)
        assert cast.carla.client.get(url("project", cast.project.pk)).status_code == 200
        page = els.get(link(page, "Stopt hier Carla"))
        assert "Stopt Carla met dit project?" in words(page)
        assert cast.carla.client.get(url("project", cast.project.pk)).status_code == 200
        page = submit(els, page, press="Ja, stopt hier")
        assert "Carla werkt hier niet meer mee." in words(page)
        assert cast.carla.client.get(url("project", cast.project.pk)).status_code == 404
        gone = url("project_remove", cast.project.pk, cast.carla.person_id)
        assert els.get(gone)["Location"] == els.post(gone)["Location"] == url("project_people", cast.project.pk)

    def test_a_coordinator_who_works_along_is_asked_herself(self, cast: People, at: datetime) -> None:
        public.connect(cast.els.actor, cast.project.pk, cast.els.person_id, ProjectRole.WORKER, at=at)
        page = cast.els.client.get(link(opened(cast.els, "project_people", cast.project.pk), "Stopt hier Els"))
        assert "Stop jij met dit project?" in words(page)
        assert "Stopt Els" not in words(page)
        assert "Els werkt hier niet meer mee." in words(submit(cast.els.client, page, press="Ja, ik stop"))

    def test_the_question_names_no_participant_to_a_coordinator(self, cast: People) -> None:
        asked = cast.els.client.get(url("project_remove", cast.project.pk, cast.amina.person_id))
        assert asked["Location"] == url("project_people", cast.project.pk)

    def test_nobody_to_connect(self, cast: People, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(queries, "colleagues", lambda actor: [])
        assert "nog niemand om te verbinden" in words(opened(cast.els, "project_people", cast.project.pk))


def link(page: Any, said: str) -> str:
    """Where the link leads that a screen reader calls so."""
    found = {" ".join("".join(one.itertext()).split()): one.get("href", "") for one in Page(page).root.iter("a")}
    return found[said]


def over(cast: People, at: datetime) -> None:
    """The project of the cast ended three days ago."""
    past = day(at) - timedelta(days=3)
    public.edit_project(cast.bram.actor, cast.project.pk, name="Huurders", starts=past, ends=past)


def find_form(page: Any, field: str) -> int:
    """The number of the form that has ``field``."""
    number = 0
    while field not in find(page, number).fields:
        number += 1
    return number


class TestGroups:
    def test_a_worker_starts_a_group(self, cast: People) -> None:
        bram = cast.bram.client
        page = submit(bram, bram.get(url("group_new")), name="Avondgroep", shape=Shape.HOURGLASS)
        assert "<h1>Avondgroep</h1>" in words(page)
        made = next(row.id for row in queries.group_rows(cast.bram.actor) if row.name == "Avondgroep")
        page = submit(bram, bram.get(url("group_edit", made)), name="Avondkring")
        assert "Avondkring" in words(page)
        assert "zandloper" in words(page)

    def test_without_a_project_there_is_no_group(self, cast: People) -> None:
        page = cast.carla.client.get(url("group_new"))
        assert page.status_code == 403
        assert "Een groep begint bij de werker van het project." in words(page)
        assert "Die hoort bij een project." in words(opened(cast.carla, "groups"))

    def test_a_new_group_is_offered_running_projects_only(self, cast: People, at: datetime) -> None:
        public.start_project(cast.bram.actor, key=new_id(), name="Warm huis", starts=day(at), at=at)
        over(cast, at)
        page = words(opened(cast.bram, "group_new"))
        assert "Warm huis" in page
        assert "Huurders" not in page

    def test_who_has_only_ended_projects_is_told_how_to_go_on(self, cast: People, at: datetime) -> None:
        over(cast, at)
        page = opened(cast.bram, "group_new")
        assert "Jouw projecten zijn afgelopen." in words(page)
        assert "Afgelopen" in words(cast.bram.client.get(link(page, "Naar de projecten")))
        assert "Nieuwe groep" not in words(opened(cast.bram, "groups"))
        assert "Nieuwe groep" not in words(opened(cast.bram, "today"))

    def test_a_worker_without_groups_is_invited_to_begin_one(self, cast: People) -> None:
        assert "een naam is genoeg" in words(opened(cast.dirk, "groups"))

    def test_a_participant_goes_straight_to_her_group(self, cast: People, at: datetime) -> None:
        response = cast.amina.client.get(url("groups"))
        assert response.status_code == 302
        assert response["Location"] == url("group", cast.group.pk)
        public.leave_circle(cast.bram.actor, cast.group.pk, cast.amina.person_id, at=at)
        assert "Je zit nog niet in een groep." in words(opened(cast.amina, "groups"))

    def test_a_participant_sees_no_names_and_may_step_out(self, cast: People, at: datetime) -> None:
        public.add_nickname(cast.bram.actor, cast.group.pk, key=new_id(), nickname="Zoë", at=at)
        page = opened(cast.amina, "group", cast.group.pk)
        assert "Zoë" not in words(page)
        page = submit(cast.amina.client, page, "uitstappen")
        assert "Je bent uit de groep." in words(page)
        assert "Je zit nog niet in een groep." in words(page)

    def test_nicknames_come_move_and_go(self, cast: People) -> None:
        bram, group = cast.bram.client, cast.group.pk
        submit(bram, bram.get(url("group_edit", group)), shape=Shape.HOURGLASS)
        page = opened(cast.bram, "group_people", group)
        page = submit(bram, page, find_form(page, "nickname"), nickname="Zoë", kind="kleine groep")
        assert 'Zoë <span class="quiet">· kleine groep' in words(page)
        page = submit(bram, page, find_form(page, "nickname"), nickname="zoë")
        assert page.status_code == 422
        assert "Er is al een zoë." in words(page)
        zoe = next(row.person_id for row in queries.person_rows(group) if row.nickname == "Zoë")
        page = submit(bram, page, f"{zoe}/kring", kind="brede groep")
        assert 'Zoë <span class="quiet">· brede groep' in words(page)
        page = bram.get(link(page, "Stapt uit de groep Zoë"))
        assert "Stapt Zoë uit de groep?" in words(page)
        assert "Zoë" in words(bram.get(link(page, "Nee, blijft erbij")))
        page = submit(bram, page, press="Ja, stapt eruit")
        assert "Zoë is uit de groep." in words(page)
        assert "Zoë" not in words(opened(cast.bram, "group_people", group))
        gone = url("group_remove", group, zoe)
        assert bram.get(gone)["Location"] == bram.post(gone)["Location"] == url("group_people", group)
        assert "Zoë" not in words(opened(cast.bram, "group", group))

    def test_a_move_after_the_end_is_told(self, cast: People, at: datetime) -> None:
        past = day(at) - timedelta(days=3)
        public.edit_group(cast.bram.actor, cast.group.pk, name="Zandloper", shape=Shape.HOURGLASS, at=at)
        public.edit_project(cast.bram.actor, cast.project.pk, name="Huurders", starts=past, ends=past)
        page = opened(cast.bram, "group_people", cast.group.pk)
        page = submit(cast.bram.client, page, "kring", kind="kleine groep")
        assert "Dit project is afgelopen." in words(page)

    def test_invite_by_qr(self, cast: People, at: datetime) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "group_invite", cast.group.pk))
        assert "<svg" in words(page)
        assert "http://testserver/uitnodiging/" in words(page)
        assert "Een kwartier geldig." in words(page)
        past = day(at) - timedelta(days=3)
        public.edit_project(cast.bram.actor, cast.project.pk, name="Huurders", starts=past, ends=past)
        page = submit(cast.bram.client, page)
        assert "Dit project is afgelopen." in words(page)

    def test_invite_who_works_along(self, cast: People) -> None:
        page = opened(cast.bram, "project_invite", cast.project.pk)
        assert "werkbegeleider" not in words(page)
        page = submit(cast.els.client, opened(cast.els, "project_invite", cast.project.pk), role="partner")
        assert "http://testserver/uitnodiging/" in words(page)


class TestPromises:
    def test_make_and_change(self, cast: People) -> None:
        bram, page = cast.bram.client, opened(cast.bram, "promise_new", cast.project.pk)
        page = submit(bram, page, what="Een brief schrijven", term="op een dag die je kiest")
        assert page.status_code == 422
        assert "Kies nog een dag." in words(page)
        page = submit(bram, page, due=(clock.day(clock.now()) + timedelta(1)).isoformat())
        assert "Een brief schrijven" in words(page)
        assert "morgen" in words(page)
        made = queries.open_promises(cast.bram.actor)[0]
        page = submit(bram, opened(cast.bram, "promise_edit", made.id), what="Een mail schrijven", term="deze week")
        assert "Een mail schrijven" in words(page)
        assert "deze week" in words(page)

    def test_what_ended_long_ago_is_found_again(self, cast: People, at: datetime) -> None:
        for n in range(33):
            made = public.promise(cast.bram.actor, cast.project.pk, key=new_id(), what=f"Stap {n:02}", at=at)
            assert not isinstance(made, Refused)
            public.report(cast.bram.actor, made.pk, state=PromiseState.DONE, words="", at=at + timedelta(seconds=n))
        page = opened(cast.bram, "promises")
        older = re.search(r'href="(\?na=[^"]+)"', words(page))
        assert older
        second = words(cast.bram.client.get(url("promises") + older[1]))
        told = [words(page).count(f"Stap {n:02}<") + second.count(f"Stap {n:02}<") for n in range(33)]
        assert told == [1] * 33, "each once, none lost between two pages"
        assert "Er staat niets open." not in second
        assert words(cast.bram.client.get(url("promises") + "?na=zomaar")).count("Stap ") == 30

    def test_tell_and_undo(self, cast: People, promise: Any) -> None:
        amina, page = cast.amina.client, opened(cast.amina, "promise", promise.pk)
        assert "Tik hoe het gaat. Dan is het bewaard." in words(page)
        page = submit(amina, page, "vertellen", press="gelukt", words="Ze komen kijken.")
        assert "<p>Bewaard.</p>" in words(page)
        assert "Ze komen kijken." in words(page)
        page = submit(amina, page, "vertellen", press="bezig", words="Toch niet.")
        assert words(page).index("Toch niet.") < words(page).index("Ze komen kijken.")

    @pytest.mark.parametrize("name", ["today", "promise"])
    def test_the_sentence_comes_before_the_buttons_that_save_it(self, cast: People, promise: Any, name: str) -> None:
        page = opened(cast.bram, name, *([promise.pk] if name == "promise" else []))
        form = find(page, "vertellen")
        names = [one.get("name") for one in form.controls]
        assert names.index("words") < names.index("state")
        assert "Schrijf eerst, kies dan." in words(page)

    @pytest.mark.parametrize("name", ["today", "promise"])
    def test_enter_in_the_sentence_chooses_nothing(self, cast: People, promise: Any, name: str) -> None:
        form = find(opened(cast.bram, name, *([promise.pk] if name == "promise" else [])), "vertellen")
        first = next(form.node.iter("button"))
        assert "disabled" in first.attrib, "a browser presses the first button of a form on Enter, unless it is off"

    def test_who_is_a_name_that_everybody_can_read(self, cast: People) -> None:
        assert "geen &quot;ik&quot;" in words(opened(cast.bram, "promise_new", cast.project.pk))

    def test_a_sentence_that_is_too_long_is_kept(self, cast: People, promise: Any) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "today"), ".chips", press="gelukt", words="a" * 501)
        assert page.status_code == 422
        assert "nu zijn het er 501" in words(page)
        assert "a" * 501 in words(page)

    def test_a_made_up_state_changes_nothing(self, cast: People, promise: Any) -> None:
        for state in ("", "open", "fantastisch"):
            page = cast.bram.client.post(url("report", promise.pk), {"state": state})
            assert page.status_code == 422
            assert "Kies gelukt, bezig of losgelaten." in words(page)
        assert queries.report_rows(promise.pk) == []

    def test_the_way_back_stays_in_the_house(self, cast: People, promise: Any) -> None:
        data = {"state": "busy", "back": "https://elders.example/"}
        assert cast.bram.client.post(url("report", promise.pk), data)["Location"] == url("promise", promise.pk)

    def test_who_may_not_tell_gets_no_buttons(self, cast: People, promise: Any) -> None:
        for name in ("farid", "greet", "els"):
            for page in ("today", "promises"):
                assert "vertellen" not in words(opened(cast.everybody[name], page))
            assert "vertellen" not in words(opened(cast.everybody[name], "promise", promise.pk))
        assert cast.farid.client.post(url("report", promise.pk), {"state": "done"}).status_code == 403


class TestPanels:
    @pytest.fixture(autouse=True)
    def registered(self, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
        calls: list[Any] = []
        monkeypatch.setattr(panels, "_providers", {place: [] for place in panels.Place})

        def provider(actor: Any, key: Any, request: Any) -> public.Panel:
            calls.append(key)
            return public.Panel("ui/mark.html", {})

        for place in panels.Place:
            for _ in range(2):
                public.register_panel(place, provider)
            public.register_panel(place, lambda actor, key, request: None)
        return calls

    def test_rooms_above_stand_on_our_pages(self, cast: People, registered: list[Any]) -> None:
        for name, keys in (("today", ()), ("project", (cast.project.pk,)), ("group", (cast.group.pk,))):
            registered.clear()
            page = opened(cast.bram, name, *keys)
            assert words(page).count('class="mark"') == 1 + len(registered)
        assert registered == [cast.group.pk, cast.group.pk]

    def test_the_button_is_only_for_who_opens_rounds(self, cast: People, registered: list[Any]) -> None:
        opened(cast.greet, "group", cast.group.pk)
        assert registered == [cast.group.pk]


@pytest.mark.parametrize("name", ["today", "projects", "groups", "promises", "project", "group", "group_people"])
def test_three_or_thirty_rows_cost_the_same(cast: People, at: datetime, name: str, record_property: Any) -> None:
    bram, project = cast.bram.actor, cast.project.pk
    keys = {"project": [project], "group": [cast.group.pk], "group_people": [cast.group.pk]}.get(name, [])

    def more(number: int) -> None:
        for one in range(number):
            public.start_project(bram, key=new_id(), name=f"Project {one}", starts=day(at), at=at)
            public.start_group(bram, project, key=new_id(), name=f"Groep {one}", at=at)
            public.add_nickname(bram, cast.group.pk, key=new_id(), nickname=f"N{new_id()}", at=at)
            for state in (PromiseState.BUSY, PromiseState.DONE):
                made = public.promise(bram, project, key=new_id(), what=f"Stap {one}", at=at)
                assert not isinstance(made, Refused)
                public.report(bram, made.pk, state=state, at=at)

    def counted() -> int:
        with CaptureQueriesContext(connection) as captured:
            opened(cast.bram, name, *keys)
        return len(captured)

    more(3)
    opened(cast.bram, name, *keys)
    few = counted()
    more(27)
    assert counted() == few
    record_property("queries", few)


class TestWords:
    def test_every_refusal_has_a_sentence(self) -> None:
        for code in SENTENCES:
            details = {"most": 1, "now": 2, "nickname": "Zoë"}
            assert labels.sentence(Refused(code, "", details))

    @pytest.mark.parametrize(
        ("term", "days", "said"),
        [
            (Term.NEXT_TIME, None, "volgende keer"),
            (Term.THIS_WEEK, 2, "deze week"),
            (Term.THIS_MONTH, 2, "deze maand"),
            (Term.ON_DATE, 0, "vandaag"),
            (Term.ON_DATE, 1, "morgen"),
            (Term.ON_DATE, 4, "vrijdag"),
            (Term.ON_DATE, 14, "16\u00a0maart"),
            (Term.ON_DATE, 400, "6\u00a0april\u00a02027"),
            (Term.THIS_WEEK, -2, "was voor 28\u00a0februari"),
        ],
    )
    def test_a_moment_in_words(self, term: Term, days: int | None, said: str) -> None:
        today = date(2026, 3, 2)
        assert labels.moment(term, None if days is None else today + timedelta(days), today) == said

    def test_a_period_in_words(self) -> None:
        today, first = date(2026, 3, 2), date(2026, 1, 1)
        assert labels.period(first, None, today) == "sinds januari\u00a02026"
        assert labels.period(date(2026, 5, 1), None, today) == "vanaf mei\u00a02026"
        assert labels.period(first, first, today) == "januari\u00a02026"
        assert labels.period(first, today, today) == "januari\u00a02026 tot maart\u00a02026"

    def test_a_hello_without_a_name(self, at: datetime) -> None:
        assert labels.hello(at, "") in ("Goedemorgen", "Goedemiddag", "Goedenavond")
        assert len(PartOfDay) == 3

    def test_every_connection_has_a_word(self) -> None:
        assert set(labels.ROLES) == set(ProjectRole)
        assert announce
