"""Writes: an instrument of an organisation is kept, translated, thrown away."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.framework import checking, policy
from krachtbron.framework.domain import own, translating
from krachtbron.framework.domain.check import Where, empty
from krachtbron.framework.domain.parts import LANGUAGES
from krachtbron.framework.models import OwnInstrument
from krachtbron.framework.policy import Verb
from krachtbron.framework.queries import own_instruments
from krachtbron.framework.reading import ContentError, Read, parse
from krachtbron.framework.uses import used


@transaction.atomic
def keep(actor: Actor, text: str, *, key: UUID, at: datetime) -> OwnInstrument | Refused:
    """A file becomes a version of an instrument of the organisation, or a language of one that stands."""
    must(actor)
    text = text.replace("\r\n", "\n")
    if known := OwnInstrument.objects.filter(pk=key).first():
        same = known.organisation_id == actor.organisation_id and known.text == text
        return known if same else Refused("key_taken", "key")
    found = checked(text)
    if isinstance(found, Refused):
        return found
    data = found.data
    there = list(OwnInstrument.objects.filter(organisation=actor.organisation_id, name=data["id"]).order_by("added"))
    if refused := own.check_version(data["version"], [row.version for row in there]):
        return refused
    rows = [row for row in there if row.version == data["version"]]
    for row in rows:
        if row.language == data["language"]:
            return row if row.text == text else Refused("version_stands", "text")
        if row.original and (error := checking.apart(parse("", row.text), found)):
            return as_refused(error)
    if refused := check_room_left(actor):
        return refused
    return added(actor, found, text, key=key, original=not rows, at=at)


@transaction.atomic
def begin_translation(
    actor: Actor, name: str, version: int, language: str, *, key: UUID, at: datetime
) -> OwnInstrument | Refused:
    """Another language of a version that stands: its texts still to be written."""
    rows = {row.language: row for row in own_instruments.get_version(actor, name, version)}
    must(actor)
    if language in rows:
        return rows[language]
    if language not in LANGUAGES:
        return Refused("no_language", "language")
    if refused := check_room_left(actor):
        return refused
    original = next(row for row in rows.values() if row.original)
    text = checking.dumped(translating.begun(parse("", original.text).data, language))
    return added(actor, parse("", text), text, key=key, original=False, at=at)


@transaction.atomic
def translate(
    actor: Actor, name: str, version: int, language: str, said: Mapping[Where, str], *, at: datetime
) -> OwnInstrument | Refused:
    """These texts of a translation; an empty one is still to be written, and until then it is not offered."""
    row = own_instruments.get_language(actor, name, version, language, lock=True)
    must(actor)
    if row.original or not own.may_change(used=bool(used([str(ref_of(row))])), complete=row.complete):
        return Refused("version_used")
    data = parse("", row.text).data
    known = translating.texts(data)
    put = {where: tidy(words) for where, words in said.items() if where in known}
    text = checking.dumped(translating.written(data, put))
    found = checked(text, unfinished=True)
    if isinstance(found, Refused):
        return found
    row.text, row.complete, row.changed = text, empty(found.data) is None, at
    row.save(update_fields=["text", "complete", "changed"])
    return row


@transaction.atomic
def throw_away(actor: Actor, name: str, version: int, language: str = "") -> Refused | None:
    """A whole version, or one translation of it; never what somebody filled."""
    rows = own_instruments.get_version(actor, name, version, lock=True)
    must(actor)
    gone = [row for row in rows if not language or (row.language == language and not row.original)]
    if used([str(ref_of(rows[0]))]) and any(row.complete for row in gone):
        return Refused("version_used")
    OwnInstrument.objects.filter(pk__in=[row.pk for row in gone]).delete()
    return None


def checked(text: str, *, unfinished: bool = False) -> Read | Refused:
    """What stands in it, or the first thing that is wrong."""
    if len(text.encode()) > own.FILE_MOST:
        return Refused("own_too_big", "text", {"most": own.FILE_MOST // 1024})
    try:
        found = parse("", text)
    except ContentError as error:
        return as_refused(error)
    if told := checking.faults(found, unfinished=unfinished):
        return as_refused(told[0])
    return own.check_room(found.data.get("room", "rounds")) or found


def check_room_left(actor: Actor) -> Refused | None:
    if OwnInstrument.objects.filter(organisation=actor.organisation_id).count() < own.INSTRUMENTS_MOST:
        return None
    return Refused("instruments_full", "", {"most": own.INSTRUMENTS_MOST})


def as_refused(error: ContentError) -> Refused:
    return Refused("own_fault", "text", {"line": error.line or 1, "sentence": error.sentence})


def added(actor: Actor, found: Read, text: str, *, key: UUID, original: bool, at: datetime) -> OwnInstrument | Refused:
    said: dict[str, Any] = {"name": found.data["id"], **{one: found.data[one] for one in ("version", "language")}}
    who = {"organisation_id": actor.organisation_id, "added_by_id": actor.person_id}
    how = {"original": original, "complete": empty(found.data) is None, "text": text, "added": at, "changed": at}
    try:
        with transaction.atomic():
            return OwnInstrument.objects.create(pk=key, **said, **who, **how)
    except IntegrityError:  # somebody else added it in the same moment
        return Refused("version_stands", "text")


def ref_of(row: OwnInstrument) -> own.OwnRef:
    return own.OwnRef(row.organisation_id, row.name, row.version)


def must(actor: Actor) -> None:
    if not policy.may(Verb.ADD, actor.role):
        raise Forbidden("organisation_add")
