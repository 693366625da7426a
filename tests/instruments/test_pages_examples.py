"""Examples beside the compass: looked at, worded by a coordinator, and never a label of anybody."""

from datetime import datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import models as tables

from krachtbron.access import whole_person
from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES
from krachtbron.instruments import models
from tests.cast import People
from tests.forms import submit
from tests.framework.test_content import LONGEST, sentences, words
from tests.instruments.compass import compass
from tests.instruments.reading import got, heading, links, said, url

WARNING = "Een groep is nooit één soort mens."
OLDER = "Oudere mensen"


@pytest.fixture
def round_(cast: People, at: datetime) -> Any:
    return compass(cast, at)


class TestNeverALabel:
    def test_nothing_in_the_house_points_to_an_example(self) -> None:
        pointing = [
            f"{model._meta.label}.{field.name}"
            for model in apps.get_models()
            for field in model._meta.get_fields()
            if field.is_relation and not field.auto_created and field.related_model is models.OwnExample
        ]
        assert pointing == []
        own = {field.name for field in models.OwnExample._meta.concrete_fields if field.is_relation}
        assert own == {"organisation"}, "and an example points to no person, no group, no round"

    def test_no_row_has_a_place_for_the_key_of_an_example(self) -> None:
        """Nor may its key be kept in words."""
        for model in apps.get_models():
            if model is not models.OwnExample and model.__module__.startswith("krachtbron."):
                names = {field.name for field in model._meta.concrete_fields}
                assert not [name for name in names if "example" in name or "target_group" in name], model

    def test_looking_at_one_keeps_nothing(self, cast: People, round_: Any) -> None:
        def everything() -> dict[str, list[Any]]:
            ours = [model for model in apps.get_models() if model.__module__.startswith("krachtbron.")]
            ours = [model for model in ours if model._meta.label not in ("access.Session",)]
            return {model._meta.label: list(model._base_manager.order_by("pk").values_list()) for model in ours}

        got(cast.bram.client, "compass", round_.pk)  # who comes in is noted once
        before = everything()
        for one in framework.compass_examples("nl").items:
            got(cast.bram.client, "compass_examples", round_.pk)
            page = cast.bram.client.get(url("compass_examples", round_.pk), {"voorbeeld": one.id})
            assert one.text in said(page)
        assert everything() == before
        exported = str([whole_person.export(member.person_id) for member in cast.everybody.values()])
        assert not [one.id for one in framework.compass_examples("nl").items if f"'{one.id}'" in exported]


class TestTheContent:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_short_sentences_with_a_warning_and_a_source(self, language: str) -> None:
        text = framework.compass_examples(language)
        told = [*text.warning, *(one.name for one in text.items), *(one.text for one in text.items)]
        assert [one for one in sentences(told) if len(words(one)) > LONGEST] == []
        assert len(text.items) == 6
        assert "Schema 1" in text.source.place
        assert all(one.source.place.startswith("Schema 1") for one in text.items)

    def test_words_that_everybody_knows(self) -> None:
        from wordfreq import zipf_frequency

        text = framework.compass_examples("nl")
        told = [*text.warning, *(one.name for one in text.items), *(one.text for one in text.items)]
        used = {word.lower() for one in told for word in words(one)}
        assert {word for word in used if zipf_frequency(word, "nl") < 3.5} == set()

    def test_items_of_the_compass(self) -> None:
        known = {item.id for item in framework.definition("resource-compass@1").items}
        for one in framework.compass_examples("nl").items:
            assert {*one.strong, *one.weak} <= known
            assert not {*one.strong} & {*one.weak}


