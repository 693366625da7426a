WHAT = "Meedoen: de groep maakt zelf de agenda"

EXAMPLES = [
    ("Nog open", '{% promise_chips "#" "open" what %}', {"what": WHAT}),
    ("Gelukt", '{% promise_chips "#" "done" what %}', {"what": "Samen bellen met de woondienst"}),
]
