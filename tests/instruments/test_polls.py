"""Parts of a page that ask for themselves: another page never lands in their corner."""

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from krachtbron.instruments import actions, models
from tests.cast import People
from tests.instruments.reading import poll_of, screen, take_part, url


def poll(client: Client, address: str, page: str = "") -> Any:
    return client.get(address, headers={"hx-request": "true", "hx-current-url": f"http://testserver{page}"})


def is_empty(answer: HttpResponse) -> bool:
    return answer.status_code == 204 and answer.content == b"" and "Location" not in answer


def test_when_the_session_ended_the_whole_page_goes_to_sign_in(cast: People, live: models.Round) -> None:
    here = url("live", live.pk)
    address = poll_of(screen(cast, live))
    cast.bram.client.logout()
    answer = poll(cast.bram.client, address, here)
    assert is_empty(answer)
    to = urlsplit(answer["HX-Redirect"])
    assert to.path == reverse("account_login")
    assert parse_qs(to.query) == {"next": [here]}  # and back to the shared screen, not to its corner
    foreign = cast.bram.client.get(
        address, headers={"hx-request": "true", "hx-current-url": "https://elders.example/samen/"}
    )
    assert "elders" not in foreign["HX-Redirect"]
    assert cast.bram.client.get(address).status_code == 302  # without htmx as ever


def test_when_the_round_is_gone_the_page_says_so(cast: People, live: models.Round) -> None:
    address = poll_of(screen(cast, live))
    phone = take_part(live.code)
    actions.remove(cast.bram.actor, live.pk)
    answer = poll(cast.bram.client, address)
    assert is_empty(answer)
    assert answer["HX-Refresh"] == "true"
    assert cast.bram.client.get(url("live", live.pk)).status_code == 404
    answer = poll(phone, url("thanks", live.entry))
    assert is_empty(answer)
    assert answer["HX-Redirect"] == url("door", live.entry)


def test_when_she_leads_no_longer_the_page_says_so(cast: People, live: models.Round) -> None:
    address = poll_of(screen(cast, live))
    assert poll(cast.amina.client, address)["HX-Refresh"] == "true"
    assert cast.amina.client.get(address).status_code == 403


def test_a_telephone_that_forgot_who_it_was_goes_to_the_door(cast: People, live: models.Round) -> None:
    take_part(live.code)
    answer = poll(Client(), url("thanks", live.entry))
    assert is_empty(answer)
    assert answer["HX-Redirect"] == url("door", live.entry)


def test_no_fault_is_put_into_a_page(cast: People, live: models.Round) -> None:
    """What the browser does with an answer: only a form that was refused is drawn again."""
    page = screen(cast, live).content.decode()
    config = json.loads(re.search(r"name=\"htmx-config\" content='([^']+)'", page)[1])  # type: ignore[index]

    def swapped(status: int) -> bool:
        rules = config["responseHandling"]
        return bool(next(rule["swap"] for rule in rules if re.fullmatch(rule["code"], str(status))))

    assert {status: swapped(status) for status in (200, 204, 401, 403, 404, 422, 429, 500, 502, 503)} == {
        200: True,
        204: False,
        401: False,
        403: False,
        404: False,
        422: True,
        429: False,
        500: False,
        502: False,
        503: False,
    }
