"""For whom somebody can open a thing of her own: who stands near her, and who reads something of hers already."""

from krachtbron.access.domain import Actor, Sight
from krachtbron.access.models import Reader
from krachtbron.access.surroundings import Near, nearest


def near_to(actor: Actor) -> list[Near]:
    """Those near her; then, by nickname, whom she let in herself. A last day that passed makes no difference."""
    near = nearest(actor)
    known = {one.who for one in near}
    rows = Reader.objects.filter(
        audience__person=actor.person_id, audience__person__isnull=False, sight=Sight.PERSON, withdrawn=None
    )
    names = dict(rows.exclude(person__in=known).values_list("person", "person__nickname"))
    others = sorted(names.items(), key=lambda one: (one[1].casefold(), one[0]))
    return [*near, *(Near(Sight.PERSON, who, name) for who, name in others)]
