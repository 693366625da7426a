"""A board with cards: fields beside each other, what lies there, what each adds; pages write it themselves."""

EXAMPLES = [
    (
        "Een niveau",
        '<div class="board"><section class="board__level"><h2>Bij diensten en groepen</h2><div class="board__fields">'
        '<article class="board__field"><h3>hoe diensten werken</h3><ul class="board__cards"><li class="board__card">'
        '<bdi>Ze luisteren niet.</bdi></li></ul><ul class="board__adds"><li>Je weet met wie je kunt praten.</li></ul>'
        '</article><article class="board__field"><h3>pech bij een dienst</h3><p>Wat zou daar kunnen liggen?</p>'
        "</article></div></section></div>",
    ),
]
