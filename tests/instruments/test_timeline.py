"""A rose on the timeline of its project: shown to everybody around it, never one of somebody alone."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups.domain import Term
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from tests.cast import People, Somebody
from tests.instruments.reading import show


def timeline(somebody: Somebody, cast: People) -> str:
    return somebody.client.get(reverse("results:timeline", args=[cast.project.pk])).content.decode()


def test_the_rose_of_the_group_and_its_step(cast: People, shown: models.Round) -> None:
    page = timeline(cast.amina, cast)
    assert "Onze roos" in page
    assert "We keken samen hoe het hier gaat." in page
    step = {"item": "reflective", "what": "Elke week koffie", "who": "", "term": Term.NEXT_TIME, "due": None}
    done(actions.choose(cast.bram.actor, shown.id, key=new_id(), **step, at=clock.now()))  # type: ignore[arg-type]
    page = timeline(cast.amina, cast)
    assert "Elke week koffie" in page
    assert "We keken samen" not in page
    assert reverse("instruments:round", args=[shown.id]) in page


def test_who_does_not_see_the_group_reads_nothing_of_it(cast: People, shown: models.Round) -> None:
    assert "Onze roos" not in timeline(cast.farid, cast)
    assert "Onze roos" in timeline(cast.greet, cast)


def test_before_it_is_shown_and_of_somebody_alone_nothing(
    cast: People, answered: models.Round, opened: Callable[..., models.Round]
) -> None:
    own = opened(Mode.ALONE)
    models.Round.objects.filter(pk=own.pk).update(shown=clock.now())
    assert "Onze roos" not in timeline(cast.bram, cast)
    show(cast, answered)
    assert "Onze roos" in timeline(cast.bram, cast)


def test_three_or_thirty_cost_the_same(cast: People, at: Any, opened: Callable[..., models.Round]) -> None:
    def counted(many: int) -> int:
        for _ in range(many):
            opened(Mode.TOGETHER)
        models.Round.objects.update(shown=at, closed=at)
        timeline(cast.bram, cast)
        with CaptureQueriesContext(connection) as asked:
            timeline(cast.bram, cast)
        return len(asked)

    assert counted(3) == counted(27)


def test_read_on_comes_to_every_rose_once(cast: People, at: Any, opened: Callable[..., models.Round]) -> None:
    rounds = [opened(Mode.TOGETHER) for _ in range(25)]
    models.Round.objects.update(shown=at, closed=at)
    first = cast.bram.client.get(reverse("results:timeline", args=[cast.project.pk]))
    links = first.content.decode()
    further = links.split('href="?na=')[1].split('"')[0]
    links += cast.bram.client.get(first.request["PATH_INFO"], {"na": further.replace("&amp;", "&")}).content.decode()
    for row in rounds:
        assert links.count(reverse("instruments:round", args=[row.id])) == 1
