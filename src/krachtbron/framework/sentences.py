"""What is wrong with the shape of a content file, in words. ``msgspec`` says it in English and in types."""

import re
from typing import get_args

from krachtbron.framework.domain.check import Where
from krachtbron.framework.domain.handbook import Part
from krachtbron.framework.domain.instrument import Kind, Level, Missing, Perspective, Room, Side, Subject

PATH = re.compile(r" - at `(?:key` in `)?\$(.*)`\Z")
STEP = re.compile(r"\.([A-Za-z_]\w*)|\[(\d+)\]|(\[\.\.\.\])")
CHOICES = {
    **{"kind": Kind, "part": Part, "missing": Missing, "room": Room},
    **{"subjects": Subject, "perspectives": Perspective, "level": Level, "side": Side},
}
NAMES = {
    "int": "een geheel getal",
    "str": "een tekst (zet getallen tussen aanhalingstekens)",
    "array": "een lijst",
    "object": "velden met een naam",
    "bool": "true of false",
}
SENTENCES = (
    (re.compile(r"Object missing required field `([^`]*)`"), "het veld `{0}` ontbreekt; voeg het toe."),
    (re.compile(r"Object contains unknown field `([^`]*)`"), "het veld `{0}` is onbekend; verbeter de naam."),
    (re.compile(r"Expected `str` of length <= (\d+)"), "deze tekst is te lang; hou hem onder {0} tekens."),
    (re.compile(r"Expected `(?:array|object)` of length >= (\d+)"), "hier hoort minstens {0} te staan; vul aan."),
    (re.compile(r"Expected `(?:array|object)` of length <= (\d+)"), "hier mogen er hoogstens {0} staan; kort in."),
    (re.compile(r"Expected `int` ([<>]=) (-?\d+)"), "dit getal past niet; het moet {0} {1} zijn."),
    (
        re.compile(r"Expected `str` matching"),
        "deze naam kan niet; gebruik kleine letters en cijfers, en begin met een letter.",
    ),
)
EXPECTED = re.compile(r"Expected `([a-z]+)")


def place(message: str) -> Where:
    """The path in the message of a failed conversion."""
    found = PATH.search(message)
    where: list[str | int] = []
    for name, number, _any in STEP.findall(found[1] if found else ""):
        if name or number:
            where.append(name or int(number))
    if unknown := SENTENCES[1][0].match(message):
        where.append(unknown[1])
    return tuple(where)


def sentence(message: str, where: Where) -> str:
    """What to do, in Dutch."""
    for pattern, words in SENTENCES:
        if found := pattern.match(message):
            return words.format(*found.groups())
    field = next((key for key in reversed(where) if key in CHOICES), None)
    if field and message.startswith("Invalid enum value"):
        return f"dit woord kan hier niet; kies uit {', '.join(filter(None, get_args(CHOICES[str(field)])))}."
    if found := EXPECTED.match(message):
        return f"hier hoort {NAMES.get(found[1], found[1])} te staan."
    return f"dit past niet ({message})."
