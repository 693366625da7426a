"""A card: a few words to read, to print and to give; pages write it themselves."""

EXAMPLES = [
    (
        "Om te lezen",
        '<div class="card"><p class="card__words"><bdi>Ik zag hoe je bleef luisteren.</bdi></p></div>',
    ),
    (
        "Om te geven",
        '<ul class="cards"><li class="card"><p class="card__line">Voor</p><p class="card__words">Ik zag</p>'
        '<p class="card__line"></p><p class="card__line">Van</p></li></ul>',
    ),
]
