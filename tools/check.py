"""Style, types, import contracts, migrations, translations: each is one command that can be run on its own."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
CHECKS = {
    "style": [BIN / "ruff", "check"],
    "layout": [BIN / "ruff", "format", "--check"],
    "types": [BIN / "mypy"],
    "import contracts": [BIN / "lint-imports", "--no-cache"],
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    "translations": [sys.executable, "tools/translations.py", "check"],
}


def main() -> int:
    os.chdir(ROOT)
    failed = []
    with tempfile.TemporaryDirectory(prefix="krachtbron-check-") as home:
        environment = {**os.environ, "KRACHTBRON_HOME": home}
        for name, command in CHECKS.items():
            began = time.monotonic()
            done = subprocess.run(command, env=environment, capture_output=True, text=True)
            print(
                f"{'good ' if done.returncode == 0 else 'FAULT'}  {name} ({time.monotonic() - began:.1f} s)", flush=True
            )
            if done.returncode:
                print(done.stdout, done.stderr, sep="", flush=True)
                failed.append(name)
    print(f"make check: {'these need work: ' + ', '.join(failed) if failed else 'all good'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
