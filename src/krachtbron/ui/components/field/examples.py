"""Fields: every control, empty and with something still to do."""

from django import forms

from krachtbron.ui.forms import Form, Words
from krachtbron.ui.picture_field import PictureField

WORDS = ((1, "heel weinig"), (2, "weinig"), (3, "soms wel, soms niet"), (4, "veel"), (5, "heel veel"))


class Step(Form):
    keyed = True
    what = forms.CharField(label="Wat is jullie volgende stap?", help_text="Klein is goed.", max_length=280)
    why = forms.CharField(label="Waarom?", widget=forms.Textarea, required=False, max_length=500)
    term = forms.ChoiceField(
        label="Wanneer?",
        widget=forms.RadioSelect,
        choices=(("week", "deze week"), ("month", "deze maand"), ("next", "tegen de volgende keer")),
    )
    due = forms.DateField(label="Of op een dag", required=False)
    circle = forms.ChoiceField(label="Wie doet mee?", choices=(("core", "de kerngroep"), ("all", "iedereen")))


class Shared(Form):
    name = forms.CharField(label="Hoe mogen we je noemen?", max_length=60)
    secret = forms.CharField(
        label="Wachtzin",
        help_text="Drie of vier woorden die jij onthoudt.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    people = forms.IntegerField(label="Met hoeveel waren jullie?", min_value=0, required=False)
    agree = forms.BooleanField(label="De groep mag dit zien", help_text="Je kan dit altijd terugnemen.", required=False)
    days = forms.MultipleChoiceField(
        label="Welke dagen passen?",
        widget=forms.CheckboxSelectMultiple,
        choices=(("mo", "maandag"), ("we", "woensdag"), ("fr", "vrijdag")),
    )


class Together(Form):
    joining = Words(words=WORDS, label="Meedoen: beslissen wij hier mee?")
    together = Words(words=WORDS, label="Samen: doen we het met de groep?", initial=4)


class Photo(Form):
    picture = PictureField(label="Je foto", help_text="Een foto die jij kiest.", required=False)
    about = forms.CharField(label="Wat staat erop?", max_length=60)


EXAMPLES = [
    ("Leeg", '{% form form submit="Bewaar" back="#" %}', {"form": Step(auto_id="leeg_%s")}),
    (
        "Nog iets te doen",
        '{% form form submit="Bewaar" %}',
        {"form": Step({"why": "Omdat de agenda van ons is.", "due": "2026-02-30"}, auto_id="fout_%s")},
    ),
    ("Andere velden", "{% form form %}", {"form": Shared(auto_id="ander_%s")}),
    ("Woorden als antwoord", "{% form form %}", {"form": Together(auto_id="woord_%s")}),
    ("Een foto", "{% form form %}", {"form": Photo(auto_id="foto_%s")}),
]
