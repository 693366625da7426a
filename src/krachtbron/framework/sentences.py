"""What is wrong with the shape of a content file, in words. ``msgspec`` says it in English and in types."""

import re
from typing import get_args

from krachtbron.base.words import Dutch, gettext_noop
from krachtbron.framework.domain.check import Where
from krachtbron.framework.domain.handbook import Part
from krachtbron.framework.domain.instrument import Kind, Level, Missing, Perspective, Room, Side, Subject

PATH = re.compile(r" - at `(?:key` in `)?\$(.*)`\Z")
STEP = re.compile(r"\.([A-Za-z_]\w*)|\[(\d+)\]|(\[\.\.\.\])")
CHOICES = {
    **{"kind": Kind, "part": Part, "missing": Missing, "room": Room},
    **{"subjects": Subject, "perspectives": Perspective, "level": Level, "side": Side},
}
BELONGS = {
    "int": Dutch("hier hoort een geheel getal te staan."),
    "str": Dutch("hier hoort een tekst (zet getallen tussen aanhalingstekens) te staan."),
    "array": Dutch("hier hoort een lijst te staan."),
    "object": Dutch("hier horen velden met een naam te staan."),
    "bool": Dutch("hier hoort true of false te staan."),
}
SENTENCES = (
    (
        re.compile(r"Object missing required field `(?P<field>[^`]*)`"),
        gettext_noop("het veld `{field}` ontbreekt; voeg het toe."),
    ),
    (
        re.compile(r"Object contains unknown field `(?P<field>[^`]*)`"),
        gettext_noop("het veld `{field}` is onbekend; verbeter de naam."),
    ),
    (
        re.compile(r"Expected `str` of length <= (?P<most>\d+)"),
        gettext_noop("deze tekst is te lang; hou hem onder {most} tekens."),
    ),
    (
        re.compile(r"Expected `(?:array|object)` of length >= (?P<fewest>\d+)"),
        gettext_noop("hier hoort minstens {fewest} te staan; vul aan."),
    ),
    (
        re.compile(r"Expected `(?:array|object)` of length <= (?P<most>\d+)"),
        gettext_noop("hier mogen er hoogstens {most} staan; kort in."),
    ),
    (
        re.compile(r"Expected `int` (?P<sign>[<>]=) (?P<number>-?\d+)"),
        gettext_noop("dit getal past niet; het moet {sign} {number} zijn."),
    ),
    (
        re.compile(r"Expected `str` matching"),
        gettext_noop("deze naam kan niet; gebruik kleine letters en cijfers, en begin met een letter."),
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


def sentence(message: str, where: Where) -> Dutch:
    """What to do."""
    for pattern, words in SENTENCES:
        if found := pattern.match(message):
            return Dutch(words, **found.groupdict())
    field = next((key for key in reversed(where) if key in CHOICES), None)
    if field and message.startswith("Invalid enum value"):
        words = ", ".join(filter(None, get_args(CHOICES[str(field)])))
        return Dutch("dit woord kan hier niet; kies uit {words}.", words=words)
    if found := EXPECTED.match(message):
        return BELONGS.get(found[1]) or Dutch("hier hoort {kind} te staan.", kind=found[1])
    return Dutch("dit past niet ({message}).", message=message)
