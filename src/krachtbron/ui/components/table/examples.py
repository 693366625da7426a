HEADERS = ("Lijn", "nu", "in mei")
ROWS = (("Samen", "veel (4)", "soms wel, soms niet (3)"), ("Meedoen", "soms wel, soms niet (3)", "heel weinig (1)"))

EXAMPLES = [
    ("Met een titel", '{% table headers rows "Onze roos, mei en nu" %}', {"headers": HEADERS, "rows": ROWS}),
    (
        "Breder dan het scherm",
        '{% table headers rows "Alle antwoorden" %}',
        {"headers": ("Lijn", *(f"moment {n}" for n in range(1, 10))), "rows": [("Samen", *["veel (4)"] * 9)]},
    ),
]
