"""A worker's own rose, from the project's page to the step and what became of it."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from krachtbron.instruments import models
from krachtbron.instruments.domain import Mode
from tests.cast import People, Somebody
from tests.forms import find, forms_of, submit
from tests.instruments.reading import (
    ITEMS,
    NAMES,
    SKIP,
    WORDS,
    code_on,
    dots_in,
    got,
    heading,
    heads,
    links,
    pictures,
    root,
    said,
    short_names,
    sign_in,
    table,
    take_part,
    url,
)

VALUES = {"group_work": 3, "strengths_based": 4, "reflective": 2, "participatory": 5, "results_oriented": 3}
PROFESSIONAL = [
    "Groepsmatig werken",
    "Krachtgericht werken",
    "Reflectief werken",
    "Participatief werken",
    "Resultaatsgericht werken",
    "Empowerende basishouding",
]


def fill(who: Somebody, round_: models.Round, **values: Any) -> Any:
    """The whole form, as on a wide screen; ends on the round's page."""
    return submit(who.client, got(who.client, "fill", round_.pk), press="Klopt", **(values or VALUES))


def choose(who: Somebody, round_: models.Round, line: str = "Reflectief werken", **fields: Any) -> Any:
    page = got(who.client, "choose", round_.pk)
    links_ = [one for one in root(page).iter("a") if "".join(one.itertext()) == f"Kies deze lijn {line}"]
    given = {"what": "Elke week een kwartier terugkijken", "who": "Bram", "term": "deze week", **fields}
    return submit(who.client, who.client.get(links_[0].get("href")), press="Bewaar", **given)


def test_who_does_an_own_step_is_named_and_not_me(cast: People, alone: models.Round) -> None:
    fill(cast.bram, alone)
    page = cast.bram.client.get(reverse("instruments:step", args=[alone.pk, "reflective"]))
    assert 'value="Bram"' in page.content.decode()


def test_a_worker_begins_on_the_page_of_her_project(cast: People) -> None:
    page = cast.bram.client.get(reverse("groups:project", args=[cast.project.pk]))
    assert url("start", cast.project.pk) in links(page)
    page = submit(cast.bram.client, got(cast.bram.client, "start", cast.project.pk), how="Ik vul mijn eigen roos in")
    assert heading(page) == "De empowermentroos"
    assert "Wie ziet dit? Alleen jij, tot je het deelt" in said(page)
    made = models.Round.objects.get()
    assert (made.mode, made.project_id, made.opened_by_id) == ("alone", cast.project.pk, cast.bram.person_id)
    assert made.code == made.entry == ""


def test_the_whole_form_with_a_skip_and_a_sentence(cast: People, alone: models.Round) -> None:
    page = fill(cast.bram, alone, **VALUES, words_reflective="We hebben nooit tijd.\nJammer.")
    assert page.redirect_chain == [(url("round", alone.pk), 303)]
    assert heading(page) == "Mijn roos"
    short = short_names()
    assert table(page) == [
        [short[0], "soms wel, soms niet (3)"],
        [short[1], "veel (4)"],
        [short[2], "weinig (2)"],
        [short[3], "heel veel (5)"],
        [short[4], "soms wel, soms niet (3)"],
        [short[5], "overgeslagen"],
    ]
    described = " ".join("".join(one.itertext()) for one in root(page).iter() if str(one.tag).endswith("desc"))
    for name, word in table(page):
        assert f"{name}: {word}" in described
    assert "We hebben nooit tijd. Jammer." in said(page)
    stored = models.Response.objects.get()
    assert stored.answers == {**VALUES, "basic_attitude": None}
    assert stored.words == {"reflective": "We hebben nooit tijd.\nJammer."}
    assert (stored.perspective, stored.origin) == ("worker", "web")
    assert stored.ready


def test_no_total_no_mean_no_score(cast: People, alone: models.Round) -> None:
    page = fill(cast.bram, alone)
    words = said(page).lower()
    for word in ("gemiddeld", "totaal", "score", "norm", "%", "punten"):
        assert word not in words, word
    assert not re.search(r"\d[.,]\d", words)
    assert "17" not in words  # the sum
    assert len(table(page)) == len(ITEMS)
    assert len(heads(page)) == 2


