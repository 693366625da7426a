"""Makes and repairs ``.venv`` from the hash-locked lists, then hands over to the command asked for.

A stamp in ``.venv`` says what is in it. No stamp: the making was cut off, so it is made anew.
"""

import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "krachtbron.json"
LOG = VENV / "install.log"
PYTHON = VENV / "bin" / "python"
LOCKS = {name: ROOT / f"requirements/{name}.txt" for name in ("run", "postgres", "dev")}
HOLDS = {"run": ("run",), "postgres": ("run", "postgres"), "dev": ("run", "postgres", "dev")}  # lists inside a list
LAUNCHER = """#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys

from krachtbron.config.command import main

sys.exit(main())
"""
HELP = """usage: python3 tools/bootstrap.py COMMAND

  run           the demonstration (options: --poort 8001, --demo)
  demo          put the demonstration back as it was
  test          every test: SQLite, PostgreSQL, a real browser
  check         style, types, import contracts, migrations, translations
  bench         how fast, as ratios to a bare view
  translations  bring the catalogues up to date with the source
  lock          compile requirements/ from pyproject.toml
  install       only make .venv (install postgres: with what PostgreSQL needs; install dev: with what builders need)"""


class Stop(Exception):
    """One sentence that says what to do."""


def main(words: list[str]) -> int:
    command, rest = (words[0], words[1:]) if words else ("--help", [])
    python = str(PYTHON)
    commands = {
        "run": ("run", [str(VENV / "bin/krachtbron"), "run", *rest]),
        "demo": ("run", [str(VENV / "bin/krachtbron"), "demo", *rest]),
        "test": ("dev", [python, "tools/test.py", *rest]),
        "check": ("dev", [python, "tools/check.py", *rest]),
        "bench": ("dev", [python, "-m", "bench", *rest]),
        "translations": ("dev", [python, "tools/translations.py", "update", *rest]),
        "lock": ("dev", [python, "tools/lock.py", *rest]),
        "install": (rest[0] if rest else "run", []),
    }
    if command not in commands or commands[command][0] not in LOCKS:
        print(HELP)
        return 0 if command in ("--help", "-h", "help") else 2
    kind, call = commands[command]
    os.chdir(ROOT)
    os.environ.setdefault("KRACHTBRON_THROUGH", "make")
    try:
        install(kind)
    except Stop as sentence:
        print(sentence, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next run starts the installation again.", file=sys.stderr)
        return 130
    if call:
        os.execv(call[0], call)
    return 0


def install(kind: str) -> None:
    """Leave a ``.venv`` in which everything for ``kind`` (run, postgres or dev) is installed."""
    if ready(kind):
        return
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)  # two at once: the second waits, and then finds it done
        if not ready(kind):
            make(kind)
    except OSError as error:
        raise Stop(
            f"Cannot write in {VENV} ({error.strerror}). Move Krachtbron to a folder where you may write."
        ) from error
    finally:
        os.close(folder)


def make(kind: str) -> None:
    if not stamp():
        say("Making .venv (once) …")
        new_venv()
    STAMP.unlink(missing_ok=True)
    say(f"Installing what Krachtbron needs ({'for building and testing' if kind == 'dev' else 'about ten seconds'}) …")
    packages(LOCKS[kind])
    site = next(VENV.glob("lib/python3*/site-packages"))
    (site / "krachtbron.pth").write_text(f"{ROOT / 'src'}\n")
    launcher = VENV / "bin" / "krachtbron"
    launcher.write_text(LAUNCHER.format(python=PYTHON))
    launcher.chmod(0o755)
    STAMP.write_text(json.dumps({"at": str(VENV), "locks": {each: digest(LOCKS[each]) for each in HOLDS[kind]}}))


def stamp() -> dict[str, object]:
    """What a finished installation wrote; empty when there is none, it was moved, or its Python is gone."""
    try:
        written = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return written if written.get("at") == str(VENV) and PYTHON.exists() else {}


def ready(kind: str) -> bool:
    locks = stamp().get("locks", {})
    return isinstance(locks, dict) and locks.get(kind) == digest(LOCKS[kind])


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def new_venv() -> None:
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir()
    if uv := shutil.which("uv"):
        done = subprocess.run([uv, "venv", "-q", "--clear", "--python", sys.executable, VENV], capture_output=True)
        if done.returncode == 0:
            return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise Stop(f"Python's venv module is missing. Install it and try again: apt install python{version}-venv")
    done = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        raise Stop(f"Python could not make .venv: {lines[-1]}")


def packages(lock: Path) -> None:
    """Install ``lock`` with its hashes: through uv when it can be had, through pip otherwise."""
    with LOG.open("w") as log:
        pip = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input", "--retries", "2"]
        hashed = ["--require-hashes", "-r"]
        uv = shutil.which("uv") or str(VENV / "bin" / "uv")
        if not Path(uv).exists():
            run([*pip, *hashed, str(ROOT / "requirements/uv.txt")], log)
        if Path(uv).exists() and run([uv, "pip", "install", "-q", "--python", str(PYTHON), *hashed, str(lock)], log):
            return
        if run([*pip, *hashed, str(lock)], log):
            return
    words = LOG.read_text()
    if "hash" in words.lower() and "DO NOT MATCH" in words:
        raise Stop(f"A package is not the one that {lock.name} names, so nothing was installed. See {LOG}.")
    raise Stop(f"The packages could not be fetched. Is there a network connection? Details: {LOG}")


def run(command: list[str], log: object) -> bool:
    return subprocess.run(command, stdout=log, stderr=log).returncode == 0  # type: ignore[call-overload]


def say(words: str) -> None:
    print(words, flush=True)
