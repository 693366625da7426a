"""Her picture of what weighs and what carries: made, moved, opened by her alone. Forms are sent as rendered."""

import re
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.growth.actions import load as actions
from krachtbron.growth.domain.load import Near, Place, Weighs
from krachtbron.growth.models import Strength, Weight
from tests.cast import People
from tests.forms import submit
from tests.growth.test_pages import got, said, url

RENT = "De huur die elke maand stijgt"


def put(cast: People, weighs: str = "weighs", words: str = RENT, near: str = "dichtbij") -> Weight:
    page = submit(cast.amina.client, got(cast.amina, "weight_new", weighs), words=words)
    submit(cast.amina.client, page, press=near)
    return Weight.objects.order_by("made", "pk").last()


def row_of(page: Any, item: Weight) -> str:
    """The line of the list about ``item``."""
    return next(row for row in page.content.decode().split("<li>") if f'id="zet-{item.pk}"' in row).split("</li>")[0]


@pytest.fixture
def rent(cast: People) -> Weight:
    return put(cast)


class TestMakingIt:
    def test_the_first_visit_invites_and_says_that_nothing_leaves(self, cast: People) -> None:
        page = got(cast.amina, "load")
        for words in ("Alleen jij.", "Begin waar je wilt", "Niemand telt dit op.", "Niemand krijgt hier bericht"):
            assert words in said(page)
        assert "Zet heel de tekening open" not in said(page), "there is nothing to open yet"
        assert url("load") in got(cast.amina, "home").content.decode()

    @pytest.mark.parametrize("weighs", list(Weighs))
    def test_questions_help_and_nobody_reads_along(self, cast: People, weighs: Weighs) -> None:
        page = said(got(cast.amina, "weight_new", weighs.value))
        assert "Alleen jij." in page
        assert page.count("?") >= 4
        assert cast.amina.client.get(url("weight_new", "zomaar")).status_code == 404

    def test_one_question_a_screen_and_then_it_stands_there(self, cast: People) -> None:
        page = submit(cast.amina.client, got(cast.amina, "weight_new", "carries"), words="Zondag bellen met mijn zus")
        assert "Hoe dicht staat dit nu bij jou?" in said(page)
        page = submit(cast.amina.client, page, press="verder weg")
        assert "Zondag bellen met mijn zus" in said(page)
        row = Weight.objects.get()
        assert (row.weighs, row.near) == (Weighs.CARRIES, Near.FAR)

    def test_how_near_may_be_skipped(self, cast: People) -> None:
        put(cast, near="Dit sla ik over")
        assert Weight.objects.get().near == Near.BESIDE
        assert RENT in said(got(cast.amina, "load"))

    def test_sent_twice_stands_once(self, cast: People) -> None:
        page = got(cast.amina, "weight_new", "helps")
        for _ in range(2):
            submit(cast.amina.client, page, words="Het buurthuis")
        assert Weight.objects.count() == 1

    def test_what_was_typed_stays_when_it_does_not_fit(self, cast: People, rent: Weight) -> None:
        for page in (got(cast.amina, "weight_new", "weighs"), got(cast.amina, "weight", rent.pk)):
            form = f"/{rent.pk}/" if "Zeg het anders" in said(page) else 0
            number = 1 if form else 0
            answer = submit(cast.amina.client, page, number, words="a" * 201)
            assert answer.status_code == 422
            assert "a" * 201 in answer.content.decode()
            assert "Hoogstens 200 tekens" in said(answer)
            assert submit(cast.amina.client, page, number, words=" ").status_code == 422

    def test_said_otherwise_and_thrown_away(self, cast: People, rent: Weight) -> None:
        submit(cast.amina.client, got(cast.amina, "weight", rent.pk), 1, words="De huisbaas")
        assert "De huisbaas" in said(got(cast.amina, "load"))
        submit(cast.amina.client, got(cast.amina, "weight_remove", rent.pk), press="Ja, gooi weg")
        assert "De huisbaas" not in said(got(cast.amina, "load"))
        assert cast.amina.client.get(url("weight", rent.pk)).status_code == 404


