"""The words of places and contacts. How it went has no good and no bad one."""

from django.utils.translation import gettext_lazy, gettext_noop

from krachtbron.outreach.domain import How, PlaceKind

KINDS = {
    PlaceKind.PARK: gettext_lazy("Park"),
    PlaceKind.PAVEMENT: gettext_lazy("Stoep"),
    PlaceKind.SQUARE: gettext_lazy("Plein"),
    PlaceKind.CAFE: gettext_lazy("Café"),
    PlaceKind.SCHOOL_GATE: gettext_lazy("Schoolpoort"),
    PlaceKind.SHOP: gettext_lazy("Winkel"),
    PlaceKind.MEETING_POINT: gettext_lazy("Ontmoetingsplek"),
    PlaceKind.DOORS: gettext_lazy("Aan de deuren van een buurt"),
    PlaceKind.OTHER: gettext_lazy("Iets anders"),
}
HOW = {
    How.GREETED: gettext_lazy("gegroet"),
    How.TALKED: gettext_lazy("gepraat"),
    How.DOOR_OPENED: gettext_lazy("een deur ging open"),
    How.NOT_TODAY: gettext_lazy("vandaag niet"),
}
REFUSALS = {
    "missing": gettext_noop("Vul dit nog in."),
    "too_long": gettext_noop("Dit is te lang. Hoogstens %(most)d tekens; nu zijn het er %(now)d."),
    "key_taken": gettext_noop("Dit lukte niet. Probeer het nog eens."),
    "project_ended": gettext_noop("Dit project is afgelopen."),
    "like_address": gettext_noop("Dit lijkt op een adres. Noem enkel de plek: de stoep bij de bakker, de blokken."),
    "like_number": gettext_noop("Dit lijkt op een nummer of adres van iemand. Dat bewaren we hier niet."),
    "not_yet": gettext_noop("Die dag moet nog komen. Schrijf het op als je er was."),
    "date_long_ago": gettext_noop("Dat is meer dan een jaar geleden. Kies een dag later."),
    "date_far": gettext_noop("Dat is meer dan een jaar ver. Schrijf het in woorden."),
    "again_before": gettext_noop("Die dag ligt voor het contact. Kies een latere dag."),
    "not_chosen": gettext_noop("Een naam staat hier alleen als zij dat zelf koos. Duid dat aan, of laat de naam leeg."),
    "nickname_missing": gettext_noop("Welke naam koos zij? Laat anders het vakje leeg."),
    "places_full": gettext_noop("Dit project heeft al %(most)d plekken. Haal eerst een plek weg."),
    "place_there": gettext_noop("Deze plek staat er al."),
    "place_gone": gettext_noop("Deze plek is er niet meer voor jou. Kies een andere plek, of noem ze als een nieuwe."),
    "walks_full": gettext_noop("Dit project heeft al %(most)d rondes. Haal eerst een ronde weg."),
    "no_places": gettext_noop("Kies minstens één plek."),
    "others_were_there": gettext_noop("Hier staat ook wat collega's vertelden. Deze plek kan je alleen niet weghalen."),
}
