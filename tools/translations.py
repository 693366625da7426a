"""The catalogues in ``src/krachtbron/locale``: from the source, and checked against it. No gettext programs needed.

``update`` writes what is in the source (new texts empty, gone texts gone) and compiles; ``check`` changes nothing and
fails for a text without translation, a doubtful or superfluous one, unequal placeholders, or a stale ``.mo``;
``pseudo FOLDER`` writes Dutch in Arabic letters, longer and from right to left, for tests.
"""

import ast
import gettext
import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "krachtbron"
LANGUAGES = ("en", "fr")
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop", "Dutch"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
Text = tuple[int, str | tuple[str, ...], str | None]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w+")
ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # the format wants one; a real one would change the file every time
HEADER = """# {language}
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: {language}\\n"
{plural}
"""


def texts() -> Catalog:
    """Every text in the source that people read."""
    found = Catalog()
    for file in sorted([*SOURCE.rglob("*.py"), *SOURCE.rglob("*.html")]):
        for number, words, context in in_python(file) if file.suffix == ".py" else in_template(file):
            found.add(words, context=context, locations=[(file.name, number)])
    return found


def in_python(file: Path) -> Iterator[Text]:
    """From the syntax tree: before Python 3.12 the tokens do not show what stands inside an f-string."""
    for node in ast.walk(ast.parse(file.read_text())):
        if not isinstance(node, ast.Call):
            continue
        shape = KEYWORDS.get(getattr(node.func, "id", getattr(node.func, "attr", "")), ())
        if shape == () or not node.args:
            continue
        places = shape or (1,)
        said = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
        words = [said[place - 1] for place in places if isinstance(place, int) and place <= len(said)]
        context = next((said[place[0] - 1] for place in places if isinstance(place, tuple)), None)
        if all(isinstance(word, str) and word for word in words):
            yield node.lineno, words[0] if len(words) == 1 else tuple(words), context


def in_template(file: Path) -> Iterator[Text]:
    """A template keeps only its texts, as Python."""
    from django.utils.translation.template import templatize

    code = templatize(file.read_text(), origin=str(file)).encode()
    for number, words, _, context in extract("python", io.BytesIO(code), KEYWORDS):
        if words and words != ("", ""):
            yield number, words, context


def key(message: Message) -> tuple[object, object]:
    return message.id, message.context


def path(language: str, suffix: str, folder: Path = SOURCE / "locale") -> Path:
    return folder / language / "LC_MESSAGES" / f"django.{suffix}"


def written(language: str) -> Catalog:
    """The catalogue as it is in the tree."""
    file = path(language, "po")
    return read_po(file.open("rb"), locale=language) if file.exists() else Catalog(locale=language)


def fresh(language: str, old: Catalog) -> Catalog:
    """The texts of the source with the translations that there were."""
    known = {key(message): message for message in old if message.id}
    new = Catalog(locale=language)
    for message in texts():
        if message.id:
            before = known.get(key(message))
            kept = before.string if before is not None else None
            flags = [flag for flag in (before.flags if before is not None else ()) if flag == "fuzzy"]
            new.add(message.id, kept, context=message.context, flags=[*message.flags, *flags])
    return new


def po(catalog: Catalog) -> str:
    """The same texts give the same bytes: sorted, without dates or places."""
    body = io.BytesIO()
    write_po(body, catalog, omit_header=True, no_location=True, sort_output=True, width=110)
    plural = f'"Plural-Forms: {catalog.plural_forms}\\n"\n'
    return HEADER.format(language=catalog.locale_identifier, plural=plural) + body.getvalue().decode().rstrip() + "\n"


def mo(catalog: Catalog) -> bytes:
    body = io.BytesIO()
    read = read_po(io.BytesIO(po(catalog).encode()), locale=catalog.locale_identifier)
    read.creation_date = read.revision_date = ANY_DAY
    write_mo(body, read)
    return body.getvalue()


def meaning(compiled: bytes) -> dict[object, str]:
    """What a compiled catalogue says, without its header."""
    inside = vars(gettext.GNUTranslations(io.BytesIO(compiled)))["_catalog"]
    return {words: said for words, said in inside.items() if words != ""}


def write(catalog: Catalog, folder: Path = SOURCE / "locale") -> None:
    language = str(catalog.locale_identifier)
    file = path(language, "po", folder)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(po(catalog))
    path(language, "mo", folder).write_bytes(mo(catalog))


def strings(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string or "",)


def faults(language: str, found: Catalog | None = None) -> Iterator[str]:
    """What a reader of this language would miss or stumble over, one sentence each."""
    old = written(language)
    known, wanted = {key(each): each for each in old if each.id}, {key(each) for each in found or texts() if each.id}
    for words, _ in sorted(wanted - set(known), key=str):
        yield f"{language}: not in the catalogue: {words!r} (make translations)"
    for words, _ in sorted(set(known) - wanted, key=str):
        yield f"{language}: no longer in the source: {words!r} (make translations)"
    if old.obsolete:
        yield f"{language}: {len(old.obsolete)} obsolete texts (make translations)"
    for message in known.values():
        if message.fuzzy:
            yield f"{language}: marked as doubtful: {message.id!r}"
        if not all(strings(message)):
            yield f"{language}: not translated: {message.id!r}"
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        sets = {frozenset(PLACEHOLDER.findall(one)) for one in ids}
        if any(frozenset(PLACEHOLDER.findall(one)) not in sets for one in strings(message)):
            yield f"{language}: placeholders or tags differ: {message.id!r}"
    compiled = path(language, "mo")
    if not compiled.exists() or meaning(compiled.read_bytes()) != meaning(mo(old)):
        yield f"{language}: the .mo is not the compile of the .po (make translations)"


LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابصدعفغهيجكلمنوبقرستوفوخيز", strict=True))
KEPT = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}|<[^>]*>|&\w+;")


def pseudo_text(words: str) -> str:
    """``words`` in Arabic letters and 30 % longer; placeholders and tags stay."""
    parts, at = [], 0
    for kept in [*KEPT.finditer(words), None]:
        plain = words[at : kept.start() if kept else len(words)]
        parts.append("".join(LETTERS.get(letter.lower(), letter) for letter in plain))
        if kept:
            parts.append(kept.group())
            at = kept.end()
    return "".join(parts) + "ـ" * round(len(words) * 0.3)


def pseudo(folder: Path) -> None:
    catalog = Catalog(locale="ar")
    for message in texts():
        if not message.id:
            continue
        if isinstance(message.id, tuple):
            one, more = message.id
            said: object = (pseudo_text(more), pseudo_text(one), *[pseudo_text(more)] * (catalog.num_plurals - 2))
        else:
            said = pseudo_text(message.id)
        catalog.add(message.id, said, context=message.context, flags=message.flags)
    write(catalog, folder)


def main(words: list[str]) -> int:
    match words:
        case ["update"]:
            for language in LANGUAGES:
                write(fresh(language, written(language)))
                left = [message for message in written(language) if message.id and not all(strings(message))]
                print(f"{language}: {len(written(language))} texts, {len(left)} to translate")
            return 0
        case ["check"]:
            every = texts()
            found = [fault for language in LANGUAGES for fault in faults(language, every)]
            print(*found, sep="\n")
            return 1 if found else 0
        case ["pseudo", folder]:
            pseudo(Path(folder))
            return 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
