"""What an organisation may say with an example beside the compass. An example is shown, never kept of anybody."""

from collections.abc import Collection

from krachtbron.base.outcome import Refused

NAME_MOST, TEXT_MOST = 80, 300
OWN = "own-"  # before the key of an example that an organisation added itself


def check_example(
    items: Collection[str], name: str, strong: Collection[str], weak: Collection[str], text: str
) -> Refused | None:
    """A name, at least one strong and one weak item, none both, and a sentence how."""
    for field, said, most in (("name", name, NAME_MOST), ("text", text, TEXT_MOST)):
        if not said:
            return Refused("say_it", field)
        if len(said) > most:
            return Refused("too_long", field, {"longest": most, "length": len(said)})
    for field, chosen in (("strong", strong), ("weak", weak)):
        if not chosen or not set(chosen) <= set(items):
            return Refused("choose_one", field)
    return Refused("both", "weak") if set(strong) & set(weak) else None
