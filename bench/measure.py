"""Time pages against a bare view: in one process, in turns, so that a busy machine slows all alike."""

import io
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode


@dataclass
class Page:
    """One request that is timed against ``floor``. With ``data`` it is a POST; that is made outside the clock."""

    name: str
    address: str
    cookie: str
    database: Any
    floor: "Page | None" = None
    aim: float | None = None
    most: int | None = None
    data: Callable[[], dict[str, str]] | None = None
    few: "Page | None" = None
    times: list[float] = field(default_factory=list)
    queries: int = 0

    def twin(self, database: Any) -> "Page":
        """The same page where more stands in the database."""
        return replace(self, database=database, few=self, times=[])

    def ratio(self, to: "Page") -> float:
        """How many times as long, in the same turns."""
        return statistics.median(mine / other for mine, other in zip(self.times, to.times, strict=True))

    def environ(self) -> dict[str, Any]:
        """The request as a server hands it over."""
        body = urlencode(self.data()).encode() if self.data else b""
        path, _, query = self.address.partition("?")
        return {
            **{"REQUEST_METHOD": "POST" if self.data else "GET", "PATH_INFO": path, "QUERY_STRING": query},
            **{"SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "SCRIPT_NAME": ""},
            **{"HTTP_HOST": "localhost", "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "http", "wsgi.version": (1, 0)},
            **{"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body))},
            **{"wsgi.input": io.BytesIO(body), "wsgi.errors": io.StringIO(), "wsgi.multithread": True},
            **{"wsgi.multiprocess": True, "wsgi.run_once": False, "HTTP_COOKIE": self.cookie},
        }


def ask(application: Any, page: Page) -> float:
    """Seconds of one request; an answer that is no success or way on is a fault of the bench."""
    from django.db import connections

    connections["default"] = page.database
    said: list[Any] = []
    environ = page.environ()
    began = time.perf_counter()
    answer = application(environ, lambda *status: said.extend(status[:2]))
    for _ in answer:
        pass
    answer.close()
    took = time.perf_counter() - began
    if said[0][0] not in "23" or dict(said[1]).get("Location", "").startswith("/aanmelden/"):
        raise SystemExit(f"{page.name} ({page.address}) answers {said[0]}")
    return took


def measure(application: Any, pages: list[Page], rounds: int) -> None:
    """Fill ``times`` and ``queries`` of each page."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for page in pages:
        for _ in range(5):
            ask(application, page)
        with CaptureQueriesContext(connection) as captured:
            ask(application, page)
        page.queries = len(captured)
    turns = random.Random(1)
    for _ in range(rounds):
        for page in turns.sample(pages, len(pages)):
            page.times.append(ask(application, page))


def report(pages: list[Page]) -> str:
    """A table: the median, the ratio to the bare view of the same turns, queries, and the aims."""
    lines = [f"{'page':<20}{'ms':>8}{'ratio':>8}{'aim':>7}{'queries':>9}{'aim':>6}"]
    lines += [line(page) for page in pages if page.few is None]
    lines += ["", f"{'100,000 answers':<20}{'ms':>8}{'ratio':>8}  to the same page at 1,000, aim ≤ 1.25"]
    for page in pages:
        if page.few is not None:
            lines.append(
                f"{page.name:<20}{middle(page):>8.2f}{page.ratio(page.few):>8.2f}{late(page.ratio(page.few), 1.25)}"
            )
    return "\n".join(lines)


def line(page: Page) -> str:
    ratio = page.ratio(page.floor or page)
    aims = f"{f'≤ {page.aim:g}' if page.aim else '':>7}{page.queries:>9}{f'≤ {page.most}' if page.most else '':>6}"
    above = late(ratio, page.aim) or late(page.queries, page.most)
    return f"{page.name:<20}{middle(page):>8.2f}{ratio:>8.1f}{aims}{above}"


def middle(page: Page) -> float:
    return statistics.median(page.times) * 1000


def late(found: float, aim: float | None) -> str:
    return "  above" if aim and found > aim else ""
