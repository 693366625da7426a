"""What Bram saw of Amina and wrote to her: one she kept and answered, one came just now. And two feathers."""

from dataclasses import dataclass

from krachtbron.framework.domain.planes import Plane
from krachtbron.growth.domain.noticing import Card


@dataclass(frozen=True, slots=True)
class Noticing:
    """``days_ago`` he wrote it; ``answer``: what she said back, empty while it lies there."""

    days_ago: int
    plane: Plane | None
    words: str
    answer: str = ""


NOTICED = (
    Noticing(
        34,
        Plane.PARTICIPATION,
        "Ik zag dat je rechtstond bij de schepen. Je zei: wij wachten al twee winters. En toen werd het stil.",
        "Mijn benen trilden. Ik ben blij dat je het zag.",
    ),
    Noticing(1, None, "Ik zag hoe je Fatiha liet uitspreken. Daarna durfde zij haar vraag te stellen."),
)


@dataclass(frozen=True, slots=True)
class Feather:
    """From ``giver`` to who is called ``nickname`` in the group of the tenants."""

    days_ago: int
    giver: str
    nickname: str
    card: Card
    words: str


FEATHERS = (
    Feather(
        12, "bram", "Amina", Card.FEATHER, "Dank je om Fatiha op te bellen toen ze niet durfde komen. Nu was ze er."
    ),
    Feather(3, "amina", "Bram", Card.CUP, "Je kwam ook toen het regende. En je had koffie mee voor iedereen."),
)
