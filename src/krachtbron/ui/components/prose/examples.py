EXAMPLES = [
    (
        "Om rustig te lezen",
        '<div class="prose"><h2>Meedoen</h2><p>Wie meedoet, komt onder de mensen en leert al doende.</p>'
        '<ul class="points"><li>Zeg vooraf wat vastligt.</li><li>Vertel wat ermee gebeurde.</li></ul></div>',
    ),
    (
        "Gelijke delen naast elkaar",
        '<div class="equals"><div><h3>Ik mag er zijn</h3><p>Hoe je je vanbinnen voelt.</p></div>'
        "<div><h3>Ik snap hoe het zit</h3><p>Jij en de wereld om je heen.</p></div>"
        "<div><h3>Ik doe mee</h3><p>Wat je doet.</p></div></div>",
    ),
    (
        "Delen om te openen",
        '<ul class="equals equals--quiet"><li><a href="#">Samen</a><span class="quiet">Groepsmatig werken</span></li>'
        '<li><a href="#">Meedoen</a><span class="quiet">Participatief werken</span></li></ul>',
    ),
]
