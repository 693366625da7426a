"""One round in words and pictures, as the actor may see it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.domain import Mode, Stage, differences, something_kept, stage
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import labels, pictures
from krachtbron.instruments.web.steps import steps_of
from krachtbron.ui.public import Drawing

SINGLE = (ProjectRole.WORKER, ProjectRole.COACH, ProjectRole.PARTNER)


def context(seen: queries.Seen, language: str, at: datetime) -> dict[str, Any]:
    """What every kind of round shows, and what its own kind adds."""
    definition = framework.definition(seen.row.definition)
    now = stage(seen.facts, at)
    plain = not seen.actor.is_professional
    together = seen.row.mode == Mode.TOGETHER  # the group's own words, also where a professional looks
    base: dict[str, Any] = {
        "round": seen.row,
        "project": seen.project,
        "day": labels.day(seen.row.opened),
        "stage": now.value,
        "open": now is Stage.OPEN,
        "shown": seen.row.shown is not None,
        "steers": seen.may(Verb.STEER),
        "answers": seen.may(Verb.ANSWER),
        "plain": plain,
        "steps": steps_of(definition, language, queries.choices_of(seen.row.id), plain=plain or together),
    }
    base["may_choose"] = seen.may(Verb.CHOOSE) and not any(step["running"] for step in base["steps"])
    return base | KINDS[Mode(seen.row.mode)](seen, definition, language, plain, now)


def sentences(
    definition: Definition, language: str, response: queries.Response, *, plain: bool
) -> list[dict[str, str]]:
    """Each axis with its word and its sentence, where one was written."""
    texts = definition.in_language(language).items
    told = []
    for item in definition.items:
        value = response.answers.get(item.id)
        text = texts[item.id]
        told.append(
            {
                "name": text.plain if plain else text.name,
                "word": _("overgeslagen") if value is None else text.words[value],
                "words": response.words.get(item.id, ""),
            }
        )
    return told


def of_one(seen: queries.Seen, definition: Definition, language: str, plain: bool, now: Stage) -> dict[str, Any]:
    """A rose of one's own."""
    responses = queries.responses_seen(seen)
    response = responses[0] if responses else None
    mine = seen.row.opened_by_id == seen.actor.person_id
    filled = response is not None and response.given
    context: dict[str, Any] = {
        "mine": mine,
        "filled": filled,
        "changeable": seen.may(Verb.ANSWER) and now is not Stage.CLOSED,
        "kept": mine and response is not None and something_kept(response.answers, response.words),
    }
    if response is not None and filled:
        who = labels.PERSPECTIVES[ProjectRole(response.perspective)]
        name = f"{labels.month(seen.row.opened)}, {who}"
        context["drawing"] = pictures.line(definition, language, [(name, response.answers)], plain=plain)
        context["sentences"] = [row for row in sentences(definition, language, response, plain=plain) if row["words"]]
        context["who"] = str(who)
    return context


def of_perspectives(
    seen: queries.Seen, definition: Definition, language: str, plain: bool, now: Stage
) -> dict[str, Any]:
    """Everyone's own rose of the same project; beside each other once shown."""
    responses, came = queries.responses_seen(seen), queries.given_by_perspective(seen.row.id)
    own = next((response for response in responses if response.person_id == seen.actor.person_id), None)
    context: dict[str, Any] = {
        "kept": own is not None and something_kept(own.answers, own.words),
        "own_ready": own is not None and own.ready is not None,
        "paper": seen.may(Verb.TYPE) and now is Stage.OPEN,
        "given": given_in_words(came),
        "on_paper": on_paper(came),
    }
    if own is not None and own.given:
        context["drawing"] = pictures.line(definition, language, [(_("jouw roos"), own.answers)], plain=plain)
    if seen.row.shown is not None:
        counts = queries.tallies_of(seen.row.id)
        if not seen.may(Verb.SEE_DOTS):
            counts = {who: answers for who, answers in counts.items() if who in SINGLE}
        context["drawings"] = side_by_side(definition, language, counts, plain=plain)
        context["talks"] = talks(definition, language, counts, plain=plain)
        context["hidden_group"] = not seen.may(Verb.SEE_DOTS)
    return context


