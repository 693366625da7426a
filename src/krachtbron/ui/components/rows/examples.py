EXAMPLES = [
    (
        "Afspraken met hun knoppen",
        '<ul class="rows">'
        '<li><span class="quiet">vrijdag</span><span>Aan de brede groep vertellen wat de schepen zei</span>'
        '{% promise_chips "#" "open" "Aan de brede groep vertellen wat de schepen zei" %}</li>'
        '<li><span class="quiet">deze maand</span><span>De groep maakt zelf de agenda</span>'
        '{% promise_chips "#" "busy" "De groep maakt zelf de agenda" %}</li></ul>',
    ),
    (
        "Gewone rijen",
        "{% rows lines %}",
        {"lines": (("mei", "Onze roos met twaalf mensen", ""), ("januari", "Onze eerste roos", ""))},
    ),
]
