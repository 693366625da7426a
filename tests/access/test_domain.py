"""What is decided about roles, names, passphrases, invitations and devices."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.access import domain
from krachtbron.access.domain import STRANGER, Actor, Role
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused

NOW = datetime(2026, 5, 24, 12, tzinfo=UTC)


def test_a_stranger_is_nobody_and_a_guest_neither() -> None:
    assert not STRANGER.is_person
    assert not Actor(guest="x").is_person
    assert Actor(new_id(), role=Role.COACH).is_professional
    assert not Actor(new_id(), role=Role.PARTNER).is_professional
    assert Actor(new_id(), role=Role.PARTNER).is_(Role.PARTNER)


@given(st.sampled_from(Role), st.sampled_from(Role))
def test_an_invitation_never_takes_a_room_away(now: Role, invited: Role) -> None:
    after = domain.role_after(now, invited)
    assert after in (now, invited)
    if now in domain.PROFESSIONALS:
        assert after in domain.PROFESSIONALS
    if now is Role.COORDINATOR:
        assert after is Role.COORDINATOR
    if now is Role.PARTICIPANT:
        assert after is invited


def test_a_code_handed_over_lasts_a_quarter_and_a_link_a_week() -> None:
    assert domain.invitation_lasts(Role.PARTICIPANT) == timedelta(minutes=15)
    assert {domain.invitation_lasts(role) for role in set(Role) - {Role.PARTICIPANT}} == {timedelta(days=7)}


@pytest.mark.parametrize(
    ("expires", "used"),
    [(NOW, None), (NOW - timedelta(1), None), (NOW + timedelta(1), NOW)],
    ids=["just too late", "too late", "used"],
)
def test_a_closed_door_gives_one_answer(expires: datetime, used: datetime | None) -> None:
    assert domain.check_invitation(expires, used, NOW) == Refused("invitation_gone")


def test_an_open_door_is_open() -> None:
    assert domain.check_invitation(NOW + timedelta(seconds=1), None, NOW) is None


@pytest.mark.parametrize(
    "phrase",
    ["samen staan we sterker", "ik ga nu weg", "lantaarnpaal9", "قطة حمراء فوق السطح", "一二三四五六七八九十百千"],
)
def test_words_in_any_script_make_a_passphrase(phrase: str) -> None:
    assert domain.check_passphrase(phrase, "amina") is None


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("kort", "phrase_too_short"),
        ("a b c d", "phrase_too_short"),
        ("aa bb cc", "phrase_too_short"),
        ("één twee", "phrase_too_short"),
        ("wachtwoord 1234", "phrase_known"),
        ("aaaaaaaaaaaaaaaa", "phrase_known"),
        ("Blauwe Merel 42", "phrase_known"),
        ("x" * 201, "phrase_too_long"),
    ],
)
def test_what_is_easily_guessed_is_refused_in_words(phrase: str, code: str) -> None:
    refused = domain.check_passphrase(phrase, "blauwe merel 42")
    assert refused is not None
    assert (refused.code, refused.field) == (code, "passphrase")


@given(st.text())
def test_a_name_is_found_however_it_is_written(name: str) -> None:
    assert domain.name_key(f"  {name} ") == domain.name_key(name)
    assert domain.name_key(domain.name_key(name)) == domain.name_key(name)


def test_capitals_and_accents_written_otherwise_are_the_same_name() -> None:
    assert domain.name_key("Zoe\u0308") == domain.name_key("ZOË")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "name_too_short"),
        ("a", "name_too_short"),
        ("a" * 61, "name_too_long"),
        ("\ufdfa" * 15, "name_too_long"),  # found by eighteen letters each
    ],
)
def test_names_too_short_or_long(name: str, code: str) -> None:
    refused = domain.check_name(name)
    assert refused is not None
    assert refused.code == code
    assert domain.check_name("أمينة") is None


CHROME = "Mozilla/5.0 ({}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 {}Safari/537.36"


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (CHROME.format("Linux; Android 14", "Mobile "), "phone Chrome"),
        (CHROME.format("Linux; Android 14", ""), "tablet Chrome"),
        (CHROME.format("X11; Linux x86_64", "") + " Edg/140.0", "computer Edge"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "computer Firefox"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Mobile/15E148 Safari/604.1", "phone Safari"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0) CriOS/140.0 Mobile/15E148 Safari/604.1", "tablet Chrome"),
        ("curl/8", ""),
        ("", ""),
    ],
)
def test_a_device_is_named_by_its_kind_only(agent: str, words: str) -> None:
    assert domain.device_of(agent) == words
