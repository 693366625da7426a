"""An answer in the words of the table, and what a form on a page would send."""

from typing import Any

from django.urls import reverse

from tests.forms import Form, is_button, kind_of
from tests.house.matrix_table import ELSEWHERE, FORBIDDEN, NO, SIGN_IN, YES

NOT_ALLOWED, BROKEN = "method not allowed", "broken"


def kind(response: Any) -> str:
    """The answer in the words of the table."""
    status, where = response.status_code, response.get("Location", "")
    if 300 <= status < 400 and where.startswith(reverse("account_login")):
        return SIGN_IN
    if status == 422 or 200 <= status < 400:
        return ELSEWHERE if 300 <= status < 400 else YES
    return {403: FORBIDDEN, 404: NO, 405: NOT_ALLOWED}.get(status, f"{BROKEN} ({status})")


def fits(got: str, expected: str) -> bool:
    return got == expected or (expected == YES and got == ELSEWHERE)


def filled(form: Form) -> dict[str, Any]:
    """Fields as rendered; what must be filled is filled with a first choice or a word."""
    data: dict[str, Any] = {}
    for control in form.controls:
        field_name, sort = control.get("name"), kind_of(control)
        if not field_name or (
            is_button(control) and any(is_button(one) and one.get("name") in data for one in form.controls)
        ):
            continue
        value = control.get("value", "")
        if sort in ("radio", "checkbox"):
            if "checked" in control.attrib or (sort == "radio" and field_name not in data):
                data[field_name] = value
        elif sort == "select":
            data[field_name] = next((one.get("value") for one in control.iter("option") if one.get("value")), "")
        elif sort == "textarea":
            data[field_name] = "".join(control.itertext()).strip() or "iets"
        else:
            data[field_name] = value or ("iets" if "required" in control.attrib else "")
    return data
