"""What is decided about an own budget: she chooses the learning, within limits named beforehand (Educheque)."""

from enum import StrEnum


class SpendingState(StrEnum):
    """She chose it; it was paid; it fell outside a limit that was named; she took it back."""

    CHOSEN = "chosen"
    PAID = "paid"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"
