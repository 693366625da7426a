"""What colleagues of one organisation said, beside each other: in rows of at least three people, never one by one."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.domain import rows_shown
from krachtbron.instruments.web import differing, labels, subjects
from krachtbron.instruments.web.line_pictures import Voice, sections, together, voice

Counts = Mapping[str, Mapping[str, Mapping[int, int]]]


def shown(
    seen: queries.Seen, definition: Definition, language: str, came: Mapping[str, queries.Arrived]
) -> dict[str, Any]:
    """The round once shown: its rows drawn, what was written in each, and where they differ."""
    rows = rows_shown({who: one.n for who, one in came.items()})
    counts = queries.tallies_of(seen.row.id)
    said = {} if definition.rose else queries.words_said(seen.row.id, [item.id for item in definition.items])
    voices = [row_of(row, counts, said) for row in rows]
    talks = differing.talks(definition, language, counts, plain=False) if len(rows) > 1 else []
    told = {"talks": talks, "joined": len(rows) < len(came), "too_few": not rows}
    return told | drawn(definition, language, voices)


def drawn(definition: Definition, language: str, voices: list[Voice]) -> dict[str, Any]:
    """Small roses, or line after line with a row for each."""
    if definition.rose:
        small = [differing.small(definition, language, one.counts, title=one.name, plain=False) for one in voices]
        return {"drawings": small}
    return {"sections": sections(definition, language, voices, plain=False) if voices else []}


def row_of(row: tuple[str, ...], counts: Counts, said: Mapping[str, Mapping[str, list[str]]], when: str = "") -> Voice:
    """Perspectives that stand in one row: all their dots, and what was written, in an order that says nothing."""
    own = {who: counts[who] for who in row if who in counts}
    words: dict[str, list[str]] = {}
    for who in row:
        for item, sentences in said.get(who, {}).items():
            words[item] = sorted([*words.get(item, ()), *sentences])
    name = str(subjects.NAMES[ProjectRole(row[0])]) if len(row) == 1 else _("ons team")
    return Voice(f"{name}, {when}" if when else name, together(own), words=words)


def over_time(times: Sequence[queries.Time], definition: Definition, language: str) -> dict[str, Any]:
    """Each time beside the others: a row a side, or one's own."""
    months = [labels.month(time.opened) for time in times]
    voices: list[Voice] = []
    for time, month in zip(times, months, strict=True):
        when = labels.day(time.opened) if months.count(month) > 1 else month
        if time.answers is not None:
            name = _("jij, %s") % when if time.hers else _("coördinator, %s") % when
            voices.append(voice(name, time.answers, {}))
        else:
            voices += [row_of(row, time.counts, {}, when) for row in rows_shown(time.given)]
    return drawn(definition, language, voices)
