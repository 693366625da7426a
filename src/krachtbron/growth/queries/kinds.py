"""The kinds of things that can be opened for others. A new kind is a line here; its page is ``growth:<kind>``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from krachtbron.base.outcome import Refused
from krachtbron.base.vault import Vault
from krachtbron.growth.models import Dream, Mirror, Noticed, Own, Path, Step, Story, Strength, Touchstone, Weight
from krachtbron.growth.queries.dreams import read_step
from krachtbron.growth.queries.dreams import say as read_dream
from krachtbron.growth.queries.load import read as read_weight
from krachtbron.growth.queries.mirror import check as check_mirror
from krachtbron.growth.queries.mirror import read as read_mirror
from krachtbron.growth.queries.noticing import read as read_noticed
from krachtbron.growth.queries.path import read as read_path
from krachtbron.growth.queries.pictures import PICTURES
from krachtbron.growth.queries.stories import check as check_story
from krachtbron.growth.queries.stories import read as read_story
from krachtbron.growth.queries.strengths import read as read_strength
from krachtbron.growth.queries.touchstone import read as read_touchstone


@dataclass(frozen=True, slots=True)
class Kind:
    """Its table, and how a row is read with the vault of whose it is."""

    table: type[Own]
    read: Callable[[Any, Vault], Any]
    along: Sequence[Any] = ()  # what is fetched along with the rows
    check: Callable[[Any], Refused | None] = lambda _row: None  # why it cannot be opened now


KINDS: dict[str, Kind] = {
    "strength": Kind(Strength, read_strength, (PICTURES,)),
    "dream": Kind(Dream, read_dream),
    "step": Kind(Step, read_step),
    "path": Kind(Path, read_path, ("stages", "talks")),
    "story": Kind(Story, read_story, (PICTURES, "typist"), check_story),
    "weight": Kind(Weight, read_weight),
    "mirror": Kind(Mirror, read_mirror, check=check_mirror),
    "touchstone": Kind(Touchstone, read_touchstone),
    "noticed": Kind(Noticed, read_noticed),
}
