"""Moments: what somebody said at some moments, side by side in words; pages write it themselves."""

EXAMPLES = [
    (
        "Twee keer",
        '<div class="source moments-frame"><h3>Ik geloof in wat ik kan.</h3><dl class="moments">'
        "<div><dt>22\u00a0november\u00a02026</dt><dd><b>soms wel, soms niet</b> <span>Dat mag.</span></dd></div>"
        "<div><dt>3\u00a0mei\u00a02026</dt><dd><b>meestal wel</b></dd></div></dl></div>",
    ),
    (
        "Eigen zinnen",
        '<dl class="moments moments--hers"><div><dt>22\u00a0november\u00a02026</dt>'
        "<dd><bdi>Ik slaap weer.</bdi></dd></div></dl>",
    ),
    ("Om voor te lezen", '<ol class="aloud"><li>Wat kan ik hier leren?</li><li>Kan ik later nog stoppen?</li></ol>'),
]
