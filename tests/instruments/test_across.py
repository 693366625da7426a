"""Over projects: many together, nobody of them; and nothing where somebody could be found."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest
from django.core.exceptions import PermissionDenied

from krachtbron.access import public as access
from krachtbron.access.domain import STRANGER
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Subscale
from krachtbron.framework.queries import shelf
from krachtbron.groups import public as groups
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.queries.across import Across, across, has_scales
from krachtbron.instruments.web.across import chance, sentences, tables_of
from tests.cast import People
from tests.instruments import board
from tests.instruments.reading import INSTRUMENT, ITEMS, heads, links, said, sign_in, table, url
from tests.instruments.test_queries import asked

NOON = datetime(2026, 2, 10, 11, tzinfo=UTC)
SPREAD = [1] * 2 + [2] * 5 + [3] * 7 + [4] * 6 + [5] * 2  # a group of twenty-two that sees it differently
FEW = "Hier staan nog geen getallen"


@pytest.fixture(autouse=True)
def in_may(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """It is May: what was shown in February stands still since April."""

    def today(moment: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: moment)

    today(NOON + timedelta(days=90))
    return today


Fill = Callable[..., models.Round]


@pytest.fixture
def fill(cast: People) -> Fill:
    """A group makes its rose on paper and looks at it; each of ``values`` is somebody who chose that everywhere."""

    def made(values: Sequence[int | None], group: UUID | None = None, at: datetime = NOON) -> models.Round:
        if group is None:
            group = groups.start_group(cast.bram.actor, cast.project.pk, key=new_id(), name="Avondgroep", at=at).pk
        round_ = actions.open_round(
            cast.bram.actor, key=new_id(), instrument=INSTRUMENT, mode=Mode.TOGETHER, group_id=group, at=at
        )
        assert isinstance(round_, models.Round)
        for value in values:
            answers = dict.fromkeys(ITEMS, value)
            words: dict[str, str | None] = {ITEMS[0]: "Alleen voor ons"}
            done = actions.type_paper(
                cast.bram.actor, round_.pk, key=new_id(), perspective="participant", answers=answers, words=words, at=at
            )
            assert isinstance(done, models.Response)
        assert not isinstance(actions.show(cast.bram.actor, round_.pk, at=at), Refused)
        return round_

    return made


def page(cast: People, name: str = "els") -> Any:
    who = cast.everybody[name]
    sign_in(who)
    session = who.client.session
    session["second_factor"] = True
    session.save()
    response = who.client.get(url("across"))
    assert response.status_code == 200
    return response


def test_counts_of_all_groups_together_hidden_and_rounded(cast: People, fill: Fill) -> None:
    fill(SPREAD)
    fill(SPREAD)
    found = page(cast)
    assert heads(found) == ["vraag", "heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel", "samen"]
    # together 4, 10, 14, 12, 4: the two fours go; of the rest each is rounded on its own
    assert [row[1:] for row in table(found)] == [["–", "10", "15", "10", "–", "45"]] * 6
    words = said(found).replace("\u00a0", " ")
    assert "Versie 1, stand van 1 april 2026." in words
    assert "Empowermentroos: van Groepsmatig werken tot Empowerende basishouding" in words


def test_nobody_nothing_and_nowhere_is_named(cast: People, fill: Fill) -> None:
    fill(SPREAD)
    fill(SPREAD)
    words = said(page(cast))
    for name in ("Avondgroep", cast.project.name, cast.group.name, "Bram", "Amina", "Alleen voor ons"):
        assert name not in words
    assert "%" not in words


def test_where_only_one_group_spoke_its_dots_stay_inside(cast: People, fill: Fill) -> None:
    fill(SPREAD)
    fill([1, 2, 3, 4, 5] + [3] * 4)
    words = said(page(cast))
    assert FEW in words
    assert "Naast de grootste groep antwoordden minstens tien anderen." in words


def test_a_question_that_only_one_group_answered_stays_with_that_group(cast: People, fill: Fill) -> None:
    rounds = [fill(SPREAD), fill(SPREAD)]
    models.Tally.objects.filter(round=rounds[0].pk, item=ITEMS[2], value__gt=1).delete()
    rows = table(page(cast))
    assert rows[2] == ["Reflectief werken", *["–"] * 6]
    assert [row[-1] for row in rows] == ["45", "45", "–", "45", "45", "45"]


def test_where_all_choose_the_same_nothing_is_told(cast: People, fill: Fill) -> None:
    fill([4] * 12)
    fill([4] * 12)
    assert FEW in said(page(cast))


def test_of_a_group_only_the_newest_counts(cast: People, fill: Fill) -> None:
    fill(SPREAD, cast.group.pk, NOON - timedelta(days=20))
    fill(SPREAD, cast.group.pk)
    fill(SPREAD)
    assert [row[-1] for row in table(page(cast))] == ["45"] * 6  # forty-four, not sixty-six


def test_a_rose_of_somebody_alone_and_one_not_shown_count_nowhere(cast: People, fill: Fill) -> None:
    rounds = [fill(SPREAD), fill(SPREAD)]
    models.Round.objects.filter(pk=rounds[0].pk).update(shown=None)
    assert "Er is nog niets getoond" not in said(page(cast))
    models.Round.objects.filter(pk=rounds[1].pk).update(mode=Mode.ALONE)
    assert "Er is nog niets getoond in de projecten." in said(page(cast))


def test_another_organisation_sees_and_adds_nothing(cast: People, fill: Fill) -> None:
    rounds = [fill(SPREAD), fill(SPREAD)]
    elsewhere = models.Round.objects.filter(pk=rounds[0].pk)
    elsewhere.update(group=None, project=cast.other_project.pk)
    assert FEW in said(page(cast))


def test_today_moves_nothing_and_next_quarter_only_ten(cast: People, fill: Fill, in_may: Any) -> None:
    """Who looks again after one newcomer reads the very same page."""
    fill(SPREAD)
    fill(SPREAD)
    before = said(page(cast))
    fill([1, 2, 3], at=clock.now())
    assert said(page(cast)) == before
    in_may(NOON + timedelta(days=170))  # July: three people came
    assert said(page(cast)) == before
    fill([2, 2, 3, 3, 3, 4, 4], at=clock.now())
    in_may(NOON + timedelta(days=250))  # October: ten came
    assert said(page(cast)) != before


def test_who_may(cast: People, fill: Fill) -> None:
    fill(SPREAD)
    fill(SPREAD)
    assert said(page(cast, "greet")) == said(page(cast, "els"))
    for name, one in cast.everybody.items():
        sign_in(one)
        may = name in ("els", "greet")
        assert (url("across") in links(one.client.get(url("rounds")))) is may, name
        if not may:
            refused = one.client.get(url("across"))
            assert refused.status_code == 403, name
            assert "Over projecten heen kijkt de coördinator of de werkbegeleider." in refused.content.decode()
    assert cast.stranger.get(url("across")).status_code in (302, 303)
    with pytest.raises(PermissionDenied):
        across(STRANGER, clock.day(clock.now()))


@pytest.mark.parametrize("ask", ["project=1", "van=2026-01-01", "x", "x="])
def test_nothing_can_be_asked_for(cast: People, ask: str) -> None:
    sign_in(cast.els)
    assert cast.els.client.get(f"{url('across')}?{ask}").status_code == 400
    assert cast.els.client.post(url("across")).status_code == 405


def test_it_costs_the_same_at_three_and_at_thirty(cast: People, fill: Fill, scaled: None) -> None:
    costs = []
    for wanted in (3, 30):
        while models.Round.objects.count() < wanted:
            fill(SPREAD[::4])
        page(cast)
        costs.append(asked(cast.els.client, url("across")))
    assert costs[0] == costs[1] <= 8


# Scales: the rose has none, so here one version of it does.


@pytest.fixture
def scaled(monkeypatch: pytest.MonkeyPatch) -> None:
    ref = framework.latest(INSTRUMENT)
    rose = framework.definition(ref)
    texts = {
        language: msgspec.structs.replace(text, subscales={"room": "Ruimte", "half": "Half"})
        for language, text in rose.texts.items()
    }
    room = Subscale(id="room", name="Ruimte", members=ITEMS[:4])
    with_scales = msgspec.structs.replace(rose, texts=texts, subscales=(room,), missing="three_quarters")
    monkeypatch.setitem(shelf().definitions, ref, with_scales)  # type: ignore[arg-type]


@pytest.fixture
def twice(cast: People, fill: Fill) -> Callable[[int], None]:
    """So many people answer under their own name in January and in February; most move a step up."""

    def answered(many: int) -> None:
        people = [access.add_person(f"Iemand {n}", "nl", at=NOON).pk for n in range(many)]
        for shift, at in ((0, NOON - timedelta(days=35)), (1, NOON)):
            round_ = models.Round.objects.create(
                definition=framework.latest(INSTRUMENT),
                mode=Mode.PERSPECTIVES,
                project_id=cast.project.pk,
                opened_by_id=cast.bram.person_id,
                opened=at,
                closes=at + timedelta(days=30),
                shown=at,
            )
            for n, person in enumerate(people):
                point = min(5, 1 + n % 5 + (shift if n % 3 else 0))
                answers = {**dict.fromkeys(ITEMS, point), ITEMS[1]: min(5, max(1, point + n % 2))}
                one = models.Response(round=round_, perspective="worker", person_id=person, origin="web", joined=at)
                one.answers, one.given = answers, True
                one.save()

    return answered


def test_a_scale_says_what_it_measures_with_its_interval(cast: People, scaled: None, twice: Any) -> None:
    twice(40)
    words = said(page(cast))
    assert "Ruimte" in words
    assert "Samenhang van de vragen (Cronbachs alfa): 0,9" in words
    assert "(95 %), bij zo'n 40 mensen." in words
    assert "Als er niets bewoog, zag je zo'n verschil met kans kleiner dan 0,001 (Wilcoxon, geteld)." in words
    assert "Oordeel er niemand mee." in words


def test_under_thirty_pairs_it_says_why_not(cast: People, scaled: None, twice: Any) -> None:
    twice(29)
    words = said(page(cast))
    assert "Te weinig mensen antwoordden twee keer. Hier staat iets vanaf 30 mensen." in words
    assert "Cronbach" not in words


def test_the_rose_itself_has_no_scales(cast: People, twice: Any) -> None:
    twice(40)
    assert not has_scales(framework.latest(INSTRUMENT))
    assert "Vragen die bij elkaar horen" not in said(page(cast))


def test_words_for_what_is_not_measured() -> None:
    for code in ("all_the_same", "not_together"):
        assert sentences(Refused(code))[0].endswith(".")
    assert chance(0.0312) == "0,031"


def test_each_scale_of_words_has_a_table_of_its_own_and_words_and_several_choices_have_none() -> None:
    source = framework.definition(framework.latest(INSTRUMENT))
    text = source.in_language("nl")
    kinds = {ITEMS[1]: "choices", ITEMS[2]: "open"}
    items = tuple(msgspec.structs.replace(item, kind=kinds.get(item.id, item.kind)) for item in source.items)
    other = msgspec.structs.replace(text.items[ITEMS[4]], options=((0, "past niet"), (1, "nee"), (2, "ja")))
    texts = msgspec.structs.replace(text, items={**text.items, ITEMS[4]: other})
    definition = msgspec.structs.replace(source, items=items)
    counts = {item: {0: 12, 1: 22, 2: 33} for item in ITEMS}
    found = tables_of(definition, texts, Across("x@1", None, counts, []))
    assert [[row[0] for row in one["rows"]] for one in found] == [
        ["Groepsmatig werken", "Participatief werken"],
        ["Resultaatsgericht werken"],
        ["Empowerende basishouding"],
    ]
    assert found[1]["rows"][0][1:] == ("10", "20", "35", "65")
    assert found[1]["caption"] == "Empowermentroos: Resultaatsgericht werken"


def test_cards_of_a_talk_are_nothing_to_count(cast: People) -> None:
    round_ = board.begin(cast)
    board.send(round_, ("De huur stijgt.", "De groep mag kiezen"))
    actions.show(cast.bram.actor, round_.pk, at=clock.now())
    shown = said(page(cast))
    assert "Probleemanalyse" not in shown
    assert "Er is nog niets getoond in de projecten." in shown
