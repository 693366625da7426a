"""Compile ``requirements/`` from ``pyproject.toml``: exact versions with hashes, no registry's address."""

import subprocess
import sys
from pathlib import Path

UV = Path(sys.executable).with_name("uv")
COMPILE = [
    *(str(UV) if UV.exists() else "uv", "pip", "compile", "--quiet", "--generate-hashes", "--universal"),
    *("--no-emit-index-url", "--no-emit-find-links", "--python-version", "3.11"),
    *("--custom-compile-command", "make lock"),
]


def main() -> None:
    for name, source, more in (
        ("run", "pyproject.toml", []),
        ("postgres", "pyproject.toml", ["--extra", "postgres", "-c", "requirements/run.txt"]),
        ("dev", "pyproject.toml", ["--group", "dev"]),
        ("uv", "-", []),
    ):
        command = [*COMPILE, source, *more, "-o", f"requirements/{name}.txt", *sys.argv[1:]]
        subprocess.run(command, check=True, input="uv\n", text=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
