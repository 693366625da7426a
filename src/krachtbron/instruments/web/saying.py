"""A sentence that stands above the next page."""

from django.contrib import messages
from django.http import HttpRequest

from krachtbron.base.outcome import Refused
from krachtbron.instruments.web import labels


def say(request: HttpRequest, refused: Refused) -> None:
    """Tell the refusal above the next page."""
    messages.error(request, labels.sentence(refused))


def tell(request: HttpRequest, sentence: object) -> None:
    """Tell that something was done."""
    messages.success(request, str(sentence))
