"""How fast the pages are, as ratios to a bare Django view in the same interleaved run: ``make bench``."""
