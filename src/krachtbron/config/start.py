"""What fills an installation: the demonstration, or the link with which the first coordinator begins."""

from krachtbron.base.problem import Problem
from krachtbron.config.copies import interrupted, leftovers
from krachtbron.config.prepare import prepare


def say(*lines: str) -> None:
    print(*lines, sep="\n", flush=True)  # noqa: T201


def finish_interrupted() -> None:
    """What a fall interrupted: a restore, or a forgetting between the two databases. And what may not stay goes."""
    from krachtbron.access import public as access
    from krachtbron.base import clock
    from krachtbron.config.terms import keep_terms

    at = clock.now()
    if interrupted.finish(at) is not None:
        say(
            "Een terugzetten werd onderbroken. Wie vergeten was, is opnieuw vergeten.",
            "Kijk na of alles er is; zet de kopie anders nog eens terug.",
        )
    access.hand_over()
    leftovers.sweep_when_free()
    leftovers.forget_before(at)
    keep_terms(at)


def fill_demo() -> None:
    """Fill an installation in which nobody works yet. Where people really work nobody looks around."""
    from krachtbron.base import clock
    from krachtbron.demo import public as demo

    if not demo.fill_when_empty(at=clock.now()) and not demo.is_demonstration():
        raise Problem(
            "Hier werkt een echte organisatie, of hier staat een voorbeeld van vroeger. "
            "Zet Krachtbron aan zonder --demo en zonder KRACHTBRON_DEMO, of kies een andere map: --map MAP"
        )


def sign_ins() -> list[str]:
    """Who can sign in to the demonstration, and how: lines to print."""
    from krachtbron.demo import public as demo

    return [f"  {line}" for line in demo.sign_ins()]


def reset_demo() -> None:
    prepare()
    from krachtbron.base import clock
    from krachtbron.demo import public as demo

    demo.reset(at=clock.now())
    say("De voorbeeldorganisatie staat weer zoals in het begin.", *sign_ins())


def begin(port: int) -> None:
    prepare()
    from django.urls import reverse

    from krachtbron.access import public as access
    from krachtbron.base import clock
    from krachtbron.base.outcome import Refused
    from krachtbron.demo import public as demo

    if demo.is_demonstration():
        raise Problem("In deze map staat het voorbeeld. Kies een andere, lege map: krachtbron begin --map MAP")
    answer = access.begin(at=clock.now())
    if isinstance(answer, Refused):
        raise Problem("Hier werkt al een organisatie. Kies een andere, lege map: krachtbron begin --map MAP")
    _, secret = answer
    say(
        "De installatie staat klaar. Met deze link begint de eerste coördinator; hij werkt één keer:",
        f"  http://127.0.0.1:{port}{reverse('access:accept', args=[secret])}",
        "Zet Krachtbron aan met: krachtbron run (met dezelfde --map)",
    )
