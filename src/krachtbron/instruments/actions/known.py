"""What somebody typed for her in a round: shown to her when she takes her own space, hers to keep or to let go."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from krachtbron.access.domain import Known
from krachtbron.base.clock import day
from krachtbron.base.days import in_words
from krachtbron.instruments import queries
from krachtbron.instruments.models import Response


def known(person_id: UUID) -> list[Known]:
    """Answers that somebody typed for her, where they carry her name."""
    rows = Response.objects.filter(person=person_id, typed_by__isnull=False).order_by("-joined", "pk")
    return [
        Known("typed", key, _("Iemand typte antwoorden voor jou, op %s.") % in_words(day(at), "j F Y"), _("Wis dit"))
        for key, at in rows.values_list("pk", "joined")
    ]


@transaction.atomic
def let_go(person_id: UUID, kind: str, item: UUID, at: datetime) -> None:
    """These answers go, counts included."""
    for response in Response.objects.filter(person=person_id, pk=item).select_for_update():
        queries.count(response, response.answers, {})
        queries.come(response, -response.given)
        response.delete()
