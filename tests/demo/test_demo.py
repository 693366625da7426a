"""The demonstration: filled once, told through actions, put back on request, and never over people's real work."""

import re
from datetime import timedelta

import pytest

from krachtbron.access import public as access
from krachtbron.access.models import Organisation
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.base.problem import Problem
from krachtbron.config.environment import HOME
from krachtbron.demo import public as demo
from krachtbron.demo.cast import make_cast
from krachtbron.demo.fill import ORGANISATIONS
from krachtbron.demo.story import TALES
from krachtbron.groups.models import Project, Promise
from krachtbron.instruments.models import Round, Tally

pytestmark = pytest.mark.django_db


def test_an_empty_installation_is_filled_once_with_a_year_of_five_projects():
    at = clock.now()
    assert demo.fill_when_empty(at=at)
    assert not demo.fill_when_empty(at=at)
    told = Project.objects.filter(name__in=[tale.name for tale in TALES])
    assert told.count() == 5
    assert Round.objects.filter(opened__gt=at).count() == 0
    assert Round.objects.filter(opened__lt=at - timedelta(days=300)).count() >= 4
    states = set(Promise.objects.values_list("state", flat=True))
    assert states == {"open", "busy", "done", "let_go"}
    assert Tally.objects.filter(n__lt=0).count() == 0
    assert demo.is_demonstration()


def test_everybody_reads_who_does_a_step():
    """A step "by me" is read by each reader as her own."""
    for tale in TALES:
        for told in tale.rounds:
            if told.step:
                said = re.findall(r"\w+", f"{told.step.who} {told.step.what}".lower())
                assert not {"ik", "mijn", "me"} & set(said), told.step


@pytest.mark.django_db(transaction=True)
def test_what_somebody_changed_is_put_back(monkeypatch):
    monkeypatch.setattr(demo, "fill", lambda at: make_cast(at, ORGANISATIONS))  # a small story is quick
    demo.fill_when_empty(at=clock.now())
    Project.objects.filter(name=TALES[0].name).update(name="Iets anders")
    demo.reset(at=clock.now())
    assert Project.objects.filter(name=TALES[0].name).exists()
    assert not Project.objects.filter(name="Iets anders").exists()
    assert demo.is_demonstration()


def test_real_work_is_never_thrown_away_whatever_stands_in_the_folder(cast):
    """The same names and an old mark in the folder prove nothing: the database itself has to say it."""
    (HOME / "voorbeeld").write_text("In deze map staat een verzonnen organisatie.\n")
    assert not demo.is_demonstration()
    with pytest.raises(Problem, match="echte organisatie"):
        demo.reset(at=clock.now())
    assert Project.objects.filter(pk=cast.project.pk).exists()


def test_a_first_start_that_was_cut_off_leaves_nothing_behind(monkeypatch):
    """Who then begins for real keeps what she makes."""

    def cut(at):
        make_cast(at, ORGANISATIONS)
        raise KeyboardInterrupt

    with monkeypatch.context() as halfway:
        halfway.setattr(demo, "fill", cut)
        with pytest.raises(KeyboardInterrupt):
            demo.fill_when_empty(at=clock.now())
    assert not demo.is_demonstration()
    assert not isinstance(access.begin(at=clock.now()), Refused)
    made = access.make_organisation("De Werf", at=clock.now())
    with pytest.raises(Problem, match="echte organisatie"):
        demo.reset(at=clock.now())
    assert Organisation.objects.get() == made


def test_an_organisation_beside_the_example_makes_it_real():
    make_cast(clock.now(), ORGANISATIONS)
    assert demo.is_demonstration()
    made = access.make_organisation("De Werf", at=clock.now())
    assert not demo.is_demonstration()
    with pytest.raises(Problem, match="echte organisatie"):
        demo.reset(at=clock.now())
    assert Organisation.objects.filter(pk=made.pk).exists()


def test_everybody_of_the_cast_is_named_with_the_passphrase():
    lines = demo.sign_ins()
    assert [line.split()[0] for line in lines[:-1]] == ["amina", "bram", "carla", "dirk", "els", "farid", "greet"]
    assert "samen staan we sterker" in lines[-1]
