"""Counts are what a recount says, after any history; and the command puts spoiled ones right."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.config import command
from krachtbron.instruments import actions, models, privacy
from krachtbron.instruments.actions import recounting
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.config.test_command import call
from tests.instruments.reading import ITEMS

NAMES = ("bram", "amina", "farid", "greet")  # each has a role of her own in the project
values = st.none() | st.integers(1, 5)
items = st.sampled_from(ITEMS)
phones = st.sampled_from(["een", "twee", "drie"])
names = st.sampled_from(NAMES)
some = st.dictionaries(items, values, min_size=1, max_size=3)
steps = st.one_of(
    st.tuples(st.just("join"), phones),
    st.tuples(st.just("tap"), phones, items, values),
    st.tuples(st.just("take back"), phones),
    st.tuples(st.just("give"), names, some),
    st.tuples(st.just("answer"), names, items, values),
    st.tuples(st.just("withdraw"), names),
    st.tuples(st.just("paper"), some),
    st.tuples(st.just("forget"), names),
    st.tuples(st.just("show")),
    st.tuples(st.just("hide")),
)
spoiled = st.lists(st.tuples(st.sampled_from(["more", "none", "gone", "invented"]), st.integers(0, 30)), max_size=6)
EXAMPLES = 40 if connection.vendor == "sqlite" else 10


def naive() -> Counter[Any]:
    """All answers of all rounds, one by one."""
    found: Counter[Any] = Counter()
    for response in models.Response.objects.all():
        if any(value not in (None, []) for value in response.answers.values()):
            found[response.round_id, response.perspective, "came", response.origin == "paper"] += 1
        for item, value in response.answers.items():
            for one in [value] if not isinstance(value, list) else set(value):
                if one is not None:
                    found[response.round_id, response.perspective, item, one] += 1
    return found


def kept() -> Counter[Any]:
    rows = models.Tally.objects.filter(n__gt=0).values_list("round", "perspective", "item", "value", "n")
    counted: Counter[Any] = Counter({tuple(place): n for *place, n in rows})
    for came in models.Came.objects.all():
        counted[came.round_id, came.perspective, "came", True] = came.on_paper
        counted[came.round_id, came.perspective, "came", False] = came.n - came.on_paper
    return +counted


def live_one(step: tuple[Any, ...], cast: People, live: models.Round, views: models.Round, at: datetime) -> Any:
    """One thing that somebody does; some are refused, and then nothing may have changed either."""
    what, *more = step
    bram = cast.bram.actor
    acts: dict[str, Callable[..., Any]] = {
        "join": lambda phone: actions.join_as_guest(live.entry, phone, at=at),
        "tap": lambda phone, item, value: actions.answer_as_guest(live.entry, phone, item, value, at=at),
        "take back": lambda phone: actions.withdraw_as_guest(live.entry, phone, at=at),
        "give": lambda name, said: actions.answer_all(cast.everybody[name].actor, views.pk, said, {}, at=at),
        "answer": lambda name, item, value: actions.answer(cast.everybody[name].actor, views.pk, item, value, at=at),
        "withdraw": lambda name: actions.withdraw(cast.everybody[name].actor, views.pk, at=at),
        "paper": lambda said: actions.type_paper(
            bram, views.pk, key=new_id(), perspective="participant", answers=said, words={}, at=at
        ),
        "forget": lambda name: privacy.erase(cast.everybody[name].person_id, at),
        "show": lambda: actions.show(bram, views.pk, at=at),
        "hide": lambda: actions.hide(bram, views.pk, at=at),
    }
    return acts[what](*more)


def spoil(how: str, place: int) -> None:
    """What a fault could have left."""
    rows = list(models.Tally.objects.order_by("pk"))
    row = rows[place % len(rows)] if rows else None
    models.Came.objects.filter(perspective="participant").update(n=F("n") + 1)
    if how == "invented":
        first = models.Round.objects.order_by("pk").first()
        wrong = {"round": first, "perspective": "partner", "item": f"x{place}", "value": 3}
        models.Tally.objects.get_or_create(**wrong, defaults={"n": 2})
    elif row is not None and how == "gone":
        row.delete()
    elif row is not None:
        row.n = row.n + 2 if how == "more" else 0
        row.save()


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(history=st.lists(steps, max_size=25), faults=spoiled)
def test_after_any_history_counts_are_right_and_spoiled_ones_come_back(
    cast: People, opened: Any, at: datetime, history: list[Any], faults: list[Any]
) -> None:
    with transaction.atomic():
        live, views = opened(Mode.TOGETHER), opened(Mode.PERSPECTIVES)
        for nth, step in enumerate(history):
            live_one(step, cast, live, views, at + timedelta(seconds=nth))
            assert kept() == naive(), step
        assert actions.recounting.recount().differed == 0
        for how, place in faults:
            spoil(how, place)
        wrong = kept() != naive()
        done = recounting.recount()
        assert kept() == naive()
        assert (done.differed > 0) is wrong
        assert done.rounds == 2
        assert recounting.recount().differed == 0
        transaction.set_rollback(True)


def test_several_choices_count_each_once_and_does_not_apply_counts(cast: People, views: models.Round, at: Any) -> None:
    for answers in ({ITEMS[0]: [1, 3], ITEMS[1]: 0}, {ITEMS[0]: [3], ITEMS[1]: None}):
        models.Response.objects.create(
            round=views, perspective="participant", answers=answers, given=True, origin="web", joined=at
        )
    assert recounting.recount().differed == 4
    told = {(item, value): n for (_round, _perspective, item, value), n in kept().items() if item != "came"}
    assert told == {(ITEMS[0], 1): 1, (ITEMS[0], 3): 2, (ITEMS[1], 0): 1}


def test_many_rounds_go_in_parts(cast: People, opened: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recounting, "BATCH", 2)
    for _ in range(5):
        opened(Mode.PERSPECTIVES)
    assert recounting.recount().rounds == 5


def test_a_round_that_just_went_is_no_fault(cast: People) -> None:
    assert recounting.recount_round(new_id()) == 0


def test_who_answers_just_now_goes_first(cast: People, views: models.Round, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []

    def busy(round_id: Any) -> int:
        tries.append(round_id)
        if len(tries) < 3:
            raise OperationalError("could not obtain lock")
        return 4

    monkeypatch.setattr(recounting, "PAUSE", 0)
    monkeypatch.setattr(recounting, "recount_round", busy)
    assert recounting.recount() == recounting.Recounted(1, 4)
    monkeypatch.setattr(recounting, "TRIES", 0)
    tries.clear()
    with pytest.raises(OperationalError):
        recounting.recount()


def test_the_command_says_what_it_found(
    cast: People, views: models.Round, at: datetime, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("krachtbron.config.recount.prepare", lambda: None)
    assert not isinstance(actions.answer(cast.bram.actor, views.pk, ITEMS[0], 4, at=at), Refused)
    said = []
    for n in (1, 7, 1):
        assert command.main(["recount"]) == 0
        said.append(capsys.readouterr().out)
        models.Tally.objects.update(n=n + 1)
    assert said[0] == "Nageteld: 1 ronde.\nElke telling klopte.\n"
    assert said[1] == said[2] == "Nageteld: 1 ronde.\n1 telling klopte niet. Dat is hersteld.\n"


def test_the_command_in_a_new_house(tmp_path: Path) -> None:
    done = call("recount", "--map", str(tmp_path / "huis"), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Nageteld: 0 rondes.\nElke telling klopte.\n"
