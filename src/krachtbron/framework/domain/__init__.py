"""The shapes of content, and what must hold in it. Free of Django."""

from krachtbron.framework.domain.definition import Definition, DefinitionText, Item, ItemText, prepare
from krachtbron.framework.domain.handbook import Aspect, Attitude, Block, Framework, Handbook, Passage, Plane
from krachtbron.framework.domain.instrument import InstrumentFile, Kind, Missing, Perspective, Subject, Subscale
from krachtbron.framework.domain.parts import LANGUAGES, Publication, Source

__all__ = [
    "LANGUAGES",
    "Aspect",
    "Attitude",
    "Block",
    "Definition",
    "DefinitionText",
    "Framework",
    "Handbook",
    "InstrumentFile",
    "Item",
    "ItemText",
    "Kind",
    "Missing",
    "Passage",
    "Perspective",
    "Plane",
    "Publication",
    "Source",
    "Subject",
    "Subscale",
    "prepare",
]
