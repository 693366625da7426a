WORDS = (("done", "gelukt"), ("busy", "bezig"), ("let_go", "losgelaten"))


def said(state: str) -> tuple[tuple[str, str, bool], ...]:
    return tuple((value, word, value == state) for value, word in WORDS)


TAG = '{% promise_chips "#" what choices key=key %}'
EXAMPLES = [
    ("Nog open", TAG, {"what": "Meedoen: de groep maakt zelf de agenda", "choices": said(""), "key": "a"}),
    ("Gelukt", TAG, {"what": "Samen bellen met de woondienst", "choices": said("done"), "key": "b"}),
]
