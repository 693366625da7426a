"""What the commands do in a folder where people work, and in one where they look around."""

import os
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from krachtbron.access import public as access
from krachtbron.access import whole_person
from krachtbron.access.models import Organisation, PersonKey
from krachtbron.base import clock
from krachtbron.base.problem import Problem
from krachtbron.config import serve, start
from krachtbron.config.prepare import set_up
from krachtbron.demo.cast import make_cast
from krachtbron.demo.fill import ORGANISATIONS

Serve = Callable[..., list[str]]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Serve:
    """``krachtbron run`` up to the moment that the server would start: the lines that it says."""
    monkeypatch.delenv("KRACHTBRON_DEMO", raising=False)
    monkeypatch.setattr(serve, "prepare", lambda: None)
    monkeypatch.setattr(serve, "check_port", lambda address, port: None)

    def run(address: str = "127.0.0.1", *, demo: bool = False) -> list[str]:
        said: list[str] = []
        monkeypatch.setattr(serve, "serve", lambda address, port, lines: said.extend(lines))
        with monkeypatch.context() as restored:
            restored.setenv("KRACHTBRON_DEMO", os.environ.get("KRACHTBRON_DEMO", ""))
            serve.run(address, 8000, demo=demo)
        return said

    return run


class TestWherePeopleWork:
    def test_nobody_is_let_look_around(self, cast: Any, served: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(Problem, match="echte organisatie"):
            served(demo=True)
        monkeypatch.setenv("KRACHTBRON_DEMO", "1")
        with pytest.raises(Problem, match="zonder KRACHTBRON_DEMO"):
            served()
        assert Organisation.objects.count() == 2

    def test_forgetting_that_was_interrupted_is_finished(self, cast: Any, served: Serve) -> None:
        access.vault_for(cast.amina.person_id, at=clock.now())
        whole_person.erase(cast.amina.person_id, clock.now())  # and the light goes out before the keys hear of it
        assert PersonKey.objects.count() == 1
        served()
        assert PersonKey.objects.count() == 0

    def test_it_is_put_on_without(self, cast: Any, served: Serve) -> None:
        assert served() == ["Krachtbron staat aan: http://127.0.0.1:8000", "Stoppen: Ctrl+C"]


@pytest.mark.django_db
class TestWherePeopleLookAround:
    def test_the_variable_says_the_same_as_the_word(self, served: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
        make_cast(clock.now(), ORGANISATIONS)
        monkeypatch.setenv("KRACHTBRON_DEMO", "1")
        assert any("amina" in line for line in served())

    def test_nobody_begins_for_real(self, monkeypatch: pytest.MonkeyPatch) -> None:
        make_cast(clock.now(), ORGANISATIONS)
        monkeypatch.setattr(start, "prepare", lambda: None)
        with pytest.raises(Problem, match=r"In deze map staat het voorbeeld\. Kies een andere"):
            start.begin(8000)


def test_a_driver_that_is_missing_says_how_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ImproperlyConfigured("Error loading psycopg2 or psycopg module")

    monkeypatch.setattr("django.setup", fail)
    with pytest.raises(Problem, match=r"bootstrap\.py install postgres"):
        set_up()


@pytest.mark.django_db
class TestAddress:
    @pytest.mark.parametrize(
        ("address", "name"),
        [
            ("192.168.1.20", "192.168.1.20"),
            ("127.0.0.1", "127.0.0.1"),
            ("buurthuis.local", "buurthuis.local"),
            ("fd00::7", "[fd00::7]"),
        ],
    )
    def test_what_is_said_is_what_it_answers_to(
        self, served: Serve, monkeypatch: pytest.MonkeyPatch, address: str, name: str
    ) -> None:
        monkeypatch.setenv("KRACHTBRON_HOSTS", "")
        assert served(address)[0] == f"Krachtbron staat aan: http://{name}:8000"
        assert name in os.environ["KRACHTBRON_HOSTS"].split(",")
        assert "localhost" in os.environ["KRACHTBRON_HOSTS"].split(",")

    def test_everywhere_is_found_by_its_own_address(self, served: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("KRACHTBRON_HOSTS", "")
        monkeypatch.setattr(serve, "own_address", lambda: "10.0.0.7")
        assert served("0.0.0.0")[0].endswith("http://10.0.0.7:8000")
        assert "10.0.0.7" in os.environ["KRACHTBRON_HOSTS"].split(",")

    def test_names_that_were_given_stay(self, served: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("KRACHTBRON_HOSTS", "roos.example.org")
        served("192.168.1.20")
        assert os.environ["KRACHTBRON_HOSTS"] == "roos.example.org,192.168.1.20"
