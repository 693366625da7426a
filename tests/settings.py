"""The settings of the tests: those of the house, in a folder that vanishes, with a quick password hash."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

KEPT = {"KRACHTBRON_DATABASE", "KRACHTBRON_PSEUDO", "KRACHTBRON_WITHOUT_BROWSER"}
for name in [name for name in os.environ if name.startswith("KRACHTBRON_") and name not in KEPT]:
    del os.environ[name]
os.environ["KRACHTBRON_HOME"] = tempfile.mkdtemp(prefix="krachtbron-test-")
Path(os.environ["KRACHTBRON_HOME"], "static").mkdir()
atexit.register(shutil.rmtree, os.environ["KRACHTBRON_HOME"], ignore_errors=True)

from krachtbron.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATABASES["keys"]["TEST"] = {"MIGRATE": False}  # noqa: F405 # two tables; the tests of the commands migrate it
SECOND_FACTOR = False  # the cast signs in without; the tests of access switch it on
