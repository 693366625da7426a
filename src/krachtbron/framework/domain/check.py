"""What must hold in content beyond its shape. Each fault says where it is, and what to do."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, get_args

from krachtbron.base.words import Dutch
from krachtbron.framework.domain.instrument import InstrumentFile, ItemFile, Level, Side

Where = tuple[str | int, ...]

# Fields that say the same in every language; all others are texts, free to differ.
STRUCTURE = {
    *("id", "version", "instrument", "subjects", "perspectives", "missing", "axes", "members"),
    *("kind", "part", "reverse", "publication", "year", "room", "again_after", "level", "side", "strong", "weak"),
}
FEWEST_WORDS = {"ordinal": 2, "two_pole": 2, "yes_partly_no": 3, "choice": 2, "choices": 2, "fields": 4} | {
    "open": 0,
    "cards": 0,
}
LEVELS, SIDES = (tuple(filter(None, get_args(names))) for names in (Level, Side))
WANTED = "_wanted"  # after the name of an item: where one wants to stand


class Fault(NamedTuple):
    """Something wrong in a file: the path to it, and a sentence."""

    where: Where
    sentence: Dutch


def everywhere(data: Any, where: Where = ()) -> Iterator[tuple[Where, Any]]:
    """Every piece of ``data`` with its path, outside in."""
    yield where, data
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from everywhere(value, (*where, key))


def empty(data: Any) -> Where | None:
    """The first text that still has to be written or translated."""
    return next((where for where, value in everywhere(data) if value == ""), None)


def of_any(data: Any) -> Iterator[Fault]:
    """Names that stand twice, and sources that lead nowhere."""
    known = {publication["id"] for publication in data["publications"]}
    for where, value in everywhere(data):
        if where[-1:] == ("publication",) and value not in known:
            told = Dutch(
                "`{value}` staat niet bij publications; zet de publicatie erbij of verbeter de naam.", value=value
            )
            yield Fault(where, told)
        if isinstance(value, list):
            names = [each["id"] if isinstance(each, dict) else each for each in value]
            if where[-1] in STRUCTURE or any(isinstance(each, dict) for each in value):
                first: dict[Any, int] = {}
                yield from (
                    Fault((*where, place), Dutch("`{name}` staat hier twee keer; geef elk een eigen naam.", name=name))
                    for place, name in enumerate(names)
                    if first.setdefault(name, place) != place
                )


def of_instrument(file: InstrumentFile) -> Iterator[Fault]:
    """Values without words, words without values, axes and subscales that do not fit the items."""
    ids = [item.id for item in file.items]
    if file.axes:
        yield from unknown("axes", file.axes, ids)
        if left_out := [item for item in ids if item not in file.axes]:
            told = Dutch("`{item}` ontbreekt in de volgorde; zet elk item er één keer in.", item=left_out[0])
            yield Fault(("axes",), told)
    for place, subscale in enumerate(file.subscales):
        yield from (
            Fault(("subscales", place, *fault.where), fault.sentence)
            for fault in unknown("members", subscale.members, ids)
        )
    for place, item in enumerate(file.items):
        yield from of_values(("items", place), file, item)
        yield from of_kind(("items", place), file, item)
    yield from of_board(file)


def unknown(field: str, named: Sequence[str], ids: Sequence[str]) -> Iterator[Fault]:
    for place, item in enumerate(named):
        if item not in ids:
            told = Dutch("`{item}` is geen item van dit bestand; verbeter de naam.", item=item)
            yield Fault((field, place), told)


def of_values(where: Where, file: InstrumentFile, item: ItemFile) -> Iterator[Fault]:
    """From 1 upwards, a word at each value; where it is an axis, or where one has it, an anchor at each value too."""
    words = file.words_of(item)
    here = (*where, "words") if item.words else ("words",) if words else where
    fewest = FEWEST_WORDS[item.kind]
    if item.kind == "open" and (item.words or item.anchors):
        yield Fault(where, Dutch("een open vraag heeft geen words of anchors; haal ze weg."))
    elif item.kind == "cards" and (item.words or item.anchors):
        yield Fault(where, Dutch("een veld voor kaarten heeft geen words of anchors; haal ze weg."))
    elif item.kind == "yes_partly_no" and len(words) != fewest:
        yield Fault(here, Dutch("een vraag met ja, deels en nee heeft precies drie woorden."))
    elif len(words) < fewest:
        told = Dutch("een vraag van deze soort heeft minstens {fewest} woorden; voeg words toe.", fewest=fewest)
        yield Fault(here, told)
    if list(words) != list(range(1, len(words) + 1)):
        yield Fault(here, Dutch("de waarden lopen van 1 af op, zonder gat; zet ze in die volgorde."))
    if (item.anchors or item.id in file.axes) and list(item.anchors) != list(words):
        needed = ", ".join(str(value) for value in words)
        there = (*where, "anchors") if item.anchors else where
        yield Fault(there, Dutch("anchors heeft één zin bij elke waarde, in volgorde: {needed}.", needed=needed))


def of_kind(where: Where, file: InstrumentFile, item: ItemFile) -> Iterator[Fault]:
    """What one kind has and another has not: poles, the sides of a matrix, evidence, a rose."""
    if (item.kind == "two_pole") != (len(item.poles) == 2):
        yield Fault(
            (*where, "poles") if item.poles else where,
            Dutch("een vraag met twee polen heeft precies twee poles; geen andere soort heeft er."),
        )
    if item.kind == "fields":
        if not (len(item.rows) >= 2 and len(item.columns) >= 2):
            yield Fault(where, Dutch("een matrix heeft minstens twee rows en twee columns; vul aan."))
        elif len(file.words_of(item)) != len(item.rows) * len(item.columns):
            yield Fault(where, Dutch("een matrix heeft een woord per veld, rij na rij; vul words aan."))
    elif item.rows or item.columns:
        yield Fault(where, Dutch("alleen een matrix (fields) heeft rows en columns; haal ze weg."))
    if item.kind == "yes_partly_no" and not file.evidence:
        yield Fault(
            where, Dutch("bij ja, deels en nee hoort evidence in het bestand: wat men er in woorden bij vraagt.")
        )
    if item.id in file.axes and item.kind != "ordinal":
        yield Fault(where, Dutch("een roos heeft alleen vragen van de soort ordinal; haal axes weg."))
    if item.reverse and item.kind != "ordinal":
        yield Fault(
            (*where, "reverse"), Dutch("alleen een vraag van de soort ordinal kan omgekeerd zijn; haal reverse weg.")
        )
    if file.wanted and item.id.endswith(WANTED):
        told = Dutch("een naam eindigt hier niet op {ending}; geef een andere naam.", ending=WANTED)
        yield Fault((*where, "id"), told)


def of_board(file: InstrumentFile) -> Iterator[Fault]:
    """A board has one field at every level and side, each with a saying and what it adds; and nothing but fields."""
    fields = [(("items", place), item) for place, item in enumerate(file.items) if item.kind == "cards"]
    for place, item in enumerate(file.items):
        if item.kind != "cards":
            if item.level or item.side or item.saying or item.adds:
                told = Dutch("alleen een veld voor kaarten (cards) heeft level, side, saying en adds; haal ze weg.")
                yield Fault(("items", place), told)
            if fields:
                yield Fault(
                    ("items", place, "kind"), Dutch("een bord met kaarten (cards) heeft alleen velden; haal dit weg.")
                )
    taken: set[tuple[str | None, str | None]] = set()
    for where, item in fields:
        if not (item.level and item.side and item.saying and item.adds):
            yield Fault(where, Dutch("een veld voor kaarten heeft level, side, saying en adds; vul aan."))
        elif (item.level, item.side) in taken:
            told = Dutch(
                "{level} en {side} staan hier twee keer; geef elk veld één plek.", level=item.level, side=item.side
            )
            yield Fault((*where, "side"), told)
        taken.add((item.level, item.side))
    if fields and len(fields) != len(LEVELS) * len(SIDES):
        yield Fault(
            fields[0][0], Dutch("een bord met kaarten heeft zes velden: micro, meso en macro, internal en external.")
        )
    if fields and file.does_not_apply:
        yield Fault(
            ("does_not_apply",), Dutch("op een bord met kaarten kies je geen antwoord; haal does_not_apply weg.")
        )
