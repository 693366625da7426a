"""What Els added for Buurtwerk De Brug. Invented, also the scale."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OwnPage:
    title: str
    plain: str
    place: str
    body: str
    days_ago: int


PAGES = (
    OwnPage(
        title="Onze dinsdag",
        plain="Elke dinsdag staat de deur van De Brug open, ook zonder vraag.",
        place="deel:space",
        body="""Op dinsdag is er soep. Wie wil, schuift aan. Niemand schrijft een naam op.

## Wat we doen

- We zetten de tafel klaar met wie er al is.
- We vragen niet waarom iemand komt.
- Wie iets kwijt wil, vindt een stille hoek.

## Wat we laten

Geen folders op tafel. Geen gesprek over papieren, tenzij iemand erover begint. Waarom dat werkt, lees je bij
[groepswerk](group-work).
""",
        days_ago=200,
    ),
    OwnPage(
        title="De sleutel van de keuken",
        plain="Wie kookt, heeft nu zelf de sleutel.",
        place="bij:power",
        body="""Jarenlang had alleen het team de sleutel van de keuken. De kookploeg vroeg hem in maart.
We schrokken even.

> “Als wij koken, doen wij ook de deur open”, zei Rachida. Dat is nu zo.

De eerste week stond de oven nog aan. De ploeg hing zelf een briefje op. Sindsdien ging het altijd goed.
""",
        days_ago=120,
    ),
    OwnPage(
        title="De brief van de huurders",
        plain="Van klacht naar brief, in vier dinsdagen.",
        place="bij:signals-to-policy",
        body="""Zes huurders hadden elk hun eigen klacht over vocht. Op de derde dinsdag legden ze de foto's naast
elkaar.

Toen werd het één brief. Twee van hen lazen hem voor aan de verhuurder. Het team zat erbij en zweeg.
""",
        days_ago=60,
    ),
)

INSTRUMENT = """# Een kleine schaal van De Brug, om na een half jaar naar de dinsdag te kijken.
id: onze-dinsdag
version: 1
language: nl
title: Dinsdagschaal van Buurtwerk De Brug
plain_title: Hoe is onze dinsdag?
licence: Van Buurtwerk De Brug. Vrij te gebruiken in eigen huis.
source: {publication: brug, place: Hele tekst}
publications:
  - id: brug
    title: Dinsdagschaal
    authors: Buurtwerk De Brug
    publisher: Buurtwerk De Brug
    year: 2025
    note: Samen gemaakt met de kookploeg.
subjects: [group, project]
perspectives: [participant, worker]
missing: gap
again_after: 6
instruction:
  - Dit gaat over onze dinsdag.
  - Kies wat voor jou klopt. Overslaan mag.
professional_instruction:
  - Leg de antwoorden naast elkaar en praat erover.
repeat:
  - Kijk over een half jaar nog eens.
words: {1: nog niet, 2: soms, 3: vaak, 4: bijna altijd}
items:
  - id: welcome
    kind: ordinal
    name: Onthaal
    plain: Welkom zijn
    question: [Voel jij je hier welkom?]
    professional_question: [Is er onthaal zonder voorwaarden?]
    source: {publication: brug, place: Vraag 1}
  - id: say
    kind: ordinal
    name: Zeggenschap
    plain: Mee beslissen
    question: [Beslis jij hier mee?]
    professional_question: [Wegen mensen op wat er op dinsdag gebeurt?]
    source: {publication: brug, place: Vraag 2}
  - id: pace
    kind: two_pole
    name: Rust en beweging
    plain: Rust of drukte
    poles: [meer rust, meer leven]
    words: {1: veel te druk, 2: wat druk, 3: goed zo, 4: wat stil, 5: veel te stil}
    question: [Hoe druk is het aan tafel?]
    professional_question: [Waar staat de dinsdag tussen rust en beweging?]
    source: {publication: brug, place: Vraag 3}
  - id: more
    kind: open
    name: Eigen woorden
    plain: Nog iets
    question: [Wat wil je nog kwijt?]
    professional_question: [Wat willen mensen er zelf over zeggen?]
    source: {publication: brug, place: Vraag 4}
"""
