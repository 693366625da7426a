"""What a closed door says: the reason of a refusal, in words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

REASONS = {
    "round_steer": gettext_noop("Dit doet de begeleider van de groep."),
    "round_choose": gettext_noop("Een lijn en een stap kiest wie het project of de groep begeleidt."),
    "round_type": gettext_noop("Antwoorden van papier horen bij een roos van meer mensen."),
    "round_answer": gettext_noop("Bij deze roos geef je zelf geen antwoord."),
    "end_membership": gettext_noop("Dit doet de coördinator van je organisatie."),
    "start": gettext_noop("Een project begint bij een werker of een coördinator."),
    "edit": gettext_noop("Dit project wijzigt alleen wie eraan werkt."),
    "connect": gettext_noop("Mensen verbinden met een project doet de coördinator."),
    "see_people": gettext_noop("Wie er in een groep zit, ziet alleen wie met de groep werkt."),
    "start_group": gettext_noop("Een groep begint bij de werker van het project."),
    "invite": gettext_noop("Uitnodigen doet de werker van de groep of de coördinator."),
    "promise": gettext_noop("Een afspraak maken doet de werker van het project."),
    "report": gettext_noop("Over deze afspraak vertelt wie in het project zit."),
    "open_round": gettext_noop("Een roos voor iedereen opent de werker van het project."),
}


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 with the sentence of the refusal, where it has one."""
    reason = REASONS.get(getattr(exception, "code", ""), "")
    return render(request, "403.html", {"reason": _(reason) if reason else ""}, status=403)
