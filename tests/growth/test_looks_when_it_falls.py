"""Whatever was shown was written down, also when the process is killed in the middle of it."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.growth.test_forgotten_for_good import BEGIN, python

WORLD = """
from krachtbron.access.domain import Actor, Opening, Role, Sight
from krachtbron.access.models import Audience, Reader
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.growth import actions
from krachtbron.growth.domain import Source
house = access.make_organisation("De Brug", at=at)
her, him = (access.add_person(name, "nl", at=at) for name in ("Amina", "Bram"))
for person, role in ((her, Role.PARTICIPANT), (him, Role.WORKER)):
    access.make_account(person, person.nickname, "samen staan we sterker", at=at)
    access.join(house, person, role, on=day(at))
row = actions.add_strength(Actor(her.pk), key=new_id(), source=Source.CONFIDENCE, words="Ik durf", at=at)
row.audience = Audience.objects.create(person=her, created=at)
row.save()
Reader.objects.create(audience=row.audience, sight=Sight.PERSON, person=him, since=at)
"""
READS = """
import os
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
settings.ALLOWED_HOSTS = ["testserver"]
settings.SECOND_FACTOR = False
browser = Client()
browser.force_login(get_user_model().objects.get(name="Bram"))
her = Person.objects.get(nickname="Amina").pk
page = reverse("growth:opened_one", args=[her])
print("ready", flush=True)
while True:
    answer = browser.get(page)
    assert answer.status_code == 200 and b"Ik durf" in answer.content, answer.status_code
    os.write(1, b"shown\\n")
"""
WHOLE = """
from krachtbron.access import queries
from krachtbron.access.models import Look
her = Person.objects.get(nickname="Amina").pk
assert queries.look_fault(her) is None
print(Look.objects.filter(person=her).count())
"""
FALLS = 6


def surroundings(home: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KRACHTBRON_", "DJANGO_"))}
    return clean | {"KRACHTBRON_HOME": str(home), "DJANGO_SETTINGS_MODULE": "krachtbron.config.settings"}


def test_what_was_shown_was_written_down(tmp_path: Path) -> None:
    home, shown, chance = tmp_path / "home", 0, random.Random(3)
    home.mkdir()
    python(home, WORLD)
    for _ in range(FALLS):
        reader = subprocess.Popen(
            [sys.executable, "-c", BEGIN + READS], env=surroundings(home), stdout=subprocess.PIPE, text=True
        )
        assert reader.stdout
        assert reader.stdout.readline() == "ready\n"
        assert reader.stdout.readline() == "shown\n"  # however busy the machine is: it reads
        time.sleep(chance.uniform(0.01, 0.4))
        os.kill(reader.pid, signal.SIGKILL)
        shown += 1 + reader.communicate()[0].count("shown")
    told = subprocess.run(
        [sys.executable, "-c", BEGIN + WHOLE], env=surroundings(home), capture_output=True, text=True, timeout=60
    )
    assert told.returncode == 0, told.stderr[-1500:]
    made = int(told.stdout)
    assert shown <= made <= shown + FALLS, "every look that was shown, and at most the one that a fall cut short"
