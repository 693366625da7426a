"""Who sees what of somebody's own, who looked, and forgetting for good."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, connections

from krachtbron.access import actions, models, queries, whole_person
from krachtbron.access import public as access
from krachtbron.access.actions import forgetting, looks, vaults
from krachtbron.access.domain import STRANGER, Opening, Role, Sight
from krachtbron.access.queries import sights
from krachtbron.access.web.labels import look_line
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.vault import Unreadable
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from tests.cast import People


def opened(cast: People, *openings: Opening, audience: UUID | None = None, at: datetime) -> Any:
    return access.open_for(cast.amina.actor, audience, openings, at=at)


def sees(somebody: Any, audience: UUID | None, at: datetime) -> Sight | None:
    """Asked for one thing, and as a condition on a list: both say the same."""
    one = access.sight(somebody.actor, audience, at)
    listed = models.Reader.objects.filter(access.open_to(somebody.actor, at), audience=audience).exists()
    assert listed == (one is not None)
    return one


class TestWhoSeesIt:
    def test_without_an_opening_only_she(self, cast: People, at: datetime) -> None:
        assert opened(cast, at=at) is None
        for somebody in cast.everybody.values():
            assert sees(somebody, None, at) is None
        assert not models.Reader.objects.filter(access.open_to(STRANGER, at)).exists()

    def test_a_person_a_group_a_project(self, cast: People, at: datetime) -> None:
        bram = opened(cast, Opening(Sight.PERSON, cast.bram.person_id), at=at)
        group = opened(cast, Opening(Sight.GROUP, cast.group.pk), at=at)
        project = opened(cast, Opening(Sight.PROJECT, cast.project.pk), at=at)
        who = {
            audience: {n for n, one in cast.everybody.items() if sees(one, audience, at)}
            for audience in (bram, group, project)
        }
        assert who[bram] == {"bram"}
        assert who[group] == {"amina", "bram"}, "the group and its worker"
        assert who[project] == {"amina", "bram", "farid", "greet"}

    def test_taking_back_holds_at_once(self, cast: People, at: datetime) -> None:
        audience = opened(
            cast, Opening(Sight.PERSON, cast.bram.person_id), Opening(Sight.PERSON, cast.greet.person_id), at=at
        )
        assert opened(cast, Opening(Sight.PERSON, cast.greet.person_id), audience=audience, at=at) == audience
        assert (sees(cast.bram, audience, at), sees(cast.greet, audience, at)) == (None, Sight.PERSON)
        opened(cast, audience=audience, at=at)
        assert sees(cast.greet, audience, at) is None

    def test_until_a_day(self, cast: People, at: datetime) -> None:
        audience = opened(cast, Opening(Sight.PERSON, cast.bram.person_id, day(at)), at=at)
        assert sees(cast.bram, audience, at)
        assert not sees(cast.bram, audience, at + timedelta(days=1))
        assert not sees(cast.bram, audience, at + timedelta(days=4000))
        past = Opening(Sight.PERSON, cast.bram.person_id, day(at) - timedelta(days=1))
        assert opened(cast, past, audience=audience, at=at) == Refused("until_past", "until")

    def test_only_who_is_near(self, cast: People, at: datetime) -> None:
        for one in (
            Opening(Sight.PERSON, cast.dirk.person_id),
            Opening(Sight.PERSON, cast.carla.person_id),
            Opening(Sight.PROJECT, cast.other_project.pk),
        ):
            assert opened(cast, one, at=at) == Refused("not_near", "openings")
        assert models.Audience.objects.count() == 0

    def test_an_audience_of_somebody_else_is_never_touched(self, cast: People, at: datetime) -> None:
        hers = opened(cast, Opening(Sight.PERSON, cast.bram.person_id), at=at)
        his = access.open_for(cast.bram.actor, hers, [Opening(Sight.PERSON, cast.greet.person_id)], at=at)
        assert his != hers
        assert sees(cast.bram, hers, at)
        assert not sees(cast.greet, hers, at)

    def test_who_leaves_a_group_closes_it_for_that_group(self, cast: People, at: datetime) -> None:
        audience = opened(cast, Opening(Sight.GROUP, cast.group.pk), Opening(Sight.PROJECT, cast.project.pk), at=at)
        groups.leave_circle(cast.amina.actor, cast.group.pk, cast.amina.person_id, at=at)
        assert {n for n, one in cast.everybody.items() if sees(one, audience, at)} == set()

    def test_who_is_no_longer_connected_sees_nothing(self, cast: People, at: datetime) -> None:
        audience = opened(cast, Opening(Sight.PROJECT, cast.project.pk), at=at)
        groups.disconnect(cast.els.actor, cast.project.pk, cast.greet.person_id, at=at)
        assert not sees(cast.greet, audience, at)
        assert sees(cast.farid, audience, at)

    def test_who_leaves_the_organisation_reads_nothing_by_name(self, cast: People, at: datetime) -> None:
        audience = opened(cast, Opening(Sight.PERSON, cast.bram.person_id), at=at)
        of = {row.nickname: row.id for row in queries.member_rows(cast.els.actor)}
        actions.end_membership(cast.els.actor, of["Bram"], at=at)
        assert not sees(cast.bram, audience, at)

    def test_openings_are_told_in_one_query(self, cast: People, at: datetime, django_assert_num_queries: Any) -> None:
        one = opened(cast, Opening(Sight.PERSON, cast.bram.person_id), at=at)
        two = opened(cast, Opening(Sight.GROUP, cast.group.pk), at=at)
        with django_assert_num_queries(1):
            told = access.openings_of([one, two, None], at)
        assert {audience: [each.sight for each in found] for audience, found in told.items()} == {
            one: [Sight.PERSON],
            two: [Sight.GROUP],
        }

    def test_for_whom_she_can_open_something(self, cast: People) -> None:
        near = access.near_to(cast.amina.actor)
        assert [(one.sight, one.name, one.role) for one in near] == [
            (Sight.GROUP, "De huurdersgroep", ""),
            (Sight.PROJECT, "Huurders aan het woord", ""),
            (Sight.PERSON, "Bram", ProjectRole.WORKER),
            (Sight.PERSON, "Farid", ProjectRole.PARTNER),
            (Sight.PERSON, "Greet", ProjectRole.COACH),
        ]


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def look(cast: People, name: str, at: datetime, sight: Sight = Sight.PERSON) -> None:
    glances = [access.Glance("strength", None, sight)]
    access.note_looks(getattr(cast, name).actor, cast.amina.person_id, glances, at=at)


class TestWhoLooked:
    def test_every_look_stands_there_latest_first(self, cast: People, at: datetime) -> None:
        for hours, name in enumerate(["bram", "greet", "bram", "amina"]):
            look(cast, name, at + timedelta(hours=hours))
        told = sights.looks_at(cast.amina.actor)
        assert [(nth, row.viewer, row.role) for nth, row in told] == [
            (3, cast.bram.person_id, "worker"),
            (2, cast.greet.person_id, "coach"),
            (1, cast.bram.person_id, "worker"),
        ], "her own look is nobody's business"
        assert [nth for nth, _ in sights.looks_at(cast.amina.actor, before=3, most=1)] == [2]
        assert sights.looks_at(cast.bram.actor) == []
        assert sights.look_fault(cast.amina.person_id) is None

    def test_who_is_forgotten_is_no_longer_named(self, cast: People, at: datetime) -> None:
        for name in ("bram", "greet", "bram"):
            look(cast, name, at)
        looks.forget_viewer(cast.bram.person_id)
        assert [row.viewer for _, row in sights.looks_at(cast.amina.actor)] == [None, cast.greet.person_id, None]
        assert sights.look_fault(cast.amina.person_id) is None
        look(cast, "greet", at)
        assert sights.look_fault(cast.amina.person_id) is None

    def test_tampering_with_the_tables_is_found(self, cast: People, at: datetime, committed: Any) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        with committed():
            for number in range(12):
                look(cast, random.Random(number).choice(["bram", "greet", "farid"]), at + timedelta(minutes=number))
        rows = list(models.Look.objects.order_by("nth").values())
        end = models.LookChain.objects.values().get()
        chance = random.Random(20261122)
        for _ in range(150):  # a thousand of them without a database: test_looks_chain
            tamper(chance, cast)
            assert sights.look_fault(cast.amina.person_id) is not None
            models.Look.objects.all().delete()
            models.Look.objects.bulk_create(models.Look(**row) for row in rows)
            models.LookChain.objects.all().delete()
            models.LookChain.objects.create(**end)
        assert sights.look_fault(cast.amina.person_id) is None


def tamper(chance: random.Random, cast: People) -> None:
    """What somebody with the database in her hands could do."""
    all_ = models.Look.objects.order_by("nth")
    kind = chance.choice(["edit", "delete", "cut", "cut and shorten", "swap", "empty", "end"])
    one = all_[chance.randrange(all_.count())]
    if kind == "edit":
        change = chance.choice(
            [
                {"viewer_id": cast.els.person_id},
                {"viewer_id": None},
                {"role": "coordinator"},
                {"thing": "dream"},
                {"item": cast.els.person_id},
                {"sight": "group"},
                {"at": one.at + timedelta(seconds=1)},
                {"mark": "0" * 64},
            ]
        )
        models.Look.objects.filter(pk=one.pk).update(**change)
    elif kind == "delete":
        one.delete()
    elif kind in ("cut", "cut and shorten"):
        models.Look.objects.filter(nth__gte=one.nth).delete()
        if kind == "cut and shorten":
            last = all_.last()
            models.LookChain.objects.update(length=one.nth - 1, mark=last.mark if last else "")
    elif kind == "swap":
        other = all_.exclude(pk=one.pk).first()
        assert other is not None
        for number, row in ((1000, one), (one.nth, other), (other.nth, one)):
            models.Look.objects.filter(pk=row.pk).update(nth=number)
    elif kind == "empty":
        all_.delete()
        if chance.random() < 0.5:
            models.LookChain.objects.all().delete()
        else:
            models.LookChain.objects.update(length=0, mark="", sealed="")
    else:
        models.LookChain.objects.update(sealed="0" * 64)


class TestVaults:
    def test_a_vault_is_made_at_the_first_words(self, cast: People, at: datetime) -> None:
        her = cast.amina.person_id
        assert access.vault_of(her) is None
        vault = access.vault_for(her, at=at)
        assert access.vault_for(her, at=at) == access.vault_of(her) == vault
        assert vault.key not in bytes(models.PersonKey.objects.get(person=her).wrapped)

    def test_a_key_of_somebody_else_does_not_open(self, cast: People, at: datetime) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        stolen = models.PersonKey.objects.get(person=cast.amina.person_id).wrapped
        access.vault_for(cast.bram.person_id, at=at)
        models.PersonKey.objects.filter(person=cast.bram.person_id).update(wrapped=stolen)
        with pytest.raises(Unreadable):
            access.vault_of(cast.bram.person_id)

    def test_a_locked_vault_opens_with_her_card_only(self, cast: People, at: datetime) -> None:
        her, amina = cast.amina.person_id, cast.amina.actor
        card = vaults.make_card(amina, at=at)
        key = access.vault_for(her, at=at).key
        vaults.lock(her)
        assert access.is_locked(her)
        with pytest.raises(access.Locked):
            access.vault_for(her, at=at)
        assert vaults.unlock(amina, "BCDF-BCDF-BCDF-BCDF-BCDF-BCDF") == Refused("wrong_card", "card")
        assert access.is_locked(her)
        assert vaults.unlock(amina, card.lower().replace("-", " ")) is None
        assert access.vault_for(her, at=at).key == key
        assert vaults.unlock(amina, "what is open needs no card") is None

    def test_without_a_card_it_stays_closed(self, cast: People, at: datetime) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        vaults.lock(cast.amina.person_id)
        assert vaults.unlock(cast.amina.actor, "") == Refused("wrong_card", "card")

    def test_a_new_card_makes_the_old_one_useless(self, cast: People, at: datetime) -> None:
        old, new = (vaults.make_card(cast.amina.actor, at=at) for _ in range(2))
        vaults.lock(cast.amina.person_id)
        assert isinstance(vaults.unlock(cast.amina.actor, old), Refused)
        assert vaults.unlock(cast.amina.actor, new) is None


class TestForgetting:
    def test_what_is_thrown_away_lets_nobody_in_and_an_old_copy_hears_of_it(self, cast: People, at: datetime) -> None:
        audience = opened(cast, Opening(Sight.PERSON, cast.bram.person_id), at=at)
        assert sees(cast.bram, audience, at)
        reader = models.Reader.objects.get().pk
        access.close_audience(audience, at=at)
        assert not models.Reader.objects.exists()
        assert forgetting.hand_over() == 1
        assert models.Tombstone.objects.get().key == reader

    def test_her_key_goes_with_her(self, cast: People, at: datetime, committed: Any) -> None:
        her = cast.amina.person_id
        access.vault_for(her, at=at)
        look(cast, "bram", at)
        opened(cast, Opening(Sight.PERSON, cast.bram.person_id), at=at)
        with committed():
            whole_person.erase(her, at)
        assert not models.PersonKey.objects.filter(person=her).exists()
        assert models.Tombstone.objects.get(key=her).kind == "person"
        assert models.Forgetting.objects.count() == 0
        for table in (models.Look, models.LookChain, models.Audience, models.Reader):
            assert not table._base_manager.exists()

    def test_a_fall_between_two_databases_is_made_good(self, cast: People, at: datetime) -> None:
        her = cast.amina.person_id
        access.vault_for(her, at=at)
        whole_person.erase(her, at)  # and then the light goes out: nothing after the commit is done
        assert models.PersonKey.objects.filter(person=her).exists()
        assert forgetting.hand_over() == 1
        assert not models.PersonKey.objects.filter(person=her).exists()
        assert forgetting.hand_over() == 0

    def test_an_old_copy_that_comes_back_is_forgotten_again(self, cast: People, at: datetime, committed: Any) -> None:
        her = cast.amina.person_id
        row = models.Person.objects.get(pk=her)
        with committed():
            audience = opened(cast, Opening(Sight.PERSON, cast.bram.person_id), at=at)
            opened(cast, audience=audience, at=at)
            greets = access.open_for(cast.greet.actor, None, [Opening(Sight.PERSON, cast.bram.person_id)], at=at)
            access.open_for(cast.greet.actor, greets, [], at=at)  # type: ignore[arg-type]
        with committed():
            whole_person.erase(her, at)
        models.Person.objects.bulk_create([row])
        models.Reader.objects.update(withdrawn=None)
        with committed():
            assert whole_person.forget_again(at) == 2
        assert not models.Person.objects.filter(pk=her).exists()
        assert not sees(cast.bram, greets, at)  # type: ignore[arg-type]

    @pytest.mark.django_db(transaction=True)
    def test_the_journal_is_wiped_when_nobody_writes(self, at: datetime) -> None:
        models.Forgetting.objects.create(key=new_id(), kind="person", at=at)
        assert forgetting.hand_over() == 1
        assert models.Tombstone.objects.count() == 1

    def test_keys_stand_in_a_database_of_their_own(self, cast: People, at: datetime) -> None:
        assert "access_personkey" in connections["keys"].introspection.table_names()
        assert "access_personkey" not in connection.introspection.table_names()
        assert "access_person" not in connections["keys"].introspection.table_names()


def test_a_look_says_who_as_what_and_why_also_when_the_reader_is_gone(at: datetime) -> None:
    row = sights.LookRow(None, "", "strength", None, Sight.PERSON, at)
    assert look_line(row, "")["who"] == "Iemand die hier niet meer is"
    told = look_line(replace(row, role=Role.WORKER), "Bram")
    assert (told["who"], told["role"]) == ("Bram", "werker")
    assert told["why"].endswith(".")
