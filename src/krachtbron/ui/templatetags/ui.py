"""The tags that pages use; each draws one component."""

from functools import lru_cache
from typing import Any

from django import template
from django.template.context import Context
from django.template.loader import get_template
from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.button.draw import button, link_button
from krachtbron.ui.components.code_panel.draw import qr
from krachtbron.ui.components.html import attributes
from krachtbron.ui.components.key_card.draw import key_card
from krachtbron.ui.components.language_switch.draw import draw_language_switch
from krachtbron.ui.components.notice.draw import notice
from krachtbron.ui.components.pager.draw import pager
from krachtbron.ui.components.places.draw import draw_places
from krachtbron.ui.components.promise_chips.draw import promise_chips as chips
from krachtbron.ui.components.question.draw import draw_question
from krachtbron.ui.components.question.question import Question
from krachtbron.ui.components.quick_exit.draw import draw_quick_exit
from krachtbron.ui.components.scale.draw import scale as draw_scale
from krachtbron.ui.components.steps.draw import steps
from krachtbron.ui.components.table.draw import table
from krachtbron.ui.components.who.draw import who
from krachtbron.ui.components.words.draw import ring
from krachtbron.ui.forms import Form

register = template.Library()
for tag in (button, key_card, link_button, notice, pager, steps, table, who):
    register.simple_tag(tag)


def _csrf(context: Context) -> str:
    token = context.get("csrf_token")
    return f'<input type="hidden" name="csrfmiddlewaretoken" value="{token}">' if token else ""


def _draw(name: str, **variables: Any) -> SafeString:
    return SafeString(get_template(f"components/{name}/{name}.html").render(variables))


@register.simple_tag
def fields(form: Form) -> SafeString:
    """Summary, hidden key and fields of ``form``, without the form around them."""
    return form.drawn()


@register.simple_tag(takes_context=True, name="form")
def whole_form(
    context: Context, form: Form, submit: object = "", action: str = "", back: str = "", method: str = "post"
) -> SafeString:
    """A whole form: summary, fields, the button to send it, and "Terug" when ``back`` is an address."""
    many = "multipart/form-data" if form.is_multipart() else None
    opened = attributes(class_="form", method=method, action=action, enctype=many, novalidate=True)
    token = _csrf(context) if method == "post" else ""
    way_back = link_button(_("Terug"), back, "plain") if back else ""
    sent = f'<p class="buttons">{button(submit or _("Bewaar"))}{way_back}</p>'
    return SafeString(f"<form{opened}>{token}{form.drawn()}{sent}</form>")


@register.simple_tag(takes_context=True)
def question(context: Context, q: Question) -> SafeString:
    """A question screen with word buttons."""
    return draw_question(q, _csrf(context), rose(q.drawing) if q.drawing else "")


@register.simple_tag(takes_context=True)
def promise_chips(context: Context, url: str, what: object, choices: Any, key: object, back: str = "") -> SafeString:
    """Buttons to say how it went, with room for a sentence."""
    return chips(url, what, choices, back, key, _csrf(context))


@register.simple_tag
def code_panel(
    code: str = "", url: str = "", lead: object = "", address: str = "", after: object = "", small: bool = False
) -> SafeString:
    """The code to join with, large, and its QR code."""
    said = {"lead": lead or _("Doe mee met deze code"), "address": address, "after": after, "small": small}
    return _draw("code_panel", code=code, url=url, qr=qr(url) if url else "", **said)


def _rings(drawing: Any) -> list[tuple[SafeString, str]]:
    """The named rings, each with the icon that the question screen shows too."""
    labels = drawing.ring_labels
    return [(ring(place, len(labels)), label.text) for place, label in enumerate(labels, 1)]


@register.simple_tag
def rose(drawing: Any, open: bool = False, rings: bool = True) -> SafeString:
    """A rose: picture, labels, legend, named rings, and the same values as a table."""
    return _draw("rose", drawing=drawing, open=open, rings=_rings(drawing) if rings else [])


@register.simple_tag
def small_roses(drawings: Any) -> SafeString:
    """Roses side by side, at most a handful; the rings are named once."""
    found = list(drawings)
    return _draw("small_roses", drawings=found, rings=_rings(found[0]) if found else [])


@register.simple_tag
def scale(drawing: Any, open: bool = False, table: bool = True) -> SafeString:
    """One question as a line: every answer a dot, and the same values as a table; without it, give ``tables`` below."""
    return draw_scale(drawing, open_=open, shown=table)


@register.simple_tag
def tables(drawings: Any) -> SafeString:
    """The tables of several drawings behind one line, so that a long page stays calm."""
    drawn = "".join(f"<div>{table(one.table.headers, one.table.rows, one.title)}</div>" for one in drawings)
    return SafeString(f'<details class="more tables"><summary>{_("Bekijk als tabel")}</summary>{drawn}</details>')


@register.simple_tag
def grid(drawing: Any) -> SafeString:
    """Fields in rows and columns, every answer a dot in its field."""
    return _draw("grid", drawing=drawing)


@register.simple_tag
def dotlist(drawing: Any) -> SafeString:
    """Words in a list, every answer a dot beside its word."""
    return _draw("dotlist", drawing=drawing)


@register.simple_tag(takes_context=True)
def places(context: Context) -> SafeString:
    """The places of this actor."""
    return draw_places(context.get("places") or ())


@register.simple_tag(takes_context=True)
def quick_exit(context: Context) -> SafeString:
    """The way out."""
    return draw_quick_exit(context.get("quick_exit_url") or "")


@register.simple_tag(takes_context=True)
def language_switch(context: Context) -> SafeString:
    """The languages, as buttons."""
    return draw_language_switch(context.get("languages") or (), context.get("next") or "/", _csrf(context))


@register.simple_tag
def assets() -> SafeString:
    """The links to the mark, the stylesheet and the scripts: the same on every page of this process."""
    return _assets()


@lru_cache
def _assets() -> SafeString:
    return SafeString(
        f'<link rel="icon" href="{static("ui/mark.svg")}" type="image/svg+xml">\n'
        f'<link rel="stylesheet" href="{static("ui/krachtbron.css")}">\n'
        f'<script src="{static("ui/krachtbron.js")}" defer></script>\n'
        f'<script src="{static("django_htmx/htmx-2.min.js")}" defer></script>'
    )
