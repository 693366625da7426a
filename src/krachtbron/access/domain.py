"""The actor: who asks, decided once per request. Free of Django."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a person is in an organisation. Nobody outranks anybody: a role opens rooms, it gives no say over people."""

    PARTICIPANT = "participant"
    WORKER = "worker"
    COACH = "coach"
    COORDINATOR = "coordinator"
    PARTNER = "partner"


PROFESSIONALS = frozenset({Role.WORKER, Role.COACH, Role.COORDINATOR})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. Always there, never ``None``.

    A stranger has neither person nor guest. ``guest`` is the hash of this telephone's token in a live round and may
    stand beside a person: a worker can join a round with her own telephone.
    """

    person_id: UUID | None = None
    organisation_id: UUID | None = None
    role: Role | None = None
    nickname: str = ""
    guest: str = ""

    @property
    def is_person(self) -> bool:
        return self.person_id is not None

    @property
    def is_professional(self) -> bool:
        return self.role in PROFESSIONALS

    def is_(self, role: Role) -> bool:
        return self.role == role


STRANGER = Actor()
