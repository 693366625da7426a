"""Nothing leaves her picture by itself: one thing opened, all of it in one go, and taken back."""

from django.db import connection

from krachtbron.access import models as access_models
from krachtbron.growth.domain.load import Near
from krachtbron.growth.models import Weight
from tests.cast import People
from tests.forms import submit
from tests.growth.test_load import RENT, put, rent, row_of
from tests.growth.test_pages import BRAM, GREET, got, open_for, said, url

__all__ = ["rent"]  # the thing on the picture, made as there


class TestNothingLeavesItByItself:
    def test_nobody_else_reads_it_and_the_database_neither(self, cast: People, rent: Weight) -> None:
        names = ("weight", "weight_near", "weight_strength", "weight_remove")
        for name, somebody in cast.everybody.items():
            if name != "amina":
                for one in names:
                    assert somebody.client.get(url(one, rent.pk)).status_code == 404
                assert somebody.client.post(url("weight_move", rent.pk), {"place": "helps-far"}).status_code == 404
                assert somebody.client.get(url("opened_one", cast.amina.person_id)).status_code == 404
        assert Weight.objects.get().near == Near.CLOSE
        with connection.cursor() as cursor:
            cursor.execute("SELECT words FROM growth_weight")
            assert b"huur" not in bytes(cursor.fetchone()[0])

    def test_it_stands_nowhere_else(self, cast: People, rent: Weight) -> None:
        assert RENT not in cast.amina.client.get("/vandaag/").content.decode()
        assert RENT not in said(got(cast.amina, "home"))

    def test_one_thing_opened_and_taken_back(self, cast: People, rent: Weight) -> None:
        put(cast, "carries", "De tuin", "ernaast")
        assert "Jij, en ook: Greet." in said(open_for(cast, "weight", rent, GREET))
        page = said(got(cast.greet, "opened_one", cast.amina.person_id))
        assert RENT in page
        assert "weegt, dichtbij" in page
        assert "De tuin" not in page
        look = access_models.Look.objects.get()
        assert (look.thing, look.item) == ("weight", rent.pk)
        mine = got(cast.amina, "load")
        assert "opengezet" in row_of(mine, rent)
        assert "Dat verschilt." in said(mine)
        open_for(cast, "weight", rent)
        assert cast.greet.client.get(url("opened_one", cast.amina.person_id)).status_code == 404
        assert "opengezet" not in row_of(got(cast.amina, "load"), rent)

    def test_all_of_it_in_one_go_and_closed_again(self, cast: People, rent: Weight) -> None:
        put(cast, "carries", "De tuin", "ernaast")
        page = submit(cast.amina.client, got(cast.amina, "load_open"), readers=[BRAM], until="")
        assert "Jij, en ook: Bram." in said(page)
        read = said(got(cast.bram, "opened_one", cast.amina.person_id))
        assert RENT in read
        assert "De tuin" in read
        put(cast, "helps", "De bibliotheek")
        assert "De bibliotheek" not in said(got(cast.bram, "opened_one", cast.amina.person_id)), "later is hers alone"
        assert len(set(Weight.objects.exclude(audience=None).values_list("audience", flat=True))) == 2
        page = got(cast.amina, "load_open")
        assert "Dat verschilt." in said(page)
        submit(cast.amina.client, page, readers=[], until="")
        assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404

    def test_a_day_that_is_past_opens_nothing_at_all(self, cast: People, rent: Weight) -> None:
        put(cast, "carries", "De tuin")
        page = submit(cast.amina.client, got(cast.amina, "load_open"), readers=[BRAM], until="2020-01-01")
        assert page.status_code == 422
        assert "Deze dag is al voorbij." in said(page)
        assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404

    def test_an_empty_picture_opens_nothing(self, cast: People) -> None:
        assert cast.amina.client.get(url("load_open")).status_code == 303
