"""What tests of a board with cards share: beginning one, telephones that send cards."""

from typing import Any

from django.test import Client

from krachtbron.instruments import models
from tests.cast import People
from tests.forms import forms_of, submit
from tests.instruments.reading import got, heading, press, screen

BOARD = "problem-analysis"
PROBLEM = "Wij verliezen ons huis."


def begin(cast: People) -> models.Round:
    """Bram begins together with his group and says the problem."""
    page = got(cast.bram.client, "start_with", cast.project.pk, BOARD)
    page = submit(cast.bram.client, page, how="Samen, met De huurdersgroep")
    assert heading(page) == "Waarover gaat het?"
    submit(cast.bram.client, page, words=PROBLEM)
    return models.Round.objects.get(definition=f"{BOARD}@1", mode="together")


def phone(round_: models.Round) -> tuple[Client, Any]:
    client = Client()
    page = client.get(f"/mee/{round_.entry}/")
    return client, submit(client, page, press="Begin")


def add(client: Client, page: Any, text: str, field: str = "De groep mag kiezen") -> Any:
    """One card, laid on ``field``."""
    return submit(client, submit(client, page, text=text), press=field)


def send(round_: models.Round, *cards: tuple[str, str]) -> Client:
    """A telephone from the door to *Klaar*."""
    client, page = phone(round_)
    for text, field in cards:
        page = add(client, page, text, field)
    assert heading(press(client, page, "Klaar")) == "Dank je wel"
    return client


def lay(client: Client, page: Any, text: str, field: str) -> Any:
    """The button ``field`` of the card ``text``."""
    card = models.Card.objects.get(text=text)
    number = next(
        place
        for place, form in enumerate(forms_of(page))
        if any(one.get("value") == str(card.pk) for one in form.controls)
    )
    return submit(client, page, number, press=field)


def shown(cast: People, round_: models.Round) -> Any:
    return press(cast.bram.client, screen(cast, round_), "Toon de kaarten")
