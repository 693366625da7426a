"""What somebody writes in the experience exercise: it travels from screen to screen and is kept nowhere."""

from typing import Any

from django import forms

from krachtbron.growth.domain.exercise import PART_MOST, Screen
from krachtbron.growth.web.forms import lines
from krachtbron.growth.web.labels.exercise import SCREENS
from krachtbron.ui.public import Form, Sentence


class ExerciseForm(Form):
    """All five; only that of ``screen`` is seen."""

    def __init__(self, *args: Any, screen: Screen | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in Screen:
            self.fields[one.value] = Sentence(
                label=str(SCREENS[one].asks),
                max_length=PART_MOST,
                required=False,
                widget=lines(3) if one is screen else forms.HiddenInput(),
            )
