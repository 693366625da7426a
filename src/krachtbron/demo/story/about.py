"""How De Brug looked at itself, and Bram at his own work. Fictional."""

# Days ago that it began, and that it was shown.
BEGAN, SHOWN = 40, 26

# Who, what she answered at each condition in their order, and at which she wrote something.
CONDITIONS = {
    "bram": ((3, 2, 2, 1, 2, 3, 3, 3, 2), {"steady_people": "In twee jaar wisselde de woonclub drie keer van werker."}),
    "carla": ((3, 2, 3, 2, 1, 2, 3, 2, 2), {"long_enough": "De energiesubsidie loopt af net als het begint te lopen."}),
    "greet": (
        (2, 2, 3, 1, 2, 2, 3, 3, 3),
        {"keep_learning": "Elke maand een uur intervisie.", "first_step": "Langer bij één groep mogen blijven."},
    ),
    "els": ((3, 3, 2, 2, 1, 2, 3, 3, 2), {}),
}
STEP = ("steady_people", "We leggen het bestuur voor dat een werker drie jaar bij een groep kan blijven.")
STEP_TOLD = "Het staat op de agenda van december."

# Bram over his own work: where he stands and where he would like to, each of the six tensions.
OWN_AGO = 17
OWN = ((2, 3), (4, 3), (4, 3), (2, 3), (3, 3), (2, 3))
OWN_WORDS = {"dreams_deeds": "Ik regel graag. De droom van de bewoners zakt dan weg."}
OWN_STEP = ("dreams_deeds", "Ik begin het volgende overleg met een vraag over dromen, niet met de lijst.")
