"""Field: label, hint, fault and control of one form field. ``bound``: the bound field of a form."""

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from krachtbron.ui.components.field.controls import control, is_group
from krachtbron.ui.components.html import safe


def field_id(bound: BoundField) -> str:
    return bound.auto_id or f"id_{bound.html_name}"


def target(bound: BoundField) -> str:
    """Where a fault's link leads: the first control."""
    return f"{field_id(bound)}_0" if is_group(bound) else field_id(bound)


def hidden(bound: BoundField) -> SafeString:
    """A hidden value. Without id, so that two forms may stand on one page."""
    value = bound.value()
    written = "" if value is None else safe(value)
    return SafeString(f'<input type="hidden" name="{bound.html_name}" value="{written}">')


def _label(bound: BoundField) -> str:
    optional = ""
    if not bound.field.required and not is_group(bound) and not isinstance(bound.field.widget, forms.CheckboxInput):
        optional = f' <span class="field__optional">{_("(mag leeg blijven)")}</span>'
    return f"{safe(bound.label or '')}{optional}"


def _picked_again(bound: BoundField) -> bool:
    """A browser gives no file back: who had one, in a form with something still to do, is told."""
    form = bound.form
    if not isinstance(bound.field, forms.FileField) or bound.errors:
        return False
    return bool(form.errors) and bound.html_name in form.files


def field(bound: BoundField) -> SafeString:
    """The whole field in one string."""
    if bound.is_hidden:
        return hidden(bound)
    id_, hint, faults = field_id(bound), bound.field.help_text, bound.errors
    described = " ".join([*([f"{id_}-hint"] if hint else []), *([f"{id_}-fault"] if faults else [])])
    after_label = f'<p class="field__hint" id="{id_}-hint">{safe(hint)}</p>' if hint else ""
    if _picked_again(bound):
        after_label += f'<p class="field__hint">{_("Kies je foto nog eens. Die bewaart de browser niet.")}</p>'
    if faults:
        said = " ".join(safe(fault) for fault in faults)
        after_label += f'<p class="field__fault" id="{id_}-fault">{said}</p>'
    drawn = control(bound, id_, described)
    state = " field--fault" if faults else ""
    if is_group(bound):
        told = f' aria-describedby="{described}"' if described else ""
        return SafeString(
            f'<fieldset class="field{state}"{told}><legend class="field__label">{_label(bound)}</legend>'
            f"{after_label}{drawn}</fieldset>"
        )
    if isinstance(bound.field.widget, forms.CheckboxInput):
        return SafeString(
            f'<div class="field{state}"><label class="word word--tick" for="{id_}">{drawn}'
            f"<span>{_label(bound)}</span></label>{after_label}</div>"
        )
    return SafeString(
        f'<div class="field{state}"><label class="field__label" for="{id_}">{_label(bound)}</label>'
        f"{after_label}{drawn}</div>"
    )