def test_one_question_a_screen(cast: People, alone: models.Round) -> None:
    bram = cast.bram.client
    page = got(bram, "fill", alone.pk)
    assert url("fill_question", alone.pk, 1) in links(page)
    page = bram.get(url("fill_question", alone.pk, 1))
    for number, word in enumerate(("soms wel, soms niet", "veel", "weinig", SKIP, "heel weinig", "heel veel"), 1):
        assert f"Vraag {number} van 6" in said(page)
        assert heading(page) == PROFESSIONAL[number - 1]
        assert len(pictures(page)) == (number > 1)  # the rose grows below
        page = submit(bram, page, press=word)
    assert heading(page) == "Klopt dit?"
    assert "Participatief werken" + "overgeslagen" in said(page).replace(" overgeslagen", "overgeslagen")
    page = submit(bram, page, press="Klopt", words_reflective="Te druk")
    assert [row[1] for row in table(page)] == [
        "soms wel, soms niet (3)",
        "veel (4)",
        "weinig (2)",
        "overgeslagen",
        "heel weinig (1)",
        "heel veel (5)",
    ]
    assert "Te druk" in said(page)


def test_a_question_is_left_and_taken_up_again(cast: People, alone: models.Round) -> None:
    bram = cast.bram.client
    submit(bram, bram.get(url("fill_question", alone.pk, 1)), press="veel")
    page = bram.get(url("fill_question", alone.pk, 1))
    assert submit(bram, page, press="weinig").request["PATH_INFO"] == url("fill_question", alone.pk, 2)
    assert models.Response.objects.get().answers == {"group_work": 2}
    page = got(bram, "fill_overview", alone.pk)
    assert said(page).count("overgeslagen") == 5
    assert bram.get(url("fill_question", alone.pk, 7)).status_code == 404
    assert bram.get(url("fill_question", alone.pk, 0)).status_code == 404


def test_saying_klopt_to_nothing(cast: People, alone: models.Round) -> None:
    bram = cast.bram.client
    page = submit(bram, got(bram, "fill", alone.pk), press="Klopt")
    assert page.status_code == 422
    assert "Je koos nog niets" in said(page)
    assert not models.Response.objects.exists()
    submit(bram, bram.get(url("fill_question", alone.pk, 1)), press=SKIP)
    page = submit(bram, got(bram, "fill_overview", alone.pk), press="Klopt")
    assert page.status_code == 422
    assert "Je koos nog niets" in said(page)
    assert "Hier staat nog niets" in said(got(bram, "round", alone.pk))


def test_before_any_answer_the_overview_sends_to_the_form(cast: People, alone: models.Round) -> None:
    assert heading(got(cast.bram.client, "fill_overview", alone.pk)) == "De empowermentroos"


def test_one_line_one_step_and_what_became_of_it(cast: People, alone: models.Round) -> None:
    bram = cast.bram.client
    fill(cast.bram, alone)
    page = choose(cast.bram, alone)
    assert "Bewaard" in said(page)
    for words in ("Elke week een kwartier terugkijken", "Bram · deze week", "Reflectief werken", "toen: weinig"):
        assert words in said(page), words
    # a second step waits for the first
    assert url("choose", alone.pk) not in links(page)
    waits = got(bram, "choose", alone.pk)
    assert "Er loopt nog een stap" in said(waits)
    assert not [link for link in links(waits) if "/stap/" in link]
    late = got(bram, "step", alone.pk, "participatory")
    refused = submit(bram, late, press="Bewaar", what="Nog een stap")
    assert refused.status_code == 422
    assert "Er loopt nog een stap. Vertel eerst hoe die afliep." in said(refused)
    assert (
        "Nog een stap" in find(refused, 0).data(press="Bewaar")[[n for n, _ in find(refused, 0).data()].index("what")]
    )
    assert models.Choice.objects.count() == 1
    # how it ended is told on the pages of promises
    told = submit(bram, bram.get(models_url(alone)), press="losgelaten", words="Het paste niet in de week.")
    assert told.status_code == 200
    page = got(bram, "round", alone.pk)
    assert "losgelaten: Het paste niet in de week." in said(page)
    page = choose(cast.bram, alone, "Participatief werken", what="De agenda samen maken", term="tegen de volgende keer")
    assert "De agenda samen maken" in said(page)
    assert "Elke week een kwartier terugkijken losgelaten" in said(page)
    assert list(models.Choice.objects.order_by("nth").values_list("nth", "item", "value")) == [
        (1, "reflective", 2),
        (2, "participatory", 5),
    ]
    submit(bram, bram.get(models_url(alone)), press="bezig")
    assert "bezig" in said(got(bram, "round", alone.pk))
    submit(bram, bram.get(models_url(alone)), press="gelukt", words="De groep leidde zelf.")
    page = got(bram, "round", alone.pk)
    assert "gelukt: De groep leidde zelf." in said(page)
    assert "Kies een volgende stap" in said(page)


