"""Pure helpers that know no room: the clock, keys, refusals, announcing facts."""
