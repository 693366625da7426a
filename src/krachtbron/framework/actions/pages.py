"""Writes: a page of an organisation in the handbook, beside ours."""

from collections.abc import Container, Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.framework import markdown, policy, queries
from krachtbron.framework.domain import own
from krachtbron.framework.domain.own_pages import OWN, Place, place_of
from krachtbron.framework.domain.parts import LANGUAGES
from krachtbron.framework.models import OwnPage
from krachtbron.framework.policy import Verb
from krachtbron.framework.queries import own_pages


@transaction.atomic
def add_page(
    actor: Actor,
    *,
    key: UUID,
    title: str,
    plain: str,
    body: str,
    language: str,
    place: str = "",
    translates: UUID | None = None,
    at: datetime,
) -> OwnPage | Refused:
    """A new page, or with ``translates`` the same page in another language, which stands where that one does."""
    whose = must(actor)
    if known := OwnPage.objects.filter(pk=key).first():
        return known if known.organisation_id == whose else Refused("key_taken", "key")
    if language not in LANGUAGES:
        return Refused("no_language", "language")
    where = place_of(place, queries.book("nl"))
    slug = ""
    if translates:
        other = own_pages.get_page(actor, translates)
        where, slug = Place(other.part, other.under), other.slug
    checked = check(actor, title, plain, body, where)
    if isinstance(checked, Refused):
        return checked
    there = OwnPage.objects.filter(organisation=whose)
    if there.count() >= own.PAGES_MOST:
        return Refused("pages_full", "", {"most": own.PAGES_MOST})
    if slug and there.filter(slug=slug, language=language).exists():
        return Refused("language_taken", "language")
    return OwnPage.objects.create(
        pk=key,
        organisation_id=whose,
        slug=slug or name_for(checked[0], there.values_list("slug", flat=True)),
        language=language,
        by_id=actor.person_id,
        created=at,
        changed=at,
        **said(checked),
    )


@transaction.atomic
def change_page(
    actor: Actor, page_id: UUID, *, title: str, plain: str, body: str, place: str, at: datetime
) -> OwnPage | Refused:
    """Its words and its place; in every language it stands in the same place."""
    row = own_pages.get_page(actor, page_id, lock=True)
    must(actor)
    checked = check(actor, title, plain, body, place_of(place, queries.book("nl")))
    if isinstance(checked, Refused):
        return checked
    for name, value in said(checked).items():
        setattr(row, name, value)
    row.by_id, row.changed, row.version = actor.person_id, at, row.version + 1
    row.save()
    for other in OwnPage.objects.filter(organisation=row.organisation_id, slug=row.slug).exclude(pk=row.pk):
        if (other.part, other.under) != (row.part, row.under):
            other.part, other.under, other.version = row.part, row.under, other.version + 1
            other.save(update_fields=["part", "under", "version"])
    return row


@transaction.atomic
def throw_page(actor: Actor, page_id: UUID) -> None:
    """It goes, in this language."""
    row = own_pages.get_page(actor, page_id, lock=True)
    must(actor)
    row.delete()


Checked = tuple[str, str, str, Place]


def check(actor: Actor, title: str, plain: str, body: str, where: Place | None) -> Checked | Refused:
    """The words, tidied; or the first thing that is wrong with them."""
    title, plain, body = tidy(title), tidy(plain), tidy_lines(body)
    for field, text, most in (
        ("title", title, own.TITLE_MOST),
        ("plain", plain, own.PLAIN_MOST),
        ("body", body, own.BODY_MOST),
    ):
        if not text:
            return Refused("empty", field)
        if len(text) > most:
            return Refused("too_long", field, {"most": most})
    if where is None:
        return Refused("no_place", "place")
    told = list(markdown.wrong(body, targets(actor)))
    if told:
        return Refused("page_faults", "body", {"told": [(int(one.where[0]) + 1, one.sentence) for one in told[:8]]})
    return title, plain, body, where


def targets(actor: Actor) -> Container[str]:
    """The pages that a text can lead to: ours and those of the organisation."""
    hers = OwnPage.objects.filter(organisation=actor.organisation_id).values_list("slug", flat=True)
    return {*queries.book("nl").pages, *(OWN + slug for slug in hers)}


def said(checked: Checked) -> dict[str, str]:
    title, plain, body, where = checked
    return {"title": title, "plain": plain, "body": body, "part": where.part, "under": where.under}


def name_for(title: str, taken: Iterable[str]) -> str:
    """What the page is called in its address: its title, with a number where that is taken."""
    name = slugify(title)[:50].strip("-") or "bladzijde"
    every = set(taken)
    names = (name, *(f"{name}-{nth}" for nth in range(2, own.PAGES_MOST + 2)))
    return next(one for one in names if one not in every)


def must(actor: Actor) -> UUID:
    """The organisation for which she may write."""
    if actor.organisation_id is None or not policy.may(Verb.WRITE, actor.role):
        raise Forbidden("organisation_write")
    return actor.organisation_id
