"""The instruments that an organisation added. Parsed once a process, and again when somebody added a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from uuid import UUID

from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.once import once
from krachtbron.framework.checking import whole
from krachtbron.framework.domain import Definition
from krachtbron.framework.domain.own import OwnRef
from krachtbron.framework.models import OwnInstrument
from krachtbron.framework.reading import ContentError
from krachtbron.framework.uses import used

__all__ = [
    "OwnInstrument",
    "OwnVersion",
    "get_language",
    "get_version",
    "newest_own",
    "own_definition",
    "versions_of",
]

Stamp = tuple[tuple[UUID, str, datetime], ...]  # of each language: its row, its name, when it last changed
KEPT = 256  # definitions in memory, of all organisations together
_made: dict[OwnRef, tuple[Stamp, Definition]] = {}
_lock = Lock()


def own_definition(ref: OwnRef) -> Definition | None:
    """The instrument ``ref`` of an organisation; asked once where a page only reads."""

    def ask() -> tuple[Definition | None]:
        rows = OwnInstrument.objects.filter(
            organisation=ref.organisation_id, name=ref.name, version=ref.version, complete=True
        )
        stamp = tuple(rows.order_by("-original", "added", "pk").values_list("pk", "language", "changed"))
        return (as_definition(ref, stamp) if stamp else None,)

    found = once(("framework.own", ref), ask) or ask()
    return found[0]


def newest_own(organisation_id: UUID) -> list[Definition]:
    """The newest version of each instrument of the organisation that a round can ask, by title."""
    rows = OwnInstrument.objects.filter(organisation=organisation_id, complete=True)
    stamps: dict[str, dict[int, list[tuple[UUID, str, datetime]]]] = {}
    for name, version, pk, language, changed in rows.order_by("-original", "added", "pk").values_list(
        "name", "version", "pk", "language", "changed"
    ):
        stamps.setdefault(name, {}).setdefault(version, []).append((pk, language, changed))
    found = []
    for name, versions in stamps.items():
        newest = max(versions)
        made = readable(OwnRef(organisation_id, name, newest), tuple(versions[newest]))
        found += [made] if made and made.room == "rounds" else []
    return sorted(found, key=lambda one: (one.in_language("nl").title.casefold(), one.id))


def readable(ref: OwnRef, stamp: Stamp) -> Definition | None:
    """None where a file no longer fits the format: it is not offered, and what was filled with it stays."""
    try:
        return as_definition(ref, stamp)
    except ContentError:
        return None


def as_definition(ref: OwnRef, stamp: Stamp) -> Definition | None:
    """What these rows make, as it was made before, or anew; None where they are gone meanwhile."""
    known = _made.get(ref)
    if known and known[0] == stamp:
        return known[1]
    texts = texts_of(one[0] for one in stamp)
    if not texts:
        return None
    definition = whole(texts, ref.whose)
    with _lock:
        while len(_made) >= KEPT:
            _made.pop(next(iter(_made)))
        _made[ref] = (stamp, definition)
    return definition


def texts_of(keys: Iterable[UUID]) -> list[str]:
    """The files of these rows, in their order."""
    wanted = list(keys)
    found = dict(OwnInstrument.objects.filter(pk__in=wanted).values_list("pk", "text"))
    return [found[key] for key in wanted if key in found]


@dataclass(frozen=True, slots=True)
class OwnVersion:
    """A version as a coordinator sees it in the list. ``languages``: (code, whether every text is there)."""

    ref: OwnRef
    title: str
    languages: tuple[tuple[str, bool], ...]
    used: bool

    @property
    def name(self) -> str:
        return self.ref.name

    @property
    def version(self) -> int:
        return self.ref.version


def versions_of(actor: Actor) -> list[OwnVersion]:
    """Every version of the actor's organisation, by name, the newest first."""
    if actor.organisation_id is None:
        return []
    rows = OwnInstrument.objects.filter(organisation=actor.organisation_id).order_by("-original", "added", "pk")
    found: dict[OwnRef, list[tuple[UUID, str, datetime, bool]]] = {}
    fields = ("name", "version", "pk", "language", "changed", "complete")
    for name, version, pk, language, changed, complete in rows.values_list(*fields):
        ref = OwnRef(actor.organisation_id, name, version)
        found.setdefault(ref, []).append((pk, language, changed, complete))
    asked = used(map(str, found))
    made = []
    for ref, languages in found.items():
        definition = readable(ref, tuple(one[:3] for one in languages if one[3]))
        title = next(iter(definition.texts.values())).title if definition else ref.name
        made.append(OwnVersion(ref, title, tuple((one[1], one[3]) for one in languages), str(ref) in asked))
    return sorted(made, key=lambda one: (one.ref.name, -one.ref.version))


def get_version(actor: Actor, name: str, version: int, *, lock: bool = False) -> list[OwnInstrument]:
    """Every language of a version of the actor's organisation, the original first; else 404."""
    rows = OwnInstrument.objects.filter(organisation=actor.organisation_id, name=name, version=version)
    found = list((rows.select_for_update() if lock else rows).order_by("-original", "added", "pk"))
    if not found:
        raise Http404
    return found


def get_language(actor: Actor, name: str, version: int, language: str, *, lock: bool = False) -> OwnInstrument:
    """One language of it, else 404."""
    found = next((row for row in get_version(actor, name, version, lock=lock) if row.language == language), None)
    if found is None:
        raise Http404
    return found