def given_in_words(came: Mapping[str, queries.Came]) -> list[dict[str, Any]]:
    """How many of each perspective gave a rose, and how many of those on paper. Not who."""
    return [
        {
            "name": str(labels.PERSPECTIVES[role]),
            "n": came[role].n,
            "paper": labels.came_on_paper(came[role].on_paper),
        }
        for role in ProjectRole
        if role in came
    ]


def on_paper(came: Mapping[str, queries.Came]) -> str:
    """That answers were typed in from paper, where some were."""
    return labels.came_on_paper(sum(one.on_paper for one in came.values()))


def side_by_side(
    definition: Definition, language: str, counts: Mapping[str, Mapping[str, Mapping[int, int]]], *, plain: bool
) -> list[Drawing]:
    """One small rose a perspective; all dots of each."""
    found = []
    for role in ProjectRole:
        if role in counts:
            title = str(labels.PERSPECTIVES[role])
            found.append(small(definition, language, counts[role], title=title, plain=plain))
    return found


def small(
    definition: Definition, language: str, counts: Mapping[str, Mapping[int, int]], *, title: str, plain: bool
) -> Drawing:
    """One perspective: of one person her line, of several people all their dots."""
    if all(sum(values.values()) <= 1 for values in counts.values()):
        answers = {item: next(iter(values), None) for item, values in counts.items()}
        return pictures.small_line(definition, language, answers, title=title, plain=plain)
    return pictures.small_dots(definition, language, {"": counts}, title=title, plain=plain)


def talks(
    definition: Definition, language: str, counts: Mapping[str, Mapping[str, Mapping[int, int]]], *, plain: bool
) -> list[str]:
    """Where perspectives differ most, offered as a conversation."""
    texts = definition.in_language(language).items
    found = differences([item.id for item in definition.items], counts)
    told = []
    for difference in found[:3]:
        text = texts[difference.item]
        told.append(
            _("%(axis)s: %(high)s zien hier veel meer ruimte dan %(low)s. Wat ziet ieder?")
            % {
                "axis": text.plain if plain else text.name,
                "high": labels.VOICES[ProjectRole(difference.high)],
                "low": labels.VOICES[ProjectRole(difference.low)],
            }
        )
    return told


def of_group(seen: queries.Seen, definition: Definition, language: str, plain: bool, now: Stage) -> dict[str, Any]:
    """A rose made together: the dots for who was inside, what was settled for who was not."""
    agreements = queries.agreements_of(seen.row.id)
    texts = definition.in_language(language).items
    inside = seen.may(Verb.SEE_DOTS)
    context: dict[str, Any] = {
        "group": seen.row.group.name if seen.row.group else "",
        "live_url": reverse("instruments:live", args=[seen.row.id]),
        "inside": inside,
        "settled": [
            {
                "name": texts[item.id].plain,
                "word": _("we zien het anders")
                if (value := agreements[item.id].value) is None
                else texts[item.id].words[value],
                "words": agreements[item.id].words,
            }
            for item in definition.items
            if item.id in agreements
        ],
    }
    if seen.row.shown is not None and inside:
        counts = queries.tallies_of(seen.row.id)
        context["on_paper"] = on_paper(queries.given_by_perspective(seen.row.id))
        context["drawing"] = pictures.dots(definition, language, counts, agreements, plain=True)
    elif agreements:
        agreed = {item: agreement.value for item, agreement in agreements.items()}
        context["drawing"] = pictures.line(definition, language, [(_("samen gekozen"), agreed)], plain=True)
    return context


KINDS = {Mode.ALONE: of_one, Mode.PERSPECTIVES: of_perspectives, Mode.TOGETHER: of_group}
