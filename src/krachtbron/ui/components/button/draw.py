"""Button: ``text``, ``name`` and ``value`` to send, ``kind``: "" (the one thing to do), "quiet" or "plain"."""

from collections.abc import Mapping

from django.utils.safestring import SafeString

from krachtbron.ui.components.html import element, safe


def _class(kind: str) -> str:
    return f"button button--{kind}" if kind else "button"


def button(text: object, name: str = "", value: object = None, kind: str = "") -> SafeString:
    """A button that submits its form."""
    return element("button", text, class_=_class(kind), name=name, value=value if name else None)


def one_tap(url: str, sent: Mapping[str, object], text: object) -> SafeString:
    """A whole form that is one button, drawn without a template: for every row of a long list."""
    hidden = "".join(f'<input type="hidden" name="{name}" value="{safe(value)}">' for name, value in sent.items())
    return SafeString(f'<form method="post" action="{url}">{hidden}<button class="button">{safe(text)}</button></form>')


def link_button(text: object, url: str, kind: str = "") -> SafeString:
    """A link that looks like a button: it goes somewhere, it changes nothing."""
    return element("a", text, class_=_class(kind), href=url)
