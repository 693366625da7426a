"""Walking the matrix: every address × method × person × thing, and what was wrong."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from typing import Any

from django.core.handlers.base import BaseHandler
from django.db import connection, transaction
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.forms import forms_of
from tests.house.matrix_answers import NOT_ALLOWED, filled, fits, kind
from tests.house.matrix_table import HERS, OURS, SIGN_IN, TABLE, YES, Cell, Row
from tests.house.matrix_things import Thing, World

# What is written without anybody having done something: her session goes on, tries are counted.
UNTOLD = ("access_session", "cache", "SAVEPOINT", "RELEASE")
REQUESTS = RequestFactory()
WRITES = re.compile(r'^\s*(?:INSERT (?:OR \w+ )?INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)
ITEM = "strengths_based"
# The same address where another part of it asks for another right.
VARIANTS = {
    "instruments:empty_paper?ronde": "instruments:empty_paper",
    "instruments:round?scan": "instruments:round",
    "instruments:fill?scan": "instruments:fill",
    "instruments:of_project_with?scan": "instruments:of_project_with",
}
MORE_ARGS: dict[str, dict[str, Any]] = {
    "instruments:fill_question": {"number": 1},
    "instruments:question": {"number": 1},
    "instruments:step": {"item": ITEM},
    "instruments:start_with": {"instrument": "empowerment-barometer"},
    "instruments:of_project_with": {"instrument": "empowerment-rose"},
    "framework:instrument_texts": {"number": 1},
    "instruments:example": {"key": "older"},
    "instruments:example_do": {"key": "older"},
    "growth:strength_new": {"source": "competencies"},
    "growth:audience": {"kind": "strength"},
    "growth:weight_new": {"weighs": "carries"},
}
SOME = ("bram", "dirk", "guest")  # who try to send something to a page that takes no form
FIELDS = {  # forms with several buttons, or drawn on the page of something else
    "instruments:live_phase": {"doe": "tonen"},
    "instruments:tell_step": {"state": "busy", "words": ""},
    "instruments:live_agree": {"item": ITEM, "value": "3"},
    "instruments:example_do": {"doe": "weg"},
    "growth:budget_settle": {"doe": "betaald"},
}


@dataclass(frozen=True)
class Finding:
    """One combination whose answer is not the table's, or that shows a marker."""

    name: str
    method: str
    who: str
    thing: str
    standing: str
    expected: str
    got: str

    def __str__(self) -> str:
        about = f" {self.thing}" if self.thing else ""
        return (
            f"{self.method} {self.name}{about}: {self.who} ({self.standing}) gets {self.got!r}, not {self.expected!r}"
        )


@dataclass
class Walk:
    """Everything that was asked, and what was wrong."""

    world: World
    asked: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    forms: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)  # (who, path) → what she would send
    known: dict[str, dict[str, Any]] = field(default_factory=dict)  # path → what somebody who may would send
    server: BaseHandler = field(default_factory=lambda: loaded(BaseHandler()))

    @property
    def leaks(self) -> list[Finding]:
        """What is worse than another answer: something was seen or done by who may not."""
        return [one for one in self.findings if one.got == YES or one.got.startswith(("reads", "writes"))]


def loaded(server: BaseHandler) -> BaseHandler:
    server.load_middleware()
    return server


@cache
def routes() -> dict[str, str]:
    """The name of every address in the URLconf with its pattern."""
    found: dict[str, str] = {}

    def walk(patterns: Iterable[Any], prefix: str, space: str) -> None:
        for one in patterns:
            if isinstance(one, URLResolver):
                inner = f"{space}{one.namespace}:" if one.namespace else space
                walk(one.url_patterns, prefix + str(one.pattern), inner)
            elif isinstance(one, URLPattern):
                found[space + (one.name or f"(no name) {prefix}{one.pattern}")] = prefix + str(one.pattern)

    walk(get_resolver().url_patterns, "", "")
    return found


def addresses(name: str, row: Row, world: World) -> Iterator[tuple[Thing | None, str]]:
    """Each thing that the address can name, and the address."""
    pattern = routes().get(VARIANTS.get(name, name), "")
    wanted = set(re.findall(r"<(?:\w+:)?(\w+)>", pattern))
    for thing in [thing for thing in world.things if thing.kind == row.on] if row.on else [None]:
        args = {**MORE_ARGS.get(name, {}), **(thing.args if thing else {})}
        if name.endswith("?ronde"):
            yield thing, f"{reverse(VARIANTS[name])}?ronde={args['round_id']}"
        elif name == "instruments:picture":
            kinds = ("svg", "pdf") if thing and thing.state == "together shown" and thing.group == "own" else ("svg",)
            for kind in ("pdf",) if thing and thing.state in (OURS, HERS) else kinds:  # no rose
                yield thing, reverse(name, kwargs={"kind": kind, "round_id": args["round_id"]})
        else:
            kwargs = {key: value for key, value in args.items() if key in wanted}
            yield thing, reverse(VARIANTS.get(name, name), kwargs=kwargs)