def models_url(round_: models.Round) -> str:
    newest = models.Choice.objects.filter(round=round_).latest("nth")
    return reverse("groups:promise", args=[newest.promise_id])


def test_a_step_is_told_and_seen_by_the_group(cast: People, alone: models.Round) -> None:
    fill(cast.bram, alone)
    choose(cast.bram, alone)
    amina = cast.amina.client
    submit(amina, amina.get(models_url(alone)), press="gelukt", words="Dat deden we.")
    assert "gelukt: Dat deden we." in said(got(cast.bram.client, "round", alone.pk))


def test_the_same_step_sent_twice_is_one_step(cast: People, alone: models.Round) -> None:
    fill(cast.bram, alone)
    form = got(cast.bram.client, "step", alone.pk, "reflective")
    for _ in range(2):
        page = submit(cast.bram.client, form, press="Bewaar", what="Bellen")
        assert "Bellen" in said(page)
    assert models.Choice.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"what": ""}, "Vul dit nog in."),
        ({"what": "Bellen", "term": "op een dag die je kiest"}, "Kies nog een dag."),
        ({"what": "Bellen", "term": "op een dag die je kiest", "due": "2020-01-01"}, "Die dag is al voorbij."),
        ({"what": "Bellen", "term": "op een dag die je kiest", "due": "gisteren"}, "Dit is geen datum."),
    ],
)
def test_a_step_that_is_not_clear_yet(cast: People, alone: models.Round, fields: dict[str, str], sentence: str) -> None:
    fill(cast.bram, alone)
    form = got(cast.bram.client, "step", alone.pk, "reflective")
    page = submit(cast.bram.client, form, press="Bewaar", who="Amina en Bram", **fields)
    assert page.status_code == 422
    assert sentence in said(page)
    kept = dict(find(page, 0).data(press="Bewaar"))
    assert kept["who"] == "Amina en Bram"
    assert kept["what"] == fields["what"]
    assert not models.Choice.objects.exists()


def test_no_step_from_an_empty_rose(cast: People, alone: models.Round) -> None:
    page = submit(
        cast.bram.client, got(cast.bram.client, "step", alone.pk, "reflective"), press="Bewaar", what="Bellen"
    )
    assert page.status_code == 422
    assert "Er is nog geen antwoord." in said(page)
    assert cast.bram.client.get(url("step", alone.pk, "vertrouwen")).status_code == 404


OTHERS = ("amina", "els", "farid", "greet")


def test_who_sees_it_before_and_after_sharing(cast: People, alone: models.Round) -> None:
    page = fill(cast.bram, alone)
    files = [url("picture", alone.pk, kind) for kind in ("svg", "png", "pdf")]
    for name in (*OTHERS, "carla", "dirk"):
        for address in (url("round", alone.pk), *files):
            assert cast.everybody[name].client.get(address).status_code == 404, (name, address)
        assert url("round", alone.pk) not in links(got(cast.everybody[name].client, "rounds"))
    page = submit(cast.bram.client, page, "tonen", press="Deel met mijn project")
    assert "Iedereen van dit project." in said(page)
    for name in OTHERS:
        client = cast.everybody[name].client
        seen = got(client, "round", alone.pk)
        assert heading(seen) == "Roos van de werker"
        assert [row[1] for row in table(seen)][:3] == ["soms wel, soms niet (3)", "veel (4)", "weinig (2)"]
        assert forms_of(seen)[0].name != url("share", alone.pk)
        assert not {url(verb, alone.pk) for verb in ("fill", "remove", "choose")} & set(links(seen))
        assert url("round", alone.pk) in links(got(client, "rounds"))
        assert client.get(url("fill", alone.pk)).status_code == 403
        assert client.get(url("remove", alone.pk)).status_code == 403
        assert client.get(url("choose", alone.pk)).status_code == 403
        assert client.get(files[0]).status_code == 200
    for name in ("carla", "dirk"):
        assert cast.everybody[name].client.get(url("round", alone.pk)).status_code == 404
    page = submit(cast.bram.client, page, "tonen", press="Niet langer delen")
    assert "Alleen jij." in said(page)
    for name in (*OTHERS, "carla", "dirk"):
        assert cast.everybody[name].client.get(url("round", alone.pk)).status_code == 404


def test_participants_read_plain_words_where_workers_read_the_trade(cast: People, alone: models.Round) -> None:
    submit(cast.bram.client, fill(cast.bram, alone), "tonen", press="Deel met mijn project")
    assert table(got(cast.amina.client, "round", alone.pk))[0][0] == NAMES[0]
    assert table(got(cast.greet.client, "round", alone.pk))[0][0] == short_names()[0]


