"""The five screens of the experience exercise (kader, "Ervaringsoefening zelfsturend vermogen")."""

from enum import StrEnum

PART_MOST = 300


class Screen(StrEnum):
    """What is asked, in this order: a memory that did good, through the senses, and what came up besides."""

    RECALL = "recall"
    SEE = "see"
    HEAR = "hear"
    FEEL = "feel"
    ELSE = "more"


BEGIN, NAMING = 0, len(Screen) + 1


def step(said: str) -> int:
    """Which screen is asked for: 0 to begin, then the five, then naming it to whom it concerns."""
    return int(said) if said in {str(one) for one in range(BEGIN, NAMING + 1)} else BEGIN
