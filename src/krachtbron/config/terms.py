"""What has a term goes by itself: at the start, before a copy, and each hour that somebody is here."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

from krachtbron.base import clock
from krachtbron.config.wiring import TERMS

EVERY = timedelta(hours=1)
log = logging.getLogger(__name__)


def keep_terms(at: datetime) -> int:
    """Let every room destroy what is over. How many rows. Harmless to call at any moment."""
    return sum(import_string(sweep)(at=at) for sweep in TERMS)


class TermsMiddleware:
    """After a page, at most once an hour. A page never fails for it: the next hour tries again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response, self.last = get_response, clock.now()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response, at = self.get_response(request), clock.now()
        if at - self.last >= EVERY:
            self.last = at
            try:
                keep_terms(at)
            except DatabaseError:
                log.exception("What is over could not be destroyed now.")
        return response
