"""The rose: now, now and before, with a gap, and of a whole group."""

from krachtbron.ui.rose.dots import draw_dots
from krachtbron.ui.rose.series import Series, draw_rose

AXES = ("Samen", "Wat mensen kunnen", "Stilstaan", "Meedoen", "Wat lukt", "Hoe we omgaan met elkaar")
WORDS = ("heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel")
NOW = Series("nu", (4, 4, 2, 3, 3, 5))
MAY = Series("in mei", (3, 4, 2, 1, 3, 4), "before")
SOME = ([3, 4, 4, 5, 4], [4, 4, 5, 3, 4], [2, 2, 1, 3, 2], [1, 1, 5, 4, 2], [3, 3, 3], [5, 5, 4, 5])
MANY = tuple([1 + (7 * n + axis * n) % 5 for n in range(30)] for axis in range(6))

EXAMPLES = [
    (
        "Nu en eerder",
        "{% rose drawing %}",
        {"drawing": draw_rose(AXES, (NOW, MAY), WORDS, title="Onze roos", name="a")},
    ),
    (
        "Eén lijn overgeslagen",
        "{% rose drawing %}",
        {"drawing": draw_rose(AXES, (Series("nu", (4, None, 2, 3, 3, 5)),), WORDS, title="Onze roos nu", name="b")},
    ),
    (
        "Een groep van vijf",
        "{% rose drawing %}",
        {
            "drawing": draw_dots(
                AXES, SOME, WORDS, agreed=(4, 4, 2, None, 3, 5), title="Zo zien wij onze plek", name="c"
            )
        },
    ),
    (
        "Een groep van dertig, de tabel open",
        "{% rose drawing open=True %}",
        {"drawing": draw_dots(AXES, MANY, WORDS, title="Zo zien we het met dertig", name="d")},
    ),
    (
        "Andere namen, van rechts naar links",
        "{% rose drawing %}",
        {
            "drawing": draw_rose(
                ("معًا", "ما يستطيعه الناس", "التوقف", "المشاركة", "ما ينجح", "كيف نتعامل"),
                (Series("الآن", (4, 3, 2, 3, 3, 5)),),
                WORDS,
                title="وردتنا",
                name="e",
            )
        },
    ),
]
