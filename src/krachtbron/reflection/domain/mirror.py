"""The mirror of the basic attitude: involvement, equality, openness, authenticity, respect (kader, part 3), in
situations of our own. What is answered is words; it is never added up."""

from enum import StrEnum

INSTRUMENT = "attitude-mirror"
ANSWER_MOST = 1000


class Answer(StrEnum):
    """The three questions beside a situation."""

    WOULD = "would"
    LATELY = "lately"
    OTHERWISE = "otherwise"
