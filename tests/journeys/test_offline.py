"""A worker tells of meetings where there is no network: everything arrives, once, and nothing is left behind."""

from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
READY = "navigator.serviceWorker.ready.then(one => one.active.state == 'activated' || one.active.state == 'activating')"
LEFT = "indexedDB.databases().then(all => all.map(one => one.name))"
CACHED = "caches.keys()"
KEPT = """caches.open('krachtbron-zonder-net').then(one => one.keys()).then(
    all => all.map(one => new URL(one.url).pathname).filter(one => one.endsWith('/zonder-net/')))"""
OVER = """(async () => { const kept = await caches.open('krachtbron-zonder-net')
    for (const page of ['/zonder-net/', '/op-pad/zonder-net/']) { const old = await kept.match(page)
        const headers = new Headers(old.headers); headers.set('Kept-Until', '1')
        await kept.put(page, new Response(await old.text(), { headers })) } })()"""


@pytest.fixture
def bram(person: Callable[..., Person]) -> Person:
    """Signed in, with the page kept on his telephone."""
    here = person(width=360).sign_in("Bram")
    here.open("/zonder-net/")
    here.page.evaluate(READY)
    here.page.wait_for_function("caches.match('/zonder-net/').then(Boolean)")
    here.page.wait_for_function("caches.match('/op-pad/zonder-net/').then(Boolean)")
    here.sees("Deze bladzijde werkt ook zonder net.")
    return here


def told(worker: Person, words: str) -> None:
    worker.page.get_by_label("Iets anders met De huurdersgroep").check()
    worker.type("Hoeveel mensen waren er?", "5").type("Wat lukte?", words)
    worker.tap("Bewaar")
    worker.sees("Iets anders met De huurdersgroep · " + words)


def mark(worker: Person) -> str:
    """Letters of this test alone: a long number looks like somebody's telephone, and that is not kept."""
    return "".join("abcdefghij"[int(sign)] for sign in str(id(worker)))


def met(worker: Person, words: str, *, where: str = "Café De Tram") -> None:
    """A contact told on the page of going out."""
    worker.page.get_by_label(where, exact=True).check()
    worker.page.get_by_label("gepraat", exact=True).check()
    worker.type("Wat spraken jullie af?", words).tap("Bewaar")
    worker.sees(f"{where} · gepraat · {words}")


def stands_at(worker: Person, words: str, *, where: str = "Café De Tram") -> int:
    """How often it stands at the place."""
    worker.open("/op-pad/").tap(where, role="link")
    return worker.page.get_by_text(words, exact=True).count()


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


def test_two_kinds_wait_in_one_outbox(bram: Person) -> None:
    """A contact and a meeting, told on two pages without a network, are sent from one."""
    bram.context.set_offline(True)
    bram.page.goto(f"{bram.server}/op-pad/")
    assert bram.page.url.endswith("/op-pad/zonder-net/"), "the page that is nearest to where she wanted to be"
    words, other = f"Plek {mark(bram)}", f"Groep {mark(bram)}"
    met(bram, words)
    bram.sees("Eén moment wacht nog op deze telefoon.")
    assert bram.look()["sideways"] is False
    assert bram.axe() == []
    bram.tap("Vertel hoe het in de groep was", role="link")
    told(bram, other)
    bram.sees("2 momenten wachten nog op deze telefoon.")
    bram.context.set_offline(False)
    bram.tap("Verstuur nu")
    bram.sees("Alles is verstuurd.")
    assert (stands_at(bram, words), stands(bram, other)) == (1, 1)
    assert bram.faults == []


def test_a_place_that_went_meanwhile_loses_nothing_of_what_was_typed(
    bram: Person, person: Callable[..., Person]
) -> None:
    name, words = f"Bank {'x' * 3}", f"Spel {mark(bram)}"
    bram.open("/op-pad/").tap("Een nieuwe plek Huurders aan het woord", role="link")
    bram.choose("Park").choose("gegroet").type("Hoe noemen jullie die plek?", name).tap("Bewaar")
    place = bram.page.url
    bram.open("/op-pad/zonder-net/")
    bram.context.set_offline(True)
    met(bram, words, where=name)
    again = person(width=360).sign_in("Bram")
    again.open(place)
    again.page.get_by_text("Deze plek weghalen").click()
    again.tap("Haal deze plek weg")
    bram.context.set_offline(False)
    bram.open("/zonder-net/")  # from the other page too
    bram.sees("Deze plek is er niet meer voor jou. Kies een andere plek, of noem ze als een nieuwe.")
    bram.tap("Wijzig het")
    bram.page.wait_for_url("**/op-pad/zonder-net/")
    assert bram.page.get_by_label("Wat spraken jullie af?").input_value() == words
    bram.page.get_by_label("Café De Tram", exact=True).check()
    bram.tap("Bewaar").sees("Alles is verstuurd.")
    assert stands_at(bram, words) == 1


def test_a_kept_page_goes_by_itself_and_what_waits_does_not(bram: Person) -> None:
    """A telephone that others take up: its time is over, or somebody came to the door to sign in."""
    words = f"Blijft-{id(bram)}"
    bram.context.set_offline(True)
    told(bram, words)
    bram.page.evaluate(OVER)
    bram.page.reload()
    bram.sees("Er is nu geen net.")
    assert "huurdersgroep" not in bram.reads()
    assert bram.page.evaluate(KEPT) == []
    bram.page.goto(f"{bram.server}/op-pad/")
    bram.sees("Probeer opnieuw")
    bram.context.set_offline(False)
    bram.open("/zonder-net/").sees("Verstuurd.")
    assert stands(bram, words) == 1
    bram.open("/zonder-net/")
    assert len(bram.page.evaluate(KEPT)) == 1
    bram.context.clear_cookies()
    bram.open("/aanmelden/")
    assert bram.page.evaluate(KEPT) == []
    bram.context.set_offline(True)
    bram.page.goto(f"{bram.server}/zonder-net/")
    bram.sees("Er is nu geen net.")
    assert "huurdersgroep" not in bram.reads()


def test_what_she_works_with_is_asked_anew_on_her_first_page(bram: Person) -> None:
    bram.page.evaluate(OVER)
    bram.open("/vandaag/")
    bram.page.wait_for_function(
        "caches.match('/op-pad/zonder-net/').then(one => one?.headers.get('Kept-Until') > Date.now())"
    )


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
    assert not bram.page.get_by_role("button", name="Gooi weg").first.is_visible(), "it waits for him"
    bram.context.clear_cookies()
    bram.sign_in("Bram").open("/zonder-net/")
    bram.sees("Verstuurd.")
    assert stands(bram, words) == 1
