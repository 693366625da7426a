"""Signs: small line drawings, each beside its word; on a card of thanks; along a line of time."""

from krachtbron.ui.components.signs.draw import Sign, draw_sign

EXAMPLES = [
    (
        "Elk met zijn woord",
        '<ul class="plainlist">{% for one in signs %}<li>{{ one.sign }} {{ one.name }}</li>{% endfor %}</ul>',
        {"signs": [{"name": one.value, "sign": draw_sign(one)} for one in Sign]},
    ),
    (
        "Op een kaart",
        '<div class="card card--thanks">{{ sign }}<p class="card__thanks">Dank je wel</p>'
        '<p class="card__words"><bdi>Je bracht soep mee voor iedereen.</bdi></p></div>',
        {"sign": draw_sign(Sign.FEATHER, large=True)},
    ),
    (
        "Langs een lijn",
        '<ul class="time">{% for one in signs %}<li>{{ one }}<div><p class="quiet">vrijdag 3 · Samen iets doen</p>'
        "<p>We schilderden de zaal.</p></div></li>{% endfor %}</ul>",
        {"signs": [draw_sign(Sign.HAND), draw_sign(Sign.SUN)]},
    ),
]
