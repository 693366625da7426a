"""A picture that somebody sends: only what one sees is kept, and what is no picture is refused with a reason."""

import io
import struct
import zlib
from typing import Any

import pytest
from PIL import Image

from krachtbron.base.outcome import Refused
from krachtbron.base.pictures import MOST_BYTES, MOST_PIXELS, SIDE, SMALL, made_anew, small

SECRET = b"Sint-Jansstraat 7"


def picture(mode: str = "RGB", size: tuple[int, int] = (60, 40), kind: str = "PNG", **more: Any) -> bytes:
    kept = io.BytesIO()
    Image.new(mode, size).save(kept, kind, **more)
    return kept.getvalue()


def kept(content: bytes) -> Image.Image:
    made = made_anew(content)
    assert isinstance(made, bytes), made
    shown = Image.open(io.BytesIO(made))
    shown.load()
    return shown


def exif(**tags: Any) -> bytes:
    found = Image.Exif()
    found[0x010E] = SECRET.decode()  # what the camera calls it
    found[0x0110] = "Telefoon 12"
    if "turned" in tags:
        found[0x0112] = tags["turned"]
    return found.tobytes()


def test_where_and_with_what_it_was_taken_is_gone() -> None:
    sent = picture(kind="JPEG", exif=exif(), comment=SECRET, icc_profile=SECRET)
    assert SECRET in sent
    made = made_anew(sent)
    assert isinstance(made, bytes)
    assert SECRET not in made
    assert b"Telefoon" not in made
    shown = kept(sent)
    assert (shown.format, dict(shown.getexif()), shown.info.get("icc_profile")) == ("WEBP", {}, None)


def test_words_hidden_in_a_png_are_gone() -> None:
    from PIL.PngImagePlugin import PngInfo

    hidden = PngInfo()
    hidden.add_text("Location", SECRET.decode())
    made = made_anew(picture(pnginfo=hidden) + b"PK\x03\x04" + SECRET)
    assert isinstance(made, bytes)
    assert SECRET not in made


def test_it_stands_upright() -> None:
    """A telephone held upright sends a picture that lies down, and says so."""
    shown = kept(picture(size=(60, 40), kind="JPEG", exif=exif(turned=6)))
    assert shown.size == (40, 60)


def test_it_is_no_larger_than_a_screen_and_keeps_its_shape() -> None:
    assert kept(picture(size=(4000, 2000), kind="JPEG")).size == (SIDE, SIDE // 2)
    assert kept(picture(size=(30, 20))).size == (30, 20)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_every_kind_of_colour_fits(mode: str) -> None:
    assert kept(picture(mode)).size == (60, 40)


def test_colours_for_print_fit() -> None:
    assert kept(picture("CMYK", kind="JPEG")).mode == "RGB"


def test_what_is_see_through_stays_so() -> None:
    assert kept(picture("RGBA")).mode == "RGBA"
    assert kept(picture("P", transparency=0)).mode == "RGBA"


def test_of_a_moving_picture_the_first_is_kept() -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("#ff0000", "#0000ff")]
    sent = io.BytesIO()
    frames[0].save(sent, "GIF", save_all=True, append_images=frames[1:])
    shown = kept(sent.getvalue())
    assert getattr(shown, "n_frames", 1) == 1
    red, _green, blue = shown.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert red > 200 > 60 > blue


def code(content: bytes) -> str:
    made = made_anew(content)
    assert isinstance(made, Refused)
    assert made.field == "picture"
    return made.code


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def bomb() -> bytes:
    """A few hundred bytes that would fill the memory."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")


def test_a_picture_that_would_fill_the_memory_is_too_big() -> None:
    assert MOST_PIXELS < 60_000 * 60_000
    assert code(bomb()) == "picture_too_big"
    assert code(picture(size=(8000, 8000), mode="1")) == "picture_too_big"
    assert code(picture() + b"\0" * MOST_BYTES) == "picture_too_big"


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(SVG, id="svg"),
        pytest.param(HTML, id="html"),
        pytest.param(b"GIF89a" + HTML, id="html that calls itself a gif"),
        pytest.param(picture(size=(900, 900), kind="JPEG")[:600], id="cut off"),
        pytest.param(picture(size=(900, 900))[:60], id="png cut off"),
        pytest.param(picture(kind="BMP"), id="bmp"),
        pytest.param(picture(kind="TIFF"), id="tiff"),
        pytest.param(picture(kind="PPM"), id="ppm"),
        pytest.param(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nquit\n", id="postscript"),
        pytest.param(b"\xff\xd8\xff\xe0" + b"\0" * 50, id="the beginning of a jpeg"),
    ],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    assert code(content) == "no_picture"


def test_a_picture_that_is_a_page_too_keeps_only_the_picture() -> None:
    made = made_anew(picture(kind="JPEG", comment=HTML) + HTML)
    assert isinstance(made, bytes)
    assert b"<script" not in made


def test_small_for_a_list() -> None:
    made = made_anew(picture(size=(2000, 1000), kind="JPEG"))
    assert isinstance(made, bytes)
    shown = Image.open(io.BytesIO(small(made)))
    assert (shown.format, shown.size) == ("WEBP", (SMALL, SMALL // 2))
