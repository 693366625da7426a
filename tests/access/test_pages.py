"""Pages about people and about me."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from krachtbron.access import public as access
from krachtbron.access.domain import Role
from krachtbron.access.models import Account, Membership, Person, Session, Try
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import PASSPHRASE
from tests.access.help import FRESH, sign_in, signed_in, somebody, words_of
from tests.forms import submit


class TestPeople:
    def test_a_nickname_and_a_role_and_no_more(self, cast: Any, at: datetime) -> None:
        somebody(cast.organisation, "x1", Role.WORKER, at)
        Person.objects.filter(nickname="X1").update(nickname="")
        page = words_of(cast.els.client.get("/mensen/"))
        assert "Els (jij)" in page
        assert "een roepnaam, een rol en sinds wanneer" in page
        order = ("Amina", "Bram", "Carla", "Els", "Farid", "Greet", "Iemand zonder roepnaam")
        people = page.partition("Nu erbij")[2]
        assert sorted(order, key=people.index) == list(order), "people are found by their name"
        for name in ("Amina", "Bram", "Carla", "Farid", "Greet"):
            assert name in page
        assert "Dirk" not in page

    @pytest.mark.parametrize("who", ["amina", "bram", "carla", "dirk", "farid", "greet"])
    def test_nobody_else_sees_a_list(self, cast: Any, who: str) -> None:
        client = getattr(cast, who).client
        assert client.get("/mensen/").status_code == 403
        assert client.post(f"/mensen/uitnodigingen/{new_id()}/intrekken/").status_code == 403
        assert client.get(f"/mensen/{new_id()}/einde/").status_code == 403

    def test_equal_queries_for_many(self, cast: Any, at: datetime, django_assert_num_queries: Any) -> None:
        for n in range(20):
            somebody(cast.organisation, f"worker {n}", Role.WORKER, at)
        client = cast.els.client
        with django_assert_num_queries(4):
            client.get("/mensen/")

    def test_ending_holds_at_the_next_request(self, cast: Any) -> None:
        carla, els = cast.carla.client, cast.els.client
        assert carla.get("/ik/").wsgi_request.actor.role is Role.WORKER
        membership = Membership.objects.get(person=cast.carla.person_id)
        page = els.get(f"/mensen/{membership.pk}/einde/")
        assert "Stopt Carla?" in words_of(page)
        assert "Stopt Carla? Werker Wie stopt, ziet hier" in words_of(page)
        after = submit(els, page, 0, "Ja, beëindig nu")
        assert "Carla is hier gestopt." in words_of(after)
        assert "Carla" not in words_of(els.get("/mensen/"))
        mine = carla.get("/ik/")
        assert mine.wsgi_request.actor.role is None
        assert "Je hoort nu bij geen organisatie." in words_of(mine)
        assert els.get(f"/mensen/{membership.pk}/einde/").status_code == 404

    def test_somebody_elsewhere_does_not_exist(self, cast: Any) -> None:
        dirk = Membership.objects.get(person=cast.dirk.person_id)
        assert cast.els.client.get(f"/mensen/{dirk.pk}/einde/").status_code == 404
        assert cast.els.client.post(f"/mensen/{dirk.pk}/einde/").status_code == 404

    def test_the_last_coordinator_stays_and_of_two_one_may_go(self, cast: Any, at: datetime) -> None:
        els = cast.els.client
        address = f"/mensen/{Membership.objects.get(person=cast.els.person_id).pk}/einde/"
        page = els.get(address)
        assert "Er moet één coördinator blijven." in words_of(page)
        assert "Ja," not in words_of(page)
        refused = els.post(address)
        assert refused.status_code == 422
        assert "Er moet één coördinator blijven." in words_of(refused)
        somebody(cast.organisation, "fatma", Role.COORDINATOR, at)
        page = els.get(address)
        assert "Stop jij hier?" in words_of(page)
        assert "Stopt Els?" not in words_of(page)
        after = submit(els, page, 0, "Ja, ik stop nu")
        assert after.request["PATH_INFO"] == "/ik/"
        assert "Je bent hier gestopt." in words_of(after)


class TestMe:
    def test_my_nickname_and_language(self, cast: Any) -> None:
        client = cast.amina.client
        after = submit(client, client.get("/ik/"), 0, "Bewaar", nickname="Ami", language="fr")
        person = Person.objects.get(pk=cast.amina.person_id)
        assert (person.nickname, person.language) == ("Ami", "fr")
        assert 'lang="fr"' in after.content.decode()
        assert client.cookies["django_language"].value == "fr"

    def test_the_language_of_the_page_stays_when_something_else_is_saved(self, cast: Any) -> None:
        client = cast.amina.client
        page = submit(client, client.get("/ik/"), ".languages", "Français")
        after = submit(client, page, 0, nickname="Ami")
        assert 'lang="fr"' in after.content.decode()
        assert Person.objects.get(pk=cast.amina.person_id).language == "fr"

    def test_without_a_nickname(self, cast: Any) -> None:
        client = cast.amina.client
        submit(client, client.get("/ik/"), 0, "Bewaar", nickname="")
        assert client.get("/ik/").status_code == 200

    def test_a_nickname_of_a_page_is_refused(self, cast: Any) -> None:
        client = cast.amina.client
        page = submit(client, client.get("/ik/"), 0, "Bewaar", nickname="<b>" + "a" * 5000)
        assert page.status_code == 422
        assert "<b>aaa" not in page.content.decode()

    def test_my_devices(self, cast: Any) -> None:
        phone = "Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile Safari/537.36"
        other = Client(headers={"User-Agent": phone})
        sign_in(other, "amina")
        client = cast.amina.client
        page = client.get("/ik/toestellen/")
        assert "Telefoon · Chrome" in words_of(page)
        assert "Een toestel · dit toestel" in words_of(page)
        assert other.session.session_key not in page.content.decode()
        after = submit(client, page, 0, "Meld af")
        assert "Afgemeld." in words_of(after)
        assert other.get("/ik/").status_code == 302
        assert client.get("/ik/").status_code == 200

    def test_all_other_devices(self, cast: Any) -> None:
        others = [signed_in(cast.amina.member.account) for _ in range(3)]
        bram, client = cast.bram.client, cast.amina.client
        submit(client, client.get("/ik/toestellen/"), "#others", "Beëindig alle andere")
        assert [other.get("/ik/").status_code for other in others] == [302] * 3
        assert bram.get("/ik/").status_code == client.get("/ik/").status_code == 200
        assert Session.objects.count() == 2

    def test_a_wrong_passphrase_and_guessing_it(self, cast: Any) -> None:
        client = cast.amina.client
        page = client.get("/ik/wachtzin/")
        for _ in range(8):
            page = submit(client, page, 0, "Bewaar", current="nee nee nee nee", passphrase=FRESH)
            assert "Dit is niet je wachtzin van nu." in words_of(page)
        weak = submit(client, page, 0, "Bewaar", current=PASSPHRASE, passphrase=FRESH)
        assert "te vaak" in words_of(weak)
        Try.objects.all().delete()
        weak = submit(client, page, 0, "Bewaar", current=PASSPHRASE, passphrase="kort")
        assert "Kies vier woorden" in words_of(weak)
        assert submit(client, weak, 0, "Bewaar", current="").status_code == 422

    def test_one_organisation_at_a_time(self, cast: Any, at: datetime) -> None:
        access.join(
            cast.elsewhere, Person.objects.get(pk=cast.bram.person_id), Role.COACH, on=day(at) + timedelta(days=1)
        )
        client = cast.bram.client
        assert "Kies een andere organisatie" in words_of(client.get("/ik/"))
        page = client.get("/ik/organisaties/")
        assert "Buurtwerk De Brug Werker · hier ben je nu" in words_of(page)
        after = submit(client, page, 0, "Huis Om de Hoek Werkbegeleider")
        assert after.wsgi_request.actor.organisation_id == cast.elsewhere.pk
        assert after.wsgi_request.actor.role is Role.COACH
        Membership.objects.filter(organisation=cast.elsewhere.pk, person=cast.bram.person_id).update(until=day(at))
        assert client.get("/ik/").wsgi_request.actor.organisation_id == cast.organisation.pk

    @pytest.mark.parametrize("chosen", ["", "no uuid", "7b1d9f3e-0f0a-4d0e-9a51-6c1f4a3c2e11"])
    def test_an_organisation_that_is_not_mine(self, cast: Any, chosen: str) -> None:
        assert cast.bram.client.post("/ik/organisaties/", {"organisation": chosen}).status_code == 404

    def test_who_belongs_nowhere(self, cast: Any, at: datetime) -> None:
        client = signed_in(somebody(None, "nour", None, at))
        assert "Je hoort nu bij geen organisatie." in words_of(client.get("/ik/"))
        assert "Je hoort nu bij geen organisatie." in words_of(client.get("/ik/organisaties/"))


class TestMyData:
    def test_take_it_along(self, cast: Any) -> None:
        answer = cast.amina.client.get("/ik/gegevens.json")
        assert answer.headers["Content-Disposition"].startswith("attachment")
        data = json.loads(answer.content)
        assert data["access"]["person"]["nickname"] == "Amina"
        assert data["groups"]

    def test_forgotten_at_once_and_everywhere(self, cast: Any) -> None:
        client, other = cast.amina.client, signed_in(cast.amina.member.account)
        before = client.get("/ik/wissen/")
        assert "Wat blijft" in words_of(before)
        assert Account.objects.filter(name="amina").exists()
        after = submit(client, client.get("/ik/wissen/zeker/"), 0, "Wis alles nu")
        assert "Alles is gewist" in words_of(after)
        assert not Person.objects.filter(pk=cast.amina.person_id).exists()
        assert other.get("/ik/").status_code == client.get("/ik/").status_code == 302
        assert "horen niet bij elkaar" in words_of(sign_in(Client(), "amina"))
