"""What weighs on Amina and what carries her, as she sees it. One thing she opened for Greet."""

from dataclasses import dataclass

from krachtbron.growth.domain.load import Near, Place, Weighs


@dataclass(frozen=True, slots=True)
class Weight:
    """``before``: where it stood at first, when she moved it since."""

    days_ago: int
    place: Place
    words: str
    before: Place | None = None
    opened: bool = False


WEIGHTS = (
    Weight(33, Place(Weighs.WEIGHS, Near.CLOSE), "De schimmel in de kamer van de kinderen"),
    Weight(33, Place(Weighs.CARRIES, Near.CLOSE), "Mijn drie kinderen aan tafel"),
    Weight(33, Place(Weighs.HINDERS, Near.BESIDE), "De woondienst antwoordt niet", opened=True),
    Weight(31, Place(Weighs.CARRIES, Near.BESIDE), "Zondag bellen met mijn zus"),
    Weight(31, Place(Weighs.WEIGHS, Near.FAR), "De brief van de huisbaas", Place(Weighs.WEIGHS, Near.CLOSE)),
    Weight(12, Place(Weighs.HELPS, Near.BESIDE), "De keuken van het buurthuis, op donderdag"),
    Weight(12, Place(Weighs.HELPS, Near.FAR), "De school zoekt iemand voor de soep"),
    Weight(5, Place(Weighs.CARRIES, Near.CLOSE), "Koken. Dan wordt mijn hoofd stil."),
)
