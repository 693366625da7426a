"""The control of a field: an input, a textarea, a select, a group of radios or ticks; each one string."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.html import attributes, safe
from krachtbron.ui.components.words.draw import word_radios

NEAR = 0.8  # from this part of the maximum on, the signs left are shown


def is_group(bound: BoundField) -> bool:
    """Several controls under one question."""
    return isinstance(bound.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)


def _own(widget: forms.Widget) -> dict[str, Any]:
    return {name: value for name, value in widget.attrs.items() if name not in {"class", "style", "maxlength"}}


def _limit(field: forms.Field) -> dict[str, object]:
    """No ``maxlength``: it would cut off what somebody pastes. The sentence comes back with the text kept."""
    most = getattr(field, "max_length", None)
    if not most or most < 100:
        return {}
    return {
        "data_most": most,
        "data_near": int(most * NEAR),
        "data_left": _("Nog {n} tekens."),
        "data_over": _("{n} tekens te veel."),
    }


def _rows(widget: forms.Textarea) -> int:
    """Four, unless the form asks for another height; ten is only Django's habit."""
    asked = int(widget.attrs.get("rows", 10))
    return 4 if asked == 10 else asked


def _typed(value: object) -> object:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value


def _options(choices: Iterable[tuple[Any, Any]], chosen: set[str]) -> str:
    drawn = []
    for value, label in choices:
        if isinstance(label, list | tuple):
            drawn.append(f'<optgroup label="{safe(value)}">{_options(label, chosen)}</optgroup>')
            continue
        written = "" if value is None else str(value)
        mark = " selected" if written in chosen else ""
        drawn.append(f'<option value="{safe(written)}"{mark}>{safe(label)}</option>')
    return "".join(drawn)


def _chosen(value: Any) -> set[str]:
    many = value if isinstance(value, list | tuple | set) else [value]
    return {"" if one is None else str(one) for one in many}


def control(bound: BoundField, id_: str, described: str) -> SafeString:
    """What somebody fills in, with its value kept and its state told."""
    field: Any = bound.field
    widget, name, value = field.widget, bound.html_name, bound.value()
    invalid = "true" if bound.errors else None
    shared = {"id": id_, "name": name, "aria_describedby": described, "aria_invalid": invalid, **_own(widget)}
    if field.disabled:
        shared["disabled"] = True
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return _ticks(name, field.choices, _chosen(value), id_)
    if isinstance(widget, forms.RadioSelect):
        return word_radios(name, field.choices, _one(value), id_, rings=getattr(field, "rings", False))
    if isinstance(widget, forms.Select):
        many = getattr(widget, "allow_multiple_selected", False)
        attrs = attributes(class_="input", multiple=many, **shared)
        return SafeString(f"<select{attrs}>{_options(field.choices, _chosen(value))}</select>")
    if isinstance(widget, forms.Textarea):
        attrs = attributes(class_="input", **{**shared, **_limit(field), "rows": _rows(widget), "cols": None})
        return SafeString(f"<textarea{attrs}>\n{safe('' if value is None else value)}</textarea>")
    if isinstance(widget, forms.CheckboxInput):
        return SafeString(f'<input type="checkbox"{attributes(checked=bool(value), **shared)}>')
    return _input(widget, value, {**shared, **_limit(field)})


def _one(value: Any) -> Any:
    return value[0] if isinstance(value, list | tuple) and value else value


def _input(widget: Any, value: Any, shared: dict[str, Any]) -> SafeString:
    kind = getattr(widget, "input_type", "text")
    if isinstance(widget, forms.DateInput):
        kind = "date"
    if isinstance(widget, forms.TimeInput):
        kind = "time"
    shown = None if isinstance(widget, forms.PasswordInput | forms.FileInput) else _typed(value)
    return SafeString(f"<input{attributes(class_=f'input input--{kind}', type=kind, value=shown, **shared)}>")


def _ticks(name: str, choices: Iterable[tuple[Any, Any]], chosen: set[str], id_: str) -> SafeString:
    drawn = "".join(
        f'<label class="word" for="{id_}_{n}"><input type="checkbox" name="{name}" id="{id_}_{n}"'
        f' value="{safe(value)}"{" checked" if str(value) in chosen else ""}>'
        f"<span>{safe(label)}</span></label>"
        for n, (value, label) in enumerate(choices)
    )
    return SafeString(f'<div class="words">{drawn}</div>')
