"""What is written when something breaks: where and what kind, never who or what was typed.

An address may hold a secret link, and the message of an error may hold a name. With ``KRACHTBRON_DEBUG`` all is shown.
"""

import logging
import traceback
from types import TracebackType
from typing import Any

Caught = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """The route instead of the address; the kind of an error instead of its message."""

    def format(self, record: logging.LogRecord) -> str:
        request = getattr(record, "request", None)
        if request is not None:
            match = getattr(request, "resolver_match", None)
            record.msg, record.args = "%s op %s", (record.levelname, match.route if match else "een onbekend adres")
        return super().format(record)

    def formatException(self, ei: Caught) -> str:  # noqa: N802  (logging's own name)
        kind, error, trace = ei
        lines = [line.rstrip() for line in traceback.format_tb(trace)]
        causes: list[str] = []
        while error is not None:
            causes.append(f"{type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or error.__context__
        return "\n".join([*lines, " after ".join(causes) or str(kind)])


def logging_settings(debug: bool) -> dict[str, Any]:
    formatter = {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "plain": formatter if debug else {"()": f"{__name__}.Discreet", "fmt": formatter["format"], "style": "{"}
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "root": {"handlers": ["stderr"], "level": "WARNING" if debug else "ERROR"},
        "loggers": {"django": {"handlers": [], "level": "INFO" if debug else "ERROR", "propagate": True}},
    }
