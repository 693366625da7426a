"""Time pages against a bare view: in one process, in turns, so that a busy machine slows all alike."""

import io
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

BARE = "bare view"


@dataclass
class Page:
    """One request that is timed. ``data`` is made anew for each POST, outside the clock."""

    name: str
    address: str
    method: str = "GET"
    data: Callable[[], dict[str, str]] | None = None
    aim: float | None = None
    times: list[float] = field(default_factory=list)
    queries: int = 0

    def environ(self, cookie: str) -> dict[str, Any]:
        """The request as a server hands it over."""
        body = urlencode(self.data()).encode() if self.data else b""
        path, _, query = self.address.partition("?")
        return {
            **{"REQUEST_METHOD": self.method, "PATH_INFO": path, "QUERY_STRING": query, "SCRIPT_NAME": ""},
            **{"SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_COOKIE": cookie},
            **{"HTTP_HOST": "localhost", "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "http", "wsgi.version": (1, 0)},
            **{"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body))},
            **{"wsgi.input": io.BytesIO(body), "wsgi.errors": io.StringIO(), "wsgi.multithread": True},
            **{"wsgi.multiprocess": True, "wsgi.run_once": False},
        }


def ask(application: Any, page: Page, cookie: str) -> float:
    """Seconds of one request; an answer that is no success or redirect is a fault of the bench."""
    status: list[str] = []
    environ = page.environ(cookie)
    began = time.perf_counter()
    answer = application(environ, lambda said, *_: status.append(said))
    for _ in answer:
        pass
    answer.close()
    took = time.perf_counter() - began
    if status[0][0] not in "23":
        raise SystemExit(f"{page.name} ({page.address}) answers {status[0]}")
    return took


def measure(application: Any, pages: list[Page], cookie: str, rounds: int) -> None:
    """Fill ``times`` and ``queries`` of each page."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for page in pages:
        for _ in range(5):
            ask(application, page, cookie)
        with CaptureQueriesContext(connection) as captured:
            ask(application, page, cookie)
        page.queries = len(captured)
    turns = random.Random(1)
    for _ in range(rounds):
        for page in turns.sample(pages, len(pages)):
            page.times.append(ask(application, page, cookie))


def report(pages: list[Page]) -> str:
    """A table: the median, the ratio to the bare view of the same turns, queries, and the aim."""
    floor = next(page for page in pages if page.name == BARE)
    lines = [f"{'page':<28}{'ms':>8}{'ratio':>8}{'queries':>9}  aim"]
    for page in pages:
        ratio = statistics.median(mine / bare for mine, bare in zip(page.times, floor.times, strict=True))
        aim = f"≤ {page.aim:g}" if page.aim else ""
        late = "  above" if page.aim and ratio > page.aim else ""
        middle = statistics.median(page.times) * 1000
        lines.append(f"{page.name:<28}{middle:>8.2f}{ratio:>8.1f}{page.queries:>9}  {aim}{late}")
    return "\n".join(lines)
