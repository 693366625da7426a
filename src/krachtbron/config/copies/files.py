"""A copy as a file: a manifest, the database, and what else it needs; packed, then closed with a key of this
installation."""

import json
import tarfile
import zlib
from dataclasses import asdict, dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from django.conf import settings

from krachtbron.base import vault
from krachtbron.base.closed_file import closing, opened
from krachtbron.base.problem import Problem

KINDS = {"default": "gegevens", "keys": "sleutels"}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in a copy: of which database, when, table → rows, and the migrations it was made with."""

    database: str
    made: str
    rows: dict[str, int]
    migrations: list[str]

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.made)


def name_of(database: str, at: datetime) -> str:
    return f"krachtbron-{KINDS[database]}-{at:%Y-%m-%d-%H%M%S}.kopie"


def key() -> bytes:
    return vault.derived(settings.VAULT_KEY, "copies")


def pack(to: Path, manifest: Manifest, parts: dict[str, Path]) -> None:
    """Write the copy; under its own name only once it is whole."""
    draft = to.with_suffix(".bezig")
    try:
        with draft.open("xb") as file:
            stream, closed = closing(file, key())
            with tarfile.open(fileobj=stream, mode="w|gz") as tar:
                told = json.dumps(asdict(manifest), indent=1).encode()
                head = tarfile.TarInfo("manifest.json")
                head.size = len(told)
                tar.addfile(head, BytesIO(told))
                for name, part in parts.items():
                    tar.add(part, name, filter=nameless)
            stream.flush()
            closed.finish()
        draft.replace(to)
    except FileExistsError as error:
        raise Problem(f"{draft} staat er al. Is er nog een kopie bezig?") from error
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise Problem(f"De kopie kan niet worden geschreven in {to.parent}: {error.strerror}.") from error


def nameless(part: tarfile.TarInfo) -> tarfile.TarInfo:
    part.uid = part.gid = 0
    part.uname = part.gname = ""
    return part


def unpack(copy: Path, into: Path) -> Manifest:
    """Lay what stands in a copy in the folder ``into``. ``Problem`` when it does not open here."""
    try:
        with copy.open("rb") as file, tarfile.open(fileobj=opened(file, key()), mode="r|gz") as tar:
            tar.extractall(into, filter="data")
        return Manifest(**json.loads((into / "manifest.json").read_text()))
    except FileNotFoundError as error:
        raise Problem(f"{copy} is er niet.") from error
    except (vault.Unreadable, tarfile.TarError, EOFError, zlib.error, TypeError, ValueError) as error:
        raise Problem(
            f"{copy.name} gaat niet open: het is geen kopie, ze is beschadigd, of ze hoort bij een andere vault.key. "
            "Leg de vault.key van toen in de map van de installatie."
        ) from error
    except OSError as error:
        raise Problem(f"{copy.name} kan niet worden gelezen of opengelegd: {error.strerror or error}.") from error
