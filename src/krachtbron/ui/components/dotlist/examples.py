"""Words with their dots: nobody yet, one person, a group, many, long words."""

from krachtbron.ui.lines.fields import draw_dotlist

LISTS = {
    "Nog niemand": [("wonen", 0), ("werk", 0)],
    "Eén mens": [("wonen", 1), ("werk", 0), ("vrije tijd", 1)],
    "Een groep": [("wonen", 8), ("werk", 3), ("geld", 0), ("vrije tijd", 1)],
    "Met heel veel": [("wonen", 104), ("werk", 3), ("geld", 0)],
    "Lange woorden": [("meebeslissen in de huurdersadviesraad van de woonmaatschappij", 7), ("وقت الفراغ", 2)],
}

EXAMPLES = [
    (title, "{% dotlist drawing %}", {"drawing": draw_dotlist(rows, title=title)}) for title, rows in LISTS.items()
]
