"""A broken content file stops the start, in one sentence."""

from pathlib import Path

import pytest
from django.apps import apps

from krachtbron.base.problem import Problem
from krachtbron.framework import load, queries
from tests.framework.library import ROSE, change, copy


def test_the_start_stops_with_the_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(copy(tmp_path), ROSE.format("fr"), "plain: Ensemble", "plein: Ensemble")
    monkeypatch.setattr(queries, "library", lambda: load.library(tmp_path))
    queries.shelf.cache_clear()
    try:
        with pytest.raises(Problem, match=r"^empowerment-rose@1\.fr\.yaml, regel \d+: het veld `plein` is onbekend"):
            apps.get_app_config("framework").ready()
    finally:
        monkeypatch.undo()
        queries.shelf.cache_clear()
    assert queries.latest("empowerment-rose") == "empowerment-rose@1"
