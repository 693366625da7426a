"""The summary above a form."""

from django import forms

from krachtbron.base.outcome import Refused
from krachtbron.ui.forms import Form


class Code(Form):
    code = forms.CharField(label="De code van vier letters", max_length=4)


def _refused() -> Code:
    form = Code({"code": "ROSA"}, auto_id="weiger_%s")
    form.refuse(Refused("closed"), "Deze roos is al gesloten. Vraag je groep om een nieuwe.")
    form.refuse(Refused("unknown", "code"), "Deze code kennen we niet. Kijk nog eens op het scherm.")
    return form


EXAMPLES = [("Boven het formulier en naast het veld", '{% form form submit="Doe mee" %}', {"form": _refused()})]
