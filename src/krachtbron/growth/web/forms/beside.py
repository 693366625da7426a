"""The form with which somebody makes a code for a step."""

from krachtbron.ui.public import Form


class AskForm(Form):
    keyed = True
