"""The story of five projects in a year. Invented; the themes are those of the kader's five practices."""

from krachtbron.demo.story import counter, energy, papers, purse, tenants
from krachtbron.demo.story.shapes import Tale

TALES: tuple[Tale, ...] = (tenants.TALE, counter.TALE, energy.TALE, purse.TALE, papers.TALE)
