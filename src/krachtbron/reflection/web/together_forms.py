"""The shape of what a group writes when it looks back."""

from django.utils.translation import gettext_lazy as _

from krachtbron.reflection.web.forms import CycleForm, LookBackForm
from krachtbron.reflection.web.together_labels import PARTS, TOGETHER_BACK
from krachtbron.ui.public import SharedForm

ASKS = _("Wanneer kijken we of het anders ging?")
HELPS = _("Die dag vragen we het jullie.")
DAY_HELPS = _("Alleen als jullie een dag kiezen.")


class TogetherForm(CycleForm, SharedForm):
    """Four questions for a group. Every one may stay empty."""

    parts, back = PARTS, TOGETHER_BACK
    asks, helps, day_helps = ASKS, HELPS, DAY_HELPS


class NewTogetherForm(LookBackForm):
    """A new one, and what it starts from."""

    parts, back = PARTS, TOGETHER_BACK
    asks, helps, day_helps = ASKS, HELPS, DAY_HELPS
