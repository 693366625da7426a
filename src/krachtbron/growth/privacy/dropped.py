"""What she threw away stays away."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from krachtbron.growth.models import (
    Cheer,
    Dream,
    Mirror,
    Noticed,
    Path,
    Picture,
    Receipt,
    Spending,
    Stage,
    Step,
    Story,
    Strength,
    Talk,
    Touchstone,
    Weight,
)

TABLES = (
    *(Strength, Dream, Step, Cheer, Path, Stage, Talk, Story, Picture),
    *(Weight, Mirror, Touchstone, Noticed, Spending, Receipt),
)


def drop_again(closed: Mapping[UUID, datetime]) -> int:
    """What was thrown away and came back with an old copy goes again, with all that stands under it. How many.

    What she wrote anew later, with the page she still had open, stays.
    """
    count = 0
    for table in TABLES:
        rows = table._default_manager.values_list("pk", "made")
        gone = [pk for pk, made in rows if pk in closed and made <= closed[pk]]
        table._default_manager.filter(pk__in=gone).delete()
        count += len(gone)
    return count
