"""The QR code of an address, as inline SVG: dark on white in every colour scheme, with its quiet zone."""

import io
from functools import lru_cache

import segno
from django.utils.safestring import SafeString


@lru_cache(maxsize=256)
def qr(url: str) -> SafeString:
    """Level M: still read from the back of a room, with a reflection over it."""
    out = io.BytesIO()
    segno.make_qr(url, error="m").save(
        out,
        kind="svg",
        border=4,
        xmldecl=False,
        svgns=False,
        omitsize=True,
        svgclass="qr",
        lineclass="qr__line",
        dark="#000",
        light="#fff",
        nl=False,
    )
    return SafeString(out.getvalue().decode().replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))
