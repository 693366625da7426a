EXAMPLES = [("Midden in een lijst", '{% pager "?voor=1" "?na=9" %}')]
