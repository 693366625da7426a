"""A feather: a card on paper to thank somebody. Made from what was sent just now; nothing of it is kept or counted."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from krachtbron.access.public import asker
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.groups import public as groups
from krachtbron.results import queries
from krachtbron.results.web.forms import FeatherForm
from krachtbron.ui.public import Thanks, as_file, own_pdf, page


def feather(request: HttpRequest, group_id: UUID) -> HttpResponse:
    seen = groups.get_group(asker(request), group_id)
    queries.must_name(seen)
    form = FeatherForm(request.POST if request.method == "POST" else None, initial={"language": get_language()})
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        with override(said["language"]):
            sheet = Thanks(
                language=said["language"],
                title=_("Dank je wel, %(name)s") % {"name": tidy(said["nickname"])},
                words=tidy_lines(said["words"]),
                signed=tidy(said["signed"]),
                drawing=said["drawing"],
            )
        return as_file(own_pdf(sheet), "application/pdf", "pluim.pdf")
    back = reverse("groups:group", args=[group_id])
    return page(request, "results/feather.html", form=form, place=seen.card.name, back=back)
