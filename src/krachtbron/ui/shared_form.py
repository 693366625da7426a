"""Words that more people may change: nobody's go over another's unread."""

from hashlib import sha256
from typing import Any

from django.forms import HiddenInput
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from krachtbron.ui.components.html import joined, safe
from krachtbron.ui.forms import Form

STOOD = "stood"
MEANWHILE = _("Iemand anders paste dit net aan. Lees wat er nu staat. Jouw woorden staan hier nog.")
NOW = _("Dit staat er nu")


class SharedForm(Form):
    """``initial`` is what stands now; something new (``keyed``) stands nowhere yet.

    It sends along what stood when she opened it. When that is no longer so, and she says something else than what
    stands, she reads that first. Saved again, her words stand.
    """

    overtaken = False

    def stands_now(self) -> dict[str, Any]:
        """What stands now, by name."""
        shown = {name: one for name, one in self.fields.items() if not isinstance(one.widget, HiddenInput)}
        return {name: self.get_initial_for_field(one, name) for name, one in shown.items()}

    def mark(self) -> str:
        stands = [(name, str(value or "")) for name, value in self.stands_now().items()]
        return sha256(repr(stands).encode()).hexdigest()

    def full_clean(self) -> None:
        super().full_clean()
        said = self.data.get(self.add_prefix(STOOD)) if self.is_bound and not self.keyed else None
        if said and said != self.mark() and self.changed_data:
            self.overtaken = True
            self.add_error(None, str(MEANWHILE))

    def drawn(self) -> SafeString:
        inner = super().drawn()
        if self.keyed:
            return inner
        stood = SafeString(f'<input type="hidden" name="{self.add_prefix(STOOD)}" value="{self.mark()}">')
        return joined([self.now(), inner, stood] if self.overtaken else [inner, stood])

    def now(self) -> SafeString:
        """The texts that stand now, each under its question."""
        texts = [(self[name].label, value) for name, value in self.stands_now().items() if value and type(value) is str]
        lines = joined(f"<div><dt>{safe(label)}</dt><dd><bdi>{safe(value)}</bdi></dd></div>" for label, value in texts)
        said = SafeString(f'<dl class="moments moments--hers">{lines}</dl>') if texts else ""
        return SafeString(f'<section class="source"><h2>{safe(NOW)}</h2>{said}</section>')
