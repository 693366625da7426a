"""Over the projects of one organisation: counts of many together. No project, no group, no person leaves here.

Rounds that a group made together or that everybody was asked for, shown to those who made them. Counts come from the
rollup alone; answers are read only for a scale that enough people answered twice.
"""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from django.db.models import Q, Sum
from django.db.models.functions import Coalesce

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.framework import public as framework
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.domain.across import Came, Told, counting, enough, pairs, quarters, released
from krachtbron.instruments.domain.scales import Given, check_subscale, scored
from krachtbron.instruments.models import Response, Round, Tally
from krachtbron.instruments.policy import may_look_across

Counted = dict[str, dict[int, int]]
Pairs = list[tuple[Given, Given]]


@dataclass(frozen=True, slots=True)
class Across:
    """One version of an instrument over all projects. ``counts`` is item → value → how many; empty: too few people.

    ``since``: from when it stands still. ``pairs``: what the same people said before and later, where it has scales.
    """

    definition: str
    since: date | None
    counts: Counted
    pairs: Pairs


def across(actor: Actor, today: date) -> list[Across]:
    """What the actor's organisation filled in, an instrument each. As many queries whatever there is."""
    if not may_look_across(actor.role):
        raise Forbidden("rounds_across")
    # Cards are words of one talk: over projects there is nothing to count.
    used = {ref: came for ref, came in _used(actor.organisation_id).items() if not framework.definition(ref).board}
    states = {}
    for ref, came in used.items():
        state = released(partial(counting, came), quarters(min(one.shown for one in came), today))
        states[ref] = state if state and enough(state[1].values()) else None
    counts = _counts({ref: state[1] for ref, state in states.items() if state})
    twice = _pairs(actor.organisation_id, [ref for ref in used if has_scales(ref)], today)
    return [Across(ref, state[0] if state else None, counts[ref], twice[ref]) for ref, state in sorted(states.items())]


def has_scales(ref: str) -> bool:
    """Whether some of its questions belong together and give points."""
    definition = framework.definition(ref)
    items = {item.id: item for item in definition.items}
    members = [scored([items[member] for member in one.members]) for one in definition.subscales]
    return any(check_subscale(found) is None for found in members)


def _of(organisation_id: UUID | None, way: str = "") -> Q:
    """What is about a project of the organisation, or about a group in one."""
    about = Q(**{f"{way}project__organisation": organisation_id})
    return about | Q(**{f"{way}group__project__organisation": organisation_id})


def _used(organisation_id: UUID | None) -> dict[str, list[Came]]:
    """instrument → its shown rounds. A rose of somebody alone counts nowhere."""
    rows = Round.objects.filter(_of(organisation_id), shown__isnull=False).exclude(mode=Mode.ALONE).order_by()
    project = Coalesce("project_id", "group__project_id")
    used = defaultdict[str, list[Came]](list)
    rows = rows.annotate(n=Coalesce(Sum("came__n"), 0))
    for ref, id_, project_id, group_id, shown, n in rows.values_list(
        "definition", "id", project, "group_id", "shown", "n"
    ):
        used[ref].append(Came(id_, project_id, group_id, day(shown), n))
    return used


def _counts(rounds: dict[str, Collection[UUID]]) -> dict[str, Counted]:
    """instrument → item → value → how many, of these rounds together. Only items at which enough people answered."""
    every = [one for some in rounds.values() for one in some]
    rows = (
        Tally.objects.filter(round__in=every, n__gt=0).order_by().values("round__definition", "item", "value", "round")
    )
    counts: dict[str, Counted] = defaultdict(lambda: defaultdict(dict))
    by_round = defaultdict[tuple[str, str], Counter[UUID]](Counter)
    for ref, item, value, round_id, n in rows.annotate(sum=Sum("n")).values_list(
        "round__definition", "item", "value", "round", "sum"
    ):
        counts[ref][item][value] = counts[ref][item].get(value, 0) + n
        by_round[ref, item][round_id] += n
    for (ref, item), each in by_round.items():
        if not enough(each.values()):
            del counts[ref][item]
    return counts


def _pairs(organisation_id: UUID | None, refs: Collection[str], today: date) -> dict[str, Pairs]:
    """instrument → what the same people said before and later. No query where no instrument has scales."""
    found = defaultdict[str, Pairs](list)
    if not refs:
        return found
    rows = Response.objects.filter(
        _of(organisation_id, "round__"),
        round__shown__isnull=False,
        round__definition__in=refs,
        person__isnull=False,
        given=True,
    )
    told = defaultdict[str, list[Told]](list)
    project = Coalesce("round__project_id", "round__group__project_id")
    for ref, id_, person_id, project_id, perspective, shown in rows.values_list(
        "round__definition", "id", "person_id", project, "perspective", "round__shown"
    ):
        told[ref].append(Told(id_, person_id, project_id, perspective, day(shown)))
    kept = {}
    for ref, some in told.items():
        state = released(partial(pairs, some), quarters(min(one.shown for one in some), today))
        kept[ref] = list(state[1]) if state else []
    wanted = {key for twice in kept.values() for pair in twice for key in pair}
    answers = dict(Response.objects.filter(pk__in=wanted).values_list("pk", "answers"))
    for ref, twice in kept.items():
        found[ref] = [(answers[first], answers[last]) for first, last in twice]
    return found
