"""The kinds of things that can be opened for others. A new kind is a line here; its page is ``growth:<kind>``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Dream, Own, Step, Strength
from krachtbron.growth.queries.dreams import read_step
from krachtbron.growth.queries.dreams import say as read_dream
from krachtbron.growth.queries.strengths import read as read_strength


@dataclass(frozen=True, slots=True)
class Kind:
    """Its table, and how a row is read with the vault of whose it is."""

    table: type[Own]
    read: Callable[[Any, Vault], Any]


KINDS: dict[str, Kind] = {
    "strength": Kind(Strength, read_strength),
    "dream": Kind(Dream, read_dream),
    "step": Kind(Step, read_step),
}
