"""What the tests of rounds share: opening rounds, telephones, reading a page, letting time pass."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest
from django.test import Client

from krachtbron.access import public as access
from krachtbron.access.domain import Role
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from tests.cast import People, Somebody
from tests.instruments.reading import INSTRUMENT, VARIED, show, take_part


@pytest.fixture
def opened(cast: People, at: datetime) -> Callable[..., models.Round]:
    """Opens a round: ``opened(Mode.ALONE)`` is Bram's own."""

    def open_(mode: Mode, who: Somebody | None = None, *, at: datetime = at, key: UUID | None = None) -> models.Round:
        together = mode is Mode.TOGETHER
        return actions.open_round(
            (who or cast.bram).actor,
            key=key or new_id(),
            instrument=INSTRUMENT,
            mode=mode,
            project_id=None if together else cast.project.pk,
            group_id=cast.group.pk if together else None,
            at=at,
        )

    return open_


@pytest.fixture
def alone(opened: Callable[..., models.Round]) -> models.Round:
    """Bram's own rose, still empty."""
    return opened(Mode.ALONE)


@pytest.fixture
def live(opened: Callable[..., models.Round]) -> models.Round:
    """A live round of the group, open."""
    return opened(Mode.TOGETHER)


@pytest.fixture
def views(opened: Callable[..., models.Round]) -> models.Round:
    """Everyone's own rose of the project, open."""
    return opened(Mode.PERSPECTIVES)


@pytest.fixture
def hanne(cast: People, at: datetime) -> SimpleNamespace:
    """An expert by experience of the project, in the group."""
    person = access.add_person("Hanne", "nl", at=at)
    account = access.make_account(person, "hanne", "samen staan we sterker", at=at)
    access.join(cast.organisation, person, Role.PARTICIPANT, on=clock.day(at))
    groups.connect(cast.els.actor, cast.project.pk, person.pk, ProjectRole.EXPERT, at=at)
    groups.join_circle(cast.bram.actor, cast.group.pk, person.pk, at=at)
    client = Client()
    client.force_login(account)

    actor = access.actor_for(person.pk, cast.organisation.pk)
    return SimpleNamespace(person_id=person.pk, actor=actor, client=client)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets time pass for the pages: ``later(hours=5)`` from now."""
    real = clock.now

    def pass_(**passed: float) -> None:
        monkeypatch.setattr(clock, "now", lambda: real() + timedelta(**passed))

    return pass_


@pytest.fixture
def recount() -> Callable[[UUID], None]:
    """Asserts that the counts of a round equal a recount of its responses."""

    def check(round_id: UUID) -> None:
        told: Counter[tuple[str, str, int]] = Counter()
        for response in models.Response.objects.filter(round=round_id):
            for item, value in response.answers.items():
                if value is not None:
                    told[response.perspective, item, value] += 1
        kept = models.Tally.objects.filter(round=round_id, n__gt=0)
        assert {(row.perspective, row.item, row.value): row.n for row in kept} == dict(told)

    return check


@pytest.fixture
def answered(cast: People, live: models.Round) -> models.Round:
    """Three telephones gave an answer."""
    for words in VARIED:
        take_part(live.code, words)
    return live


@pytest.fixture
def shown(cast: People, answered: models.Round) -> models.Round:
    show(cast, answered)
    return answered
