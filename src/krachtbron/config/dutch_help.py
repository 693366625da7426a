"""argparse in Dutch, in plain words."""

import argparse
from typing import NoReturn

WORDS = {
    "usage: ": "gebruik: ",
    "options": "keuzes",
    "positional arguments": "wat je opgeeft",
    "show this help message and exit": "toon deze hulp",
    "the following arguments are required: %s": "dit ontbreekt nog: %s",
    "unrecognized arguments: %s": "dit ken ik niet: %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "expected one argument": "hier hoort iets achter",
    "expected at least one argument": "hier hoort iets achter",
    "invalid %(type)s value: %(value)r": "%(value)s past hier niet",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)s bestaat niet; kies uit %(choices)s",
    "invalid choice: %(value)r, maybe you meant %(maybe)r? (choose from %(choices)s)": (
        "%(value)s bestaat niet, bedoel je %(maybe)s? Kies uit %(choices)s"
    ),
    "%(prog)s: error: %(message)s\n": "%(message)s\n",
}


def speak_dutch() -> None:
    """argparse asks this name for its words."""
    argparse._ = lambda words: WORDS.get(words, words)  # type: ignore[attr-defined]


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where to read on."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}. Meer uitleg: {self.prog} --help\n")
