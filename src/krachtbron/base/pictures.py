"""A picture that somebody sends, made anew: only what one sees is kept, never where and with what it was taken."""

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from krachtbron.base.outcome import Refused

MOST_BYTES = 12_000_000  # what a telephone makes fits
MOST_PIXELS = 60_000_000  # more, unpacked, would fill the memory
KINDS = ("JPEG", "PNG", "WEBP", "GIF")
SIDE, SMALL, QUALITY = 1400, 192, 78
CONTENT_TYPE = "image/webp"


def made_anew(content: bytes, field: str = "picture") -> bytes | Refused:
    """The picture as WebP, upright, at most 1400 pixels wide or high, without anything hidden in the file.

    ``Refused``: ``picture_too_big`` (with ``most`` in megabytes) or ``no_picture``.
    """
    too_big = Refused("picture_too_big", field, {"most": MOST_BYTES // 1_000_000})
    if len(content) > MOST_BYTES:
        return too_big
    try:
        with Image.open(io.BytesIO(content), formats=KINDS) as sent:
            if sent.width * sent.height > MOST_PIXELS:
                return too_big
            if sent.format == "JPEG":
                sent.draft("RGB", (SIDE, SIDE))
            upright = ImageOps.exif_transpose(sent)
            drawn = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    except Image.DecompressionBombError:
        return too_big
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return Refused("no_picture", field)
    drawn.thumbnail((SIDE, SIDE))
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
