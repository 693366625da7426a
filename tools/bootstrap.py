"""Start anything of Krachtbron with nothing but Python: ``python3 tools/bootstrap.py run|test|check|bench|demo``.

This file speaks a Python that even old versions read, so that they can say what is missing.
"""

from __future__ import print_function

import os
import subprocess
import sys

NEEDED = (3, 11)
PROBE = "import sys; sys.exit(0 if sys.version_info >= (3, 11) else 1)"


def newer():
    """A newer Python on this machine, when there is one."""
    for name in ("python3.13", "python3.12", "python3.11", "python3.14"):
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            path = os.path.join(folder, name)
            if os.path.exists(path):
                with open(os.devnull, "w") as nowhere:
                    if subprocess.call([path, "-c", PROBE], stdout=nowhere, stderr=nowhere) == 0:
                        return path
    return None


def main():
    if sys.version_info < NEEDED:
        path = newer()
        if path is None:
            sys.exit(
                "Krachtbron needs Python 3.11 or newer; this is %d.%d. Install it (for example: apt install python3.11 "
                "python3.11-venv) or name yours: make run PYTHON=/path/to/python3.12" % sys.version_info[:2]
            )
        os.execv(path, [path] + sys.argv)
    sys.dont_write_bytecode = True
    import installing

    sys.exit(installing.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
