"""What is closed after an old copy was put back, and the doors that a code never opens."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import Http404

from krachtbron.access import actions, models, whole_person
from krachtbron.access import public as access
from krachtbron.access.actions import renewal, vaults
from krachtbron.access.domain import Opening, Purpose, Role, Sight
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from tests.access.help import FRESH
from tests.cast import People

pytestmark = pytest.mark.django_db


def code_for_amina(cast: People, at: datetime) -> str:
    made: Any = groups.invite_known(cast.bram.actor, cast.group.pk, cast.amina.person_id, at=at)
    return str(made)


def test_no_link_of_before_opens_anything_and_the_trace_of_a_code_stays(cast: People, at: datetime) -> None:
    lost = code_for_amina(cast, at)
    _, open_door = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
    access.close_every_door(at=at)
    gone = Refused("invitation_gone")
    assert actions.accept_renewed(lost, passphrase=FRESH, at=at) == gone
    assert actions.accept_anew(open_door, name="iemand", passphrase=FRESH, language="nl", at=at) == gone
    left = models.Invitation.objects.get()
    assert (left.purpose, left.person_id, left.expires) == (Purpose.RENEW, cast.amina.person_id, at)


def test_everybody_signs_in_anew(cast: People) -> None:
    assert cast.amina.client.get("/mijn/").status_code == 200
    access.sign_everybody_out()
    assert cast.amina.client.get("/mijn/").status_code == 302


def test_whether_anybody_has_a_key(cast: People, at: datetime) -> None:
    assert not access.has_keys()
    access.vault_for(cast.amina.person_id, at=at)
    assert access.has_keys()


def test_who_has_no_account_gets_no_new_passphrase(cast: People, at: datetime) -> None:
    known = access.add_person("Nelly", "nl", at=at)
    access.join(cast.organisation, known, Role.PARTICIPANT, on=day(at))
    with pytest.raises(Http404):
        access.renew(cast.els.actor, known.pk, at=at)


def test_a_worker_renews_nobody_on_the_page_of_the_coordinator(cast: People, at: datetime) -> None:
    place = models.Membership.objects.get(person=cast.amina.person_id, until=None)
    with pytest.raises(Forbidden):
        actions.renew_member(cast.bram.actor, place.pk, at=at)


def test_a_name_taken_at_the_same_moment_leaves_the_code(
    cast: People, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = code_for_amina(cast, at)
    monkeypatch.setattr(renewal, "check_account", lambda name, phrase: None)  # the other one came after the look
    taken = models.Account.objects.get(person=cast.bram.person_id).name
    assert actions.accept_renewed(secret, name=taken, passphrase=FRESH, at=at) == Refused("name_taken", "name")
    assert not isinstance(actions.accept_renewed(secret, passphrase=FRESH, at=at), Refused)


def test_whose_key_did_not_come_back_is_locked_and_begins_anew(
    cast: People, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old words beside a fresh key would never open. Who wrote nothing is not locked."""
    her, bram = cast.amina.person_id, cast.bram.person_id
    access.vault_for(her, at=at)
    models.PersonKey.objects.all().delete()
    wrote = SimpleNamespace(has_words_before=lambda one, since: one == her)
    monkeypatch.setattr(whole_person, "of_words", lambda: [wrote])
    whole_person.forget_again(at)
    assert access.is_locked(her)
    assert not access.is_locked(bram)
    with pytest.raises(access.Locked):
        access.vault_for(her, at=at)
    assert vaults.unlock(cast.amina.actor, "BCDF-BCDF-BCDF-BCDF-BCDF-BCDF") == Refused("wrong_card", "card")


def test_who_writes_after_a_wiping_that_fell_halfway_writes_with_another_key(cast: People, at: datetime) -> None:
    her = cast.amina.person_id
    old = access.vault_for(her, at=at - timedelta(days=1)).key
    whole_person.erase_words(her, at)  # and then the light goes out: her key was not changed yet
    assert models.Forgetting.objects.count() == 1
    assert access.vault_for(her, at=at).key != old


def test_who_hands_her_telephone_on_leaves_it_to_nobody(cast: People, rf: Any) -> None:
    request = rf.get("/")
    request.session = cast.amina.client.session
    request.user = models.Account.objects.get(person=cast.amina.person_id)
    access.sign_out(request)
    assert request.user.is_anonymous
    assert request.session.is_empty()


def test_who_signs_out_leaves_nothing_on_the_device(cast: People) -> None:
    client = cast.bram.client
    assert "Clear-Site-Data" not in client.get("/afmelden/")
    assert "storage" in client.post("/afmelden/")["Clear-Site-Data"]


def test_in_which_language_somebody_reads(cast: People) -> None:
    models.Person.objects.filter(pk=cast.amina.person_id).update(language="fr")
    assert access.language_of(cast.amina.person_id) == "fr"
    assert access.language_of(None) == ""


def test_what_was_opened_for_somebody_by_name_and_nothing_else(cast: People, at: datetime) -> None:
    for_bram = access.open_for(cast.amina.actor, None, [Opening(Sight.PERSON, cast.bram.person_id)], at=at)
    access.open_for(cast.amina.actor, None, [Opening(Sight.PERSON, cast.greet.person_id)], at=at)
    assert list(access.audiences_by_name(cast.bram.actor, at)) == [for_bram]
