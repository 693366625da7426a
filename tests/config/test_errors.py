"""A closed door says why: each room in its own words."""

import ast
from enum import EnumType
from importlib import import_module
from typing import Any

import pytest

from krachtbron.config.errors import REASONS
from tests.access.help import words_of
from tests.house.tree import nodes, python, room_of


def codes() -> set[str]:
    """Everything with which a room can close a door: a word, or a prefix and any verb of the room but seeing."""
    found = set()
    for file in python():
        for call in nodes(file, ast.Call):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Forbidden"):
                continue
            code = call.args[0]
            if isinstance(code, ast.JoinedStr):
                prefix = code.values[0]
                assert isinstance(prefix, ast.Constant), f"{file}: begin the code with the name of what is closed"
                verbs: EnumType = import_module(f"krachtbron.{room_of(file)}.policy").Verb
                found |= {f"{prefix.value}{verb}" for verb in verbs if str(verb) != "see"}  # unseen is 404
            else:
                assert isinstance(code, ast.Constant), f"{file}: say the code where the door closes"
                found.add(str(code.value))
    return found


def test_every_closed_door_has_a_reason() -> None:
    assert codes() <= set(REASONS)


def test_no_room_speaks_for_another() -> None:
    assert len(codes()) > 20
    assert all("_" in code for code in codes())


@pytest.mark.parametrize(
    ("who", "address", "sentence"),
    [
        ("bram", "/mensen/", "Wie er bij je organisatie hoort, ziet alleen de coördinator."),
        ("bram", "/mensen/uitnodigen/", "Voor de organisatie nodigt de coördinator uit."),
        ("els", "/groepen/{group}/uitnodigen/", "regelt de werker van de groep."),
    ],
)
def test_the_reason_fits_the_page(cast: Any, who: str, address: str, sentence: str) -> None:
    page = getattr(cast, who).client.get(address.format(group=cast.group.pk))
    assert page.status_code == 403
    assert sentence in words_of(page)
