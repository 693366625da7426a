"""A picture that somebody sends, made anew: only what one sees is kept, never where and with what it was taken."""

import io
import struct
from threading import Lock

from PIL import Image, UnidentifiedImageError

from krachtbron.base.outcome import Refused

MOST_BYTES = 12_000_000  # what a telephone makes fits
MOST_SENT = 50_000_000  # pixels of the largest photo that telephones make
MOST_PIXELS = 24_000_000  # unpacked, a hundred megabytes; a JPEG is unpacked small from the start
KINDS = ("JPEG", "PNG", "WEBP", "GIF")
SIDE, SMALL, QUALITY = 1400, 192, 78
CONTENT_TYPE = "image/webp"
ORIENTATION = 0x0112
TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# What a file that is no picture, or a broken one, makes the readers of its kind stumble over.
UNREADABLE = (
    *(UnidentifiedImageError, OSError, ValueError, SyntaxError),
    *(TypeError, KeyError, AttributeError, OverflowError, struct.error),
)
one_at_a_time = Lock()  # many large pictures at once would fill the memory


def made_anew(content: bytes, field: str = "picture") -> bytes | Refused:
    """The picture as WebP, upright, at most 1400 pixels wide or high, without anything hidden in the file.

    ``Refused``: ``picture_too_big`` (with ``most`` in megabytes) or ``no_picture``.
    """
    too_big = Refused("picture_too_big", field, {"most": MOST_BYTES // 1_000_000})
    if len(content) > MOST_BYTES:
        return too_big
    try:
        with one_at_a_time, Image.open(io.BytesIO(content), formats=KINDS) as sent:
            if sent.width * sent.height > MOST_SENT:
                return too_big
            if sent.format == "JPEG":
                sent.draft("RGB", (SIDE, SIDE))
            if sent.width * sent.height > MOST_PIXELS:
                return too_big
            turned = TURNED.get(sent.getexif().get(ORIENTATION, 1))
            sent.thumbnail((SIDE, SIDE))
            drawn = sent.convert("RGBA" if sent.has_transparency_data else "RGB")
        drawn = drawn.transpose(turned) if turned is not None else drawn
    except Image.DecompressionBombError:
        return too_big
    except UNREADABLE:
        return Refused("no_picture", field)
    kept = io.BytesIO()
    drawn.save(kept, "WEBP", quality=QUALITY, method=4, exif=b"", xmp=b"", icc_profile=b"")
    return kept.getvalue()


def small(content: bytes) -> bytes:
    """A picture that was made anew, small enough for a list."""
    with Image.open(io.BytesIO(content), formats=("WEBP",)) as kept:
        kept.thumbnail((SMALL, SMALL))
        less = io.BytesIO()
        kept.save(less, "WEBP", quality=QUALITY, method=4)
    return less.getvalue()
