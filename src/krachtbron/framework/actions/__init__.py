"""Writes: what an organisation adds to the instruments and the handbook."""

from krachtbron.framework.actions.instruments import begin_translation, keep, throw_away, translate

__all__ = ["begin_translation", "keep", "throw_away", "translate"]
