"""A refusal above the next page."""

from django.http import HttpRequest

from krachtbron.base.outcome import Refused
from krachtbron.instruments.web import labels
from krachtbron.ui import public as ui


def say(request: HttpRequest, refused: Refused) -> None:
    """Tell the refusal above the next page."""
    ui.say(request, labels.sentence(refused))