def test_only_who_filled_it_shares_it(cast: People, alone: models.Round) -> None:
    empty = got(cast.bram.client, "round", alone.pk)
    assert "Alleen jij." in said(empty)
    assert [form.faults() for form in forms_of(empty)] == [[]]  # no form without a button
    page = fill(cast.bram, alone)
    form = find(page, "tonen")
    response = cast.amina.client.post(url("share", alone.pk), dict(form.data(press="Deel met mijn project")))
    assert response.status_code == 404
    assert models.Round.objects.get().shown is None


def test_everybody_around_the_project_may_make_her_own(cast: People) -> None:
    for name in ("amina", "els", "farid", "greet"):
        who = cast.everybody[name]
        page = submit(
            who.client, got(who.client, "start", cast.project.pk), press="Begin"
        )  # one way: nothing to choose
        assert heading(page) == "De empowermentroos"
        assert len(find(page, ".fill__wide").fields) == 1 + 2 * len(ITEMS)
        page = submit(who.client, page, ".fill__wide", participatory="4")
        assert heading(page) == "Mijn roos"
        assert not any("/stap/" in link for link in links(page))  # a step is promised by the worker
    assert models.Round.objects.filter(mode=Mode.ALONE).count() == 4
    for name in ("carla", "dirk"):
        assert cast.everybody[name].client.get(url("start", cast.project.pk)).status_code == 404


def test_it_can_be_bettered_for_a_fortnight_then_it_is_a_moment_in_time(
    cast: People, alone: models.Round, later: Any
) -> None:
    fill(cast.bram, alone)
    page = got(cast.bram.client, "fill", alone.pk)
    kept = dict(find(page, ".fill__wide").data())
    assert {item: kept[item] for item in VALUES} == {item: str(value) for item, value in VALUES.items()}
    page = submit(cast.bram.client, page, ".fill__wide", reflective="4")
    assert table(page)[2][1] == "veel (4)"
    question = got(cast.bram.client, "fill_question", alone.pk, 3)
    assert [one.get("value") for one in find(question, 0).buttons if one.get("aria-pressed")] == ["4"]
    overview = got(cast.bram.client, "fill_overview", alone.pk)
    late_form = got(cast.bram.client, "fill", alone.pk)
    later(days=14, hours=1)
    sign_in(cast.bram)
    page = got(cast.bram.client, "fill", alone.pk)
    assert "Dit is al afgerond." in said(page)
    assert url("fill", alone.pk) not in links(page)
    assert "al afgerond" in said(got(cast.bram.client, "fill_question", alone.pk, 3))
    for form, press in ((late_form, "Klopt"), (overview, "Klopt"), (question, "weinig")):
        page = submit(cast.bram.client, form, press=press)
        assert "Dit is al afgerond." in said(page)
    assert models.Response.objects.get().answers["reflective"] == 4
    # sharing, a step and throwing away stay hers
    page = submit(cast.bram.client, got(cast.bram.client, "round", alone.pk), "tonen", press="Deel met mijn project")
    assert "Iedereen van dit project." in said(page)
    assert "Elke week" in said(choose(cast.bram, alone))


def test_throwing_it_away_keeps_the_step(cast: People, alone: models.Round) -> None:
    fill(cast.bram, alone)
    choose(cast.bram, alone)
    page = got(cast.bram.client, "remove", alone.pk)
    assert "De stap zelf blijft staan" in said(page)
    page = submit(cast.bram.client, page, press="Ja, gooi weg")
    assert "Weggegooid." in said(page)
    assert not models.Round.objects.exists()
    assert not models.Tally.objects.exists()
    assert "Elke week een kwartier" in said(cast.bram.client.get(reverse("groups:promises")))


def test_a_form_forged_without_its_token_is_refused(cast: People, alone: models.Round) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.bram.member.account)
    assert strict.post(url("fill", alone.pk), {"reflective": "4"}).status_code == 403
    assert not models.Response.objects.exists()


def test_nothing_here_answers_to_a_guest_of_a_live_round(cast: People, live: models.Round) -> None:
    phone = take_part(code_on(got(cast.bram.client, "live", live.pk)), (*WORDS, "veel"))
    for name in ("round", "live", "choose", "fill"):
        assert phone.get(url(name, live.pk)).status_code == 302
    assert dots_in(phone.get(url("rounds"), follow=True)) == 0
