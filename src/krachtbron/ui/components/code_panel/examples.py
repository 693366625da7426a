URL = "https://krachtbron.example/mee/RZKN/"

EXAMPLES = [
    (
        "Op het gedeelde scherm",
        '{% code_panel code="RZKN" url=url address="krachtbron.example/mee" lead="Doe mee met je telefoon" '
        'after="11 mensen doen mee, 9 zijn klaar" %}',
        {"url": URL},
    ),
    (
        "Klein, naast iets anders",
        '{% code_panel code="RZKN" url=url after="11 van 12 klaar" small=True %}',
        {"url": URL},
    ),
    ("Alleen de code", '{% code_panel code="RZKN" %}'),
    ("Een uitnodiging zonder code", '{% code_panel url=url lead="Laat haar dit scannen" %}', {"url": URL}),
]
