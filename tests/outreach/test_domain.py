"""What may be written about a place, and when the worker is asked to stand still."""

from datetime import date, timedelta

import pytest

from krachtbron.outreach import domain

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "words",
    [
        "Kerkstraat 12", "kerkstraat 12b", "Kerkstraat, nr 12", "Kerkstraat nummer 12", "12 rue de la Paix",
        "de Lange Nieuwstraat 7 bus 3", "huisnummer 8", "nr. 4", "Molenberg 31", "9000 GA", "de flat, 15",
    ],
)  # fmt: skip
def test_a_place_is_no_address(words: str) -> None:
    assert domain.looks_like_address(words, place=True), words


@pytest.mark.parametrize(
    "words",
    [
        "de banken bij de vijver", "de Kerkstraat", "halte van tram 12", "lijn 4", "het plein, tot 5 uur",
        "de schoolpoort om 15.30", "het café op zaterdag 12 maart", "in 2026", "poort 3", "", "3 banken bij de vijver",
        "het plein na 16u",
    ],
)  # fmt: skip
def test_a_place_in_words_is_one(words: str) -> None:
    assert not domain.looks_like_address(words, place=True), words
    assert domain.check_words("name", words, 80, place=True) is None


@pytest.mark.parametrize(
    "words", ["Ik ga langs in Kerkstraat 12", "bij huisnummer 5", "Dorpsweg, 9", "rue de la Paix 12"]
)
def test_no_address_in_what_was_agreed(words: str) -> None:
    fault = domain.check_words("agreed", words, 200)
    assert fault is not None
    assert fault.code == "like_address"


@pytest.mark.parametrize(
    "words",
    [
        "Ik breng 3 folders mee",
        "We drinken koffie om 10 uur",
        "Samen naar het loket, 12 maart",
        "Bus 4 nemen",
        "Op het plein 2 keer per week",
        "Terug op 12-03-2027",
    ],
)
def test_a_sentence_may_hold_a_number(words: str) -> None:
    assert domain.check_words("agreed", words, 200) is None


@pytest.mark.parametrize("words", ["bel 0478 12 34 56", "0478/123456", "ann@voorbeeld.be"])
def test_no_way_to_reach_somebody(words: str) -> None:
    fault = domain.check_words("agreed", words, 200)
    assert fault is not None
    assert fault.code == "like_number"


def test_too_long_and_missing() -> None:
    assert domain.check_words("agreed", "x" * 201, 200).code == "too_long"  # type: ignore[union-attr]
    assert domain.check_words("name", "", 80, needed=True).code == "missing"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("day", "again", "code"),
    [
        (1, None, "not_yet"), (-400, None, "date_long_ago"), (-2, -3, "again_before"), (0, 400, "date_far"),
        (0, None, None), (-366, None, None), (-2, -2, None), (0, 366, None),
    ],
)  # fmt: skip
def test_days(day: int, again: int | None, code: str | None) -> None:
    back = None if again is None else TODAY + timedelta(days=again)
    fault = domain.check_days(TODAY + timedelta(days=day), back, TODAY)
    assert (fault.code if fault else None) == code


@pytest.mark.parametrize(
    ("nickname", "chosen", "code"),
    [("Mo", False, "not_chosen"), ("", True, "nickname_missing"), ("Mo", True, None), ("", False, None),
     ("0478 12 34 56", True, "like_number")],
)  # fmt: skip
def test_a_name_only_where_she_chose_it(nickname: str, chosen: bool, code: str | None) -> None:
    fault = domain.check_nickname(nickname, chosen=chosen)
    assert (fault.code if fault else None) == code


def test_three_times_without_a_yes_and_it_is_asked() -> None:
    assert [domain.asks(times) for times in range(5)] == [False, False, False, True, True]


def test_what_a_team_agrees_about_homes_names_a_colleague_and_no_address() -> None:
    assert domain.check_safe("words", "Wie gaat, belt 0470 12 34 56 van de balie") is None
    assert domain.check_safe("words", "") is None
    refused = domain.check_safe("words", "Niet bellen in Kerkstraat 12")
    assert refused is not None
    assert refused.code == "like_address"
    long = domain.check_safe("words", "x" * (domain.SAFE_MOST + 1))
    assert long is not None
    assert long.code == "too_long"
