"""Tables of looking back."""

from krachtbron.reflection.models.message import Message
from krachtbron.reflection.models.mirror import Mirror
from krachtbron.reflection.models.reflection import Reflection
from krachtbron.reflection.models.subject import Subject
from krachtbron.reflection.models.team import TeamLook
from krachtbron.reflection.models.together import Together

__all__ = ["Message", "Mirror", "Reflection", "Subject", "TeamLook", "Together"]
