"""A second step: an app for real, a key as far as a page goes, spare codes, and who must have one."""

import time
from datetime import datetime
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client

from krachtbron.access import adapters
from krachtbron.access.demonstration import answer
from krachtbron.base.ids import new_id
from krachtbron.instruments import public as instruments
from krachtbron.instruments.domain import Mode
from tests.access.help import sign_in, signed_in, words_of
from tests.forms import submit

HOME = "/vandaag/"


@pytest.fixture(autouse=True)
def _fresh(db: None, settings: Any) -> None:
    cache.clear()
    settings.SECOND_FACTOR = True


def code_of(secret: str, *, later: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later))


def set_up_app(client: Client) -> tuple[str, Any]:
    page = client.get("/ik/beveiliging/app/")
    secret = page.context["form"].secret
    return secret, submit(client, page, 0, "Zet aan", code=code_of(secret))


class TestWhoMust:
    @pytest.mark.parametrize("name", ["bram", "els", "greet"])
    def test_a_professional_sets_it_up_first(self, cast: Any, name: str) -> None:
        client = Client()
        page = sign_in(client, name)
        assert page.request["PATH_INFO"] == "/ik/beveiliging/"
        assert "Kies daarom een tweede stap" in words_of(page)
        for address in (HOME, "/ik/", "/mensen/", "/ik/gegevens.json", "/ik/beveiliging/reservecodes/"):
            assert client.get(address).headers["Location"] == "/ik/beveiliging/"
        assert client.get("/snel-weg/").status_code == 303

    @pytest.mark.parametrize("name", ["amina", "farid"])
    def test_others_need_not(self, cast: Any, name: str) -> None:
        assert sign_in(Client(), name).request["PATH_INFO"] == HOME

    def test_a_real_house_that_asks_for_a_demo_asks_it_too(self, cast: Any, settings: Any) -> None:
        settings.DEMO = True
        answer.cache_clear()
        assert sign_in(Client(), "bram").request["PATH_INFO"] == "/ik/beveiliging/"

    def test_public_pages_show_nothing_of_her_work_before(self, cast: Any, at: datetime) -> None:
        """A page that anybody may open knows who asks: to her it would show the code of her group."""
        key = new_id()
        instruments.open_round(
            cast.bram.actor,
            key=key,
            instrument="empowerment-rose",
            mode=Mode.TOGETHER,
            group_id=cast.group.pk,
            at=at,
        )
        client = signed_in(cast.bram.member.account)
        for address in (f"/rozen/leeg.pdf?ronde={key}", "/rozen/leeg.pdf", "/kader/", "/uitnodiging/nothing/"):
            assert client.get(address).headers["Location"] == "/ik/beveiliging/", address
        assert Client().get("/rozen/leeg.pdf").status_code == 200

    def test_what_stays_open_before(self, cast: Any, settings: Any) -> None:
        client = signed_in(cast.bram.member.account)
        assert client.get("/mee/").status_code == 200, "with the code of a round she is a guest, like everybody"
        assert client.get("/mee/nothing/").status_code == 404
        client.post("/taal/", {"language": "fr", "next": "/ik/beveiliging/"})
        assert client.cookies["django_language"].value == "fr"
        assert client.get("/afmelden/").status_code == 200
        settings.JOIN_URL = "nowhere:at_all"
        assert client.get("/mee/").headers["Location"] == "/ik/beveiliging/"
        settings.JOIN_URL = "instruments:enter"
        assert client.get("/snel-weg/").status_code == 303

    def test_with_it_the_house_is_open(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram")
        _, codes = set_up_app(client)
        assert codes.request["PATH_INFO"] == "/ik/beveiliging/reservecodes/"
        assert "Schrijf ze op" in words_of(codes)
        assert client.get(HOME).status_code == 200


class TestTakingAlong:
    def test_my_second_steps_stand_in_my_data_without_their_secrets(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram")
        secret, page = set_up_app(client)
        Authenticator.objects.create(
            user=cast.bram.member.account, type="webauthn", data={"name": "mijn telefoon", "credential": {"id": "xyz"}}
        )
        answer = client.get("/ik/gegevens.json")
        steps = answer.json()["access"]["second_steps"]
        assert {(step["kind"], step["name"]) for step in steps} == {
            ("totp", None),
            ("recovery_codes", None),
            ("webauthn", "mijn telefoon"),
        }
        assert all(step["created"] for step in steps)
        sealed = Authenticator.objects.get(type="totp").data["secret"]
        for hidden in (secret, sealed, page.context["unused_codes"][0], "xyz"):
            assert hidden not in answer.content.decode()


class TestApp:
    def test_the_code_is_asked_after_the_passphrase(self, cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        client = Client()
        sign_in(client, "bram")
        secret, _ = set_up_app(client)
        stored = Authenticator.objects.get(type="totp").data["secret"]
        assert secret not in stored
        other = Client()
        step = sign_in(other, "bram", shared=True)
        assert step.request["PATH_INFO"] == "/aanmelden/tweede-stap/"
        assert other.get(HOME).status_code == 302
        wrong = submit(other, step, 0, "Meld aan", code="000000")
        assert "Deze code klopt niet." in words_of(wrong)
        after = submit(other, wrong, 0, "Meld aan", code=code_of(secret, later=1))
        assert after.request["PATH_INFO"] == HOME
        monkeypatch.setattr(TOTP, "_mark_code_used", lambda self, code: True)  # as if allauth forgot it already
        third = Client()
        replayed = submit(third, sign_in(third, "bram"), 0, "Meld aan", code=code_of(secret, later=1))
        assert "Deze code klopt niet." in words_of(replayed)
        assert other.cookies["sessionid"]["max-age"] == ""

    def test_one_can_stop_half_way(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram")
        set_up_app(client)
        other = Client()
        step = sign_in(other, "bram")
        assert submit(other, step, "#stop", "Stop met aanmelden").request["PATH_INFO"] == "/aanmelden/"

    def test_a_wrong_code_sets_nothing_up(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram")
        page = client.get("/ik/beveiliging/app/")
        assert page.context["form"].groups.replace(" ", "") == page.context["form"].secret
        again = submit(client, page, 0, "Zet aan", code="000000")
        assert "Deze code klopt niet." in words_of(again)
        assert not Authenticator.objects.exists()

    def test_spare_codes_open_once(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram")
        _, page = set_up_app(client)
        code = page.context["unused_codes"][0]
        other = Client()
        assert submit(other, sign_in(other, "bram"), 0, "Meld aan", code=code).request["PATH_INFO"] == HOME
        third = Client()
        assert "Deze code klopt niet." in words_of(submit(third, sign_in(third, "bram"), 0, "Meld aan", code=code))
        assert code not in str(Authenticator.objects.get(type="recovery_codes").data)
        download = client.get("/ik/beveiliging/reservecodes.txt")
        assert code not in download.content.decode()
        assert len(download.content.split()) == 9

    def test_new_spare_codes_and_switching_off(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "bram")
        _, page = set_up_app(client)
        first = page.context["unused_codes"]
        page = submit(client, client.get("/ik/beveiliging/reservecodes/nieuw/"), 0, "Maak nieuwe codes")
        assert not set(first) & set(page.context["unused_codes"])
        assert "Je app staat klaar" not in words_of(page)
        index = submit(client, client.get("/ik/beveiliging/app/weg/"), 0, "Zet uit")
        assert "Stel de app in" in words_of(index)
        assert client.get(HOME).headers["Location"] == "/ik/beveiliging/"


class TestAgain:
    """Later in a session the keys of an account ask once more who is there."""

    def test_by_passphrase(self, cast: Any) -> None:
        client = cast.amina.client
        session = client.session
        session["started"] -= 3600
        session.save()
        page = client.get("/ik/beveiliging/app/", follow=True)
        assert page.request["PATH_INFO"] == "/ik/beveiliging/nog-eens/"
        wrong = submit(client, page, 0, "Ga verder", password="nee nee nee nee")
        assert "Dit is niet je wachtzin." in words_of(wrong)
        after = submit(client, wrong, 0, "Ga verder", password="samen staan we sterker")
        assert after.request["PATH_INFO"] == "/ik/beveiliging/app/"

    def test_by_code_or_key(self, cast: Any) -> None:
        client = Client()
        sign_in(client, "amina")
        secret, _ = set_up_app(client)
        page = client.get("/ik/beveiliging/nog-eens/?next=/ik/")
        assert "Met een code" in words_of(page)
        page = client.get("/ik/beveiliging/nog-eens/code/?next=/ik/")
        assert "Met je wachtzin" in words_of(page)
        after = submit(client, page, 0, "Ga verder", code=code_of(secret, later=1))
        assert after.request["PATH_INFO"] == "/ik/"


class TestKeys:
    """What a browser does with a key is allauth's; here: that the pages ask it rightly."""

    def test_the_page_that_makes_one(self, cast: Any) -> None:
        page = sign_in(client := Client(), "amina")
        page = client.get("/ik/beveiliging/sleutel/")
        html = page.content.decode()
        assert 'data-passkey="addForm"' in html
        assert 'id="passkey-data"' in html
        assert submit(client, page, 0, "Maak de sleutel").status_code == 200
        assert not Authenticator.objects.exists()

    def test_a_key_can_be_used_and_taken_away(self, cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        key = Authenticator.objects.create(
            user=cast.amina.member.account, type="webauthn", data={"name": "mijn telefoon", "credential": {}}
        )
        monkeypatch.setattr(
            "allauth.mfa.webauthn.internal.auth.begin_authentication", lambda user=None: {"publicKey": {}}
        )
        step = sign_in(Client(), "amina")
        assert step.request["PATH_INFO"] == "/aanmelden/tweede-stap/"
        assert 'data-passkey="authenticateForm"' in step.content.decode()
        client = cast.amina.client
        assert "mijn telefoon" in words_of(client.get("/ik/beveiliging/"))
        again = client.get("/ik/beveiliging/nog-eens/sleutel/?next=/ik/")
        assert "Gebruik je sleutel" in words_of(again)
        page = client.get(f"/ik/beveiliging/sleutel/{key.pk}/weg/")
        assert "“mijn telefoon”" in words_of(page)
        after = submit(client, page, 0, "Haal weg")
        assert "De sleutel is weg." in words_of(after)
        assert not Authenticator.objects.exists()

    def test_signing_in_with_a_key(self, db: None) -> None:
        page = Client().get("/aanmelden/")
        assert 'data-passkey="loginForm"' in page.content.decode()
        asked = Client().get("/aanmelden/sleutel/", headers={"Accept": "application/json"})
        assert asked.json()["request_options"]["publicKey"]["challenge"]
        assert Client().get("/aanmelden/sleutel/").headers["Location"] == "/aanmelden/"

    def test_whose_key_it_is_called(self, cast: Any) -> None:
        from allauth.core import context

        request = Client().get("/").wsgi_request
        adapter = adapters.MfaAdapter()
        with context.request_context(request):
            assert adapter.get_public_key_credential_rp_entity() == {"id": "testserver", "name": "Krachtbron"}
        assert adapter.generate_authenticator_name(cast.amina.member.account, "webauthn") == "Mijn sleutel"
        assert adapter.get_totp_issuer() == "Krachtbron"


def test_an_older_secret_still_opens(settings: Any) -> None:
    sealed = adapters.MfaAdapter().encrypt("seed")
    assert "seed" not in sealed
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "a new one"
    assert adapters.MfaAdapter().decrypt(sealed) == "seed"
