"""A problem that tenants share, and why it is so: each telephone with its cards; a field, or the group laid it."""

from krachtbron.groups.domain import PromiseState, Term

DAYS_AGO = 74
PROBLEM = "Onze woning is ziek, en wij betalen de rekening."

# Each telephone: (the reason, the field chosen on the telephone or none).
PHONES: tuple[tuple[tuple[str, str], ...], ...] = (
    (("Ik durfde niets zeggen, ik was bang om weg te moeten.", "people_blame"),),
    (("De verhuurder komt niet kijken als je belt.", ""), ("Ik droog de was binnen, ik weet het.", "people_blame")),
    (("Er zijn te weinig huizen, je neemt wat je krijgt.", "society_blame"),),
    (("De stad heeft twee mensen om alle klachten te bekijken.", ""),),
    (("Het dak ging stuk in de storm.", ""), ("Alles werd duurder, ook de verwarming.", "society_mishap")),
)
# What the group laid on the shared screen, or laid elsewhere than the telephone did: reason → field.
TOGETHER = {
    "De verhuurder komt niet kijken als je belt.": "services_blame",
    "De stad heeft twee mensen om alle klachten te bekijken.": "society_blame",
    "Het dak ging stuk in de storm.": "people_mishap",
    "Ik durfde niets zeggen, ik was bang om weg te moeten.": "services_blame",
}
FIELD = "services_blame"
STEP = "Mariette en Omar bellen samen met de verhuurders, met de lijst van alle woningen erbij."
WHO, TERM = "Mariette en Omar", Term.THIS_MONTH
TOLD = (PromiseState.DONE, "Drie verhuurders kwamen kijken. Eén zei: ik wist het niet.", 41)
