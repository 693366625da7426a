"""The question screen in its states."""

from krachtbron.ui.components.question.question import Question

WORDS = ((1, "heel weinig"), (2, "weinig"), (3, "soms wel, soms niet"), (4, "veel"), (5, "heel veel"))
WHO = "De groep ziet een punt. Niemand ziet dat het van jou is."
LINES = ("Beslissen wij hier mee?", "Ook over wat echt telt?")
MINE = ("Ik geloof in wat ik kan.",)
ANCHORS = ((1, "Anderen beslissen. Wij horen het achteraf."), (5, "Wij beslissen samen, van begin tot einde."))

EXAMPLES = [
    ("Open", "{% question q %}", {"q": Question("Meedoen", LINES, WORDS, 4, 6, back="#", who=WHO, anchors=ANCHORS)}),
    ("Gekozen", "{% question q %}", {"q": Question("Meedoen", LINES, WORDS, 4, 6, chosen=4, back="#", who=WHO)}),
    (
        "Over jezelf, zonder roos",
        "{% question q %}",
        {"q": Question("Geloven in mezelf", MINE, WORDS, 1, 12, back="#", who="Alleen jij.", rings=False)},
    ),
    (
        "Meer dan één antwoord",
        "{% question q %}",
        {"q": Question("Waarover", ("Waarover beslissen jullie mee?",), WORDS[:3], 2, 6, chosen=[2], many=True)},
    ),
    ("In woorden", "{% question q %}", {"q": Question("Wat nog?", MINE, (), 6, 6, back="#", typed="De tuin.")}),
    (
        "Eerste vraag, na een leeg antwoord",
        "{% question q %}",
        {"q": Question("Samen", LINES[:1], WORDS, 1, 6, fault="Je koos nog niets. Kies een antwoord of sla over.")},
    ),
]
