"""A closed door with a reason: what the actor may see but not do."""

from django.core.exceptions import PermissionDenied


class Forbidden(PermissionDenied):
    """Answered with 403 and the sentence that belongs to ``code``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
