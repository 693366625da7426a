"""Reads the pages of the handbook, once. A page that is not right stops the start, with its line named."""

from collections.abc import Mapping
from pathlib import Path

from krachtbron.base.words import Dutch
from krachtbron.framework import markdown
from krachtbron.framework.domain import LANGUAGES
from krachtbron.framework.domain.pages import Head, Order, Page, PartNames, Shelf
from krachtbron.framework.load import CONTENT, converted
from krachtbron.framework.reading import LARGEST, ContentError, Read, parse, read

FOLDER = CONTENT / "handbook"
FENCE = "---\n"


def shelves(folder: Path = FOLDER) -> Mapping[str, Shelf]:
    """The book in every language, or a ``ContentError``."""
    order_read = read(folder / "order.yaml")
    order: Order = converted(order_read, Order)
    slugs = [slug for part in order.parts for slug in part.pages]
    works = {work.id: work for work in order.works}
    for nth, slug in enumerate(slugs):
        if slug in slugs[:nth]:
            told = Dutch("`{value}` staat hier twee keer; haal er één weg.", value=slug)
            raise order_read.fault(("parts",), told)
    written = {path.name.partition(".")[0] for path in folder.glob("*.md")}
    for slug in sorted(written - set(slugs)):
        raise ContentError(f"{slug}.nl.md", None, Dutch("deze bladzijde staat niet in order.yaml; zet ze erbij."))
    dutch = {slug: page(folder / f"{slug}.nl.md", slug, set(slugs), set(works)) for slug in slugs}
    made = {}
    for language in LANGUAGES:
        names = converted(read(folder / f"parts.{language}.yaml"), PartNames)
        if missing := [part.id for part in order.parts if part.id not in names]:
            told = Dutch("de naam van `{part}` ontbreekt; zet hem erbij.", part=missing[0])
            raise ContentError(f"parts.{language}.yaml", None, told)
        pages = dutch if language == "nl" else translated(folder, language, dutch, set(works))
        parts = tuple((names[part.id], tuple(pages[slug] for slug in part.pages)) for part in order.parts)
        made[language] = Shelf(
            language, works, parts, {slug: pages[slug] for slug in slugs}, tuple(part.id for part in order.parts)
        )
    return made


def translated(folder: Path, language: str, dutch: Mapping[str, Page], works: set[str]) -> dict[str, Page]:
    """The same pages in another language, each with the shape of the Dutch one."""
    pages = {}
    for slug, ours in dutch.items():
        name = f"{slug}.{language}.md"
        pages[slug] = theirs = page(folder / name, slug, set(dutch), works)
        for told, here, there in (
            (
                Dutch("de koppen, lijsten en voorbeelden zijn niet die van het Nederlands; maak ze gelijk."),
                markdown.shape(theirs.body),
                markdown.shape(ours.body),
            ),
            (
                Dutch("de vragen zijn niet die van het Nederlands; maak ze gelijk."),
                len(theirs.head.asks),
                len(ours.head.asks),
            ),
            (
                Dutch("de verwijzingen zijn niet die van het Nederlands; maak ze gelijk."),
                theirs.head.seealso,
                ours.head.seealso,
            ),
            (
                Dutch("de bronnen zijn niet die van het Nederlands; maak ze gelijk."),
                theirs.head.sources,
                ours.head.sources,
            ),
        ):
            if here != there:
                raise ContentError(name, None, told)
    return pages


def page(path: Path, slug: str, slugs: set[str], works: set[str]) -> Page:
    """One page, with what it names checked."""
    try:
        text = path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(path.name, None, Dutch("deze bladzijde kan niet gelezen worden; zet ze erbij.")) from error
    if not text.startswith(FENCE) or len(text) > LARGEST:
        raise ContentError(path.name, 1, Dutch("een bladzijde begint met --- en wat erboven staat."))
    above, fence, body = text[len(FENCE) :].partition(f"\n{FENCE}")
    if not fence or not body.strip():
        raise ContentError(path.name, 1, Dutch("na wat erboven staat, komt --- en dan de tekst."))
    found = parse(path.name, above, 1)
    head = converted(found, Head)
    first = text[: -len(body)].count("\n") + 1
    named(found, head, slug, slugs, works)
    for line, target in markdown.links(body):
        if target not in slugs:
            told = Dutch("de bladzijde `{name}` is er niet; verbeter de naam.", name=target)
            raise ContentError(path.name, first + line, told)
    for fault in markdown.faults(body):
        raise ContentError(path.name, first + int(fault.where[0]), fault.sentence)
    return Page(slug, head, body, markdown.plain(body))


def named(found: Read, head: Head, slug: str, slugs: set[str], works: set[str]) -> None:
    """Pages and publications that stand above a page exist."""
    for nth, other in enumerate(head.seealso):
        if other not in slugs or other == slug:
            told = Dutch("de bladzijde `{name}` is er niet; verbeter de naam.", name=other)
            raise found.fault(("seealso", nth), told)
    for nth, source in enumerate(head.sources):
        if source.publication not in works:
            told = Dutch("`{name}` staat niet bij de publicaties in order.yaml.", name=source.publication)
            raise found.fault(("sources", nth), told)
