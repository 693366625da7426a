"""The form renderer: labels, hints, faults beside their field, what was typed stays."""

from typing import Any
from uuid import UUID

import html5lib
import pytest
from django import forms
from django.template import engines

from krachtbron.base.outcome import Refused
from krachtbron.ui.public import Form, Words

WORDS = ((1, "heel weinig"), (2, "weinig"), (3, "soms wel, soms niet"), (4, "veel"), (5, "heel veel"))
KEY = "6f1c7f6e-3b0a-4a3e-9f0e-0d6f0f1f2a3b"


class Step(Form):
    keyed = True
    what = forms.CharField(label="Wat doen jullie?", help_text="Klein is goed.", max_length=20)
    why = forms.CharField(label="Waarom", widget=forms.Textarea, required=False, max_length=500)
    term = forms.ChoiceField(
        label="Wanneer?", widget=forms.RadioSelect, choices=(("week", "deze week"), ("month", "deze maand"))
    )
    due = forms.DateField(label="Dag", required=False)
    who = forms.ChoiceField(label="Wie", choices=(("core", "kerngroep"), ("all", "iedereen")), required=False)
    agree = forms.BooleanField(label="De groep mag dit zien", required=False)
    secret = forms.CharField(label="Wachtzin", widget=forms.PasswordInput, required=False)


class Asked(Form):
    answer = Words(words=WORDS, label="Beslissen wij mee?")


def page(form: Form, source: str = "{% form form submit='Bewaar' %}") -> Any:
    html = engines["django"].from_string(source).render({"form": form, "csrf_token": "geheim"})
    html5lib.HTMLParser(strict=True).parseFragment(html)
    return html5lib.parse(html, namespaceHTMLElements=False)


def named(root: Any, name: str) -> list[Any]:
    return [node for node in root.iter() if node.get("name") == name]


