"""Buttons: one thing to do a page; the rest quieter."""

EXAMPLES = [
    ("De ene handeling", '{% button "Bewaar" %}'),
    (
        "Naast elkaar, met ruimte als ze niet passen",
        '<p class="buttons">{% button "Toon de punten" %}{% link_button "Samen een roos" "#" "quiet" %}'
        '{% button "Dit sla ik over" "value" "skip" "plain" %}</p>',
    ),
    ("Lange woorden", '{% link_button "Bijeenkomst afsluiten en de afspraken met iedereen delen" "#" %}'),
]
