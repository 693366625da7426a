"""The shape of beginning in the mirror, and of a sentence at an open question."""

from typing import Any

from krachtbron.growth.domain.mirror import SAID_MOST
from krachtbron.growth.web.forms import lines
from krachtbron.ui.public import Form, Sentence

SKIP = "skip"


class BeginForm(Form):
    keyed = True


class SentenceForm(Form):
    """An open question. ``skip``: she pressed "Dit sla ik over"."""

    def __init__(self, *args: Any, question: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"] = Sentence(label=question, max_length=SAID_MOST, required=False, widget=lines(4))

    def clean(self) -> dict[str, Any]:
        if SKIP in self.data:
            self.errors.pop("words", None)
            self.cleaned_data["words"] = None
        return self.cleaned_data


def pressed(written: str) -> int | None:
    """The word that was pressed at a statement, by its value; ``None``: skipped; 0: nothing."""
    if written == SKIP:
        return None
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 3 else 0
