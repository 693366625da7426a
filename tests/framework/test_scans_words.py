"""The scans we ship: short plain sentences, of our own."""

from collections.abc import Iterator

from tests.framework.test_content import LONGEST, LONGEST_PROFESSIONAL, NOT_OURS, sentences, words
from tests.framework.test_scans import EVERY, EVERYWHERE, scan

EASY, COMMON, ENOUGH = 80, 3.5, 6  # ease of reading; how usual a word is; words that make a sentence somebody's own


def plain(name: str, language: str) -> Iterator[str]:
    """What a participant reads."""
    text = scan(name).in_language(language)
    yield from (text.plain_title, text.evidence, *text.instruction, *text.repeat, *text.subscales.values())
    for item in text.items.values():
        yield from (item.plain, *item.question, *item.anchors.values(), *(word for _, word in item.options))


def professional(name: str, language: str) -> Iterator[str]:
    text = scan(name).in_language(language)
    yield from text.professional_instruction
    for item in text.items.values():
        yield from (item.name, *item.professional_question)


@EVERY
@EVERYWHERE
def test_short_sentences_that_score_nobody(name: str, language: str) -> None:
    longer = 2 if language == "fr" else 0
    said, told = [*plain(name, language)], [*professional(name, language)]
    assert [one for one in sentences(iter(said)) if len(words(one)) > LONGEST] == []
    assert [one for one in sentences(iter(told)) if len(words(one)) > LONGEST_PROFESSIONAL + longer] == []
    assert [one for one in (*said, *told) if NOT_OURS.search(one)] == []


@EVERY
def test_words_that_everybody_knows(name: str) -> None:
    from wordfreq import zipf_frequency

    used = {word.lower() for one in plain(name, "nl") for word in words(one)}
    assert {word for word in used if zipf_frequency(word, "nl") < COMMON} == set()


@EVERY
def test_it_reads_easily(name: str) -> None:
    import textstat

    textstat.set_lang("nl")
    text = scan(name).in_language("nl")
    assert textstat.flesch_reading_ease(" ".join([*text.instruction, *text.repeat])) >= EASY
    for item in text.items.values():
        asked = " ".join([*item.question, *item.anchors.values()])
        assert textstat.flesch_reading_ease(asked) >= EASY, item.id
