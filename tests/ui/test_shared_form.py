"""Two who change the same words: the second reads what stands before hers go over it."""

from typing import Any

from django import forms

from krachtbron.ui.public import SharedForm


class Promise(SharedForm):
    how = forms.CharField(label="Hoe?", required=False)
    day = forms.DateField(label="Dag", required=False)


class NewPromise(Promise):
    keyed = True


def sent(shown: SharedForm, **said: str) -> dict[str, str]:
    html = shown.drawn()
    marks = [part.split('value="')[1].split('"')[0] for part in html.split("<input") if 'name="stood"' in part]
    return {**({"stood": marks[0]} if marks else {}), **said}


def form(stands: str, data: Any = None) -> Promise:
    return Promise(data, initial={"how": stands})


def test_nobody_came_between() -> None:
    assert form("Bellen", sent(form("Bellen"), how="Schrijven")).is_valid()


def test_somebody_did_and_her_words_are_read_first() -> None:
    late = form("Langsgaan", sent(form("Bellen"), how="Schrijven"))
    assert not late.is_valid()
    html = late.drawn()
    for words in ("Iemand anders paste dit net aan.", "Dit staat er nu", "Langsgaan", 'value="Schrijven"'):
        assert words in html
    again = form("Langsgaan", sent(late, how="Schrijven"))
    assert again.is_valid(), "saved again, after reading, it stands"


def test_sent_twice_is_no_quarrel_with_oneself() -> None:
    data = sent(form("Bellen"), how="Schrijven")
    assert form("Schrijven", data).is_valid()


def test_what_stood_there_is_never_markup() -> None:
    late = form("<b>x</b>", sent(form("Bellen"), how="Schrijven"))
    assert not late.is_valid()
    assert "<b>x</b>" not in late.drawn()


def test_something_new_stands_nowhere_yet() -> None:
    new = NewPromise(initial={"how": "Bellen"})
    assert "stood" not in new.drawn()
