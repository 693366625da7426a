"""One renderer for every form: label, hint, fault, summary; what somebody typed always stays."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.forms.utils import ErrorDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.ui.components.field.draw import field, hidden, target
from krachtbron.ui.components.html import joined, safe
from krachtbron.ui.components.summary.draw import summary

CHOOSE = _("Kies een antwoord.")
AGAIN = _("Dit lukte niet. Probeer het nog eens.")
SENTENCES = {
    "required": _("Vul dit nog in."),
    "max_length": _("Dit is te lang. Hoogstens %(limit_value)d tekens; nu zijn het er %(show_value)d."),
    "min_length": _("Dit is te kort. Minstens %(limit_value)d tekens."),
    "null_characters_not_allowed": _("Er staat een teken in dat niet kan."),
}
BY_KIND: tuple[tuple[type[forms.Field], dict[str, Any]], ...] = (
    (
        forms.ChoiceField,
        {"required": CHOOSE, "invalid_choice": _("Dit antwoord bestaat niet. Kies er een uit de lijst.")},
    ),
    (forms.DateField, {"invalid": _("Dit is geen datum. Schrijf bijvoorbeeld 24-5-2026.")}),
    (forms.TimeField, {"invalid": _("Dit is geen uur. Schrijf bijvoorbeeld 14:30.")}),
    (
        forms.IntegerField,
        {
            "invalid": _("Schrijf hier een getal, zonder komma."),
            "min_value": _("Schrijf hier een getal vanaf %(limit_value)d."),
            "max_value": _("Schrijf hier een getal tot en met %(limit_value)d."),
        },
    ),
)


# A day is written alike in every language here: the day first, as on paper; or as a calendar field sends it.
DAYS = [f"%d{sign}%m{sign}{year}" for sign in "-/." for year in ("%Y", "%y")] + ["%Y-%m-%d"]


HOURS = [f"%H{sign}%M" for sign in ":.uh"] + ["%H:%M:%S", "%Hu", "%Hh", "%H"]


def _speak(one: forms.Field) -> None:
    """Put our sentences in the place of Django's; a sentence that the form gave itself stays."""
    if isinstance(one, forms.DateField):
        one.input_formats = DAYS
    if isinstance(one, forms.TimeField):
        one.input_formats = HOURS
    ours = dict(SENTENCES)
    for kind, sentences in BY_KIND:
        if isinstance(one, kind):
            ours.update(sentences)
    defaults: dict[str, Any] = {}
    for ancestor in reversed(type(one).__mro__):
        defaults.update(getattr(ancestor, "default_error_messages", {}))
    for code, sentence in ours.items():
        if one.error_messages.get(code) == defaults.get(code):
            one.error_messages[code] = sentence


def _named(label: object, sentence: object) -> str:
    """A line of the summary: the field's name, then what is still to do."""
    name = str(label or "")
    return f"{name}{'' if name.endswith(('?', '.', '!')) else ':'} {sentence}"


class Form(forms.Form):
    """Base of every form. ``keyed = True`` adds the hidden ``key`` that becomes the new object's primary key.

    ``folded``: fields that may stay as they are, folded away below the others until somebody wants to say more.
    """

    use_required_attribute = False
    keyed: ClassVar[bool] = False
    folded: ClassVar[tuple[str, ...]] = ()
    unfold: ClassVar[Any] = _("Zeg er meer over")
    spent = False  # the key that was sent stands for something else already

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        if self.keyed:
            self.fields["key"] = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)

    def full_clean(self) -> None:
        if self.is_bound:
            for one in self.fields.values():
                _speak(one)
        super().full_clean()

    def refuse(self, refused: Refused, sentence: object) -> None:
        """Put the reason of ``refused`` beside its field, or above the form. Nothing typed is lost.

        Where the reason is the key itself, the form gets a fresh one: sending it again does something new.
        """
        self.spent = refused.field == "key"
        shown = refused.field in self.fields and not self.spent
        self.add_error(refused.field if shown else None, str(sentence))

    def faults(self) -> Iterable[tuple[object, str]]:
        """(sentence, id to go to) of everything that is still to do, in the order of the form."""
        errors: ErrorDict = self.errors
        for sentence in self.non_field_errors():
            yield sentence, ""
        for name in self.fields:
            if name in errors:
                bound = self[name]
                for sentence in errors[name]:
                    yield (AGAIN, "") if bound.is_hidden else (_named(bound.label, sentence), target(bound))

    def drawn(self) -> SafeString:
        """Summary, hidden values and fields."""
        parts: list[str] = [summary(self.faults())] if self.is_bound else []
        for name in self.fields:
            bound = self[name]
            if name == "key" and self.keyed:
                parts.append(self._key())
            elif name not in self.folded:
                parts.append(hidden(bound) if bound.is_hidden else field(bound))
        if self.folded:
            opened = " open" if any(name in self.errors for name in self.folded) else ""
            below = joined([field(self[name]) for name in self.folded])
            parts.append(f'<details class="more"{opened}><summary>{safe(self.unfold)}</summary>{below}</details>')
        return joined(parts)

    def some(self, names: Iterable[str]) -> SafeString:
        """Only these fields, for a page that puts its own headings between them."""
        return joined([field(self[name]) for name in names])

    def above(self) -> SafeString:
        """Summary and hidden values, where the page places the fields itself."""
        key = [self._key()] if self.keyed else []
        return joined([*([summary(self.faults())] if self.is_bound else []), *key])

    def _key(self) -> SafeString:
        """The key somebody sent, so that sending again acts once; a fresh one where it was no key."""
        bound = self["key"]
        fresh = self.spent or "key" in self.errors or not self.is_bound
        value = bound.initial if fresh else bound.value()
        return SafeString(f'<input type="hidden" name="{bound.html_name}" value="{value}">')


class Words(forms.TypedChoiceField):
    """One question with words as answers, drawn with their ``rings``. ``skip``: the words of "no answer", "" for none.

    The cleaned value is an ``int`` (or what ``coerce`` makes), or ``None`` when skipped.
    """

    def __init__(
        self, *, words: Iterable[tuple[Any, Any]], skip: Any = None, rings: bool = True, **kwargs: Any
    ) -> None:
        self.rings = rings
        said = _("Dit sla ik over") if skip is None else skip
        kwargs.setdefault("coerce", int)
        kwargs.setdefault("required", False)
        choices = [*words, *([("", said)] if said else [])]
        super().__init__(choices=choices, widget=forms.RadioSelect, empty_value=None, **kwargs)


class Sentence(forms.CharField):
    """A few lines. A browser counts the end of a line as one sign and sends two; here it is one again."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> Any:
        written = super().to_python(value)
        return written.replace("\r\n", "\n") if isinstance(written, str) else written
