"""Button: ``text``, ``name`` and ``value`` to send, ``kind``: "" (the one thing to do), "quiet" or "plain"."""

from django.utils.safestring import SafeString

from krachtbron.ui.components.html import element


def _class(kind: str) -> str:
    return f"button button--{kind}" if kind else "button"


def button(text: object, name: str = "", value: object = None, kind: str = "") -> SafeString:
    """A button that submits its form."""
    return element("button", text, class_=_class(kind), name=name, value=value if name else None)


def link_button(text: object, url: str, kind: str = "") -> SafeString:
    """A link that looks like a button: it goes somewhere, it changes nothing."""
    return element("a", text, class_=_class(kind), href=url)
