"""Rings: empty, a few things, and many close by."""

from typing import Any

from krachtbron.ui.components.rings.draw import RingDot, draw_rings

NAMES = (("Weegt op mij", ""), ("Houdt mij tegen", "van buiten"), ("Draagt mij", ""), ("Helpt mij", "van buiten"))
RINGS = ("dichtbij", "ernaast", "verder weg")
FEW = [RingDot(n, f"ding {n}", (n * 3 % 4, n * n % 3)) for n in range(1, 8)]
MANY = [RingDot(n, f"ding {n}", (n % 2 * 2, 0)) for n in range(1, 25)]
SAID: dict[str, Any] = {"names": NAMES, "rings": RINGS, "middle": "ik"}

EXAMPLES = [
    ("Nog leeg", "{{ picture }}", {"picture": draw_rings([], title="Nog leeg", name="a", **SAID)}),
    ("Zeven dingen", "{{ picture }}", {"picture": draw_rings(FEW, title="Zeven dingen", name="b", **SAID)}),
    ("Veel dichtbij", "{{ picture }}", {"picture": draw_rings(MANY, title="Veel dichtbij", name="c", **SAID)}),
]