def walk(world: World, names: Iterable[str] | None = None, *, every: int = 1) -> Walk:
    """Read every page first, so that the forms on them can be sent afterwards. With ``every`` 3 a third of it is asked,
    by others at each address.
    """
    chosen = {name: TABLE[name] for name in (names or TABLE) if VARIANTS.get(name, name) in routes()}
    here, turn = Walk(world), count()
    for method in ("GET", "HEAD", "POST"):
        for name, row in chosen.items():
            for thing, address in addresses(name, row, world):
                for who in SOME if method == "POST" and row.post is None else world.cookies:
                    if next(turn) % every == 0:
                        step(here, method, name, row, thing, address, who)
    return here


def step(here: Walk, method: str, name: str, row: Row, thing: Thing | None, address: str, who: str) -> None:
    if method == "POST":
        expected = expectation(here, row.post or row.get, row, thing, who)
        own = here.forms.get((who, address.partition("?")[0]))
        known = FIELDS.get(name) or here.known.get(address.partition("?")[0])
        sent: list[dict[str, Any]] = [own or known or {}]
        if row.get is None and expected != YES and sent != [{}]:
            sent.append({})  # an empty form gets no further than a full one
        for data in sent:
            told(here, method, name, row, thing, address, who, data, strict=row.post is not None)
    elif method == "GET" or thing is None:
        told(here, method, name, row, thing, address, who, {}, strict=row.get is not None and method == "GET")


def expectation(here: Walk, cell: Cell | None, row: Row, thing: Thing | None, who: str) -> str:
    if cell is None:  # only forms are sent here: who is not signed in is asked to first, unless the form is public
        assert row.post is not None
        signed_out = here.world.standing(who, thing) == "-" and row.post.signed_out == SIGN_IN
        return SIGN_IN if signed_out else NOT_ALLOWED
    return cell.answer(here.world.standing(who, thing), thing.state if thing else "")


def told(
    here: Walk, method: str, name: str, row: Row, thing: Thing | None, address: str, who: str, data: dict[str, Any],
    *, strict: bool,
) -> None:  # fmt: skip
    """Ask once; note what is wrong. The database is put back."""
    cell = (row.post or row.get) if method == "POST" else row.get
    expected = expectation(here, cell, row, thing, who)
    response, written = ask(here, method, address, who, data)
    got = kind(response)
    here.asked[method] += 1

    def wrong(said: str) -> None:
        about = f"{thing.name}" if thing else ""
        standing = here.world.standing(who, thing)
        here.findings.append(Finding(name, method, who, about, standing, expected, said))

    if not (fits(got, expected) or (not strict and got == NOT_ALLOWED)):
        wrong(got)
    if expected != YES and written:
        wrong(f"writes {', '.join(sorted(written))}")
    if not row.exempt:
        named = {here.world.marker_of(name) for name in row.names.split()} if expected == YES else set()
        for marker in set(seen(here.world, response, who, address)) - named:
            if marker not in str(data):  # what was typed comes back to who typed it
                wrong(f"reads {marker}")
    if method == "GET" and response.get("Content-Type", "").startswith("text/html") and response.status_code == 200:
        collect(here, response, who, address)


def ask(here: Walk, method: str, address: str, who: str, data: dict[str, Any]) -> tuple[Any, set[str]]:
    written: set[str] = set()

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        result, found = execute(sql, params, many, context), WRITES.match(sql)
        if found and not found.group(1).startswith(UNTOLD) and context["cursor"].rowcount:
            written.add(found.group(1))
        return result

    cookie = "; ".join(f"{name}={value}" for name, value in here.world.cookies[who].items())
    sent: dict[str, Any] = {"data": data} if method == "POST" else {}
    request: HttpRequest = getattr(REQUESTS, method.lower())(address, HTTP_COOKIE=cookie, **sent)
    request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined] # its own tests look at that
    with transaction.atomic(), transaction.atomic(using="keys"), connection.execute_wrapper(watch):
        response = here.server.get_response(request)
        connection.needs_rollback = False
        for database in ("default", "keys"):
            transaction.set_rollback(True, using=database)
    return response, written


def seen(world: World, response: Any, who: str, address: str) -> list[str]:
    """The markers in an answer that this person may not read. Who has a secret in her address knows it."""
    body = response.content.decode(errors="replace")
    return [
        marker
        for marker, readers in world.markers.items()
        if who not in readers and marker in body and marker not in address
    ]


def collect(here: Walk, response: Any, who: str, address: str) -> None:
    """What each form on the page would send."""
    if b'method="post"' not in response.content:
        return
    response.request = {"PATH_INFO": address}
    for form in forms_of(response):
        if form.method == "post":
            path = (form.node.get("action") or form.page.url).partition("?")[0]
            here.forms.setdefault((who, path), filled(form))
            here.known.setdefault(path, here.forms[who, path])
