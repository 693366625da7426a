"""Her own compass as she meets it: twelve things, what can carry what in her own words. Forms go as rendered."""

from datetime import timedelta
from typing import Any

import pytest

from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.framework import public as framework
from krachtbron.growth import models
from krachtbron.growth.actions import mirror as actions
from krachtbron.growth.domain.mirror import COMPASS, INSTRUMENT, instrument_of, sides
from tests.cast import People, Somebody
from tests.forms import submit
from tests.growth.test_pages import BRAM, got, open_for, said, url

MISS, WELL, STRONG = "hier mis ik veel", "het gaat", "hier haal ik kracht"
HOW = "Mijn tante Nora woont naast de dokter"


def test_strong_is_the_highest_word_and_missed_the_lowest() -> None:
    scale = {"a": {1, 2, 3}, "b": {1, 2, 3}, "c": {1, 2, 3}, "d": {1, 2, 3}, "words": set[int]()}
    assert sides(scale, {"a": 3, "b": 1, "c": 2, "words": "3"}) == (["a"], ["b"])
    assert sides(scale, {"a": None}) == ([], [])
    assert instrument_of("own-compass@1") == COMPASS


def keep(somebody: Somebody, at: Any, **answers: Any) -> models.Mirror:
    row = actions.begin(somebody.actor, key=new_id(), instrument=COMPASS, at=at)
    assert isinstance(row, models.Mirror)
    for item, answer in answers.items():
        assert isinstance(actions.answer(somebody.actor, row.pk, item, answer, at=at), models.Mirror)
    kept = actions.keep(somebody.actor, row.pk, at=at)
    assert isinstance(kept, models.Mirror)
    return kept


@pytest.fixture
def moment(cast: People) -> models.Mirror:
    return keep(cast.amina, clock.now() - timedelta(days=90), dwelling=1, social_relations=3, health=1, carry=HOW)


def test_all_the_way_and_kept(cast: People) -> None:
    front = got(cast.amina, "compasses")
    assert "Alleen jij. Jij kiest of iemand meeleest." in said(front)
    assert "Daar heb jij geen schuld aan." in said(front)
    assert url("compasses") in got(cast.amina, "home").content.decode()
    page = submit(cast.amina.client, front, "begin")
    assert "Vraag 1 van 14" in said(page)
    for number in range(12):
        page = submit(cast.amina.client, page, press=MISS if number == 0 else STRONG if number == 10 else WELL)
    words = said(page)
    assert "Welke sterke kan voor jou een zwakke dragen?" in words
    assert words.index("Hier haal ik kracht") < words.index("Mensen om mij heen") < words.index("Hier mis ik veel")
    assert words.index("Hier mis ik veel") < words.index("Wonen")
    page = submit(cast.amina.client, page, press="Verder", words=HOW)
    page = submit(cast.amina.client, page, press="Dit sla ik over")
    assert "Klopt dit?" in said(page)
    page = submit(cast.amina.client, page, press="Klopt")
    words = said(page)
    assert "Bewaard. Dit is van jou." in words
    assert HOW in words
    assert "Waar haal ik kracht?" in words
    row = models.Mirror.objects.get()
    assert (row.definition, row.kept is None) == ("own-compass@1", False)
    assert HOW.encode() not in bytes(row.words)


def test_too_long_is_kept_on_the_page(cast: People) -> None:
    submit(cast.amina.client, got(cast.amina, "compasses"), "begin")
    row = models.Mirror.objects.get()
    page = submit(cast.amina.client, got(cast.amina, "mirror_question", row.pk, 13), press="Verder", words="a" * 601)
    assert page.status_code == 422
    assert "a" * 601 in page.content.decode()
    page = cast.amina.client.post(url("mirror_question", row.pk, 1), {"value": "4"})
    assert page.status_code == 422


def test_the_mirror_and_the_compass_go_their_own_way(cast: People, moment: models.Mirror) -> None:
    """One unfinished of each; each front shows its own moments."""
    for name in ("mirrors", "compasses"):
        front = got(cast.amina, name)
        for _tap in range(2):
            submit(cast.amina.client, front, "begin")
        assert "Je was al begonnen" in said(got(cast.amina, name))
    assert models.Mirror.objects.filter(kept=None).count() == 2
    day = said(got(cast.amina, "compasses"))
    assert "Eerdere keren" in day
    assert "Eerdere keren" not in said(got(cast.amina, "mirrors"))
    again = actions.begin(cast.amina.actor, key=new_id(), instrument=COMPASS, at=clock.now())
    assert isinstance(again, models.Mirror)
    assert again.definition == "own-compass@1"
    mirror = actions.begin(cast.amina.actor, key=new_id(), at=clock.now())
    assert isinstance(mirror, models.Mirror)
    assert instrument_of(mirror.definition) == INSTRUMENT
    assert models.Mirror.objects.filter(kept=None).count() == 2


def test_two_moments_beside_each_other_in_words(cast: People, moment: models.Mirror) -> None:
    assert "Leg" not in said(got(cast.amina, "compasses"))
    assert cast.amina.client.get(url("mirror_beside")).status_code == 303, "the mirror has none"
    keep(cast.amina, clock.now(), dwelling=2, social_relations=2, carry="Nora kent nu ook de huisbaas")
    words = said(got(cast.amina, "compass_beside"))
    home = words[words.index("Hoe gaat het voor jou met wonen?") : words.index("gezond leven")]
    assert home.index(WELL) < home.index(MISS)
    assert "Dat mag." not in home
    assert "Dat mag." in words
    assert words.index("Nora kent nu ook") < words.index(HOW)


def test_only_she_sees_it_until_she_opens_it(cast: People, moment: models.Mirror) -> None:
    for name in ("bram", "els", "greet", "carla", "dirk"):
        client = cast.everybody[name].client
        assert client.get(url("mirror", moment.pk)).status_code == 404, name
        assert client.post(url("mirror_question", moment.pk, 1), {"value": "3"}).status_code == 404, name
    assert cast.stranger.get(url("mirror", moment.pk)).status_code == 302


def test_opened_for_somebody_it_is_read_in_words(cast: People, moment: models.Mirror) -> None:
    open_for(cast, "mirror", moment, BRAM)
    page = cast.bram.client.get(url("opened_one", cast.amina.person_id), follow=True)
    words = said(page)
    assert "Waar haal ik kracht?" in words
    assert HOW in words
    assert MISS in words


def test_thrown_away_and_gone_home(cast: People, moment: models.Mirror) -> None:
    page = submit(cast.amina.client, got(cast.amina, "mirror_remove", moment.pk), press="Ja, gooi weg")
    assert page.redirect_chain[-1][0] == url("compasses")
    assert not models.Mirror.objects.exists()


def test_taken_along_and_erased(cast: People, moment: models.Mirror) -> None:
    kept = whole_person.export(cast.amina.person_id)["growth"]["mirror"]
    assert kept[0]["definition"] == "own-compass@1"
    assert {"question": "Hoe gaat het voor jou met wonen?", "answer": MISS} in kept[0]["said"]
    assert {"question": "Welke sterke kan voor jou een zwakke dragen?", "answer": HOW} in kept[0]["said"]
    whole_person.erase(cast.amina.person_id, clock.now())
    assert not models.Mirror.objects.exists()


def test_no_round_can_be_opened_with_it(cast: People) -> None:
    assert COMPASS not in [one.name for one in framework.catalogue(cast.organisation.pk)]
