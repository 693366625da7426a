"""What is decided about the touchstone: does an offer widen what she can choose in wellbeing, in what she can do, in
belonging (activering)? Her answers choose the questions she may put back. Free of Django."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

OFFER_MOST, WHY_MOST = 300, 600


class Asked(StrEnum):
    """The three questions, in their order."""

    WELLBEING = "wellbeing"
    ABLE = "able"
    BELONGING = "belonging"


class Said(StrEnum):
    YES = "yes"
    A_BIT = "a_bit"
    NO = "no"
    UNKNOWN = "unknown"


class Then(StrEnum):
    """What she does with the offer. It binds nobody."""

    DO = "do"
    ASK = "ask"
    NOT = "not"
    LATER = "later"


class AskBack(StrEnum):
    """A question to who made the offer."""

    WELLBEING_CHANGE = "wellbeing_change"
    WELLBEING_HOURS = "wellbeing_hours"
    WELLBEING_DAY = "wellbeing_day"
    WELLBEING_LOOK = "wellbeing_look"
    ABLE_LEARN = "able_learn"
    ABLE_USE = "able_use"
    ABLE_AFTER = "able_after"
    ABLE_OTHERS = "able_others"
    BELONGING_DECIDE = "belonging_decide"
    BELONGING_TOGETHER = "belonging_together"
    BELONGING_WHO = "belonging_who"
    BELONGING_TALK = "belonging_talk"
    REFUSE = "refuse"
    STOP = "stop"


# What a "no" asks to change, and what "I do not know" asks to hear.
BY_ANSWER: dict[tuple[Asked, Said], tuple[AskBack, ...]] = {
    (Asked.WELLBEING, Said.NO): (AskBack.WELLBEING_CHANGE, AskBack.WELLBEING_HOURS),
    (Asked.WELLBEING, Said.UNKNOWN): (AskBack.WELLBEING_DAY, AskBack.WELLBEING_LOOK),
    (Asked.ABLE, Said.NO): (AskBack.ABLE_LEARN, AskBack.ABLE_USE),
    (Asked.ABLE, Said.UNKNOWN): (AskBack.ABLE_AFTER, AskBack.ABLE_OTHERS),
    (Asked.BELONGING, Said.NO): (AskBack.BELONGING_DECIDE, AskBack.BELONGING_TOGETHER),
    (Asked.BELONGING, Said.UNKNOWN): (AskBack.BELONGING_WHO, AskBack.BELONGING_TALK),
}
# Who may not refuse or stop does not choose: good to ask at every offer.
ALWAYS = (AskBack.REFUSE, AskBack.STOP)


@dataclass(frozen=True, slots=True)
class Reply:
    """Her answer to one question; ``said`` is ``None`` when she skipped it."""

    said: Said | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """How she weighed an offer so far."""

    replies: Mapping[Asked, Reply] = field(default_factory=dict)
    then: Then | None = None


def ask_back(weighed: Weighed) -> list[AskBack]:
    """The questions she may put to who made the offer, in the order of hers."""
    found = [
        question
        for asked in Asked
        if (reply := weighed.replies.get(asked)) and reply.said
        for question in BY_ANSWER.get((asked, reply.said), ())
    ]
    return [*found, *ALWAYS]


def to_ask(weighed: Weighed) -> Asked | None:
    """The first question that she neither answered nor skipped."""
    return next((asked for asked in Asked if asked not in weighed.replies), None)


def as_text(weighed: Weighed) -> str:
    """The answers as they are closed away."""
    replies = {asked.value: {"said": reply.said, "why": reply.why} for asked, reply in weighed.replies.items()}
    return json.dumps({"replies": replies, "then": weighed.then}, ensure_ascii=False, sort_keys=True)


def as_weighed(text: str) -> Weighed:
    if not text:
        return Weighed()
    told: dict[str, Any] = json.loads(text)
    replies = {
        Asked(asked): Reply(Said(reply["said"]) if reply["said"] else None, reply["why"])
        for asked, reply in told["replies"].items()
    }
    return Weighed(replies, Then(told["then"]) if told["then"] else None)
