"""Lines: nobody yet, one person, two poles with what is wanted, a group, many, two moments, long words."""

from krachtbron.ui.lines.scale import draw_scale
from krachtbron.ui.lines.shapes import Scale, ScaleRow

WORDS = ("heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel")
POLES = ("Wij beslissen voor mensen", "Mensen beslissen zelf")
STEPS = ("helemaal hier", "eerder hier", "in het midden", "eerder daar", "helemaal daar")
ENDS = (WORDS[0], WORDS[-1])
LONG = (
    "Vanuit onze verantwoordelijkheidsverdeling bepalen de beroepskrachten wat er gebeurt",
    "De ervaringsdeskundigheid van buurtbewoners bepaalt wat er gebeurt",
)


def one(*rows: ScaleRow) -> Scale:
    return Scale(WORDS, ENDS, False, rows)


def poles(*rows: ScaleRow) -> Scale:
    return Scale(STEPS, POLES, True, rows)


HERE, THERE = ScaleRow("Waar staan we", {2: 1}), ScaleRow("Waar willen we staan", {4: 1}, "wanted")
SCALES = {
    "Nog niemand": one(),
    "Eén mens": one(ScaleRow("", {4: 1})),
    "Twee polen: waar we staan, waar we willen staan": poles(HERE, THERE),
    "Twee polen, op dezelfde plek": poles(HERE, ScaleRow("Waar willen we staan", {2: 1}, "wanted")),
    "Twee stemmen": one(ScaleRow("Bewoners", {1: 1, 2: 2, 4: 4, 5: 1}), ScaleRow("Werkers", {3: 1, 4: 3})),
    "Twee polen, een groep, nu en gewenst": poles(
        ScaleRow("Waar staan we", {1: 3, 2: 5, 3: 8, 5: 1}),
        ScaleRow("Waar willen we staan", {3: 2, 4: 7, 5: 8}, "wanted"),
    ),
    "Nu en in mei": one(ScaleRow("Nu", {3: 1, 4: 3}), ScaleRow("In mei", {2: 2, 3: 1, 5: 1}, "before")),
    "Met heel veel": one(ScaleRow("Iedereen", {1: 3, 2: 12, 3: 27, 4: 104, 5: 8})),
    "Zeven plaatsen en niet van toepassing": Scale(
        ("nooit", "bijna nooit", "soms", "geregeld", "vaak", "bijna altijd", "altijd"),
        ("nooit", "altijd"),
        False,
        (ScaleRow("Bewoners", {0: 2, 1: 8, 2: 7, 3: 5, 4: 8, 6: 1, 7: 3}),),
        "niet van toepassing",
    ),
    "Lange woorden": Scale(STEPS, LONG, True, (ScaleRow("Medewerkers van de samenlevingsopbouworganisatie", {2: 1}),)),
    "Van rechts naar links": Scale(
        ("قليل جدا", "قليل", "أحيانا", "كثير", "كثير جدا"),
        ("قليل جدا", "كثير جدا"),
        False,
        (ScaleRow("السكان", {4: 2, 5: 1}),),
    ),
}

EXAMPLES: list[tuple[str, str, dict[str, object]]] = [
    (title, "{% scale drawing %}", {"drawing": draw_scale(scale, title=title, name=f"s{number}")})
    for number, (title, scale) in enumerate(SCALES.items())
]
ROUND = ("Beslissen wij mee?", "Kan iedereen meedoen?", "Staan wij samen stil bij wat we doen?")
WHOLE = [
    draw_scale(
        one(ScaleRow("Bewoners", {2: 1 + at, 4: 4 - at}), ScaleRow("Werkers", {3: 1, 5 - at: 2})),
        title=title,
        name=f"r{at}",
    )
    for at, title in enumerate(ROUND)
]

EXAMPLES.append(
    (
        "Onder elkaar, met één lijst van tabellen",
        "{% for one in drawings %}<h3>{{ one.title }}</h3>{% scale one table=False %}{% endfor %}{% tables drawings %}",
        {"drawings": WHOLE},
    )
)
EXAMPLES.append(
    (
        "De tabel open",
        "{% scale drawing open=True %}",
        {"drawing": draw_scale(SCALES["Twee stemmen"], title="Beslissen wij mee?", name="open")},
    )
)
