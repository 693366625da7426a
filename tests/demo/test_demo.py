"""The demonstration: filled once, told through actions, put back on request, and never over people's real work."""

from datetime import timedelta

import pytest

from krachtbron.base import clock
from krachtbron.base.problem import Problem
from krachtbron.demo import public as demo
from krachtbron.demo.story import TALES
from krachtbron.groups.models import Project, Promise
from krachtbron.instruments.models import Round, Tally

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mark(tmp_path, monkeypatch):
    """A mark of its own for every test."""
    monkeypatch.setattr(demo, "MARK", tmp_path / "voorbeeld")
    return tmp_path / "voorbeeld"


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


def test_the_example_is_put_back_but_real_work_is_never_thrown_away(cast, mark):
    with pytest.raises(Problem, match="echte organisatie"):
        demo.reset(at=clock.now())
    assert Project.objects.filter(pk=cast.project.pk).exists()
    assert not demo.is_demonstration()


def test_everybody_of_the_cast_is_named_with_the_passphrase():
    lines = demo.sign_ins()
    assert [line.split()[0] for line in lines[:-1]] == ["amina", "bram", "carla", "dirk", "els", "farid", "greet"]
    assert "samen staan we sterker" in lines[-1]
