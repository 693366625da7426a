"""A worker tells of meetings where there is no network: everything arrives, once, and nothing is left behind."""

from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
READY = "navigator.serviceWorker.ready.then(one => one.active.state == 'activated' || one.active.state == 'activating')"
LEFT = "indexedDB.databases().then(all => all.map(one => one.name))"
CACHED = "caches.keys()"


@pytest.fixture
def bram(person: Callable[..., Person]) -> Person:
    """Signed in, with the page kept on his telephone."""
    here = person(width=360).sign_in("Bram")
    here.open("/zonder-net/")
    here.page.evaluate(READY)
    here.page.wait_for_function("caches.match('/zonder-net/').then(Boolean)")
    here.sees("Deze bladzijde werkt ook zonder net.")
    return here


def told(worker: Person, words: str) -> None:
    worker.page.get_by_label("Iets anders met De huurdersgroep").check()
    worker.type("Hoeveel mensen waren er?", "5").type("Wat lukte?", words)
    worker.tap("Bewaar")
    worker.sees("Iets anders met De huurdersgroep · " + words)


def stands(worker: Person, words: str) -> int:
    """How often it stands with what was."""
    worker.open("/groepen/").tap("De huurdersgroep", role="link", exact=False).tap("Verder terug", role="link")
    return worker.page.get_by_text(words, exact=True).count()


def test_without_javascript_it_promises_nothing_and_tells_all_the_same(person: Callable[..., Person]) -> None:
    plain = person(width=360, javascript=False).sign_in("Bram")
    plain.open("/zonder-net/")
    assert "zonder net" not in plain.reads()
    assert "op deze telefoon" not in plain.reads()
    plain.page.get_by_label("Iets anders met De huurdersgroep").check()
    plain.type("Wat lukte?", "Gewoon gezegd").tap("Bewaar")
    plain.sees("Bewaard. Fijn dat jullie samen waren.").sees("Gewoon gezegd")


def test_five_meetings_told_without_a_network_arrive_once(bram: Person) -> None:
    bram.context.set_offline(True)
    bram.page.goto(f"{bram.server}/vandaag/")
    assert bram.page.url.endswith("/zonder-net/"), "any page leads to the one that is kept"
    words = [f"Net-{number}-{id(bram)}" for number in range(5)]
    for one in words:
        told(bram, one)
    bram.sees("5 momenten wachten nog op deze telefoon.")
    for deed in ("Zet het erbij", "Wijzig het", "Gooi weg"):
        assert not bram.page.get_by_role("button", name=deed).first.is_visible(), "only where there is a reason"
    assert bram.look()["sideways"] is False
    assert bram.axe() == []
    bram.page.reload()
    bram.sees("5 momenten wachten nog op deze telefoon.")
    bram.context.set_offline(False)
    bram.tap("Verstuur nu")
    bram.sees("Alles is verstuurd.")
    assert [stands(bram, one) for one in words] == [1] * 5
    assert bram.faults == []


def test_what_arrived_though_the_answer_was_lost_is_not_doubled(bram: Person) -> None:
    """The server keeps it and dies before it answers: the telephone sends the same again."""
    words = f"Half-{id(bram)}"
    lost: list[int] = []

    def lose(route: object) -> None:
        route.fetch()  # type: ignore[attr-defined] # it arrives
        lost.append(1)
        route.abort()  # type: ignore[attr-defined]

    bram.context.route(
        "**/zonder-net/", lambda route: lose(route) if route.request.method == "POST" else route.continue_()
    )
    told(bram, words)
    bram.sees("Er is nu geen net. Het wordt later verstuurd.")
    assert lost
    bram.context.unroute("**/zonder-net/")
    bram.tap("Verstuur nu")
    bram.sees("Alles is verstuurd.")
    assert stands(bram, words) == 1


def test_who_signs_out_leaves_nothing_on_the_telephone(bram: Person) -> None:
    bram.context.set_offline(True)
    told(bram, f"Weg-{id(bram)}")
    bram.context.route("**/zonder-net/pas/", lambda route: route.abort())  # nothing is sent in between
    bram.context.set_offline(False)
    bram.open("/vandaag/")
    bram.sees("Er wacht nog iets op deze telefoon.")
    bram.open("/afmelden/")
    bram.sees("Wie afmeldt, verliest dat.")
    bram.tap("Meld af")
    assert bram.page.evaluate(LEFT) in ([], ["krachtbron"])
    assert bram.page.evaluate(CACHED) == []
    bram.context.unroute("**/zonder-net/pas/")
    bram.sign_in("Bram").open("/zonder-net/")
    assert "wacht nog" not in bram.reads()


def test_another_who_signs_in_here_sends_nothing_of_hers(bram: Person) -> None:
    bram.context.set_offline(True)
    words = f"Ander-{id(bram)}"
    told(bram, words)
    bram.context.clear_cookies()
    bram.context.set_offline(False)
    bram.sign_in("Carla").open("/zonder-net/")
    bram.sees("Dit hoort bij iemand anders die hier aangemeld was.")
    assert words not in bram.reads()
    bram.context.clear_cookies()
    bram.sign_in("Bram").open("/zonder-net/")
    bram.sees("Verstuurd.")
    assert stands(bram, words) == 1
