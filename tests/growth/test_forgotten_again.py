"""What she threw away stays away, when an old copy comes back too; and nobody is let in by it any more."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db.models import Model

from krachtbron.access import models as kept
from krachtbron.access import public as access
from krachtbron.access import whole_person
from krachtbron.access.domain import Opening, Sight
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions, models
from krachtbron.growth.actions import path, pictures, stages
from krachtbron.growth.domain import Source
from krachtbron.growth.domain.pictures import Drawing
from krachtbron.growth.privacy import has_words_before
from tests.cast import People
from tests.growth.budget_help import budget, choice

__all__ = ["budget", "choice"]

TRUSTED = (kept.Audience, kept.Reader)
DREAMS = (models.Dream, models.Step)


def copy_of(*tables: type[Model]) -> list[tuple[type[Model], list[Any]]]:
    return [(table, list(table._default_manager.all())) for table in tables]


def put_back(copy: Sequence[tuple[type[Model], list[Any]]]) -> None:
    for table, _ in copy:
        table._default_manager.all().delete()
    for table, rows in copy:
        table._default_manager.bulk_create(rows)


def open_it(cast: People, kind: str, item: UUID, at: datetime, until: Any = None) -> None:
    done(actions.share(cast.amina.actor, kind, item, [Opening(Sight.PERSON, cast.bram.person_id, until)], at=at))


@pytest.fixture
def dream(cast: People, at: datetime) -> models.Dream:
    row = done(actions.add_dream(cast.amina.actor, key=new_id(), words="Een eigen eetplek", at=at))
    step = done(actions.add_step(cast.amina.actor, row.pk, key=new_id(), words="De keuken bekijken", at=at))
    open_it(cast, "dream", row.pk, at)
    open_it(cast, "step", step.pk, at)
    return row


def reads(cast: People, at: datetime) -> bool:
    return bool(access.audiences_by_name(cast.bram.actor, at))


def test_a_dream_goes_for_good_with_the_steps_under_it(cast: People, dream: models.Dream, at: datetime) -> None:
    copy = copy_of(*TRUSTED, *DREAMS)
    assert reads(cast, at)
    actions.remove_dream(cast.amina.actor, dream.pk, at=at)
    assert not reads(cast, at), "the step under it is closed too"
    assert not kept.Audience.objects.exists()
    put_back(copy)
    assert reads(cast, at)
    assert whole_person.forget_again(at) == 3, "two openings and a dream"
    assert not models.Dream.objects.exists()
    assert not models.Step.objects.exists()
    assert not reads(cast, at)
    assert whole_person.forget_again(at) == 0


def test_who_was_let_in_by_it_is_near_no_more(cast: People, dream: models.Dream, at: datetime) -> None:
    def near() -> bool:
        return cast.carla.person_id in {one.who for one in access.near_to(cast.amina.actor)}

    step = models.Step.objects.get()
    access.admit(cast.amina.person_id, step.audience_id, cast.carla.person_id, at=at)
    kept.Reader.objects.filter(person=cast.carla.person_id).update(until=day(at) - timedelta(days=1))
    copy = copy_of(*TRUSTED, *DREAMS)
    assert near(), "a last day that passed makes no difference"
    actions.remove_step(cast.amina.actor, step.pk, at=at)
    assert not near()
    put_back(copy)
    whole_person.forget_again(at)
    assert not near()
    assert reads(cast, at), "the dream itself stays open"


def test_what_she_wrote_again_later_stays(cast: People, dream: models.Dream, at: datetime) -> None:
    actions.remove_dream(cast.amina.actor, dream.pk, at=at)
    done(actions.add_dream(cast.amina.actor, key=dream.pk, words="Toch wel", at=at + timedelta(minutes=1)))
    assert whole_person.forget_again(at) == 0
    assert models.Dream.objects.exists()


def test_the_whole_path_a_stage_and_a_photo(cast: People, at: datetime) -> None:
    her = cast.amina.actor
    row = done(path.begin_path(her, key=new_id(), words="Koken voor velen", place="", at=at))
    said = {"words": "Proeven", "about": "", "wellbeing": ""}
    first, second = (done(stages.add_stage(her, row.pk, key=new_id(), **said, at=at)) for _ in range(2))
    for stage in (first, second):
        step = done(stages.add_stage_step(her, stage.pk, key=new_id(), words="Bellen", at=at))
        open_it(cast, "step", step.pk, at)
    strength = done(actions.add_strength(her, key=new_id(), source=next(iter(Source)), words="Ik kook", at=at))
    done(pictures.add_strength_picture(her, strength.pk, key=new_id(), picture=b"x", about="", at=at))
    tables = (*TRUSTED, models.Path, models.Stage, models.Step, models.Picture)
    copy = copy_of(*tables)
    stages.remove_stage(her, first.pk, at=at)
    assert reads(cast, at), "the other stage"
    path.remove_path(her, row.pk, at=at)
    pictures.choose_drawing(her, strength.pk, next(iter(Drawing)), at=at)
    assert not reads(cast, at)
    put_back(copy)
    assert whole_person.forget_again(at) == 4, "two openings, the photo, and the path with its stages"
    assert not [table for table in tables[2:] if table._default_manager.exists()]
    assert not reads(cast, at)


def test_an_opening_that_ends_sooner_is_not_given_longer_again(cast: People, dream: models.Dream, at: datetime) -> None:
    def readers(until: date | None) -> set[UUID]:
        open_it(cast, "dream", dream.pk, at, until)
        dream.refresh_from_db()
        found = kept.Reader.objects.filter(audience=dream.audience_id, withdrawn=None)
        assert {one.until for one in found} == {until}
        return {one.pk for one in found}

    today, one_day = day(at), timedelta(days=1)
    endless, copy = readers(None), copy_of(*TRUSTED)
    week = readers(today + 7 * one_day)
    assert week != endless, "closed, and made anew"
    assert readers(today + 7 * one_day) == week
    assert readers(today + 8 * one_day) == week, "a later day is a day more"
    sooner = readers(today + one_day)
    assert sooner != week
    assert readers(None) == sooner
    put_back(copy)
    whole_person.forget_again(at)
    assert access.sight(cast.bram.actor, dream.audience_id, at) is None


def test_words_beside_an_amount_count_by_their_own_moment(cast: People, choice: models.Spending) -> None:
    her, later = cast.amina.person_id, choice.made + timedelta(days=1)
    assert has_words_before(her, later)
    spendings = models.Spending.objects.all()
    empty = {"words": b"", "reason": b"", "appeal": b"", "answer": b""}
    spendings.update(**empty)
    assert not has_words_before(her, later)
    moments = {"reason": "since", "appeal": "appealed", "answer": "answered"}
    for field, moment in moments.items():
        spendings.update(**empty | {field: b"x", moment: choice.made})
        assert has_words_before(her, later)
        spendings.update(**{moment: later + timedelta(days=1)})
        assert not has_words_before(her, later), "said after the wiping"
    models.Receipt.objects.create(spending=choice, content=b"x", made=choice.made)
    assert has_words_before(her, later)