def words(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


def test_every_field_has_its_label_and_its_hint() -> None:
    root = page(Step())
    labels = {node.get("for"): words(node) for node in root.iter("label")}
    assert labels["id_what"] == "Wat doen jullie?"
    assert labels["id_why"] == "Waarom (mag leeg blijven)"
    assert labels["id_agree"] == "De groep mag dit zien"
    (what,) = named(root, "what")
    assert what.get("aria-describedby") == "id_what-hint"
    assert [words(node) for node in root.iter() if node.get("id") == "id_what-hint"] == ["Klein is goed."]
    assert named(root, "due")[0].get("type") == "date"
    assert named(root, "csrfmiddlewaretoken")[0].get("value") == "geheim"


def test_radios_show_each_with_its_own_words_in_one_question() -> None:
    root = page(Step())
    radios = named(root, "term")
    labels = {node.get("for"): words(node) for node in root.iter("label")}
    assert [(one.get("value"), labels[one.get("id")]) for one in radios] == [
        ("week", "deze week"),
        ("month", "deze maand"),
    ]
    (fieldset,) = [one for one in root.iter("fieldset") if radios[0] in list(one.iter())]
    assert words(fieldset.find("legend")) == "Wanneer?"


def test_a_fresh_form_has_a_fresh_key_and_says_nothing_wrong() -> None:
    keys = {named(page(Step()), "key")[0].get("value") for _ in range(3)}
    assert len(keys) == 3
    assert all(UUID(key) for key in keys)
    assert not [node for node in page(Step()).iter() if node.get("role") == "alert"]
    assert not named(page(Asked()), "key")


def test_faults_stand_on_top_and_beside_and_nothing_typed_is_lost() -> None:
    sent = {
        "key": KEY, "what": "Dit is veel te lang <voor> het veld", "why": "Omdat\nhet kan", "due": "2026-02-30",
        "who": "all", "agree": "on", "secret": "drie woorden",
    }  # fmt: skip
    form = Step(sent)
    assert not form.is_valid()
    root = page(form)
    (top,) = [node for node in root.iter() if node.get("role") == "alert"]
    assert "autofocus" in top.attrib
    links = {words(node): node.get("href") for node in top.iter("a")}
    assert links == {
        "Wat doen jullie? Dit is te lang. Hoogstens 20 tekens; nu zijn het er 35.": "#id_what",
        "Wanneer? Kies een antwoord.": "#id_term_0",
        "Dag: Dit is geen datum. Schrijf bijvoorbeeld 24-5-2026.": "#id_due",
    }
    ids = {node.get("id") for node in root.iter()}
    assert {href[1:] for href in links.values()} <= ids
    (what,) = named(root, "what")
    assert what.get("value") == sent["what"]
    assert what.get("aria-invalid") == "true"
    assert what.get("aria-describedby") == "id_what-hint id_what-fault"
    assert "maxlength" not in what.attrib
    assert named(root, "why")[0].text.strip() == sent["why"]
    assert [one.get("value") for one in named(root, "who")[0].iter("option") if "selected" in one.attrib] == ["all"]
    assert "checked" in named(root, "agree")[0].attrib
    assert named(root, "key")[0].get("value") == KEY
    assert named(root, "secret")[0].get("value") is None, "a passphrase is never sent back"
    assert "novalidate" in next(root.iter("form")).attrib


def test_a_refusal_stands_beside_its_field_or_above() -> None:
    form = Step({"key": KEY, "what": "bellen", "term": "week"})
    assert form.is_valid()
    form.refuse(Refused("taken", "what"), "Dit hebben jullie al afgesproken.")
    form.refuse(Refused("closed"), "Deze roos is gesloten.")
    form.refuse(Refused("odd", "no_such_field"), "Dit past niet.")
    root = page(form)
    (beside,) = [node for node in root.iter() if node.get("id") == "id_what-fault"]
    assert words(beside) == "Dit hebben jullie al afgesproken."
    (top,) = [node for node in root.iter() if node.get("role") == "alert"]
    assert [words(one) for one in top.iter("li")] == [
        "Deze roos is gesloten.",
        "Dit past niet.",
        "Wat doen jullie? Dit hebben jullie al afgesproken.",
    ]
    assert named(root, "what")[0].get("value") == "bellen"


@pytest.mark.parametrize("key", ["", "geen sleutel", "6f1c"])
def test_a_broken_key_is_replaced_and_said_without_a_dead_link(key: str) -> None:
    form = Step({"key": key, "what": "bellen", "term": "week"})
    assert not form.is_valid()
    root = page(form)
    assert UUID(named(root, "key")[0].get("value"))
    (top,) = [node for node in root.iter() if node.get("role") == "alert"]
    assert [words(line) for line in top.iter("li")] == ["Dit lukte niet. Probeer het nog eens."]


def test_words_are_answers_and_skipping_is_one_too() -> None:
    root = page(Asked())
    radios = named(root, "answer")
    assert [one.get("value") for one in radios] == ["1", "2", "3", "4", "5", ""]
    assert not any("checked" in one.attrib for one in radios), "nothing is chosen until somebody chooses"
    assert "Dit sla ik over" in words(root)
    for sent, cleaned in (("4", 4), ("", None)):
        form = Asked({"answer": sent})
        assert form.is_valid()
        assert form.cleaned_data["answer"] == cleaned
        assert [one.get("value") for one in named(page(form), "answer") if "checked" in one.attrib] == [sent]
    assert not Asked({"answer": "6"}).is_valid()


def test_a_forms_own_sentence_is_kept() -> None:
    class Own(Form):
        name = forms.CharField(label="Naam", error_messages={"required": "Hoe mogen we je noemen?"})

    form = Own({})
    assert form.errors["name"] == ["Hoe mogen we je noemen?"]


def test_markup_in_what_somebody_typed_stays_text() -> None:
    form = Step({"what": '"><b>x</b>', "why": "</textarea><b>y</b>"})
    root = page(form)
    assert not list(root.iter("b"))
    assert named(root, "what")[0].get("value") == '"><b>x</b>'


def test_fields_alone_and_two_forms_on_one_page() -> None:
    root = page(Step(prefix="een"), "{% fields form %}")
    assert not list(root.iter("form"))
    assert named(root, "een-key")[0].get("id") is None
    assert named(root, "een-what")[0].get("id") == "id_een-what"


class Told(Form):
    folded, unfold = ("day",), "Zeg meer"
    what = forms.CharField(label="Wat?")
    day = forms.DateField(label="Welke dag?")


def test_what_may_stay_as_it_is_stands_folded_below_until_it_is_at_fault() -> None:
    folded = page(Told()).find(".//details")
    assert folded.find("summary").text == "Zeg meer"
    assert [one.get("name") for one in folded.iter("input")] == ["day"]
    assert "open" not in folded.attrib
    assert "open" not in page(Told({"what": "", "day": "24-5-2026"})).find(".//details").attrib
    assert "open" in page(Told({"what": "x", "day": "ooit"})).find(".//details").attrib
