"""What is measured, and by whom it is seen."""

from django.test import Client

from bench.measure import BARE, Page

WORKER = "bram"


def signed_in() -> str:
    """The cookie of a worker of the demonstration."""
    from django.contrib.auth import get_user_model

    browser = Client()
    browser.force_login(get_user_model()._default_manager.get(name=WORKER))
    return "; ".join(f"{name}={morsel.value}" for name, morsel in browser.cookies.items())


def pages() -> list[Page]:
    return [
        Page(BARE, "/bench/bare/"),
        Page("today", "/vandaag/"),
        Page("projects", "/projecten/"),
        Page("rounds", "/rozen/", aim=8),
    ]
