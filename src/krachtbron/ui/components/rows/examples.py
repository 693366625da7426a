"""Rows: a quiet list that pages write themselves: when or where, what, and what one can do."""

TOLD = (("done", "gelukt", False), ("busy", "bezig", False), ("let_go", "losgelaten", False))
BUSY = (("done", "gelukt", False), ("busy", "bezig", True), ("let_go", "losgelaten", False))

EXAMPLES = [
    (
        "Afspraken met hun knoppen",
        '<ul class="rows"><li><span class="quiet">vrijdag</span><span>{{ one }}</span>'
        '{% promise_chips "#" one open key="c" %}</li>'
        '<li><span class="quiet">deze maand</span><span>{{ two }}</span>'
        '{% promise_chips "#" two busy key="d" %}</li></ul>',
        {
            "one": "Aan de brede groep vertellen wat de schepen zei",
            "two": "De groep maakt zelf de agenda",
            "open": TOLD,
            "busy": BUSY,
        },
    ),
    (
        "Gewone rijen",
        '<ul class="rows"><li><span class="quiet">22\u00a0november\u00a02026</span><a href="#">Onze roos</a>'
        '<span class="quiet">samen een roos · afgerond</span></li>'
        '<li><span class="quiet">17\u00a0januari\u00a02026</span><a href="#">Onze eerste roos</a></li></ul>',
    ),
    (
        "Een antwoord en de weg terug",
        '<ul class="rows rows--answers"><li><span>Samen</span><b>veel</b><a href="#">Wijzig</a></li>'
        "<li><span>Hoe we omgaan met elkaar</span><b>soms wel, soms niet</b>"
        '<a href="#">Wijzig</a></li></ul>',
    ),
]
