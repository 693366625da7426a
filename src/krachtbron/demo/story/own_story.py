"""What Amina told Bram on two Thursdays in the kitchen, and what the project asked with it."""

TITLE = "De winter zonder verwarming"
WORDS = """Het was de winter dat de ketel stopte. De huisbaas zei: morgen. Morgen werd zes weken.

We sliepen met ons vieren in de keuken. De matrassen lagen tegen elkaar, zoals een boot. De jongste vond het een \
feest. Ik telde de uren tot de school openging, want daar was het warm.

Overdag kookte ik. Niet omdat er honger was. Omdat een kookpot warmte geeft. Eerst voor ons, dan voor mevrouw Peeters \
van boven, want bij haar was het ook koud. Zij bracht prei, ik bracht linzen. Op het einde zaten we met negen rond die \
tafel.

Daar zei iemand voor het eerst: dit is niet alleen bij jou zo. We schreven de data op een kalender. Wie wanneer kou \
had. Toen we met die kalender naar de stad gingen, lachte niemand meer.

De ketel kwam in februari. De tafel is gebleven."""
ASKED, TYPED, READ_OVER, OPENED, OFFERED = 52, 45, 44, 43, 30
ABOUT = "De pot die zes weken op het vuur stond"

USE = "We willen dit voorlezen op de avond met de schepen, op 3 maart in het stadhuis."
USE_ASKED, USE_SAID = 24, 22
