"""A log that can be shown to anybody: no names, no secret links."""

import io
import logging
from types import SimpleNamespace

from krachtbron.config.logs import Discreet, logging_settings


def logged(record_more: dict[str, object], message: str, *words: object, fault: bool = False) -> str:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(Discreet("{levelname} {message}", style="{"))
    logger = logging.Logger("tried")
    logger.addHandler(handler)
    try:
        if fault:
            raise ValueError("Amina zei iets") from KeyError("Amina")
    except ValueError:
        logger.exception(message, *words, extra=record_more)
    else:
        logger.error(message, *words, extra=record_more)
    return out.getvalue()


def test_the_route_is_written_and_not_the_secret_in_it() -> None:
    request = SimpleNamespace(resolver_match=SimpleNamespace(route="uitnodiging/<str:secret>/"))
    said = logged({"request": request}, "Internal Server Error: %s", "/uitnodiging/geheim123/")
    assert "uitnodiging/<str:secret>/" in said
    assert "geheim123" not in said


def test_an_error_says_where_and_what_kind_and_not_what_was_typed() -> None:
    said = logged({}, "fout", fault=True)
    assert "Amina" not in said.replace('raise ValueError("Amina zei iets") from KeyError("Amina")', "")
    assert "test_logs.py" in said
    assert "builtins.ValueError after builtins.KeyError" in said


def test_errors_go_to_stderr_only() -> None:
    settings = logging_settings(debug=False)
    assert settings["root"] == {"handlers": ["stderr"], "level": "ERROR"}
    assert "mail_admins" not in str(settings)
