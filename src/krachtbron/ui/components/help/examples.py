"""Help: a question mark in the field; pages of the handbook fill it."""

EXAMPLES = [
    (
        "Drie zinnen en de weg naar meer",
        '<details class="help"><summary><span aria-hidden="true">?</span>'
        '<span class="unseen">Uitleg: samen werken</span></summary><div class="help__said">'
        "<p>Wie hetzelfde meemaakt, vindt elkaar.</p><p>Een vaste groep hoeft niet.</p>"
        '<p><a href="/">Lees meer</a></p></div></details>',
    )
]
