"""Tables of this room."""

from krachtbron.access.models.people import Account, Invitation, Membership, Organisation, Person, Session
from krachtbron.access.models.tries import Try
from krachtbron.access.models.trust import Audience, Forgetting, Look, LookChain, PersonKey, Reader, Tombstone

__all__ = [
    "Account",
    "Audience",
    "Forgetting",
    "Invitation",
    "Look",
    "LookChain",
    "Membership",
    "Organisation",
    "Person",
    "PersonKey",
    "Reader",
    "Session",
    "Tombstone",
    "Try",
]
