"""Finding a page of the handbook by what somebody types; and walking through the book."""

from hypothesis import given
from hypothesis import strategies as st

from krachtbron.framework.domain.pages import Head, Page, Shelf
from krachtbron.framework.domain.parts import Source
from krachtbron.framework.domain.searching import alike, folded, index, words


def page(slug: str, title: str, *, asks: tuple[str, ...] = ("Wat is dit?",), body: str = "") -> Page:
    source = Source(publication="kader", place="deel 1")
    head = Head(title=title, plain="Kort.", short=("Een.", "Twee.", "Drie."), asks=asks, sources=(source,))
    return Page(slug, head, body, body)


GROUP = page("groep", "Groepsmatig werken", asks=("Wat als iemand niet in een groep wil?",), body="Samen aan tafel.")
GUILT = page("schuld", "Zes manieren om armoede te verklaren", body="Eigen schuld of pech? Een groep vertelt.")
DREAM = page("droom", "Dromen en kleine stappen", body="Één droom per keer. Kwetsbaarheid mag.")
PAGES = (GROUP, GUILT, DREAM)
DUTCH = index(PAGES, "nl")


class TestFinding:
    def test_the_stem_of_a_word_is_enough(self) -> None:
        assert DUTCH.find("groepen")[0] == "groep"
        assert DUTCH.find("schulden") == ["schuld"]

    def test_capitals_and_accents_make_no_difference(self) -> None:
        assert DUTCH.find("DRÓMEN") == DUTCH.find("dromen") == ["droom"]
        assert folded("Één Œuvre ß") == "een oeuvre ss"

    def test_a_word_half_written_finds_what_it_may_become(self) -> None:
        assert DUTCH.find("kwetsb") == ["droom"]
        assert DUTCH.find("kwetsb ") == [], "a word that is finished is not guessed at"
        assert DUTCH.find("kw") == DUTCH.find("zzz") == []

    def test_a_whole_question_finds_who_answers_it(self) -> None:
        assert DUTCH.find("wat als iemand niet in een groep wil?")[0] == "groep"

    def test_nothing_that_says_something_finds_nothing(self) -> None:
        for typed in ("", "   ", "de het een", "?!"):
            assert DUTCH.find(typed) == []

    def test_at_most_so_many(self) -> None:
        many = index((page(f"p{nth}", "Groep") for nth in range(20)), "nl")
        assert len(many.find("groep", most=5)) == 5

    def test_a_language_without_rules_of_its_own_still_finds(self) -> None:
        assert index(PAGES, "tr").find("armoede") == ["schuld"]

    @given(st.text(max_size=200))
    def test_whatever_somebody_types(self, typed: str) -> None:
        found = DUTCH.find(typed)
        assert set(found) <= {"groep", "schuld", "droom"}
        assert len(found) == len(set(found))
        assert DUTCH.find(typed) == found

    def test_words_that_say_nothing_are_left_out(self) -> None:
        assert words("Hoe werken we met de groep?", "nl") == ["werken", "we", "groep"]

    def test_which_question_is_nearest(self) -> None:
        assert alike("Wil iemand niet in een groep?", "iemand in groepen", "nl") == 2
        assert alike("Wat is dit?", "", "nl") == 0


class TestTheBook:
    shelf = Shelf("nl", {}, (("Samen", (GROUP,)), ("Waarom", (GUILT, DREAM))), {one.slug: one for one in PAGES})

    def test_one_walks_from_the_first_page_to_the_last(self) -> None:
        assert self.shelf.around("groep") == (None, GUILT)
        assert self.shelf.around("schuld") == (GROUP, DREAM)
        assert self.shelf.around("droom") == (GUILT, None)

    def test_each_page_knows_its_part(self) -> None:
        assert [self.shelf.part_of(one.slug) for one in PAGES] == ["Samen", "Waarom", "Waarom"]
