"""A story as a test finds it: told, asked to be typed, typed, offered to the project, asked for once."""

import pytest

from krachtbron.growth import models
from tests.cast import People
from tests.forms import submit
from tests.growth.telling import PROJECT, WORDS
from tests.growth.test_pages import BRAM, got


@pytest.fixture
def story(cast: People) -> models.Story:
    page = got(cast.amina, "story_new")
    submit(cast.amina.client, page, title="De winter zonder verwarming", words=WORDS)
    return models.Story.objects.get()


@pytest.fixture
def asked(cast: People) -> models.Story:
    submit(cast.amina.client, got(cast.amina, "story_ask"), typist=BRAM, title="De winter")
    return models.Story.objects.get()


@pytest.fixture
def typed(cast: People, asked: models.Story) -> models.Story:
    submit(cast.bram.client, got(cast.bram, "story_type", asked.pk), words=WORDS)
    asked.refresh_from_db()
    return asked


@pytest.fixture
def offer(cast: People, story: models.Story) -> models.Offer:
    submit(cast.amina.client, got(cast.amina, "story_offer", story.pk), project=PROJECT)
    return models.Offer.objects.get()


@pytest.fixture
def use(cast: People, offer: models.Offer) -> models.Use:
    asks = "Voorlezen op de avond met de schepen, 3 maart"
    submit(cast.bram.client, got(cast.bram, "offered", offer.pk), words=asks)
    return models.Use.objects.get()
