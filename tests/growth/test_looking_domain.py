"""The mirror and the touchstone as rules: words, never sums; questions that follow from what she answered."""

import itertools
import re

import pytest

from krachtbron.growth.domain import mirror, touchstone
from krachtbron.growth.domain.touchstone import ALWAYS, BY_ANSWER, AskBack, Asked, Reply, Said, Then, Weighed
from krachtbron.growth.web.labels import mirror as mirror_labels
from krachtbron.growth.web.labels import touchstone as labels

FIVE = range(1, 6)


class TestMirror:
    def test_a_statement_takes_its_words_or_nothing(self) -> None:
        assert [mirror.check_answer(FIVE, one) for one in (1, 5, None)] == [None, None, None]
        for wrong in (0, 6, "", "vaak"):
            refused = mirror.check_answer(FIVE, wrong)
            assert refused
            assert refused.code == "nothing_chosen"

    def test_an_open_question_takes_a_sentence_or_nothing(self) -> None:
        assert mirror.check_answer((), None) is None
        assert mirror.check_answer((), "a" * mirror.SAID_MOST) is None
        too_long = mirror.check_answer((), "a" * (mirror.SAID_MOST + 1))
        assert too_long
        assert too_long.code == "too_long"
        pressed = mirror.check_answer((), 3)
        assert pressed
        assert pressed.code == "nothing_chosen"

    def test_what_is_still_to_ask(self) -> None:
        items = ["a", "b", "c"]
        assert mirror.to_ask(items, {}) == 1
        assert mirror.to_ask(items, {"a": 2}) == 2
        assert mirror.to_ask(items, {"b": 2}, after=1) == 3
        assert mirror.to_ask(items, {"a": None, "b": None, "c": None}) is None, "skipping is an answer too"

    def test_lower_is_only_said_of_two_words(self) -> None:
        assert mirror.is_lower(4, 3)
        assert not mirror.is_lower(3, 3)
        assert not mirror.is_lower(3, 4)
        assert not mirror.is_lower(None, 3)
        assert not mirror.is_lower(3, None)
        assert not mirror.is_lower("zus", "mij")

    def test_an_instrument_keeps_its_name_in_every_version(self) -> None:
        assert mirror.instrument_of("own-compass@2") == "own-compass"

    def test_strong_is_the_highest_word_and_missed_the_lowest(self) -> None:
        scale = {"work": (1, 2, 3), "home": (1, 2, 3), "rest": (1, 2, 3), "words": ()}
        said: dict[str, int | str | None] = {"work": 3, "home": 1, "rest": None, "words": "Ja."}
        assert mirror.sides(scale, said) == (["work"], ["home"])
        assert mirror.sides(scale, {"work": 2}) == ([], [])

    def test_skipping_everything_says_nothing(self) -> None:
        assert not mirror.something_said({})
        assert not mirror.something_said({"a": None})
        assert mirror.something_said({"a": 1})
        assert mirror.something_said({"a": "Ja."})

    def test_closed_and_opened_it_is_the_same(self) -> None:
        answers: dict[str, mirror.Answer] = {"a": 3, "b": None, "c": "Élke dag “zus”.\nEn zo."}
        assert mirror.as_answers(mirror.as_text(answers)) == answers
        assert mirror.as_answers("") == {}


class TestTouchstone:
    def test_no_and_unknown_ask_back_in_the_order_of_the_questions(self) -> None:
        weighed = Weighed({Asked.BELONGING: Reply(Said.UNKNOWN), Asked.WELLBEING: Reply(Said.NO)})
        assert touchstone.ask_back(weighed) == [
            AskBack.WELLBEING_CHANGE,
            AskBack.WELLBEING_HOURS,
            AskBack.BELONGING_WHO,
            AskBack.BELONGING_TALK,
            AskBack.REFUSE,
            AskBack.STOP,
        ]

    @pytest.mark.parametrize("said", [Said.YES, Said.A_BIT, None])
    def test_where_nothing_is_in_doubt_only_the_freedom_to_refuse_is_asked(self, said: Said | None) -> None:
        assert touchstone.ask_back(Weighed({asked: Reply(said) for asked in Asked})) == list(ALWAYS)

    def test_every_set_of_answers_gives_questions_that_have_words_and_stand_once(self) -> None:
        for replies in itertools.product([*Said, None], repeat=3):
            asked = touchstone.ask_back(Weighed(dict(zip(Asked, map(Reply, replies), strict=True))))
            assert len(asked) == len(set(asked))
            assert len({str(labels.ASK_BACK[one]) for one in asked}) == len(asked)
            assert asked[-2:] == list(ALWAYS)

    def test_every_question_is_asked_sometime_and_every_choice_has_words(self) -> None:
        assert (
            {one for found in BY_ANSWER.values() for one in found} | {*ALWAYS} == set(AskBack) == set(labels.ASK_BACK)
        )
        assert set(labels.ASKED) == set(Asked)
        assert set(labels.SAID) == set(Said)
        assert set(labels.THEN) == set(Then)
        assert set(labels.DECIDED) == {*Then, None}

    def test_the_three_questions_in_their_order(self) -> None:
        assert touchstone.to_ask(Weighed()) is Asked.WELLBEING
        assert touchstone.to_ask(Weighed({Asked.WELLBEING: Reply(None)})) is Asked.ABLE
        assert touchstone.to_ask(Weighed({asked: Reply(None) for asked in Asked})) is None

    def test_closed_and_opened_it_is_the_same(self) -> None:
        weighed = Weighed({Asked.ABLE: Reply(Said.A_BIT, "Ik leer “iets”."), Asked.WELLBEING: Reply(None)}, Then.ASK)
        assert touchstone.as_weighed(touchstone.as_text(weighed)) == weighed
        assert touchstone.as_weighed("") == Weighed()


def test_everything_she_reads_here_is_short_and_plain() -> None:
    from wordfreq import zipf_frequency

    said = [str(part) for words in labels.ASKED.values() for part in words]
    for kind in (labels.SAID, labels.THEN, labels.DECIDED, labels.ASK_BACK, mirror_labels.REFUSALS):
        said += [str(words) for words in kind.values()]
    for text in said:
        for sentence in re.split(r"(?<=[.?!])\s+", text):
            words = re.findall(r"[\w’'-]+", sentence)
            assert len(words) <= 12, sentence
            assert [word for word in words if zipf_frequency(word.lower(), "nl") < 3.5] == [], sentence
