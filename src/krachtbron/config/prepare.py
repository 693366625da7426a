"""Makes an installation ready: tables, cache table, static files. Cheap when nothing changed since the last time."""

import hashlib
import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from krachtbron.base.problem import Problem

PACKAGE = Path(__file__).parent.parent
BUILT_FROM = ("*/migrations/*.py", "*/style/*", "*/components/*/*.css", "*/components/*/*.js", "*/static/**/*")
PACKAGES = ("django", "django-allauth", "django-htmx", "whitenoise")


def prepare() -> None:
    """Leave a database and static files that fit this version. The first thing that a command does."""
    os.umask(0o077)  # whatever is made from here on is for its owner only, in a folder that was there already too
    set_up()
    from django.conf import settings
    from django.db.utils import OperationalError

    from krachtbron.config.environment import HOME

    stamp, mark = HOME / "prepared", fingerprint()
    if stamp.exists() and stamp.read_text() == mark and stands(settings.DATABASES["default"], settings.STATIC_ROOT):
        return
    try:
        make()
        stamp.write_text(mark)
    except OperationalError as error:
        raise Problem(
            f"De database antwoordt niet: {str(error).splitlines()[0]}. Kijk KRACHTBRON_DATABASE na."
        ) from error
    except OSError as error:
        raise cannot_write(error) from error


def make() -> None:
    from django.core.management import call_command

    from krachtbron.config.router import APART

    call_command("migrate", verbosity=0, interactive=False)
    for room in sorted({room for room, _ in APART}):  # the other rooms have nothing there
        call_command("migrate", room, database="keys", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)


def set_up() -> None:
    """Start Django; what cannot start says so in one sentence."""
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except OSError as error:
        raise cannot_write(error) from error
    except ImproperlyConfigured as error:
        if "psycopg" in str(error):
            raise Problem("PostgreSQL vraagt nog een pakket: python3 tools/bootstrap.py install postgres") from error
        raise Problem(str(error)) from error


def cannot_write(error: OSError) -> Problem:
    where = error.filename or "de map"
    return Problem(f"Krachtbron kan niet schrijven in {where}: {error.strerror}. Kies een map waar dat mag: --map MAP")


def stands(database: dict[str, object], static: Path) -> bool:
    """Whether what was made is still there. Another server's database is always asked."""
    file = Path(str(database["NAME"]))
    return "sqlite3" in str(database["ENGINE"]) and file.exists() and file.stat().st_size > 0 and static.is_dir()


def fingerprint() -> str:
    """Changes with every file that tables or static files are made from."""
    parts = [f"{name} {packaged(name)}" for name in PACKAGES]
    for pattern in BUILT_FROM:
        for file in sorted(PACKAGE.glob(pattern)):
            about = file.stat()
            parts.append(f"{file.relative_to(PACKAGE)} {about.st_size} {about.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def packaged(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
