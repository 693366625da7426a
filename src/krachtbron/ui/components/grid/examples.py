"""Fields: nobody yet, one person, a group, many, more columns, long words."""

from krachtbron.ui.lines.fields import draw_grid
from krachtbron.ui.lines.shapes import Grid, GridCell

ROWS, COLUMNS = ("Met anderen", "Alleen"), ("Dichtbij huis", "Verder weg")
WORDS = (("een praatje", "een uitstap"), ("een boek", "een wandeling"))
LONG = ("Buurtwerkersoverleg", "Ervaringsdeskundigheidsplatform")


def two(*counts: int, chosen: tuple[int, ...] = ()) -> Grid:
    places = [(row, column) for row in range(2) for column in range(2)]
    return Grid(
        ROWS,
        COLUMNS,
        {
            (row, column): GridCell(WORDS[row][column], counts[number] if counts else 0, number in chosen)
            for number, (row, column) in enumerate(places)
        },
    )


FOUR = Grid(
    ("Ik kies", "Wij kiezen samen", "Een ander kiest"),
    ("wonen", "werk", "geld", "vrije tijd"),
    {(row, column): GridCell("vaak" if row else "soms", row + 2 * column) for row in range(3) for column in range(4)},
)
GRIDS = {
    "Nog niemand": two(),
    "Eén mens": two(chosen=(0, 3)),
    "Een groep": two(5, 1, 0, 8),
    "Met heel veel": two(31, 4, 0, 12),
    "Vier kolommen": FOUR,
    "Lange woorden": Grid(LONG, LONG, {(0, 0): GridCell("Vertegenwoordigingswerk", 2), (1, 1): GridCell("meedoen", 1)}),
}

EXAMPLES = [(title, "{% grid drawing %}", {"drawing": draw_grid(grid, title=title)}) for title, grid in GRIDS.items()]
