"""``krachtbron roos``: a rose in a file, without server or database."""

from collections.abc import Sequence
from pathlib import Path

from krachtbron.base.problem import Problem

ROSE = "empowerment-rose"
KINDS = (".svg", ".pdf", ".png")


def draw(words: list[str], to: Path, language: str) -> None:
    if to.suffix.lower() not in KINDS:
        raise Problem(f"{to.name} kan niet: kies een naam die eindigt op .svg, .pdf of .png.")
    start_without_house(language)
    from krachtbron.framework.load import library
    from krachtbron.ui.rose.command import draw_to

    shelf = library()
    definition = shelf.definitions[shelf.newest[ROSE]]
    text = definition.in_language(language)
    values = [value_of(word, definition.items[0].values) for word in words]
    if len(values) != len(definition.items):
        names = ", ".join(text.items[item.id].plain for item in definition.items)
        raise Problem(f"De roos heeft {len(definition.items)} lijnen ({names}); je gaf {len(values)} waarden.")
    try:
        draw_to(
            values,
            to,
            axes=[text.items[item.id].plain for item in definition.items],
            ring_words=list(text.items[definition.items[0].id].words.values()),
            title=text.title,
            language=language,
        )
    except OSError as error:
        raise Problem(f"{to} kan niet worden geschreven: {error.strerror}.") from error


def value_of(word: str, values: Sequence[int]) -> int | None:
    if word == "-":
        return None
    if not word.isdecimal() or int(word) not in values:
        raise Problem(f"{word} kan niet: kies {values[0]} tot {values[-1]}, of - voor overgeslagen.")
    return int(word)


def start_without_house(language: str) -> None:
    """Django's words and templates only: no folder is made, nothing is read of an installation."""
    import django
    from django.conf import settings
    from django.utils import translation

    package = Path(__file__).parent.parent
    settings.configure(USE_I18N=True, LANGUAGE_CODE="nl", LOCALE_PATHS=[package / "locale"])
    django.setup()
    translation.activate(language)
