"""An instrument as it stands in its file: one file a language, ``id@version.language.yaml``."""

from typing import Annotated, Literal

from msgspec import Meta, field

from krachtbron.framework.domain.parts import (
    Content,
    Id,
    Language,
    Line,
    Lines,
    Name,
    Publication,
    Source,
    Version,
)

Kind = Literal["ordinal", "two_pole", "yes_partly_no", "choice", "choices", "fields", "open", "cards"]
Subject = Literal["project", "group", "organisation", "oneself"]
Perspective = Literal["worker", "participant", "expert", "coach", "partner"]
# Where it is filled: in a round with others, in a space of one's own, or while looking back.
Room = Literal["rounds", "growth", "reflection"]
# Where a cause lies: with people, with services and groups, in society; and whether it could have been done otherwise.
# Of a field of a board; nothing at all other questions.
Level = Literal["", "micro", "meso", "macro"]
Side = Literal["", "internal", "external"]
# What an unanswered item does: it stays a gap, or a subscale still counts when three quarters are answered.
Missing = Literal["gap", "three_quarters"]

Words = Annotated[dict[int, Line], Meta(max_length=12)]
Names = Annotated[tuple[Line, ...], Meta(max_length=4)]


class ItemFile(Content, frozen=True):
    """One question. ``name`` is the professional one, ``plain`` everyone's.

    ``anchors`` say what one would see at each value; ``words`` take the place of the file's words; ``axis`` is the
    professional name in a word, for a picture. ``poles``: the two ends of a two-pole item. ``rows`` and ``columns``:
    the sides of a matrix of fields; its words go along the rows. ``cards``: a field of a board of six, at a ``level``
    and a ``side``; ``saying`` is what somebody would say there, ``adds`` what this way of looking adds.
    """

    id: Id
    kind: Kind
    name: Line
    plain: Line
    question: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=2)]
    professional_question: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=2)]
    source: Source
    words: Words = field(default_factory=dict)
    anchors: Words = field(default_factory=dict)
    axis: str = ""
    reverse: bool = False
    poles: Names = ()
    rows: Names = ()
    columns: Names = ()
    level: Level = ""
    side: Side = ""
    saying: str = ""
    adds: Annotated[tuple[Line, ...], Meta(max_length=3)] = ()


class Subscale(Content, frozen=True):
    """Items that belong together."""

    id: Id
    name: Line
    members: Annotated[tuple[Id, ...], Meta(min_length=2)]


class InstrumentFile(Content, frozen=True):
    """A whole instrument in one language. ``axes`` is the fixed order of its rose; without axes each item is a line.

    ``wanted``: every two-pole item is asked twice, also where one wants to stand. ``does_not_apply``: the word of an
    answer that says so, at every item. ``evidence``: what is asked for in words beside each answer. ``again_after``:
    in how many months it is good to look again.
    """

    id: Name
    version: Version
    language: Language
    title: Line
    plain_title: Line
    licence: Line
    source: Source
    publications: Annotated[tuple[Publication, ...], Meta(min_length=1)]
    subjects: Annotated[tuple[Subject, ...], Meta(min_length=1)]
    perspectives: Annotated[tuple[Perspective, ...], Meta(min_length=1)]
    missing: Missing
    instruction: Lines
    professional_instruction: Lines
    repeat: Lines
    items: Annotated[tuple[ItemFile, ...], Meta(min_length=1, max_length=200)]
    axes: tuple[Id, ...] = ()
    words: Words = field(default_factory=dict)
    subscales: tuple[Subscale, ...] = ()
    room: Room = "rounds"
    wanted: Annotated[tuple[Line, ...], Meta(max_length=2)] = ()
    does_not_apply: str = ""
    evidence: str = ""
    again_after: Annotated[int, Meta(ge=0, le=60)] = 0

    def words_of(self, item: ItemFile) -> dict[int, str]:
        """The word of each value of ``item``, from low to high; none where one answers freely."""
        return {} if item.kind in ("open", "cards") else item.words or self.words
