"""Outbox: nothing waits, and then it is not there; a browser fills it."""

EXAMPLES = [
    (
        "Er wacht niets",
        """{% include "components/outbox/outbox.html" %}""",
        {"owner": "a", "pass_url": "/", "worker_url": "/", "until": None},
    ),
]
