"""Op pad: a contact in a few taps, patience as time, a name only as she wishes, questions that nobody reads back."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from krachtbron.access import whole_person
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.outreach import actions, models
from krachtbron.outreach.actions import Told
from krachtbron.outreach.domain import How, PlaceKind
from tests.cast import People, Somebody
from tests.forms import find, forms_of, submit


def url(name: str, *keys: Any) -> str:
    return reverse(f"outreach:{name}", args=keys)


def said(response: Any) -> str:
    return " ".join(response.content.decode().replace("\u00a0", " ").split())


def opened(somebody: Somebody, name: str, *keys: Any) -> Any:
    response = somebody.client.get(url(name, *keys))
    assert response.status_code == 200, response.status_code
    return response


@pytest.fixture
def park(cast: People, at: datetime) -> models.Place:
    return done(
        actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=PlaceKind.PARK, name="De vijver", at=at)
    )


@pytest.fixture
def colleague(cast: People, at: datetime) -> Somebody:
    """Carla works along on the project."""
    done(groups.connect(cast.els.actor, cast.project.pk, cast.carla.person_id, ProjectRole.WORKER, at=at))
    return cast.carla


def tell(somebody: Somebody, place: models.Place, at: datetime, how: How = How.GREETED, **more: Any) -> models.Contact:
    days = more.pop("days", 0)
    told = Told(day(at - timedelta(days=days)), how, **more)
    return done(actions.add_contact(somebody.actor, place.pk, told, key=new_id(), at=at))


class TestContact:
    def test_from_the_round_a_new_place_and_the_first_time_there(self, cast: People) -> None:
        page = opened(cast.bram, "round")
        assert "Waar zijn de mensen die jullie niet zien?" in said(page)
        page = cast.bram.client.get(url("place_new", cast.project.pk))
        assert "Over de plek en het gesprek, niet over de persoon. Geen naam, geen adres." in said(page)
        page = submit(cast.bram.client, page, kind="school_gate", how="talked", sometime="ergens in de lente")
        for words in ("Schoolpoort", "gepraat", "ergens in de lente", "vandaag"):
            assert words in said(page)
        assert "één keer, vandaag" in said(opened(cast.bram, "round"))

    def test_three_taps_for_a_place_that_is_known(self, cast: People, park: models.Place) -> None:
        """*Ik was hier*, how it went, *Bewaar*: without JavaScript."""
        page = opened(cast.bram, "round")
        assert url("contact_new", park.pk) in said(page)
        page = submit(cast.bram.client, opened(cast.bram, "contact_new", park.pk), how="greeted")
        assert "gegroet" in said(page)

    def test_sent_twice_it_stands_once(self, cast: People, park: models.Place) -> None:
        for address in (url("contact_new", park.pk), url("place_new", cast.project.pk)):
            models.Contact.objects.all().delete()
            form = find(cast.bram.client.get(address), 0)
            values = {"how": "greeted", **({"kind": "cafe"} if "kind" in form.fields else {})}
            first, again = form.send(cast.bram.client, None, values), form.send(cast.bram.client, None, values)
            assert models.Contact.objects.count() == 1
            assert first.request["PATH_INFO"] == again.request["PATH_INFO"]

    def test_the_same_words_are_the_same_place(self, cast: People, park: models.Place) -> None:
        page = cast.bram.client.get(url("place_new", cast.project.pk))
        submit(cast.bram.client, page, kind="park", name="de  VIJVER", how="greeted")
        assert models.Place.objects.count() == 1

    def test_a_key_of_another_place_makes_nothing(self, cast: People, park: models.Place, at: datetime) -> None:
        mine = tell(cast.bram, park, at)
        other = done(actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=PlaceKind.CAFE, at=at))
        refused: Any = actions.add_contact(cast.bram.actor, other.pk, Told(day(at), How.GREETED), key=mine.pk, at=at)
        assert refused.code == "key_taken"

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ({"name": "Kerkstraat 12"}, "Dit lijkt op een adres."),
            ({"agreed": "Langsgaan in de Kerkstraat 12"}, "Dit lijkt op een adres."),
            ({"agreed": "Bellen op 0478 12 34 56"}, "Dat bewaren we hier niet."),
            ({"kind": "other"}, "Vul dit nog in."),
            ({"nickname": "Mo"}, "alleen als zij dat zelf koos"),
            ({"chosen": True}, "Welke naam koos zij?"),
            ({"day": "31-12-2030"}, "Die dag moet nog komen."),
            ({"agreed": "x" * 201}, "Dit is te lang."),
        ],
    )
    def test_what_cannot_be_is_said_and_nothing_is_lost(self, cast: People, typed: dict, words: str) -> None:
        page = cast.bram.client.get(url("place_new", cast.project.pk))
        page = submit(cast.bram.client, page, **{"kind": "park", "how": "greeted", "sometime": "lente", **typed})
        assert page.status_code == 422
        assert words in said(page)
        assert 'value="lente"' in said(page)
        assert not models.Place.objects.exists()
        assert not models.Contact.objects.exists()

    def test_one_changes_and_removes_ones_own(
        self, cast: People, park: models.Place, colleague: Somebody, at: datetime
    ) -> None:
        row = tell(cast.bram, park, at, agreed="Koffie meebrengen")
        page = submit(cast.bram.client, opened(cast.bram, "contact_edit", row.pk), 0, agreed="Thee meebrengen")
        assert "Thee meebrengen" in said(page)
        assert url("contact_edit", row.pk) not in said(opened(colleague, "place", park.pk))
        assert colleague.client.get(url("contact_edit", row.pk)).status_code == 403
        submit(cast.bram.client, opened(cast.bram, "contact_edit", row.pk), "weg")
        assert not models.Contact.objects.exists()

    def test_nobody_outside_the_team_reads_it(self, cast: People, park: models.Place, at: datetime) -> None:
        row = tell(cast.bram, park, at, agreed="Koffie")
        for name in ("amina", "carla", "dirk", "els", "farid", "greet"):
            browser = getattr(cast, name).client
            assert browser.get(url("place", park.pk)).status_code == 404, name
            assert browser.post(url("settle", row.pk)).status_code == 404, name
            assert "vijver" not in said(browser.get(url("round"))), name

    def test_an_expert_by_experience_goes_out_too(self, cast: People, park: models.Place) -> None:
        members = groups.get_project(cast.bram.actor, cast.project.pk).project.members
        members.filter(person=cast.amina.person_id).update(role=ProjectRole.EXPERT)
        assert "De vijver" in said(opened(cast.amina, "round"))

    def test_a_project_that_is_over_asks_nothing_more(self, cast: People, park: models.Place, at: datetime) -> None:
        groups.end_project(cast.bram.actor, cast.project.pk, at=at - timedelta(days=1))
        refused: Any = actions.add_contact(
            cast.bram.actor, park.pk, Told(day(at), How.GREETED), key=new_id(), at=at + timedelta(days=2)
        )
        assert refused.code == "project_ended"


class TestNickname:
    def test_she_chose_it_and_it_goes_at_once_whoever_she_asks(
        self, cast: People, park: models.Place, colleague: Somebody
    ) -> None:
        page = opened(cast.bram, "contact_new", park.pk)
        page = submit(cast.bram.client, page, how="talked", nickname="Mo", chosen=True)
        assert "koos deze naam zelf" in said(page)
        page = submit(colleague.client, opened(colleague, "place", park.pk), "naam-weg")
        assert "Mo<" not in said(page)
        assert models.Contact.objects.get().nickname == ""


class TestRound:
    def test_patience_is_told_as_time(self, cast: People, park: models.Place, at: datetime) -> None:
        for days in (100, 60, 30, 1):
            tell(cast.bram, park, at, How.TALKED, days=days, agreed="Tot later")
        page = said(opened(cast.bram, "round"))
        assert "4 keer · laatst gisteren" in page
        assert "sinds " in page

    def test_what_waits_stands_on_top_until_it_is_settled(
        self, cast: People, park: models.Place, colleague: Somebody, at: datetime
    ) -> None:
        tell(cast.bram, park, at, days=3, agreed="De folder brengen", again=day(at) + timedelta(days=1))
        tell(cast.bram, park, at, agreed="Veel later", again=day(at) + timedelta(days=40))
        page = opened(colleague, "round")
        assert "Binnenkort terug" in said(page)
        assert "De folder brengen" in said(page)
        assert "Veel later" not in said(page)
        assert "De folder brengen" not in said(colleague.client.get("/vandaag/")), "that of a colleague is not mine"
        page = submit(colleague.client, page, "rond")
        assert "Binnenkort terug" not in said(page)
        page = submit(cast.bram.client, opened(cast.bram, "place", park.pk), 1, press=None)
        assert page.status_code == 200

    def test_today_tells_who_agreed_it(self, cast: People, park: models.Place, at: datetime) -> None:
        tell(cast.bram, park, at, days=5, agreed="De folder brengen", again=day(at) - timedelta(days=1))
        page = said(cast.bram.client.get("/vandaag/"))
        assert "De folder brengen" in page
        assert "was voor gisteren" in page

    def test_as_many_queries_at_3_and_at_30(self, cast: People, park: models.Place, at: datetime) -> None:
        def cost(address: str) -> int:
            with CaptureQueriesContext(connection) as found:
                assert cast.bram.client.get(address).status_code == 200
            return len(found)

        def fill(first: int, last: int) -> None:
            for one in range(first, last):
                name, key = f"winkel {'x' * one}", new_id()
                more = done(
                    actions.add_place(cast.bram.actor, cast.project.pk, key=key, kind=PlaceKind.SHOP, name=name, at=at)
                )
                for place in (park, more):
                    tell(cast.bram, place, at, days=one, agreed="x", again=day(at))

        fill(0, 3)
        pages = (url("round"), url("place", park.pk), "/vandaag/")
        cost(pages[0])  # the first page of a browser asks more
        few = [cost(address) for address in pages]
        fill(3, 30)
        assert [cost(address) for address in pages] == few
        assert models.Place.objects.count() == 31


class TestStandingStill:
    def test_asked_after_three_times_without_a_yes(self, cast: People, park: models.Place, at: datetime) -> None:
        for days in (9, 8):
            tell(cast.bram, park, at, How.NOT_TODAY, days=days)
        assert "Even stilstaan" not in said(opened(cast.bram, "round"))
        tell(cast.bram, park, at, How.GREETED, days=7)
        assert "Even stilstaan" in said(opened(cast.bram, "round"))
        assert "Nodigt dit nog uit?" in said(opened(cast.bram, "place", park.pk))
        tell(cast.bram, park, at, How.DOOR_OPENED)
        assert "Even stilstaan" not in said(opened(cast.bram, "round"))
        assert "Nodigt dit nog uit?" not in said(opened(cast.bram, "place", park.pk))

    @pytest.mark.parametrize(
        ("how", "agreed", "asked"),
        [
            (How.GREETED, "", True), (How.TALKED, "", True), (How.NOT_TODAY, "", True),
            (How.DOOR_OPENED, "", False), (How.NOT_TODAY, "Volgende week koffie", False),
        ],
    )  # fmt: skip
    def test_a_yes_is_a_door_or_something_agreed(
        self, cast: People, park: models.Place, at: datetime, how: How, agreed: str, asked: bool
    ) -> None:
        for days in (3, 2, 1):
            tell(cast.bram, park, at, how, days=days, agreed=agreed)
        assert ("Even stilstaan" in said(opened(cast.bram, "round"))) is asked

    def test_the_questions_have_no_place_to_answer(self, cast: People) -> None:
        page = opened(cast.bram, "questions")
        assert "Nodig ik uit, of dring ik aan?" in said(page)
        own = [form for form in forms_of(page) if "op-pad" in form.name]
        assert own == []
        assert "<textarea" not in said(page)


class TestPlace:
    def test_renamed_and_removed(self, cast: People, park: models.Place, at: datetime) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "place_edit", park.pk), name="De eendenvijver")
        assert "De eendenvijver" in said(page)
        tell(cast.bram, park, at)
        submit(cast.bram.client, opened(cast.bram, "place", park.pk), "/weg/")
        assert not models.Place.objects.exists()

    def test_what_a_colleague_told_does_not_go_along(
        self, cast: People, park: models.Place, colleague: Somebody, at: datetime
    ) -> None:
        tell(colleague, park, at)
        page = submit(cast.bram.client, opened(cast.bram, "place", park.pk), "/weg/")
        assert "wat collega&#x27;s vertelden" in said(page)
        assert models.Place.objects.exists()

    def test_two_places_have_two_names(self, cast: People, park: models.Place, at: datetime) -> None:
        other = done(actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=PlaceKind.CAFE, at=at))
        page = submit(cast.bram.client, opened(cast.bram, "place_edit", other.pk), kind="park", name="de vijver")
        assert "Deze plek staat er al." in said(page)

    def test_further_back(self, cast: People, park: models.Place, at: datetime) -> None:
        for days in range(22):
            tell(cast.bram, park, at, days=days, sometime=f"dag {days}.")
        page = opened(cast.bram, "place", park.pk)
        assert "dag 19." in said(page)
        assert "dag 20." not in said(page)
        assert "dag 21." in said(cast.bram.client.get(url("place", park.pk) + "?na=20"))
        assert "dag 0." in said(cast.bram.client.get(url("place", park.pk) + "?na=x"))


def test_who_was_there_takes_it_along_and_is_forgotten(cast: People, park: models.Place, at: datetime) -> None:
    tell(cast.bram, park, at, agreed="De folder brengen", nickname="Mo", chosen=True)
    book = whole_person.export(cast.bram.person_id)
    assert book["outreach"]["outreach"][0]["agreed"] == "De folder brengen"
    assert "Mo" not in str(book["outreach"]), "a name that she chose is not his to take along"
    whole_person.erase(cast.bram.person_id, at)
    row = models.Contact.objects.get()
    assert (row.by_id, row.agreed) == (None, "De folder brengen")


class TestHomes:
    def test_the_team_agrees_and_reads_it_before_it_rings(self, cast: People, at: datetime) -> None:
        page = opened(cast.bram, "safety", cast.project.pk)
        assert "Jullie spraken nog niets af." in said(page)
        page = submit(
            cast.bram.client,
            opened(cast.bram, "safety_edit", cast.project.pk),
            knows="Wie aan de balie zit",
            back="Bel voor 17 uur naar 0478 12 34 56",
        )
        assert "Bel voor 17 uur" in said(page)
        doors = done(actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=PlaceKind.DOORS, at=at))
        assert "Wie aan de balie zit" in said(opened(cast.bram, "place", doors.pk))

    def test_a_coordinator_cares_for_it_and_others_do_not(self, cast: People) -> None:
        submit(cast.els.client, opened(cast.els, "safety_edit", cast.project.pk), leave="Nooit alleen de eerste keer")
        assert "Nooit alleen" in said(opened(cast.bram, "safety", cast.project.pk))
        assert "Veilig op huisbezoek" in said(cast.els.client.get(f"/projecten/{cast.project.pk}/"))
        assert cast.amina.client.get(url("safety", cast.project.pk)).status_code == 403
        assert cast.dirk.client.get(url("safety", cast.project.pk)).status_code == 404

    @pytest.mark.parametrize(
        ("typed", "words"), [("Bij Kerkstraat 12 nooit alleen", "Dit lijkt op een adres."), ("x" * 501, "te lang")]
    )
    def test_no_home_is_written_down(self, cast: People, typed: str, words: str) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "safety_edit", cast.project.pk), leave=typed, knows="Els")
        assert page.status_code == 422
        assert words in said(page)
        assert 'value="Els"' in said(page)
        assert not models.Safety.objects.exists()

    def test_the_sheet_is_paper_and_has_no_place_for_a_name(self, cast: People) -> None:
        page = opened(cast.bram, "together")
        assert url("together_paper") in said(page)
        paper = cast.bram.client.get(url("together_paper"))
        words = " ".join(PdfReader(BytesIO(paper.content)).pages[0].extract_text().split())
        assert "Zonder mijn ja gaat er niets weg." in words
        assert "Bram" not in words
        assert len(PdfReader(BytesIO(paper.content)).pages) == 1
