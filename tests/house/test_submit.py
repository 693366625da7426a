"""The helper that submits forms is itself tested: it must refuse what a person could not do."""

from types import SimpleNamespace

import pytest

from tests.forms import forms_of, submit

PAGE = """<!doctype html><title>t</title><form id="away" method="get" action="/zoek"><label>Zoek <input name="q">
</label><button>Zoek</button></form><main><form method="post" novalidate>
<input type="hidden" name="csrfmiddlewaretoken" value="t"><input type="hidden" name="key" value="k1">
<label for="a">Wat?</label><textarea id="a" name="what" required>
een
twee</textarea>
<fieldset><legend>Hoe?</legend>
<label><input type="radio" name="how" value="1"> weinig</label>
<label><input type="radio" name="how" value="5"> veel</label>
</fieldset>
<label><input type="checkbox" name="sure"> zeker</label>
<label for="s">Taal</label><select id="s" name="language"><option value="nl">Nederlands<option value="fr">Frans</select>
<input name="bare"><button name="state" value="done">Gelukt</button><button name="state" value="busy">Bezig</button>
</form></main>"""


class Recorder:
    def post(self, address: str, body: str, **_: object) -> str:
        return f"POST {address} {body}"

    def get(self, address: str, **_: object) -> str:
        return f"GET {address}"


@pytest.fixture
def page() -> SimpleNamespace:
    return SimpleNamespace(content=PAGE.encode(), request={"PATH_INFO": "/hier/", "QUERY_STRING": "x=1"})


def test_sends_what_a_browser_sends(page: SimpleNamespace) -> None:
    sent = submit(Recorder(), page, press="Bezig", how="veel", language="fr", sure=True)
    assert sent == (
        "POST /hier/?x=1 csrfmiddlewaretoken=t&key=k1&what=een%0D%0Atwee&how=5&sure=on&language=fr&bare=&state=busy"
    )


def test_the_form_in_main_comes_first_and_others_by_name(page: SimpleNamespace) -> None:
    assert [form.name for form in forms_of(page)] == ["(no name)", "away"]
    assert submit(Recorder(), page, "#away", q="roos") == "GET /zoek?q=roos"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"press": "Bezig", "how": "3"}, "does not offer '3'"),
        ({"press": "Bezig", "nothing": "x"}, "Not rendered"),
        ({"press": "Bezig", "bare": "x"}, "has no label"),
        ({"press": "Bezig", "key": "x"}, "hidden"),
        ({"press": "Klaar"}, "No button reads 'Klaar'"),
        ({}, "Which button"),
    ],
)
def test_refuses_what_a_person_cannot_do(page: SimpleNamespace, values: dict[str, str], words: str) -> None:
    with pytest.raises(AssertionError, match=words):
        submit(Recorder(), page, **values)


def test_finds_faults_before_anybody_fills(page: SimpleNamespace) -> None:
    assert forms_of(page)[0].faults() == ["bare has no label"]
