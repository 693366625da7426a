"""Krachtbron: the workbench for empowerment in social and community work.

Every package in here is a room. ``docs/decisions/0002-rooms-and-contracts.md`` says how rooms are cut and which may
call which; the import contracts in ``pyproject.toml`` hold it.
"""

__version__ = "0.1.0"
