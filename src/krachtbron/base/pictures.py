"""A picture that somebody sends, made anew: only what one sees is kept, never where and with what it was taken."""

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from krachtbron.base.outcome import Refused

MOST_BYTES = 12_000_000  # what a telephone makes fits
MOST_PIXELS = 60_000_000  # more, unpacked, would fill the memory
KINDS = ("JPEG", "PNG", "WEBP", "GIF")
SIDE, QUALITY = 1400, 78
CONTENT_TYPE = "image/webp"


def made_anew(content: bytes, field: str = "picture") -> bytes | Refused:
    """The picture as WebP, upright, at most 1400 pixels wide or high, without anything hidden in the file.

    ``Refused``: ``picture_too_big`` (with ``most`` in megabytes) or ``no_picture``.
    """
    if len(content) > MOST_BYTES:
        return Refused("picture_too_big", field, {"most": MOST_BYTES // 1_000_000})
    try:
        with Image.open(io.BytesIO(content), formats=KINDS) as sent:
            if sent.width * sent.height > MOST_PIXELS:
                return Refused("picture_too_big", field, {"most": MOST_BYTES // 1_000_000})
            if sent.format == "JPEG":
                sent.draft("RGB", (SIDE, SIDE))
            upright = ImageOps.exif_transpose(sent)
            drawn = upright.convert("RGBA" if "A" in upright.getbands() else "RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return Refused("no_picture", field)
    drawn.thumbnail((SIDE, SIDE))
    kept = io.BytesIO()
    drawn.save(kept, "WEBP", quality=QUALITY, method=4, exif=b"", xmp=b"", icc_profile=b"")
    return kept.getvalue()
