"""*Wie keek mee*: everybody who looked at something of mine."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from krachtbron.access import queries
from krachtbron.access.web import labels
from krachtbron.access.web.asking import asker, page

PAGE, DIGITS = 50, 9


@require_GET
def looks(request: HttpRequest) -> HttpResponse:
    """The latest first. Whether the list is whole is checked each time it is shown."""
    actor, before = asker(request), request.GET.get("na", "")
    assert actor.person_id is not None
    number = int(before) if before.isdecimal() and len(before) <= DIGITS else None
    rows = queries.looks_at(actor, before=number, most=PAGE)
    names = queries.names_of({row.viewer for _, row in rows if row.viewer})
    return page(
        request,
        "looks",
        rows=[labels.look_line(row, names.get(row.viewer, "") if row.viewer else "") for _, row in rows],
        earlier=f"?na={rows[-1][0]}" if len(rows) == PAGE else "",
        later="?" if before else "",
        whole=queries.look_fault(actor.person_id) is None,
    )
