"""Way: stops in somebody's own order; pages write them themselves."""

EXAMPLES = [
    (
        "Haltes",
        '<ol class="way"><li><h3><a href="#">Taal</a> <span class="quiet">geweest</span></h3>'
        "<p>De les op dinsdag</p></li>"
        '<li class="way__now"><h3><a href="#">Koken in het buurthuis</a> <span class="quiet">nu</span></h3>'
        "<p>Soep voor twintig mensen</p></li>"
        '<li><h3><a href="#">Vrijwilligen op school</a> <span class="quiet">later</span></h3></li></ol>',
    ),
]
