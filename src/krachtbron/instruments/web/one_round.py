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
from krachtbron.instruments.domain import Mode, Stage, Subject, something_kept, stage
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import board, colleagues, compass, differing, labels, pictures
from krachtbron.instruments.web.forms import ToldForm
from krachtbron.instruments.web.line_pictures import Voice, sections, voice
from krachtbron.instruments.web.pressed import in_words
from krachtbron.instruments.web.steps import steps_of, told_states
from krachtbron.instruments.web.subjects import place

SINGLE = (ProjectRole.WORKER, ProjectRole.COACH, ProjectRole.PARTNER)


def context(seen: queries.Seen, language: str, at: datetime) -> dict[str, Any]:
    """What every kind of round shows, and what its own kind adds."""
    definition = framework.definition(seen.row.definition)
    now = stage(seen.facts, at)
    plain = not seen.actor.is_professional
    together = seen.row.mode == Mode.TOGETHER  # the group's own words, also where a professional looks
    base: dict[str, Any] = {
        "round": seen.row,
        "place": place(seen.about),
        "day": labels.day(seen.row.opened),
        "stage": now.value,
        "open": now is Stage.OPEN,
        "shown": seen.row.shown is not None,
        "rose": definition.rose,
        "called": labels.called(definition, language, plain=plain or together),
        "steers": seen.may(Verb.STEER),
        "answers": seen.may(Verb.ANSWER),
        "plain": plain,
        "steps": steps_of(definition, language, queries.choices_of(seen.row.id), plain=plain or together),
    }
    base["may_choose"] = seen.may(Verb.CHOOSE) and not any(step["running"] for step in base["steps"])
    if seen.about.subject is not Subject.PROJECT and seen.may(Verb.CHOOSE):
        base["telling"], base["tellable"] = ToldForm(), told_states()
    kind = board.of_round if definition.board else KINDS[Mode(seen.row.mode)]
    return base | kind(seen, definition, language, plain, now)


def sentences(
    definition: Definition, language: str, response: queries.Response, *, plain: bool
) -> list[dict[str, str]]:
    """Each axis of a rose with its word and its sentence, where one was written."""
    texts = definition.in_language(language).items
    told = []
    for item in definition.items:
        value = response.answers.get(item.id)
        text = texts[item.id]
        told.append(
            {
                "name": text.plain if plain else text.name,
                "word": in_words(text, value) or _("overgeslagen"),
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
        name = f"{labels.month(seen.row.opened)}, {who}" if definition.rose else ""
        context |= pictures.of_voices(
            definition, language, [voice(name, response.answers, response.words)], plain=plain
        )
        if definition.rose:
            said = sentences(definition, language, response, plain=plain)
            context["sentences"] = [row for row in said if row["words"]]
        context["who"] = str(who)
    return context


def of_perspectives(
    seen: queries.Seen, definition: Definition, language: str, plain: bool, now: Stage
) -> dict[str, Any]:
    """Everyone's own rose of the same project; beside each other once shown."""
    own, came = queries.own_response(seen.actor, seen.row.id), queries.given_by_perspective(seen.row.id)
    context: dict[str, Any] = {
        "kept": own is not None and something_kept(own.answers, own.words),
        "own_ready": own is not None and own.ready is not None,
        "paper": seen.may(Verb.TYPE) and now is Stage.OPEN,
        "given": given_in_words(came),
        "on_paper": on_paper(came),
    }
    if seen.row.shown is None and own is not None and own.given:
        mine = voice(_("jouw roos") if definition.rose else "", own.answers, own.words)
        context |= pictures.of_voices(definition, language, [mine], plain=plain)
    if seen.row.shown is not None and seen.about.subject is Subject.ORGANISATION:
        return context | colleagues.shown(seen, definition, language, came)
    if seen.row.shown is not None:
        counts = queries.tallies_of(seen.row.id)
        if not seen.may(Verb.SEE_DOTS):
            counts = {who: answers for who, answers in counts.items() if who in SINGLE}
        context |= beside(seen, definition, language, counts, plain=plain)
        context["talks"] = differing.talks(definition, language, counts, plain=plain)
        context["hidden_group"] = not seen.may(Verb.SEE_DOTS)
    return context


def given_in_words(came: Mapping[str, queries.Arrived]) -> list[dict[str, Any]]:
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


def on_paper(came: Mapping[str, queries.Arrived]) -> str:
    """That answers were typed in from paper, where some were."""
    return labels.came_on_paper(sum(one.on_paper for one in came.values()))


def beside(
    seen: queries.Seen,
    definition: Definition,
    language: str,
    counts: Mapping[str, Mapping[str, Mapping[int, int]]],
    *,
    plain: bool,
) -> dict[str, Any]:
    """All perspectives: small roses, or every line with a row for each, and what each wrote."""
    if definition.rose:
        return {"drawings": differing.side_by_side(definition, language, counts, plain=plain)}
    asked = {item.id for item in definition.items} if definition.in_language(language).evidence else definition.opened
    said = queries.words_said(seen.row.id, asked) if asked else {}
    voices = [
        Voice(str(labels.PERSPECTIVES[role]), counts[role], words=said.get(role, {}))
        for role in ProjectRole
        if role in counts
    ]
    return {"sections": sections(definition, language, voices, plain=plain)}


def of_group(seen: queries.Seen, definition: Definition, language: str, plain: bool, now: Stage) -> dict[str, Any]:
    """A rose made together: the dots for who was inside, what was settled for who was not."""
    agreements = queries.agreements_of(seen.row.id)
    settled = labels.settled(definition, language, agreements)
    texts = definition.in_language(language).items
    inside = seen.may(Verb.SEE_DOTS)
    context: dict[str, Any] = {
        "group": seen.row.group.name if seen.row.group else "",
        "live_url": reverse("instruments:live", args=[seen.row.id]),
        "inside": inside,
        "settled": [
            {"name": texts[item].plain, "word": word, "words": words}
            for item, (word, words) in settled.items()
            if definition.rose
        ],
    }
    if seen.row.shown is not None and inside:
        counts = queries.tallies_of(seen.row.id)
        context["on_paper"] = on_paper(queries.given_by_perspective(seen.row.id))
        context |= pictures.of_group(
            definition, language, counts, agreements, pictures.words_of_all(definition, seen.row.id)
        )
    elif agreements:
        agreed = {item: agreement.value for item, agreement in agreements.items()}
        chosen = voice(_("samen gekozen"), agreed, {})
        if definition.rose:
            context |= pictures.of_voices(definition, language, [chosen], plain=True)
        else:
            context["sections"] = sections(definition, language, [chosen], plain=True, settled=settled)
    if context.get("sections"):
        context["sections"] += compass.on_round(seen, definition, language)
        context["compass_url"] = compass.way(seen)
    return context


KINDS = {Mode.ALONE: of_one, Mode.PERSPECTIVES: of_perspectives, Mode.TOGETHER: of_group}
