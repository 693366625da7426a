"""The door of the room: what other rooms ask about what worked."""

from krachtbron.results.actions import name_result, remove_result, say_result
from krachtbron.results.queries import ResultRow, recent

__all__ = ["ResultRow", "name_result", "recent", "remove_result", "say_result"]
