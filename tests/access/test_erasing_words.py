"""Three sizes of forgetting. The middle one: all she wrote goes, with its key; she stays, and can write anew."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from krachtbron.access import public as access
from krachtbron.access import whole_person
from krachtbron.access.actions import forgetting, vaults
from krachtbron.access.actions.words import stone_of
from krachtbron.access.domain import Opening, Sight
from krachtbron.access.models import Account, Audience, Forgetting, Look, PersonKey, Tombstone
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.vault import Unreadable
from krachtbron.groups.models import CircleMember
from krachtbron.growth import actions, models
from krachtbron.growth.domain import Source
from tests.access.help import words_of
from tests.cast import People
from tests.forms import submit

PAGE = "/ik/wissen/verhaal/"
Commit = Callable[..., Any]


def write(cast: People, words: str = "Ik kook voor velen", at: datetime | None = None) -> models.Strength:
    at = at or clock.now()
    made = actions.add_strength(cast.amina.actor, key=new_id(), source=Source.COMPETENCIES, words=words, at=at)
    assert isinstance(made, models.Strength)
    return made


def hers(cast: People) -> list[str]:
    return [one["words"] for one in whole_person.export(cast.amina.person_id)["growth"]["strengths"]]


@pytest.fixture
def wipe(cast: People, django_capture_on_commit_callbacks: Commit) -> Callable[[], Any]:
    def press() -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            return submit(cast.amina.client, cast.amina.client.get(PAGE), press="Wis wat ik schreef")

    return press


def test_her_account_page_leads_to_the_smaller_choice_first(cast: People) -> None:
    page = words_of(cast.amina.client.get("/ik/wissen/"))
    assert page.index("Alleen wat ik schreef") < page.index("Ga verder")
    assert f'href="{PAGE}"' in cast.amina.client.get("/ik/wissen/").content.decode()
    for words in ("Punten die je zonder account gaf", "Niemand weet dat ze van jou zijn", "Je punten tellen niet meer"):
        assert words in page


def test_what_goes_and_what_stays_is_said_before(cast: People) -> None:
    write(cast)
    page = words_of(cast.amina.client.get(PAGE))
    for words in (
        "Wat weggaat",
        "Wat blijft",
        "krachten, dromen",
        "Je kaart opent niets meer",
        "Je account, je groepen",
    ):
        assert words in page
    assert hers(cast) == ["Ik kook voor velen"], "looking changes nothing"


def test_her_words_go_at_once_and_she_stays(cast: People, wipe: Callable[[], Any]) -> None:
    row = write(cast)
    at = clock.now()
    actions.share(cast.amina.actor, "strength", row.pk, [Opening(Sight.PERSON, cast.bram.person_id)], at=at)
    actions.read_space(cast.bram.actor, cast.amina.person_id, at=at)
    answer = wipe()
    assert "Alles wat je schreef, is weg." in words_of(answer)
    assert answer.request["PATH_INFO"] == "/ik/"
    assert models.Strength.objects.count() == 0
    assert Audience.objects.filter(person=cast.amina.person_id).count() == 0
    assert Account.objects.filter(person=cast.amina.person_id).exists()
    assert CircleMember.objects.filter(person=cast.amina.person_id).exists()
    assert Look.objects.filter(person=cast.amina.person_id).count() == 1, "who looked stays hers to know"
    assert cast.bram.client.get(f"/open/{cast.amina.person_id}/").status_code == 404


def test_the_old_key_is_gone_and_the_card_with_it(cast: People, wipe: Callable[[], Any]) -> None:
    row = write(cast)
    card, closed = vaults.make_card(cast.amina.actor, at=clock.now()), bytes(row.words)
    before = PersonKey.objects.get(person=cast.amina.person_id)
    wipe()
    after = PersonKey.objects.get(person=cast.amina.person_id)
    assert bytes(after.wrapped) != bytes(before.wrapped)
    assert bytes(after.by_card) == b""
    assert after.looks == before.looks
    vault = access.vault_of(cast.amina.person_id)
    assert vault
    with pytest.raises(Unreadable):
        vault.read("growth.Strength", row.pk, "words", closed)
    vaults.lock(cast.amina.person_id)
    assert vaults.unlock(cast.amina.actor, card) is not None, "the old card opens nothing"


def test_she_writes_anew_and_reads_it(cast: People, wipe: Callable[[], Any]) -> None:
    write(cast)
    wipe()
    write(cast, "Ik begin opnieuw")
    wipe_is_done = forgetting.hand_over()
    assert wipe_is_done == 0
    assert hers(cast) == ["Ik begin opnieuw"]
    wipe()
    assert hers(cast) == [], "as often as she likes"


def test_locked_words_can_be_wiped_too(cast: People, wipe: Callable[[], Any]) -> None:
    write(cast)
    vaults.lock(cast.amina.person_id)
    wipe()
    assert not access.is_locked(cast.amina.person_id)
    write(cast, "Ik begin opnieuw")
    assert hers(cast) == ["Ik begin opnieuw"]


def test_a_fall_between_the_two_databases_loses_no_new_word(cast: People) -> None:
    """The wiping stands and the light goes out: who writes next writes with a new key."""
    write(cast)
    old = bytes(PersonKey.objects.get(person=cast.amina.person_id).wrapped)
    whole_person.erase_words(cast.amina.person_id, clock.now())
    assert Forgetting.objects.count() == 1
    write(cast, "Ik begin opnieuw")
    assert bytes(PersonKey.objects.get(person=cast.amina.person_id).wrapped) != old
    forgetting.hand_over()
    assert hers(cast) == ["Ik begin opnieuw"]


def test_an_old_copy_that_comes_back_is_wiped_again(cast: People, wipe: Callable[[], Any]) -> None:
    row = write(cast, at=clock.now() - timedelta(days=3))
    wipe()
    models.Strength.objects.bulk_create([row])  # as an old copy of the database would
    assert whole_person.forget_again(clock.now()) == 1
    assert models.Strength.objects.count() == 0


def test_a_later_copy_keeps_what_she_wrote_later(cast: People, wipe: Callable[[], Any]) -> None:
    write(cast, at=clock.now() - timedelta(days=3))
    wipe()
    write(cast, "Ik begin opnieuw")
    assert whole_person.forget_again(clock.now()) == 0
    assert hers(cast) == ["Ik begin opnieuw"]


def test_an_old_database_of_keys_hears_of_it(cast: People, wipe: Callable[[], Any]) -> None:
    write(cast)
    old = PersonKey.objects.get(person=cast.amina.person_id)
    wipe()
    stones = forgetting.to_be_forgotten()
    Tombstone.objects.all().delete()
    old.save()
    forgetting.remember_forgotten(stones)
    assert bytes(PersonKey.objects.get(person=cast.amina.person_id).wrapped) != bytes(old.wrapped)


def test_nobody_elses_words_or_key_change(cast: People, wipe: Callable[[], Any]) -> None:
    actions.add_strength(cast.bram.actor, key=new_id(), source=Source.CONFIDENCE, words="Van Bram", at=clock.now())
    before = bytes(PersonKey.objects.get(person=cast.bram.person_id).wrapped)
    write(cast)
    wipe()
    assert bytes(PersonKey.objects.get(person=cast.bram.person_id).wrapped) == before
    assert [one["words"] for one in whole_person.export(cast.bram.person_id)["growth"]["strengths"]] == ["Van Bram"]


def test_amounts_of_a_budget_stay_without_a_word(cast: People, wipe: Callable[[], Any]) -> None:
    at = clock.now()
    given = models.Budget.objects.create(
        organisation_id=cast.organisation.pk, person_id=cast.amina.person_id, cents=25000, made=at
    )
    vault, key, receipt = access.vault_for(cast.amina.person_id, at=at), new_id(), new_id()
    words = vault.seal("growth.Spending", key, "words", "Een cursus")
    spent = models.Spending.objects.create(pk=key, budget=given, words=words, cents=5000, since=at, made=at)
    models.Receipt.objects.create(pk=receipt, spending=spent, content=b"x", made=at)
    wipe()
    spent.refresh_from_db()
    assert (bytes(spent.words), spent.cents) == (b"", 5000)
    assert models.Receipt.objects.count() == 0
    told = whole_person.export(cast.amina.person_id)["growth"]["budgets"]
    assert [(one["cents"], one["choices"][0]["words"]) for one in told] == [(25000, "")]


def test_the_mark_of_a_wiping_names_nobody(cast: People) -> None:
    at = clock.now()
    assert stone_of(cast.amina.person_id, at) not in (cast.amina.person_id, stone_of(cast.bram.person_id, at))
    assert stone_of(cast.amina.person_id, at) == stone_of(cast.amina.person_id, at.astimezone(clock.HERE))


def test_one_thing_goes_at_once(cast: People) -> None:
    row = write(cast)
    page = cast.amina.client.get(f"/mijn/krachten/{row.pk}/weg/")
    submit(cast.amina.client, page, press="Ja, gooi weg")
    assert models.Strength.objects.count() == 0
