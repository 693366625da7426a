"""What a closed door says: the reason of a refusal, in words."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

REASONS = {
    "reflection_start": gettext_noop("Terugkijken op je werk doet wie met groepen werkt."),
    "reflection_bring": gettext_noop("Waarover een groep praat, kiest wie in de groep zit of hem begeleidt."),
    "growth_cheer": gettext_noop("Een woord bij een stap schrijft wie daarvoor is gevraagd."),
    "budget_give": gettext_noop("Een eigen budget geeft een werker, een werkbegeleider of een coördinator."),
    "budget_refuse": gettext_noop("Wie opnieuw kijkt na een weigering, weigert zelf niet."),
    "budget_answer": gettext_noop("Hierop antwoordt de persoon die opnieuw kijkt, niet wie weigerde."),
    "result_name": gettext_noop("Wat lukte, noemt wie in de groep of het project zit."),
    "rounds_across": gettext_noop("Over projecten heen kijkt de coördinator of de werkbegeleider."),
    "round_steer": gettext_noop("Dit doet de begeleider van de groep."),
    "round_begin": gettext_noop("Kijken naar de organisatie begint bij wie haar coördineert."),
    "round_remove": gettext_noop("Dit doet wie deze roos begeleidt, of wie ze voor zichzelf invulde."),
    "round_choose": gettext_noop("Een lijn en een stap kiest wie het project of de groep begeleidt."),
    "round_type": gettext_noop("Antwoorden van papier horen bij een roos van meer mensen."),
    "round_answer": gettext_noop("Bij deze roos geef je zelf geen antwoord."),
    "round_see_dots": gettext_noop("De stippen ziet alleen wie er samen keek."),
    "examples_word": gettext_noop("De voorbeelden van je organisatie wijzigt de coördinator."),
    "organisation_see_people": gettext_noop("Wie er bij je organisatie hoort, ziet alleen de coördinator."),
    "organisation_invite": gettext_noop("Voor de organisatie nodigt de coördinator uit."),
    "organisation_renew": gettext_noop("Een nieuwe code geeft de coördinator, of de werker van de groep."),
    "organisation_end_membership": gettext_noop("Dit doet de coördinator van je organisatie."),
    "organisation_write": gettext_noop("Aan het handboek schrijft de coördinator van je organisatie."),
    "organisation_add": gettext_noop("Een eigen instrument voegt de coördinator van je organisatie toe."),
    "contact_own": gettext_noop("Dit wijzigt alleen wie er zelf was."),
    "project_reach_out": gettext_noop("Op pad gaat wie aan het project werkt."),
    "project_start": gettext_noop("Een project begint bij een werker of een coördinator."),
    "project_edit": gettext_noop("Dit project wijzigt alleen wie eraan werkt."),
    "project_connect": gettext_noop("Mensen verbinden met een project doet de coördinator."),
    "project_see_people": gettext_noop("Wie er in een groep zit, ziet alleen wie met de groep werkt."),
    "project_see_groups": gettext_noop("De groepen van een project ziet alleen wie ermee werkt."),
    "project_start_group": gettext_noop("Een groep begint bij de werker van het project."),
    "project_invite": gettext_noop("Wie bij een groep komt of weggaat, regelt de werker van de groep."),
    "project_promise": gettext_noop("Een afspraak maken doet de werker van het project."),
    "project_report": gettext_noop("Over deze afspraak vertelt wie in het project zit."),
    "project_answer": gettext_noop("Een roos invullen doet wie met het project verbonden is."),
    "project_open_round": gettext_noop("Een roos voor iedereen opent de werker van het project."),
    "project_meet": gettext_noop("Een moment plannen of afsluiten doet wie de groep begeleidt."),
    "project_bring": gettext_noop("Iets op de agenda zetten doet wie in de groep zit of hem begeleidt."),
    "project_see_dots": gettext_noop("De stippen ziet alleen wie er samen keek."),
}


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 with the sentence of the refusal, where it has one."""
    reason = REASONS.get(getattr(exception, "code", ""), "")
    return render(request, "403.html", {"reason": _(reason) if reason else ""}, status=403)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400; 413 with a sentence of its own when more was sent than fits."""
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    return render(request, f"{status}.html", status=status)
