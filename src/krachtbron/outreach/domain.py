"""What is decided about places and contacts. Free of Django."""

import re
from datetime import date, timedelta
from enum import StrEnum

from krachtbron.access.domain import LONGEST_NAME
from krachtbron.base.outcome import Refused

# The longest texts, in signs, and how many places a project keeps.
NAME_MOST, AGREED_MOST, SOMETIME_MOST, NICKNAME_MOST, PLACES_MOST, SAFE_MOST = 80, 200, 60, LONGEST_NAME, 60, 500
BACK, AHEAD, SOON = timedelta(days=366), timedelta(days=366), timedelta(days=14)
WALK_MOST, WALKS_MOST = 60, 12  # the name of a round in signs, and how many a project has
PATIENCE = 3  # so often without a yes, and the worker is asked whether this still invites (wijken, Kamphuis)


class PlaceKind(StrEnum):
    """Where people are already. ``doors``: a whole street or block, never one house."""

    PARK = "park"
    PAVEMENT = "pavement"
    SQUARE = "square"
    CAFE = "cafe"
    SCHOOL_GATE = "school_gate"
    SHOP = "shop"
    MEETING_POINT = "meeting_point"
    DOORS = "doors"
    OTHER = "other"


class How(StrEnum):
    """How it went. None of these is better than another."""

    GREETED = "greeted"
    TALKED = "talked"
    DOOR_OPENED = "door_opened"
    NOT_TODAY = "not_today"


# A yes is one of these, or anything that was agreed: the other side came nearer.
NEARER = frozenset({How.DOOR_OPENED})


# A number that follows one of these is no house: tram 12, tot 5 uur, 12 maart.
WAY = r"tram|lijn|bus|halte|perron|spoor|poort|ingang|zaal|lokaal|klas|route|om|op|tot|van|met|rond|tegen|voor|na|en|of"
DAY = r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
MONTH = r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
COUNTED = rf"uur|u\b|h\b|jaar|jarige|maand|week|weken|dag|keer|x\b|minuten|mensen|ploeg|meter|{MONTH}"
NUMBER = r"\d{1,4}(?!\d)"
HOUSE = rf"{NUMBER}(?!\s*(?:{COUNTED})|[:.]\d|u)"
AFTER_WORD = re.compile(rf"(?<![^\W\d_])([^\W\d_]{{3,}})[\s,.]+{HOUSE}", re.I)
STREET = r"[^\W\d_]*(?:straat|laan|lei|steenweg|weg|plein|dreef|kaai|kade|gracht|singel|dijk|pad|hof)"
RUE = r"(?:rue|avenue|boulevard|chaussée|quai)\b"
AT_STREET = re.compile(
    rf"\b(?:{STREET}\s*,?\s*(?:nr\.?|nummer)?\s*{HOUSE}|{NUMBER}\s*,?\s*{RUE}|{RUE}[^,.\d]*,?\s*{HOUSE})", re.I
)
AT_NUMBER = re.compile(rf"\b(?:huis)?(?:nr|nummer|n°)\.?\s*{NUMBER}|\b{NUMBER}\s*(?:bus\s*|/)\d+\b", re.I)
POSTCODE = re.compile(r"\b[1-9]\d{3}\s?(?!(?:EU|PC|TV)\b)[A-Z]{2}\b")
NO_HOUSE = re.compile(rf"(?:{WAY}|{DAY}|{MONTH})", re.I)
REACHES_SOMEBODY = re.compile(r"\S@\S|(?:\d[\s./-]?){9,}")


def looks_like_address(words: str, *, place: bool = False) -> bool:
    """Whether a house number or postcode stands in it. A name of a ``place`` is read more strictly than a sentence."""
    if AT_STREET.search(words) or AT_NUMBER.search(words) or POSTCODE.search(words):
        return True
    return place and any(not NO_HOUSE.fullmatch(found[1]) for found in AFTER_WORD.finditer(words))


def check_words(field: str, words: str, most: int, *, needed: bool = False, place: bool = False) -> Refused | None:
    """Words about a place and a talk: not too long, no address, no telephone number."""
    if needed and not words:
        return Refused("missing", field)
    if len(words) > most:
        return Refused("too_long", field, {"most": most, "now": len(words)})
    if REACHES_SOMEBODY.search(words):
        return Refused("like_number", field)
    return Refused("like_address", field) if looks_like_address(words, place=place) else None


def check_safe(field: str, words: str) -> Refused | None:
    """What the team agrees about going to people's homes. A colleague's telephone may stand in it, an address not."""
    if len(words) > SAFE_MOST:
        return Refused("too_long", field, {"most": SAFE_MOST, "now": len(words)})
    return Refused("like_address", field) if looks_like_address(words) else None


def check_days(day: date, again: date | None, today: date) -> Refused | None:
    """It happened, and not too long ago; again is after it and not too far."""
    if day > today:
        return Refused("not_yet", "day")
    if today - day > BACK:
        return Refused("date_long_ago", "day")
    if again is None:
        return None
    if again < day:
        return Refused("again_before", "again")
    return Refused("date_far", "again") if again - today > AHEAD else None


def check_nickname(nickname: str, *, chosen: bool) -> Refused | None:
    """A name stands here only where she chose it herself and wants to."""
    if nickname and not chosen:
        return Refused("not_chosen", "chosen")
    if chosen and not nickname:
        return Refused("nickname_missing", "nickname")
    return check_words("nickname", nickname, NICKNAME_MOST)


def asks(without_yes: int) -> bool:
    """Whether it is time to ask oneself: does this still invite, or does it press?"""
    return without_yes >= PATIENCE
