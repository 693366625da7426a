"""Roses side by side: moments, or ways of looking."""

from krachtbron.ui.components.rose.examples import AXES, WORDS
from krachtbron.ui.rose.series import Series, draw_rose


def _small(title: str, values: tuple[int | None, ...]) -> object:
    return draw_rose(AXES, (Series("", values),), WORDS, title=title, small=True, name=title.replace(" ", "-"))


EXAMPLES = [
    (
        "Drie keer kijken",
        "{% small_roses drawings %}",
        {
            "drawings": [
                _small("in januari", (2, 3, 2, 1, 3, 4)),
                _small("in mei", (3, 4, 2, 1, 3, 4)),
                _small("nu", (4, 4, None, 3, 3, 5)),
            ]
        },
    )
]
