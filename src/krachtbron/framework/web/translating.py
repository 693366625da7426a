"""An instrument of an organisation in another language: its texts beside the original, some on each page."""

from itertools import islice

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access.public import asker
from krachtbron.base import clock
from krachtbron.framework import actions
from krachtbron.framework.domain import translating
from krachtbron.framework.queries import own_instruments
from krachtbron.framework.reading import parse
from krachtbron.framework.web import labels
from krachtbron.framework.web.instrument_forms import LanguageForm, TextsForm
from krachtbron.framework.web.instruments import adder, sent
from krachtbron.ui.public import carry_out, page, say, see_other, tell

A_PAGE = 24  # texts: enough to get on, few enough to keep in sight


@require_POST
def begin(request: HttpRequest, name: str, version: int) -> HttpResponse:
    """The language is there, its texts still empty."""
    there = [row.language for row in own_instruments.get_version(asker(request), name, version)]
    actor = adder(request)
    form = LanguageForm(request.POST, there=there)
    made = carry_out(
        form,
        lambda said: actions.begin_translation(actor, name, version, said["language"], key=said["key"], at=clock.now()),
        labels.sentence,
    )
    if not made:
        say(request, " ".join(str(sentence) for sentence, _id in form.faults()))
        return see_other("framework:instrument", name, version)
    return see_other("framework:instrument_texts", name, version, made.language, 1)


@require_http_methods(["GET", "POST"])
def texts(request: HttpRequest, name: str, version: int, language: str, number: int) -> HttpResponse:
    """One page of texts. Saved page by page; what is empty waits."""
    rows = own_instruments.get_version(asker(request), name, version)
    actor = adder(request)
    original, row = rows[0], next((one for one in rows if one.language == language), None)
    there = translating.texts(parse("", original.text).data)
    first, pages = (number - 1) * A_PAGE, -(-len(there) // A_PAGE)
    if row is None or row.original or not 0 < number <= pages:
        raise Http404
    now = translating.texts(parse("", row.text).data)
    shown = dict(islice(there.items(), first, first + A_PAGE))
    initial = {f"t{first + nth}": now.get(where, "") for nth, where in enumerate(shown)}
    form = TextsForm(sent(request), texts=shown, first=first, initial=initial)
    here = reverse("framework:instrument", args=[name, version])
    made = carry_out(
        form,
        lambda _said: actions.translate(actor, name, version, language, form.said(), at=clock.now()),
        labels.sentence,
    )
    if made:
        if number < pages:
            return see_other("framework:instrument_texts", name, version, language, number + 1)
        left = sum(not words for words in translating.texts(parse("", made.text).data).values())
        tell(
            request,
            _("Bewaard. Nog %(left)d teksten; dan wordt deze taal aangeboden.") % {"left": left}
            if left
            else _("Bewaard. Deze taal is af en wordt aangeboden."),
        )
        return see_other(here)
    return page(
        request,
        "framework/instrument_texts.html",
        form=form,
        title=labels.language_name(language),
        original=labels.language_name(original.language),
        number=number,
        pages=pages,
        back=here,
    )
