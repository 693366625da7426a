"""What Bram saw of Amina and wrote to her. One she kept and answered; one came just now."""

from dataclasses import dataclass

from krachtbron.framework.domain.planes import Plane


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
