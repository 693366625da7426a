"""A new instrument is one content file: filled alone, beside each other, together and on paper; drawn, compared,
taken along. No code knows its name."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from krachtbron.instruments import models, privacy, queries
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import submit
from tests.instruments.garden import NAME, QUESTIONS, planted
from tests.instruments.reading import code_on, got, heading, join, links, press, said, show, url


@pytest.fixture(autouse=True)
def garden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted(tmp_path, monkeypatch)


def begin(cast: People, how: str, who: str = "bram") -> Any:
    client = cast.everybody[who].client
    return submit(client, got(client, "start_with", cast.project.pk, NAME), how=how)


def read_pdf(response: Any) -> str:
    """The words of a sheet, in one line."""
    assert response["Content-Type"] == "application/pdf"
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(response.content)).pages).split())


ALL = {"pace": "1", "pace_wanted": "4", "open_gate": "2", "season": "2", "crops": ["1", "3"], "who": ["3"]}


def answer_all(client: Client, round_: models.Round, **more: Any) -> Any:
    """The whole of it on one page."""
    filled = {"soil": "3", **ALL, "words_open_gate": "Hij staat soms open.", "words_wish": "Een bank."} | more
    return submit(client, got(client, "fill", round_.pk), ".fill__wide", **filled)


def walk(client: Client, page: Any, pressed: list[Any]) -> Any:
    """Question after question; a list ticks words, a text beginning with a pencil writes."""
    for one in pressed:
        if isinstance(one, list):
            page = submit(client, page, press="Verder", value=one)
        elif one.startswith("✎"):
            page = submit(client, page, press="Verder", words=one[1:])
        else:
            page = submit(client, page, press=one)
    return page


WALK = ["rijk", "vooral durf", "in het midden", "deels", "zomer", ["sla", "prei"], ["mensen beslissen"], "✎Een bank."]


def test_it_stands_among_what_one_can_look_with(cast: People) -> None:
    page = got(cast.bram.client, "start", cast.project.pk)
    assert url("catalogue", cast.project.pk) in links(page)
    page = got(cast.bram.client, "catalogue", cast.project.pk)
    for words in ("Tuinscan", "Kijk naar de tuin, niet naar wie erin werkt.", "8 vragen · alleen, ieder apart, samen"):
        assert words in said(page)
    page = got(cast.bram.client, "start_with", cast.project.pk, NAME)
    assert heading(page) == "Tuinscan"
    assert "Alleen voor tests." in said(page)
    assert cast.bram.client.get(url("start_with", cast.project.pk, "no-such-scan")).status_code == 404
    assert cast.bram.client.get(url("start_with", cast.project.pk, "own-mirror")).status_code == 404


def test_alone_on_one_page(cast: People) -> None:
    begin(cast, "Ik vul in, voor mezelf")
    round_ = models.Round.objects.get()
    form = got(cast.bram.client, "fill", round_.pk)
    assert "De plek" in said(form)
    assert "Staat de poort open? (vakwoord)" in said(form)
    page = answer_all(cast.bram.client, round_)
    assert "Je antwoorden zijn bewaard." in said(page)
    shown = said(page)
    for word in ("vooral durf", "iets meer rust", "Hij staat soms open.", "Een bank.", "mensen beslissen"):
        assert word in shown
    response = models.Response.objects.get()
    assert response.answers["crops"] == [1, 3]
    assert response.answers["wish"] == 1, "written in words"
    again = got(cast.bram.client, "fill", round_.pk)
    assert "Een bank." in again.content.decode()


def test_a_participant_answers_one_question_a_screen(cast: People) -> None:
    begin(cast, "Ieder vult in, daarna leggen we alles naast elkaar")
    round_ = models.Round.objects.get()
    amina = cast.amina.client
    page = got(amina, "fill_question", round_.pk, 1)
    assert f"Vraag 1 van {QUESTIONS}" in said(page)
    page = walk(amina, page, WALK)
    assert heading(page) == "Klopt dit?"
    for word in (
        "De grondrijk",
        "Hoe snel: waar je wilt staanin het midden",
        "Wat groeitsla en prei",
        "Een wensEen bank.",
    ):
        assert word in said(page)
    page = submit(amina, page, press="Klopt", words_open_gate="Er hangt geen slot meer.")
    assert "Jouw antwoorden" in said(page)
    assert "Er hangt geen slot meer." in said(page)


def test_nothing_pressed_asks_again_and_keeps_what_was_written(cast: People) -> None:
    begin(cast, "Ik vul in, voor mezelf")
    round_ = models.Round.objects.get()
    ticks = got(cast.bram.client, "fill_question", round_.pk, 6)
    again = submit(cast.bram.client, ticks, press="Verder")
    assert again.status_code == 422
    assert "Je koos nog niets. Kies een antwoord of sla over." in said(again)
    writing = got(cast.bram.client, "fill_question", round_.pk, 8)
    again = submit(cast.bram.client, writing, press="Verder", words="a" * 501)
    assert again.status_code == 422
    assert "Er passen er 500" in said(again)
    assert "a" * 501 in again.content.decode()
    skipped = submit(cast.bram.client, again, press="Dit sla ik over")
    assert skipped.status_code == 200


def test_what_does_not_apply_is_an_answer(cast: People) -> None:
    begin(cast, "Ik vul in, voor mezelf")
    round_ = models.Round.objects.get()
    page = walk(cast.bram.client, got(cast.bram.client, "fill_question", round_.pk, 1), ["past hier niet"])
    page = walk(cast.bram.client, page, ["Dit sla ik over"] * 4)
    page = walk(cast.bram.client, page, [["sla", "past hier niet"], ["past hier niet"], "Dit sla ik over"])
    assert "De grond (vak)past hier niet" in said(page)
    answers = models.Response.objects.get().answers
    assert (answers["soil"], answers["crops"], answers["who"], answers["pace"]) == (0, [1], [0], None)
    assert "past hier niet" in said(submit(cast.bram.client, page, press="Klopt"))


def live(cast: People) -> tuple[models.Round, Any]:
    page = begin(cast, "Samen, met De huurdersgroep")
    return models.Round.objects.get(), page


def test_together_on_telephones_then_one_step(cast: People) -> None:
    round_, page = live(cast)
    assert f"{QUESTIONS} korte vragen op je eigen telefoon" in said(page)
    phones = []
    for soil in ("rijk", "schraal", "rijk"):
        phone, door = join(code_on(page))
        assert heading(door) in ("De grond", "Onze tuin")
        end = walk(phone, door, [soil, *WALK[1:]])
        end = submit(phone, end, press="Klopt")
        assert heading(end) == "Dank je wel"
        phones.append(phone)
    shown = show(cast, round_)
    assert heading(shown) == "Onze tuin"
    assert said(shown).count("Een bank.") == 3
    assert "2 × rijk (3)" in shown.content.decode()
    shown = press(cast.bram.client, shown, "rijk")  # the first line, settled
    assert "rijk" in said(shown)
    for phone in phones:
        page = phone.get(url("thanks", round_.entry))
        assert "Een bank." in said(page)
    lines = got(cast.bram.client, "choose", round_.pk)
    assert url("step", round_.pk, "pace") in links(lines)
    assert url("step", round_.pk, "pace_wanted") not in links(lines)
    assert cast.bram.client.get(url("step", round_.pk, "pace_wanted")).status_code == 404
    step = got(cast.bram.client, "step", round_.pk, "pace")
    end = submit(cast.bram.client, step, what="Een rustbank timmeren")
    assert heading(end) == "Onze tuin · De huurdersgroep"
    assert "Een rustbank timmeren" in said(end)
    project = cast.bram.client.get(reverse("results:timeline", args=[cast.project.pk]))
    assert "Onze tuin" in said(project)


def test_the_group_says_something_at_a_question_without_a_line(cast: People) -> None:
    round_, page = live(cast)
    phone, door = join(code_on(page))
    submit(phone, walk(phone, door, WALK), press="Klopt")
    show(cast, round_)
    open_line = cast.bram.client.get(url("live", round_.pk), {"lijn": "wish"})
    shown = submit(cast.bram.client, open_line, "afspreken", press="Bewaar", words="Twee banken, in de zon.")
    assert "Twee banken, in de zon." in said(shown)
    assert "we zien het anders" not in said(got(cast.bram.client, "round", round_.pk))


def test_who_is_outside_reads_what_was_settled_and_no_dot(cast: People) -> None:
    round_, page = live(cast)
    phone, door = join(code_on(page))
    submit(phone, walk(phone, door, WALK), press="Klopt")
    press(cast.bram.client, show(cast, round_), "rijk")
    for name in ("greet", "els"):
        seen = said(got(cast.everybody[name].client, "round", round_.pk))
        assert "rijk" in seen
        assert "Een bank." not in seen
    assert cast.dirk.client.get(url("round", round_.pk)).status_code == 404


def test_beside_each_other_and_over_time(cast: People) -> None:
    begin(cast, "Ieder vult in, daarna leggen we alles naast elkaar")
    round_ = models.Round.objects.get()
    for name, soil in (("bram", "3"), ("amina", "1"), ("greet", "2")):
        answer_all(cast.everybody[name].client, round_, soil=soil)
    page = submit(cast.bram.client, got(cast.bram.client, "round", round_.pk), "tonen", press="Toon alle antwoorden")
    shown = said(page)
    assert "De grond (vak): werkers en deelnemers zien dit anders. Wat ziet ieder?" in shown
    assert "Een bank." in shown
    begin(cast, "Ik vul in, voor mezelf")
    alone = models.Round.objects.get(mode=Mode.ALONE)
    answer_all(cast.bram.client, alone, soil="1")
    page = got(cast.bram.client, "of_project_with", cast.project.pk, NAME)
    assert heading(page) == "Tuinscan"
    assert "De grond (vak): van rijk naar schraal. Dat mag." in said(page)
    roses = got(cast.bram.client, "of_project", cast.project.pk)
    assert url("of_project_with", cast.project.pk, NAME) in links(roses)
    assert cast.bram.client.get(url("of_project_with", cast.project.pk, "touch")).status_code == 404


def test_on_paper_out_and_in(cast: People) -> None:
    round_, _page = live(cast)
    sheet = read_pdf(cast.bram.client.get(url("empty_paper"), {"ronde": str(round_.pk)}))
    for words in ("Onze tuin", "Is de grond goed?", "past hier niet", "Wat wens je de tuin?"):
        assert words in sheet
    typing = got(cast.bram.client, "paper", round_.pk)
    typed = {**ALL, "soil": "1", "words_wish": "Een bank.", "words_open_gate": "Het slot is weg."}
    page = submit(cast.bram.client, typing, **typed)
    assert "Bewaard als antwoord van papier." in said(page)
    response = models.Response.objects.get()
    assert (response.answers["wish"], response.words["open_gate"]) == (1, "Het slot is weg.")
    empty = submit(cast.bram.client, page)
    assert "Je koos nog niets." in said(empty)
    show(cast, round_)
    result = read_pdf(cast.bram.client.get(url("picture", round_.pk, "pdf")))
    for words in ("Onze tuin", "De plek", "Een bank."):
        assert words in result
    assert cast.bram.client.get(url("picture", round_.pk, "svg")).status_code == 404


def test_taken_along_as_table_and_in_ones_own_book(cast: People) -> None:
    begin(cast, "Ik vul in, voor mezelf")
    answer_all(cast.bram.client, models.Round.objects.get())
    table = cast.bram.client.get(url("own_csv")).content.decode()
    for words in ("Tuinscan", "sla en prei", "Een bank.", "Hoe snel (vak): waar je wilt staan"):
        assert words in table
    kept = privacy.export(cast.bram.person_id)
    assert kept["responses"][0]["answers"]["crops"] == [1, 3]


def test_counts_are_those_of_the_answers(cast: People) -> None:
    round_, page = live(cast)
    for _ in range(2):
        phone, door = join(code_on(page))
        submit(phone, walk(phone, door, WALK), press="Klopt")
    counts = queries.tallies_of(round_.pk)["participant"]
    assert counts["crops"] == {1: 2, 3: 2}
    assert counts["wish"] == {1: 2}
    submit(phone, phone.get(url("withdraw", round_.entry)), press="Ja, neem ze terug")
    assert queries.tallies_of(round_.pk)["participant"]["crops"] == {1: 1, 3: 1}


def test_only_whom_it_asks(cast: People, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(cast, "Ieder vult in, daarna leggen we alles naast elkaar")
    round_ = models.Round.objects.get()
    monkeypatch.setitem(
        __import__("tests.instruments.garden", fromlist=["CONTENT"]).CONTENT, "perspectives", ["worker", "coach"]
    )
    planted(tmp_path / "other", monkeypatch)
    assert cast.amina.client.get(url("fill", round_.pk)).status_code == 403
    assert "wachten op jou" not in said(cast.amina.client.get(reverse("groups:today")))
    assert "wachten op jou" in said(cast.greet.client.get(reverse("groups:today")))
