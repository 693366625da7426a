"""What the pages of this room share: who asks, and her open vault."""

from uuid import UUID

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base.vault import Vault


def owner(request: Request) -> UUID:
    """The person whose own space this is: whoever signed in."""
    person = request.actor.person_id
    assert person is not None, "these pages ask to sign in"
    return person


def vault(request: Request) -> Vault | None:
    """Her open vault; ``None`` while she wrote nothing yet."""
    return access.vault_of(owner(request))
