"""What other rooms read here. Texts by language: ``.in_language("nl")`` on what these give."""

from krachtbron.framework.queries import definition, framework, latest

__all__ = ["definition", "framework", "latest"]