class TestBesideOurOwn:
    def test_the_warning_and_the_source_always_stand_there(self, cast: People, round_: Any) -> None:
        page = got(cast.bram.client, "compass_examples", round_.pk)
        assert heading(page) == "Zo zou het kunnen zijn"
        assert WARNING in said(page)
        assert "Schema 1" in said(page)
        assert url("compass_examples", round_.pk) in links(got(cast.bram.client, "compass", round_.pk))

    def test_one_beside_what_the_group_has(self, cast: People, round_: Any) -> None:
        page = cast.bram.client.get(url("compass_examples", round_.pk), {"voorbeeld": "older"})
        told = said(page)
        assert WARNING in told
        assert told.index("Bij ons") < told.index("Mensen om ons heen") < told.index(f"Een voorbeeld: {OLDER}")
        assert "Plekken in de buurt, Geloof en zin, Vrije tijd" in told
        assert "We bewaren niet naar welk voorbeeld jullie keken." in told
        unknown = cast.bram.client.get(url("compass_examples", round_.pk), {"voorbeeld": "zomaar"})
        assert "Bij ons" not in said(unknown)

    def test_who_does_not_steer_does_not_come_here(self, cast: People, round_: Any, at: datetime) -> None:
        for name, status in {"amina": 403, "greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
            answer = cast.everybody[name].client.get(url("compass_examples", round_.pk))
            assert answer.status_code == status, name
        rose = compass(cast, at, settle=False, name="empowerment-rose")
        assert cast.bram.client.get(url("compass_examples", rose.pk)).status_code == 404


class TestWordingThem:
    def test_other_words_reach_the_groups_and_can_be_taken_back(self, cast: People, round_: Any) -> None:
        assert url("examples") in links(got(cast.els.client, "rounds"))
        page = got(cast.els.client, "examples")
        assert WARNING in said(page)
        page = got(cast.els.client, "example", "older")
        page = submit(cast.els.client, page, 0, name="Wie al lang in de straat woont", text="De kaartclub belt aan.")
        assert "jullie woorden" in said(page)
        beside = said(got(cast.bram.client, "compass_examples", round_.pk))
        assert "Wie al lang in de straat woont" in beside
        assert OLDER not in beside
        for _tap in range(2):
            again = got(cast.els.client, "example", "older")
            if "Neem weer de eerste woorden" in said(again):
                submit(cast.els.client, again, "/doe/", press="Neem weer de eerste woorden")
        assert OLDER in said(got(cast.bram.client, "compass_examples", round_.pk))

    def test_left_out_and_shown_again(self, cast: People, round_: Any) -> None:
        page = submit(cast.els.client, got(cast.els.client, "example", "older"), "/doe/", press="Laat dit weg")
        assert "weggelaten" in said(page)
        assert OLDER not in said(got(cast.bram.client, "compass_examples", round_.pk))
        submit(cast.els.client, got(cast.els.client, "example", "older"), "/doe/", press="Toon het weer")
        assert OLDER in said(got(cast.bram.client, "compass_examples", round_.pk))
        cast.els.client.post(url("example_do", "older"), {"doe": "zomaar"})
        assert OLDER in said(got(cast.bram.client, "compass_examples", round_.pk))

    def test_one_more_once_and_thrown_away(self, cast: People, round_: Any) -> None:
        page = got(cast.els.client, "example_new")
        given = {"name": "Wie elke dag de bus neemt", "text": "Aan de halte helpt iemand.", "strong": ["Werk"]}
        for _tap in range(2):
            submit(cast.els.client, page, 0, weak=["Vrije tijd"], **given)
        row = models.OwnExample.objects.get()
        assert (row.strong, row.weak) == (["work"], ["leisure"])
        assert "Wie elke dag de bus neemt" in said(got(cast.bram.client, "compass_examples", round_.pk))
        mine = got(cast.els.client, "example", row.key)
        submit(cast.els.client, mine, "/doe/", press="Gooi dit voorbeeld weg")
        assert not models.OwnExample.objects.exists()
        assert cast.els.client.get(url("example", row.key)).status_code == 404

    def test_what_cannot_be_keeps_what_was_typed(self, cast: People) -> None:
        page = got(cast.els.client, "example_new")
        both = submit(cast.els.client, page, 0, name="De kaarters", text="Zo", strong=["Werk"], weak=["Werk"])
        assert both.status_code == 422
        assert "Iets is sterk of krap, niet allebei." in said(both)
        assert "De kaarters" in both.content.decode()
        empty = submit(cast.els.client, page, 0, name=" ", text="Zo")
        assert empty.status_code == 422
        assert not models.OwnExample.objects.exists()

    def test_only_the_coordinator_and_only_for_her_own_organisation(self, cast: People, round_: Any) -> None:
        submit(cast.els.client, got(cast.els.client, "example", "older"), 0, name="Bij ons in de straat")
        for name in ("amina", "bram", "greet", "farid", "carla", "dirk"):
            client = cast.everybody[name].client
            for address in (url("examples"), url("example_new"), url("example", "older")):
                assert client.get(address).status_code == 403, (name, address)
            assert client.post(url("example_do", "older"), {"doe": "weg"}).status_code == 403
            assert url("examples") not in links(got(client, "rounds"))
        assert models.OwnExample.objects.get().name == "Bij ons in de straat"
        assert cast.els.client.get(url("example", "zomaar")).status_code == 404
        assert isinstance(models.OwnExample._meta.get_field("organisation"), tables.ForeignKey)
