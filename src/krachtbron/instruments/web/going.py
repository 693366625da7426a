"""Where a part of a page goes."""

from django.http import HttpResponse


def anew() -> HttpResponse:
    """To a part that asks for itself now and then: the whole page is to be loaded anew."""
    return HttpResponse(status=204, headers={"HX-Refresh": "true"})
