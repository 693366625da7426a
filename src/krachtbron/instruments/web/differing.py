"""Perspectives beside each other: small roses, and where they differ, as a conversation."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments.domain import differences
from krachtbron.instruments.web import labels, pictures
from krachtbron.ui.public import Drawing

ORDERED = ("ordinal", "two_pole", "yes_partly_no")


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


def placed(counts: Mapping[str, Mapping[str, Mapping[int, int]]]) -> dict[str, dict[str, dict[int, int]]]:
    """The counts without "that does not apply", which is no place on a line."""
    return {
        who: {item: {value: n for value, n in values.items() if value} for item, values in answers.items()}
        for who, answers in counts.items()
    }


def talks(
    definition: Definition, language: str, counts: Mapping[str, Mapping[str, Mapping[int, int]]], *, plain: bool
) -> list[str]:
    """Where perspectives differ most, offered as a conversation."""
    texts = definition.in_language(language).items
    far = 2 if definition.rose else 1
    ordered = [item.id for item in definition.items if item.kind in ORDERED]
    found = differences(ordered, placed(counts), at_least=far)
    told = []
    for difference in found[:3]:
        text = texts[difference.item]
        sentence = _("%(axis)s: %(high)s en %(low)s zien dit anders. Wat ziet ieder?")
        if definition.rose:
            sentence = _("%(axis)s: %(high)s zien hier veel meer ruimte dan %(low)s. Wat ziet ieder?")
        told.append(
            sentence
            % {
                "axis": text.plain if plain else text.name,
                "high": labels.VOICES[ProjectRole(difference.high)],
                "low": labels.VOICES[ProjectRole(difference.low)],
            }
        )
    return told
