"""A closed file opens whole, with its own key, or not at all."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from krachtbron.base.closed_file import MARK, PIECE, SALT, TAG, closing, opened
from krachtbron.base.vault import Unreadable, new_key


def closed(content: bytes, key: bytes) -> bytes:
    file = BytesIO()
    stream, raw = closing(file, key)
    stream.write(content)
    stream.flush()
    raw.finish()
    return file.getvalue()


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_what_was_closed_opens_again(size: int) -> None:
    key, content = new_key(), bytes(range(256)) * (size // 256 + 1)
    assert opened(BytesIO(closed(content[:size], key)), key).read() == content[:size]


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_changed_letter_a_cut_or_a_swap_is_noticed(data: st.DataObject) -> None:
    key, head = new_key(), len(MARK) + SALT
    file = closed(b"tekst van iemand " * 140_000, key)
    pieces = [file[at : at + PIECE + TAG] for at in range(head, len(file), PIECE + TAG)]
    assert len(pieces) == 3
    kind = data.draw(st.sampled_from(["letter", "cut", "swap", "drop"]))
    if kind == "letter":
        at = data.draw(st.integers(0, len(file) - 1))
        worse = file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]
    elif kind == "cut":
        worse = file[: data.draw(st.integers(0, len(file) - 1))]
    else:
        one, other = data.draw(st.sampled_from([(0, 1), (1, 2), (0, 2)]))
        if kind == "swap":
            pieces[one], pieces[other] = pieces[other], pieces[one]
        else:
            del pieces[other]
        worse = file[:head] + b"".join(pieces)
    with pytest.raises(Unreadable):
        opened(BytesIO(worse), key).read()


def test_another_key_opens_nothing() -> None:
    with pytest.raises(Unreadable):
        opened(BytesIO(closed(b"tekst", new_key())), new_key()).read()
