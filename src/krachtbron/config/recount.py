"""``krachtbron recount``: the counts of every round, made anew from the answers."""

from krachtbron.config.copies.running import held
from krachtbron.config.prepare import prepare
from krachtbron.config.start import say


def recount() -> None:
    """Look through all; people may work meanwhile, a copy is not put back meanwhile."""
    with held():
        prepare()
        from krachtbron.instruments import public as instruments

        done = instruments.recount()
    say(f"Nageteld: {done.rounds} {'ronde' if done.rounds == 1 else 'rondes'}.")
    if done.differed:
        say(f"{done.differed} {'telling klopte' if done.differed == 1 else 'tellingen klopten'} niet. Dat is hersteld.")
    else:
        say("Elke telling klopte.")
