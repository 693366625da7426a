"""Signing in and out, the start page, the demo, quick exit, and how long a session lives."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client, RequestFactory

from krachtbron.access import guests, sessions, tries
from krachtbron.access.demonstration import answer
from krachtbron.access.domain import STRANGER
from krachtbron.access.models import Session
from krachtbron.base import clock
from krachtbron.base.ids import hashed
from krachtbron.demo.cast import PASSPHRASE, Cast, make_cast
from krachtbron.demo.fill import ORGANISATIONS
from tests.access.help import FRESH, sign_in, signed_in, words_of
from tests.forms import find, submit

HOME = "/vandaag/"


@pytest.fixture(autouse=True)
def nothing_left_over(db: None) -> None:
    cache.clear()
    answer.cache_clear()


@pytest.fixture
def demonstration(settings: Any) -> Cast:
    """The database of the demonstration, put on to look around in."""
    settings.DEMO = True
    return make_cast(clock.now(), ORGANISATIONS)


class TestStart:
    def test_a_stranger_reads_what_this_is(self, db: None) -> None:
        page = words_of(Client().get("/"))
        assert "Krachtbron is voor groepen die samen iets willen veranderen." in page
        assert "Heb je een code?" in page
        assert "verzonnen organisatie" not in page

    def test_who_is_signed_in_goes_to_her_own_page(self, cast: Any) -> None:
        assert cast.amina.client.get("/").headers["Location"] == HOME

    def test_without_higher_rooms_there_is_still_a_way(self, cast: Any, settings: Any) -> None:
        settings.JOIN_URL, settings.LOGIN_REDIRECT_URL = "nowhere:at_all", "nowhere:at_all"
        assert "Heb je een code?" not in words_of(Client().get("/"))
        assert cast.amina.client.get("/").headers["Location"] == "/ik/"


class TestDemo:
    def test_one_tap_and_one_is_in(self, demonstration: Cast) -> None:
        client = Client()
        page = client.get("/")
        assert "krachtbron begin" in words_of(page)
        after = submit(client, page, "/voorbeeld/amina/")
        assert after.request["PATH_INFO"] == HOME

    def test_nobody_of_the_demo_exists_in_a_real_house(self, cast: Any) -> None:
        assert Client().post("/voorbeeld/amina/").status_code == 404

    def test_not_in_a_real_house_that_asks_for_a_demo(self, cast: Any, settings: Any) -> None:
        """The same sign-in names and the variable set: still nobody comes in without her passphrase."""
        settings.DEMO = True
        assert "verzonnen organisatie" not in words_of(Client().get("/"))
        assert Client().post("/voorbeeld/els/").status_code == 404

    def test_no_second_step_and_no_query_for_it_at_every_page(
        self, demonstration: Cast, settings: Any, django_assert_num_queries: Any
    ) -> None:
        settings.SECOND_FACTOR = True
        client = signed_in(demonstration.bram.account)
        assert client.get("/ik/").status_code == 200
        with django_assert_num_queries(3):  # who she is, and which codes were made for her
            client.get("/ik/")

    @pytest.mark.parametrize("name", ["nour", "zoë"])
    def test_only_the_cast(self, demonstration: Cast, name: str) -> None:
        assert Client().post(f"/voorbeeld/{name}/").status_code == 404
        assert Client().get("/voorbeeld/amina/").status_code == 405


class TestSigningIn:
    def test_a_stranger_is_sent_to_the_door_and_on_to_where_she_went(self, cast: Any) -> None:
        client = Client()
        door = client.get("/ik/", follow=True)
        assert door.redirect_chain[0][0] == "/aanmelden/?next=/ik/"
        after = submit(client, door, 0, "Meld aan", login="Amina", password=PASSPHRASE)
        assert after.request["PATH_INFO"] == "/ik/"
        assert "Amina" in words_of(after)

    def test_the_name_may_be_written_otherwise(self, cast: Any) -> None:
        assert sign_in(Client(), "  BRAM ").request["PATH_INFO"] == HOME

    @pytest.mark.parametrize(("name", "phrase"), [("bram", "fout fout fout fout"), ("niemand", PASSPHRASE)])
    def test_one_answer_to_a_wrong_name_and_a_wrong_phrase(self, cast: Any, name: str, phrase: str) -> None:
        page = sign_in(Client(), name, phrase)
        assert "Deze naam en wachtzin horen niet bij elkaar" in words_of(page)
        assert find(page, 0).node.find(".//input[@name='login']").get("value") == name

    def test_who_is_in_does_not_see_the_door(self, cast: Any) -> None:
        assert cast.bram.client.get("/aanmelden/").headers["Location"] == HOME

    def test_a_new_session_at_each_sign_in(self, cast: Any) -> None:
        client = Client()
        client.get("/aanmelden/")
        client.cookies[settings.SESSION_COOKIE_NAME] = "chosen-by-somebody-else"
        sign_in(client, "bram")
        assert client.session.session_key != "chosen-by-somebody-else"
        assert Session.objects.count() == 1

    def test_guessing_one_account_stops_and_the_cafe_goes_on(self, cast: Any) -> None:
        client = Client()
        for _ in range(8):
            sign_in(client, "bram", "fout fout fout fout")
        assert "te vaak" in words_of(sign_in(client, "bram"))
        assert sign_in(Client(), "amina").request["PATH_INFO"] == HOME

    def test_too_many_at_one_address_get_a_clear_page(self, cast: Any, settings: Any) -> None:
        settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
        client = Client()
        sign_in(client, "bram", "fout fout fout fout")
        page = sign_in(client, "bram", "fout fout fout fout")
        assert page.status_code == 429
        assert "Even wachten" in words_of(page)

    def test_the_language_of_the_person_is_the_language_of_the_pages(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram")
        assert client.cookies[settings.LANGUAGE_COOKIE_NAME].value == "nl"

    def test_nobody_signs_herself_up(self, db: None) -> None:
        from allauth.account.adapter import get_adapter

        assert not get_adapter().is_open_for_signup(RequestFactory().get("/"))
        assert get_adapter().send_mail("account/email/x", "", {}) is None
        for address in ("/signup/", "/accounts/signup/", "/aanmelden/nieuw/"):
            assert Client().get(address).status_code in (302, 404)

    def test_signing_out(self, cast: Any) -> None:
        client = cast.amina.client
        asked = client.get("/afmelden/")
        assert "Wil je afmelden?" in words_of(asked)
        after = submit(client, asked, 0)
        assert after.request["PATH_INFO"] == "/"
        assert client.get("/ik/").status_code == 302
        assert Client().get("/afmelden/").headers["Location"] == "/"


class TestSessions:
    def test_cookies_are_kept_from_scripts_and_other_sites(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram")
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert cookie["max-age"] == 30 * 60

    def test_a_shared_device_forgets_sooner_and_with_its_browser(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram", shared=True)
        assert client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""
        left = Session.objects.get().expire_date - clock.now()
        assert timedelta(minutes=4) < left <= timedelta(minutes=5)

    def test_idle_is_out(self, cast: Any) -> None:
        client = cast.bram.client
        Session.objects.update(expire_date=clock.now())
        assert client.get("/ik/").headers["Location"].startswith("/aanmelden/")

    def test_who_goes_on_stays_in_with_a_write_every_few_minutes(
        self, cast: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        client, now = cast.bram.client, clock.now()
        before = Session.objects.get().expire_date
        monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=2))
        client.get("/ik/")
        assert Session.objects.get().expire_date == before
        monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=4))
        client.get("/ik/")
        assert Session.objects.get().seen == now + timedelta(minutes=4)

    @pytest.mark.parametrize("jump", [timedelta(hours=13), timedelta(days=40), timedelta(hours=-2)])
    def test_no_session_lives_for_ever_whatever_the_clock_does(
        self, cast: Any, monkeypatch: pytest.MonkeyPatch, jump: timedelta
    ) -> None:
        client, now = cast.bram.client, clock.now()
        Session.objects.update(expire_date=now + timedelta(days=100))
        monkeypatch.setattr(clock, "now", lambda: now + jump)
        assert client.get("/ik/").headers["Location"].startswith("/aanmelden/")
        assert not Session.objects.exists()

    def test_ended_elsewhere_is_ended_here(self, cast: Any) -> None:
        client = cast.bram.client
        Session.objects.all().delete()
        assert client.get("/ik/").status_code == 302

    def test_lately_means_lately(self) -> None:
        store = sessions.SessionStore()
        assert not sessions.lately(store, 300)
        store[sessions.STARTED] = clock.now().timestamp() - 10
        assert sessions.lately(store, 300)


class TestActor:
    def test_a_stranger_costs_no_query(self, db: None, django_assert_num_queries: Any) -> None:
        client = Client()
        client.get("/")
        with django_assert_num_queries(0):
            assert client.get("/").wsgi_request.actor == STRANGER

    def test_who_is_signed_in_costs_two(self, cast: Any, django_assert_num_queries: Any) -> None:
        client = cast.bram.client
        with django_assert_num_queries(2):
            response = client.get("/")
        assert response.wsgi_request.actor == cast.bram.actor

    def test_a_guest_is_known_by_a_hash(self, db: None) -> None:
        client = Client()
        client.cookies["gast"] = "secret"
        response = client.get("/")
        assert response.wsgi_request.actor.guest == hashed("secret")
        assert response.headers["Cache-Control"] == "no-store"
        client.cookies["gast"] = "x" * 101
        assert client.get("/").wsgi_request.actor.guest == ""

    def test_a_guest_is_given_and_dropped(self) -> None:
        from django.http import HttpResponse

        kept = guests.give_guest(HttpResponse(), "secret").cookies["gast"]
        assert (kept.value, kept["httponly"], kept["samesite"]) == ("secret", True, "Lax")
        assert "gast" not in guests.give_guest(HttpResponse(), "").cookies
        assert guests.drop_guest(HttpResponse()).cookies["gast"].value == ""

    def test_personal_pages_stay_in_no_store(self, cast: Any) -> None:
        assert cast.bram.client.get("/ik/").headers["Cache-Control"] == "no-store"

    def test_an_unknown_account_in_a_session_is_nobody(self, cast: Any) -> None:
        client = cast.carla.client
        cast.carla.member.account.delete()
        assert client.get("/ik/").status_code == 302


class TestQuickExit:
    def test_everything_is_left_behind(self, cast: Any) -> None:
        client = cast.amina.client
        client.cookies["gast"] = "secret"
        away = client.get("/snel-weg/")
        assert (away.status_code, away.headers["Location"]) == (303, "https://www.wikipedia.org/")
        assert away.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
        assert away.headers["Cache-Control"] == "no-store"
        for name in ("gast", settings.SESSION_COOKIE_NAME):
            assert away.cookies[name].value == ""
        assert not Session.objects.exists()
        assert client.get("/ik/").status_code == 302

    def test_a_stranger_may_leave_too(self, db: None) -> None:
        assert Client().get("/snel-weg/").status_code == 303


class TestTries:
    def test_counted_per_address_and_for_a_while(self, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
        here = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1")
        for _ in range(3):
            tries.count_try(here, "code", minutes=10)
        assert tries.tried_too_often(here, "code", limit=3)
        assert not tries.tried_too_often(here, "code", limit=4)
        assert not tries.tried_too_often(RequestFactory().get("/", REMOTE_ADDR="10.0.0.2"), "code", limit=3)
        later = clock.now() + timedelta(minutes=11)
        monkeypatch.setattr(clock, "now", lambda: later)
        assert not tries.tried_too_often(here, "code", limit=1)

    def test_the_address_is_never_written_down(self) -> None:
        mark = tries.address_of(RequestFactory().get("/", REMOTE_ADDR="10.0.0.1"))
        assert "10.0.0.1" not in mark
        network = [tries.address_of(RequestFactory().get("/", REMOTE_ADDR=f"2001:db8::{n}")) for n in (1, 2)]
        assert network[0] == network[1]


def test_two_devices_of_one_person(cast: Any) -> None:
    here, there = cast.bram.client, signed_in(cast.bram.member.account)
    page = here.get("/ik/wachtzin/")
    assert "Je wachtzin van nu" in words_of(page)
    after = submit(here, page, 0, "Bewaar", current=PASSPHRASE, passphrase=FRESH)
    assert "Je nieuwe wachtzin geldt nu" in words_of(after)
    assert here.get("/ik/").status_code == 200
    assert there.get("/ik/").status_code == 302
    assert sign_in(Client(), "bram", FRESH).request["PATH_INFO"] == HOME
