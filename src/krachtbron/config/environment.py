"""What the surroundings say: read once, with a default for everything. ``docs/how-to/install.md`` lists the names."""

import hashlib
import os
import secrets
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

HOME = Path(os.environ.get("KRACHTBRON_HOME") or "var").resolve()


def flag(name: str) -> bool:
    """Whether the variable says yes."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "ja"}


def words(name: str) -> list[str]:
    """The variable's words, separated by commas."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


def secret_key() -> str:
    """The installation's secret, from which sessions and links are signed."""
    return kept_secret("secret.key")


def vault_key() -> bytes:
    """The key that closes everybody's keys. Without it nobody's own words can be read again: keep a copy elsewhere."""
    return hashlib.sha256(kept_secret("vault.key").encode()).digest()


def kept_secret(name: str) -> str:
    """A secret made at the first start, kept in a file that only its owner reads."""
    file = HOME / name
    if not file.exists():
        HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=HOME, prefix=".secret-")  # only its owner may read it
        with os.fdopen(handle, "w") as fresh:
            fresh.write(secrets.token_urlsafe(64))
        try:
            os.link(draft, file)
        except FileExistsError:  # two processes started at once; the first one's counts
            pass
        except OSError:  # a disk without links
            Path(draft).replace(file)
        Path(draft).unlink(missing_ok=True)
    return file.read_text()


def database() -> dict[str, Any]:
    """Django's database settings: SQLite in ``HOME``, or PostgreSQL at ``KRACHTBRON_DATABASE``."""
    address = os.environ.get("KRACHTBRON_DATABASE", "")
    return postgresql(address) if address else sqlite()


def database_of_keys() -> dict[str, Any]:
    """The small database of keys, apart from the other so that its backups can live shorter."""
    address = os.environ.get("KRACHTBRON_KEYS", "")
    return postgresql(address) if address else sqlite("keys.sqlite3", keys=True)


def sqlite(name: str = "krachtbron.sqlite3", *, keys: bool = False) -> dict[str, Any]:
    from krachtbron.config.safe_sqlite import KEYS_OPTIONS, OPTIONS

    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / name,
        "CONN_MAX_AGE": None,
        "OPTIONS": KEYS_OPTIONS if keys else OPTIONS,
    }


def postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"options": "-c jit=off", **options},
    }
