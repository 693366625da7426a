"""Where the pages of an organisation stand among ours, in which language they are read, and how both are found."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from krachtbron.framework.domain.own_pages import OwnText, Place, as_page, place_of, to_read, together
from krachtbron.framework.domain.pages import Shelf
from krachtbron.framework.domain.searching import index, merged
from tests.framework.test_searching_domain import DREAM, GROUP, GUILT, page

OURS = Shelf(
    "nl",
    {},
    (("Samen", (GROUP,)), ("Waarom", (GUILT, DREAM))),
    {one.slug: one for one in (GROUP, GUILT, DREAM)},
    ("samen", "waarom"),
)
PLACES = [Place("samen"), Place("waarom"), Place("weg"), Place("", "groep"), Place("", "droom"), Place("", "weg")]


def text(slug: str, language: str = "nl", place: Place = PLACES[0]) -> OwnText:
    return OwnText(UUID(int=1), slug, language, "Ons huis", "Kort.", "**Wij** wonen hier.", place)


def test_a_form_names_a_place_that_is_there() -> None:
    for place in PLACES:
        there = place.part in OURS.ids or place.under in OURS.pages
        assert place_of(str(place), OURS) == (place if there else None)
    assert place_of("kast:samen", OURS) is place_of("", OURS) is None


def test_each_page_is_read_once_in_the_nearest_language() -> None:
    both, other, unknown = [text("a", "fr"), text("a", "nl")], text("b", "en"), text("c", "tr")
    assert [(one.slug, one.language) for one in to_read([*both, other, unknown], "fr")] == [
        ("a", "fr"),
        ("b", "en"),
        ("c", "tr"),
    ]
    assert [one.language for one in to_read([unknown, text("c", "en"), *both], "de")] == ["en", "nl"]


def test_it_reads_as_a_page_and_never_takes_the_address_of_one_of_ours() -> None:
    read = as_page(text("groep", place=Place("", "groep")), "Wij wonen hier.")
    assert (read.slug, read.head.title, read.under) == ("eigen/groep", "Ons huis", "groep")
    assert read.slug not in OURS.pages


@given(st.lists(st.sampled_from(PLACES), max_size=8))
def test_nothing_of_either_is_lost_and_ours_keep_their_order(places: list[Place]) -> None:
    own = [(page(f"eigen/{nth}", f"Van ons {nth}"), place) for nth, place in enumerate(places)]
    shelf = together(OURS, own)
    order = list(shelf.pages)
    assert sorted(order) == sorted([*OURS.pages, *(one.slug for one, _ in own)])
    assert [slug for slug in order if slug in OURS.pages] == list(OURS.pages)
    assert [name for name, _ in shelf.parts] == ["Samen", "Waarom"]
    for one, place in own:
        if place.under in OURS.pages:
            between = order[order.index(place.under) : order.index(one.slug)]
            assert all(other.startswith("eigen/") for other in between[1:])
        else:
            assert shelf.part_of(one.slug) == ("Samen" if place.part == "samen" else "Waarom")


def test_both_are_found_with_one_search() -> None:
    hers = index([page("eigen/tuin", "Onze tuin", body="Samen in een groep.")], "nl")
    both = merged(index([GROUP, GUILT], "nl"), hers)
    assert both.find("tuin") == ["eigen/tuin"]
    assert set(both.find("groep")) == {"groep", "schuld", "eigen/tuin"}
    assert both.find("armoede") == ["schuld"]