class TestMovingIt:
    def test_by_the_buttons_of_the_list(self, cast: People, rent: Weight) -> None:
        page = got(cast.amina, "load")
        assert "dichterbij" not in row_of(page, rent), "it stands as close as can be"
        page = submit(cast.amina.client, page, f"#zet-{rent.pk}", press="verder weg")
        assert "Zo staat het nu." in said(page)
        assert "ernaast" in row_of(page, rent)
        page = submit(cast.amina.client, page, f"#zet-{rent.pk}", press="het draagt mij nu")
        assert "het weegt nu" in row_of(page, rent)
        assert Weight.objects.values_list("weighs", "near").get() == (Weighs.CARRIES, Near.BESIDE)

    def test_sent_twice_moves_once(self, cast: People, rent: Weight) -> None:
        page = got(cast.amina, "load")
        for _ in range(2):
            submit(cast.amina.client, page, f"#zet-{rent.pk}", press="verder weg")
        assert Weight.objects.get().near == Near.BESIDE

    def test_on_its_own_page_to_every_place(self, cast: People, rent: Weight) -> None:
        page = submit(cast.amina.client, got(cast.amina, "weight", rent.pk), "#zet", press="houdt tegen")
        assert "houdt tegen, dichtbij" in said(page)
        page = submit(cast.amina.client, page, "#zet", press="verder weg")
        assert "houdt tegen, verder weg" in said(page)

    def test_a_dragged_dot_gets_the_part_that_moves(self, cast: People, rent: Weight) -> None:
        send = {"place": str(Place(Weighs.HELPS, Near.FAR))}
        answer = cast.amina.client.post(url("weight_move", rent.pk), send, headers={"HX-Request": "true"})
        assert answer.status_code == 200
        assert "<html" not in answer.content.decode()
        assert 'id="tekening"' in answer.content.decode()
        assert "verder weg" in row_of(answer, rent)

    def test_a_place_that_does_not_exist_changes_nothing(self, cast: People, rent: Weight) -> None:
        answer = cast.amina.client.post(url("weight_move", rent.pk), {"place": "boven-op"})
        assert answer.status_code == 303
        assert Weight.objects.get().near == Near.CLOSE

    def test_the_picture_and_the_lists_say_the_same(self, cast: People) -> None:
        for number, weighs in enumerate(["weighs", "carries", "hinders", "helps", "weighs"]):
            put(cast, weighs, f"Ding {number}", ("dichtbij", "ernaast", "verder weg")[number % 3])
        page = got(cast.amina, "load").content.decode()
        drawn = dict(re.findall(r'data-form="zet-([\w-]+)" data-place="([\w-]+)"', page))
        assert drawn == {str(row.pk): f"{row.weighs}-{row.near}" for row in Weight.objects.all()}
        numbers = re.findall(r"<text[^>]*>(\d+)</text>", page)
        listed = re.findall(r'rings__mark--\d">(\d+)<', page)
        assert sorted(numbers) == sorted(listed) == ["1", "2", "3", "4", "5"]
        described = re.search(r"<desc[^>]*>(.*?)</desc>", page)
        assert described
        for number in range(5):
            assert f"Ding {number}: " in described[1]

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People) -> None:
        counts = []
        for many in (3, 27):
            for number in range(many):
                place = Place(Weighs.WEIGHS, list(Near)[number % 3])
                actions.add_weight(cast.amina.actor, key=new_id(), place=place, words=f"{number}", at=clock.now())
            got(cast.amina, "load")
            with CaptureQueriesContext(connection) as asked, CaptureQueriesContext(connections["keys"]) as keys:
                got(cast.amina, "load")
            counts.append((len(asked), len(keys)))
        assert counts[0] == counts[1]
        assert counts[0][0] <= 4
        assert counts[0][1] == 1


class TestWhatCarriesIsAStrength:
    def test_put_among_her_strengths_once(self, cast: People) -> None:
        sister = put(cast, "carries", "Mijn zus")
        assert "Zet dit ook bij mijn krachten" in said(got(cast.amina, "weight", sister.pk))
        page = got(cast.amina, "weight_strength", sister.pk)
        for _ in range(2):
            submit(cast.amina.client, page, source="Mensen om mij heen")
        assert Strength.objects.count() == 1
        assert "Mijn zus" in said(got(cast.amina, "strengths"))
        assert "Mijn zus" in said(got(cast.amina, "load"))

    def test_not_offered_for_what_weighs(self, cast: People, rent: Weight) -> None:
        assert "bij mijn krachten" not in said(got(cast.amina, "weight", rent.pk))


def test_it_goes_along_and_it_goes_away(cast: People, rent: Weight, django_capture_on_commit_callbacks: Any) -> None:
    told = str(whole_person.export(cast.amina.person_id))
    assert RENT in told
    assert "'near': 'close'" in told
    assert RENT not in str(whole_person.export(cast.bram.person_id))
    with django_capture_on_commit_callbacks(execute=True):
        whole_person.erase(cast.amina.person_id, clock.now())
    assert Weight.objects.count() == 0
