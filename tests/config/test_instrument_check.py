"""``krachtbron instrument check``: as somebody who writes an instrument types it."""

from pathlib import Path

import pytest

from krachtbron.config.instrument import check_files
from krachtbron.framework.load import CONTENT
from tests.config.test_command import call
from tests.framework.own import text


def write(folder: Path, name: str, written: str) -> Path:
    (folder / name).write_text(written)
    return folder / name


def test_what_is_good_says_what_it_holds(tmp_path: Path) -> None:
    write(tmp_path, "schaal.yaml", text())
    write(tmp_path, "scale.yaml", text("en"))
    done = call("instrument", "check", "schaal.yaml", "scale.yaml", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "goed: Scan (buurtschaal, versie 1)",
        "  2 vragen: 1 ordinal, 1 open",
        "  talen: nl, en",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scale.yaml", "schaal.yaml"], "nothing is made"


def test_what_is_not_good_names_file_and_line(tmp_path: Path) -> None:
    write(tmp_path, "schaal.yaml", text().replace("2: soms", "5: soms", 1).replace("licence: EUPL-1.2", "licence: ''"))
    done = call("instrument", "check", "schaal.yaml", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    first, second = done.stderr.splitlines()
    assert first.startswith("schaal.yaml:")
    assert "nog geen tekst" in first
    assert int(second.split(":")[1]) > int(first.split(":")[1])


def test_two_languages_of_one_version_are_laid_beside_each_other(tmp_path: Path) -> None:
    good = write(tmp_path, "nl.yaml", text())
    other = write(tmp_path, "en.yaml", text("en", subjects=["group"]))
    twice = write(tmp_path, "weer.yaml", text())
    lines, fine = check_files([other, good, twice])
    assert not fine
    assert any(line.startswith(str(other)) and "in het origineel" in line for line in lines)
    assert any(line.startswith(str(twice)) and "staat ook in" in line for line in lines)
    assert check_files([good, write(tmp_path, "twee.yaml", text("en", version=2, subjects=["group"]))])[1]


@pytest.mark.parametrize("written", [b"", b"\xff", b"id: [", b"x: " + b"y" * 300_000])
def test_nonsense_is_told(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "x.yaml").write_bytes(written)
    lines, fine = check_files([tmp_path / "x.yaml", tmp_path / "nergens.yaml"])
    assert not fine
    assert len(lines) == 2
    assert all(":1: " in line for line in lines)


def test_ours_are_good() -> None:
    lines, fine = check_files(sorted((CONTENT / "instruments").glob("*.yaml")))
    assert fine, lines


def test_the_example_of_the_how_to_is_good(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs/how-to/new-instrument.md").read_text()
    example = page.partition("```yaml\n")[2].partition("```")[0]
    lines, fine = check_files([write(tmp_path, "our-place.yaml", example)])
    assert fine, lines
