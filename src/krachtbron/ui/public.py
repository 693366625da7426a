"""What other rooms use of the interface in Python. In templates they use the tags."""

from krachtbron.ui.addresses import addresses
from krachtbron.ui.answers import as_file, by_script, carry_out, not_taken, page, say, see_other, stays, tell
from krachtbron.ui.components.button.draw import one_tap
from krachtbron.ui.components.question.question import Question
from krachtbron.ui.components.rings.draw import RingDot, draw_rings
from krachtbron.ui.components.signs.draw import Sign, draw_sign, print_sign
from krachtbron.ui.components.words.draw import ring
from krachtbron.ui.forms import Form, Sentence, Words
from krachtbron.ui.lines.fields import DotlistDrawing, GridDrawing, draw_dotlist, draw_grid
from krachtbron.ui.lines.scale import ScaleDrawing, draw_scale
from krachtbron.ui.lines.shapes import DotRow, Grid, GridCell, Scale, ScaleRow
from krachtbron.ui.lines.standalone import print_scale
from krachtbron.ui.paper.board_sheets import BoardField, BoardLevel, BoardSheet, board_pdf
from krachtbron.ui.paper.line_pdf import lines_pdf
from krachtbron.ui.paper.line_sheets import (
    EmptyLines,
    FilledLines,
    LineKind,
    LinesPhrases,
    PaperDrawing,
    PaperLine,
    PaperSection,
    lines_phrases,
)
from krachtbron.ui.paper.manual import Manual, ManualBlock, ManualPage, ManualPart, manual_pdf
from krachtbron.ui.paper.own_pdf import own_pdf
from krachtbron.ui.paper.own_sheets import (
    Book,
    Cards,
    Halves,
    PaperField,
    PaperItem,
    Poster,
    PosterLine,
    PosterMonth,
    Thanks,
)
from krachtbron.ui.paper.pdf import pdf
from krachtbron.ui.paper.sheets import EmptyRose, FilledRose, PaperEntry, PaperQuestion, PaperStep
from krachtbron.ui.paper.typeset import png
from krachtbron.ui.picture_field import PictureField
from krachtbron.ui.rose.command import draw_to
from krachtbron.ui.rose.dots import draw_dots
from krachtbron.ui.rose.drawing import Drawing
from krachtbron.ui.rose.series import Series, draw_rose
from krachtbron.ui.rose.standalone import standalone_svg
from krachtbron.ui.rose.words import Phrases, phrases
from krachtbron.ui.shared_form import SharedForm
from krachtbron.ui.which_field import WhichField

__all__ = [
    "BoardField",
    "BoardLevel",
    "BoardSheet",
    "Book",
    "Cards",
    "DotRow",
    "DotlistDrawing",
    "Drawing",
    "EmptyLines",
    "EmptyRose",
    "FilledLines",
    "FilledRose",
    "Form",
    "Grid",
    "GridCell",
    "GridDrawing",
    "Halves",
    "LineKind",
    "LinesPhrases",
    "Manual",
    "ManualBlock",
    "ManualPage",
    "ManualPart",
    "PaperDrawing",
    "PaperEntry",
    "PaperField",
    "PaperItem",
    "PaperLine",
    "PaperQuestion",
    "PaperSection",
    "PaperStep",
    "Phrases",
    "PictureField",
    "Poster",
    "PosterLine",
    "PosterMonth",
    "Question",
    "RingDot",
    "Scale",
    "ScaleDrawing",
    "ScaleRow",
    "Sentence",
    "Series",
    "SharedForm",
    "Sign",
    "Thanks",
    "WhichField",
    "Words",
    "addresses",
    "as_file",
    "board_pdf",
    "by_script",
    "carry_out",
    "draw_dotlist",
    "draw_dots",
    "draw_grid",
    "draw_rings",
    "draw_rose",
    "draw_scale",
    "draw_sign",
    "draw_to",
    "lines_pdf",
    "lines_phrases",
    "manual_pdf",
    "not_taken",
    "one_tap",
    "own_pdf",
    "page",
    "pdf",
    "phrases",
    "png",
    "print_scale",
    "print_sign",
    "ring",
    "say",
    "see_other",
    "standalone_svg",
    "stays",
    "tell",
]
