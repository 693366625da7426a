"""What fills an installation: the demonstration, or the link with which the first coordinator begins."""

import importlib.util
from typing import Any

from krachtbron.base.problem import Problem
from krachtbron.config.prepare import prepare


def say(*lines: str) -> None:
    print(*lines, sep="\n", flush=True)  # noqa: T201


def demo_room() -> Any:
    if importlib.util.find_spec("krachtbron.demo.public") is None:
        raise Problem("Deze versie heeft geen voorbeeldorganisatie.")
    from krachtbron.demo import public

    return public


def fill_demo() -> None:
    """Fill an installation in which nobody works yet; leave any other as it is."""
    from krachtbron.base import clock

    demo_room().fill_when_empty(at=clock.now())


def sign_ins() -> list[str]:
    """Who can sign in to the demonstration, and how: lines to print."""
    return [f"  {line}" for line in demo_room().sign_ins()]


def reset_demo() -> None:
    import os

    os.environ["KRACHTBRON_DEMO"] = "1"
    prepare()
    from krachtbron.base import clock

    demo_room().reset(at=clock.now())
    say("De voorbeeldorganisatie staat weer zoals in het begin.", *sign_ins())


def begin(port: int) -> None:
    prepare()
    from django.urls import reverse

    from krachtbron.access import public as access
    from krachtbron.base import clock
    from krachtbron.base.outcome import Refused

    answer = access.begin(at=clock.now())
    if isinstance(answer, Refused):
        raise Problem("Hier werkt al een organisatie. Kies een andere, lege map: krachtbron begin --map MAP")
    _, secret = answer
    say(
        "De installatie staat klaar. Met deze link begint de eerste coördinator; hij werkt één keer:",
        f"  http://127.0.0.1:{port}{reverse('access:accept', args=[secret])}",
        "Zet Krachtbron aan met: krachtbron run (met dezelfde --map)",
    )
