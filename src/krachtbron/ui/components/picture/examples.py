"""Pictures: a photo with its words, a drawing beside words, drawings to choose, a story to read."""

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString

from krachtbron.ui.forms import Form

SUN = SafeString(
    '<svg class="drawing" aria-hidden="true" focusable="false" viewBox="0 0 48 48" fill="none" stroke="currentColor"'
    ' stroke-width="2.2"><circle cx="24" cy="24" r="9"/><path d="M24 5v5M24 38v5M5 24h5M38 24h5"/></svg>'
)


class Choose(Form):
    drawing = forms.ChoiceField(
        label="Welke tekening past erbij?",
        widget=forms.RadioSelect,
        choices=[(word, format_html("{}{}", SUN, word)) for word in ("zon", "telefoon", "muziek", "sleutel")],
        initial="zon",
    )


TOLD = "Het was de winter dat de ketel stopte.\n\nOverdag kookte ik. Dan was het warm in de keuken."
EXAMPLES = [
    (
        "Een foto met woorden",
        '<ul class="figures"><li><figure><img class="picture" src="/static/ui/mark.svg" alt=""'
        ' width="160" height="160"><figcaption class="quiet">Wat erop staat</figcaption></figure></li></ul>',
        {},
    ),
    (
        "In een lijst",
        '<ul class="source__list"><li class="pictured"><img class="picture picture--small" src="/static/ui/mark.svg"'
        ' alt="" width="56" height="56"><span><a href="#">Ik kook voor de straat</a></span></li>'
        '<li class="pictured">{{ sun }}<span><a href="#">Een tuin op het zuiden</a></span></li></ul>',
        {"sun": SUN},
    ),
    ("Een tekening kiezen", "{% form form %}", {"form": Choose(auto_id="beeld_%s")}),
    ("Een verhaal", '<div class="told" dir="auto">{{ told|linebreaks }}</div>', {"told": TOLD}),
]
