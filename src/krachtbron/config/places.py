"""The places each actor sees in the bar, and the addresses every page needs."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from krachtbron.access.domain import STRANGER, Actor, Role

TODAY = (gettext_noop("Vandaag"), "groups:today")
PROFESSIONAL = (
    TODAY,
    (gettext_noop("Groepen"), "groups:groups"),
    (gettext_noop("Rozen"), "instruments:rounds"),
    (gettext_noop("Afspraken"), "groups:promises"),
    (gettext_noop("Projecten"), "groups:projects"),
)
WORKER = (*PROFESSIONAL[:2], (gettext_noop("Op pad"), "outreach:round"), *PROFESSIONAL[2:])
COACH = (*PROFESSIONAL[:2], (gettext_noop("Terugkijken"), "reflection:home"), *PROFESSIONAL[2:])
COORDINATOR = (*PROFESSIONAL, (gettext_noop("Mensen"), "access:people"))
PARTICIPANT = (
    TODAY,
    (gettext_noop("Onze groep"), "groups:groups"),
    (gettext_noop("Mijn verhaal"), "growth:home"),
    (gettext_noop("Onze rozen"), "instruments:rounds"),
)
ALONE = (TODAY, (gettext_noop("Mijn verhaal"), "growth:home"), (gettext_noop("Opengezet"), "growth:opened"))
PARTNER = (TODAY, (gettext_noop("Projecten"), "groups:projects"), (gettext_noop("Rozen"), "instruments:rounds"))


def of(actor: Actor) -> tuple[tuple[str, str], ...]:
    """(name, url name) of the places of ``actor``."""
    if not actor.is_person:
        return ()
    if actor.is_(Role.COORDINATOR):
        return COORDINATOR
    if actor.is_(Role.WORKER):
        return WORKER
    if actor.is_(Role.COACH):
        return COACH
    if actor.role is None:  # asked for something by somebody, or left: what is hers stays hers
        return ALONE
    return PARTNER if actor.is_(Role.PARTNER) else PARTICIPANT


@lru_cache
def address(name: str) -> str:
    """The address of a page, or "" where this installation has none."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def page(request: HttpRequest) -> dict[str, Any]:
    """For every page: its places, the way home, the way out.

    Who takes part in a live round is nobody in particular, also on a telephone where she is signed in: no places.
    """
    joins = address(settings.JOIN_URL)
    takes_part = bool(joins) and request.path.startswith(joins)
    actor: Actor = STRANGER if takes_part else getattr(request, "actor", STRANGER)
    found: list[dict[str, Any]] = [
        {"name": _(name), "url": url, "current": request.path.startswith(url)}
        for name, url in ((name, address(target)) for name, target in of(actor))
        if url
    ]
    if actor.is_person and (mine := address("access:me")):
        found.append(
            {"name": actor.nickname or _("Ik"), "url": mine, "current": request.path.startswith(mine), "mine": True}
        )
    return {
        "places": found,
        "home_url": found[0]["url"] if found else address("access:start"),
        "quick_exit_url": address("access:quick_exit"),
        "about_url": address("framework:handbook"),
    }
