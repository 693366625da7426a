"""The own budget as its tests need it: given by Bram, something chosen by Amina."""

import io
from typing import Any

import pytest
from PIL import Image

from krachtbron.growth import models
from tests.cast import People
from tests.forms import submit
from tests.growth.test_pages import got

__all__ = ["budget", "choice"]

GREET, ELS = "Greet (werkbegeleider)", "Els (coördinator)"
LIMITS = "Geen toestellen\nGeen boetes of schulden"
COURSE = "Cursus veilig koken"


def give(cast: People, by: str = "bram", **said_: Any) -> Any:
    giver = getattr(cast, by)
    filled = {"person": "Amina", "cents": "250", "rules": LIMITS, "appeal_to": GREET, **said_}
    return submit(giver.client, got(giver, "budget_give"), **filled)


@pytest.fixture
def budget(cast: People) -> models.Budget:
    give(cast)
    return models.Budget.objects.get()


def choose(cast: People, budget: models.Budget, words: str = COURSE, cents: str = "120") -> Any:
    return submit(cast.amina.client, got(cast.amina, "budget_choose", budget.pk), words=words, cents=cents)


@pytest.fixture
def choice(cast: People, budget: models.Budget) -> models.Spending:
    choose(cast, budget)
    return models.Spending.objects.get()


def refuse(cast: People, choice: models.Spending, by: str = "bram") -> Any:
    somebody = getattr(cast, by)
    page = got(somebody, "budget_refuse", choice.pk)
    return submit(somebody.client, page, limit="Geen toestellen", why="Dit is een oven.")


def ask_again(cast: People, choice: models.Spending, words: str = "De oven hoort bij de cursus.") -> Any:
    return submit(cast.amina.client, got(cast.amina, "spending_appeal", choice.pk), words=words)


def paper(colour: str = "white") -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (60, 90), colour).save(kept, "JPEG")
    return kept.getvalue()


def refuse_late(cast: People, choice: models.Spending) -> Any:
    return submit(
        cast.bram.client, got(cast.bram, "budget_refuse", choice.pk), limit="Geen toestellen", why="Toch niet."
    )
