"""Amina on her path, by the forms as they were rendered: begun, with a stage, a small step and a conversation."""

from datetime import timedelta

from krachtbron.base import clock
from krachtbron.growth import models
from tests.cast import People
from tests.forms import submit
from tests.growth.test_pages import got

GOAL, PLACE = "Een eetplek in onze straat", "Bij de dienst, op kantoor"


def begin(cast: People) -> models.Path:
    submit(cast.amina.client, got(cast.amina, "path_new"), words=GOAL, place=PLACE)
    return models.Path.objects.get()


def add(cast: People, path: models.Path, words: str, **more: str) -> models.Stage:
    submit(cast.amina.client, got(cast.amina, "stage_new", path.pk), press="Bewaar", words=words, **more)
    return models.Stage.objects.latest("place")


def add_step(cast: People, stage: models.Stage) -> models.Step:
    submit(cast.amina.client, got(cast.amina, "stage_step_new", stage.pk), words="De juf mailen")
    return models.Step.objects.get()


def plan(cast: People, path: models.Path, days: int, words: str) -> models.Talk:
    """A conversation on a day that may be past by now; planned while it was not."""
    today = clock.day(clock.now())
    submit(cast.amina.client, got(cast.amina, "talk_new", path.pk), on=today.isoformat(), words=words)
    talk = models.Talk.objects.latest("made")
    talk.on = today + timedelta(days=days)
    talk.save(update_fields=["on"])
    return talk
