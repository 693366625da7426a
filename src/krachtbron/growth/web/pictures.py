"""A picture on its way to the page that shows it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.http import Http404, HttpResponse
from django.urls import reverse

from krachtbron.base.pictures import CONTENT_TYPE

SIGNER = Signer(salt="a picture after a look")


def picture_answer(content: bytes) -> HttpResponse:
    """The picture for an ``<img>``. Opened by itself it is only kept as a file; nothing in it can run."""
    response = HttpResponse(content, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = 'attachment; filename="beeld.webp"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@dataclass(frozen=True, slots=True)
class Looked:
    """``viewer`` opened a page at ``at``, and that was written down: the page may fetch the pictures on it."""

    viewer: UUID | None
    at: datetime

    def address(self, picture_id: object) -> str:
        """The address of a picture on that page, for this viewer and for a short while."""
        moment = int(self.at.timestamp())
        mark = SIGNER.sign(f"{self.viewer}.{picture_id}.{moment}").rpartition(":")[2]
        return reverse("growth:picture_opened", args=[picture_id, moment, mark])


def looked_at(viewer: UUID | None, picture_id: UUID, moment: int, mark: str) -> datetime:
    """When the look was written down that lets ``viewer`` fetch this picture; 404 for an address we did not give."""
    try:
        SIGNER.unsign(f"{viewer}.{picture_id}.{moment}:{mark}")
    except BadSignature as error:
        raise Http404 from error
    return datetime.fromtimestamp(moment, UTC)
