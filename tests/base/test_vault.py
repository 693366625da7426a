"""Words that are closed open only for their person, in their own place."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.base.vault import Unreadable, Vault, card_key, new_card, new_key, unwrap, wrap

HER, ROW = uuid4(), uuid4()
PLACES = st.tuples(st.sampled_from(["growth.Strength", "growth.Dream"]), st.uuids(), st.sampled_from(["words", "why"]))


@given(st.text(max_size=200), PLACES)
def test_what_was_closed_is_read_again(text: str, place: tuple[str, UUID, str]) -> None:
    vault = Vault(HER, new_key())
    closed = vault.seal(*place, text)
    assert vault.read(*place, closed) == text
    assert vault.read(*place, memoryview(closed)) == text


@given(st.text(min_size=4, max_size=50), PLACES, PLACES)
def test_elsewhere_it_does_not_open(text: str, place: tuple[str, UUID, str], other: tuple[str, UUID, str]) -> None:
    key = new_key()
    closed = Vault(HER, key).seal(*place, text)
    assert text.encode() not in closed
    if place != other:
        with pytest.raises(Unreadable):
            Vault(HER, key).read(*other, closed)
    with pytest.raises(Unreadable):
        Vault(uuid4(), key).read(*place, closed)  # a row copied to somebody else
    with pytest.raises(Unreadable):
        Vault(HER, new_key()).read(*place, closed)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_sign_is_noticed(at: int, by: int) -> None:
    vault = Vault(HER, new_key())
    closed = bytearray(vault.seal("growth.Strength", ROW, "words", "ik zing graag"))
    closed[at % len(closed)] ^= by
    with pytest.raises(Unreadable):
        vault.read("growth.Strength", ROW, "words", bytes(closed))


def test_too_short_to_be_anything() -> None:
    with pytest.raises(Unreadable):
        Vault(HER, new_key()).read("growth.Strength", ROW, "words", b"kort")


def test_the_same_words_twice_do_not_look_the_same() -> None:
    vault = Vault(HER, new_key())
    assert len({vault.seal("growth.Strength", ROW, "words", "ik zing") for _ in range(50)}) == 50


def test_nothing_stays_nothing() -> None:
    assert Vault(HER, new_key()).seal("growth.Strength", ROW, "words", "") == b""


def test_a_card_opens_however_it_is_typed() -> None:
    key, card = new_key(), new_card()
    closed = wrap(key, card_key(card, HER), HER)
    typed = card.lower().replace("-", " ")
    assert unwrap(closed, card_key(typed, HER), HER) == key
    assert len(card.replace("-", "")) == 24
    with pytest.raises(Unreadable):
        unwrap(closed, card_key(new_card(), HER), HER)
    with pytest.raises(Unreadable):
        unwrap(closed, card_key(card, uuid4()), HER)
