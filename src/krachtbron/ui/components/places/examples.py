NAMES = ("Vandaag", "Groepen", "Rozen", "Projecten", "Mensen")

EXAMPLES = [
    (
        "Coördinator",
        "{% places %}",
        {
            "places": [{"name": name, "url": "#", "current": name == "Vandaag"} for name in NAMES]
            + [{"name": "Els", "url": "#", "mine": True}]
        },
    )
]
