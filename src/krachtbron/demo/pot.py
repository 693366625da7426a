"""A picture for the demonstration, drawn when it is filled: a pot of soup on the table, by a window in winter."""

import io

from PIL import Image, ImageDraw, ImageFilter

from krachtbron.base.outcome import Refused
from krachtbron.base.pictures import made_anew

WIDE, HIGH = 1200, 900
WALL, WOOD, DARK_WOOD, FRAME = "#f1dfbf", "#a8703f", "#8a5a31", "#fbf6ea"
NIGHT, SNOW, POT, POT_LIGHT, SOUP, GREEN = "#31475e", "#eef3f7", "#b4432f", "#cf6a4f", "#dd9a36", "#6d8f4e"


def pot() -> bytes:
    """The picture as somebody would send it, made anew."""
    sheet = Image.new("RGB", (WIDE, HIGH), WALL)
    draw = ImageDraw.Draw(sheet)
    window(draw)
    table(draw)
    sheet = Image.blend(sheet, steam(sheet), 0.8)
    on_the_table(ImageDraw.Draw(sheet))
    kept = io.BytesIO()
    sheet.filter(ImageFilter.SMOOTH_MORE).save(kept, "PNG")
    made = made_anew(kept.getvalue())
    assert not isinstance(made, Refused)
    return made


def window(draw: ImageDraw.ImageDraw) -> None:
    draw.rounded_rectangle((690, 80, 1110, 470), 14, FRAME)
    draw.rectangle((715, 105, 1085, 445), NIGHT)
    for x, y, size in ((760, 150, 7), (830, 230, 5), (900, 140, 6), (960, 260, 8), (1030, 180, 5), (790, 330, 6)):
        draw.ellipse((x - size, y - size, x + size, y + size), SNOW)
    draw.ellipse((650, 390, 960, 560), SNOW)
    draw.ellipse((880, 370, 1180, 560), SNOW)
    draw.rectangle((650, 445, 1200, 570), WALL)
    draw.rectangle((1085, 80, 1200, 570), WALL)
    draw.rounded_rectangle((690, 80, 1110, 470), 14, outline=FRAME, width=26)
    draw.rectangle((889, 90, 911, 460), FRAME)
    draw.rectangle((660, 455, 1140, 490), FRAME)


def table(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((0, 640, WIDE, HIGH), WOOD)
    draw.rectangle((0, 640, WIDE, 652), DARK_WOOD)
    for y in (720, 800, 870):
        draw.line((0, y, WIDE, y + 6), DARK_WOOD, 3)


def steam(sheet: Image.Image) -> Image.Image:
    above = sheet.copy()
    draw = ImageDraw.Draw(above)
    for x in (330, 430, 530):
        for part in range(12):
            y, sway = 380 - part * 24, (part % 4 - 1.5) * 16 * (-1 if part % 8 > 3 else 1)
            size = 20 + part * 1.4
            draw.ellipse((x + sway - size, y - size, x + sway + size, y + size), "#fdf8ee")
    return above.filter(ImageFilter.GaussianBlur(22))


def on_the_table(draw: ImageDraw.ImageDraw) -> None:
    draw.ellipse((180, 690, 700, 770), DARK_WOOD)
    draw.rounded_rectangle((130, 500, 240, 550), 24, outline=POT, width=20)
    draw.rounded_rectangle((620, 500, 730, 550), 24, outline=POT, width=20)
    draw.rounded_rectangle((190, 440, 670, 740), 70, POT)
    draw.rounded_rectangle((225, 520, 262, 680), 18, POT_LIGHT)
    draw.ellipse((180, 395, 680, 500), POT_LIGHT)
    draw.ellipse((205, 410, 655, 488), SOUP)
    for x, y in ((290, 440), (390, 462), (470, 432), (560, 455)):
        draw.ellipse((x, y, x + 34, y + 13), GREEN)
    draw.ellipse((790, 700, 1090, 800), DARK_WOOD)
    draw.pieslice((800, 590, 1080, 830), 0, 180, FRAME)
    draw.ellipse((800, 672, 1080, 748), "#efe6d4")
    draw.ellipse((825, 684, 1055, 738), SOUP)
    draw.line((1040, 700, 1130, 610), "#c9b48d", 16)
