"""Entry points are found once and remembered until something is installed or removed."""

from __future__ import annotations

import importlib.metadata
import shutil
from pathlib import Path

import pytest

from sourcelint.errors import PluginError
from sourcelint.plugins.found import Found, find
from sourcelint.plugins.loading import load


def install(site: Path, name: str, entry: str) -> Path:
    """What installing a distribution leaves behind: its metadata in a folder that Python imports from."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[sourcelint]\n{entry}\n")
    return info


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that Python imports from, and a cache of its own."""
    monkeypatch.setenv("SOURCELINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.syspath_prepend(tmp_path / "site")
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def names() -> list[str]:
    return [point.name for point in find()]


def test_our_own_are_found_like_any_other(site: Path) -> None:
    assert Found("builtin", "sourcelint.builtin", "sourcelint") in find()
    assert Found("rules", "sourcelint_rules", "sourcelint") in find()


def test_installing_and_removing_are_noticed(site: Path) -> None:
    before = names()
    info = install(site, "housestyle", "house = housestyle")
    assert names() == sorted([*before, "house"])
    shutil.rmtree(info)
    assert names() == before


def test_nothing_is_scanned_twice(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = find()

    def scanned(**_: object) -> None:
        raise AssertionError("entry points scanned although nothing changed")

    monkeypatch.setattr(importlib.metadata, "entry_points", scanned)
    (site / "module.py").write_text("")  # other files do not matter
    assert find() == first
    install(site, "housestyle", "house = housestyle")
    with pytest.raises(AssertionError):
        find()


def test_a_plugin_that_cannot_be_imported(site: Path) -> None:
    (site / "broken_on_import.py").write_text("raise OSError('no such database')\n")
    for value, reason in (
        ("broken_on_import", "OSError: no such database"),
        ("no_such_module", "ModuleNotFoundError"),
        ("sourcelint.builtin:nothing", "AttributeError"),
    ):
        with pytest.raises(PluginError) as caught:
            load(Found("house", value, "housestyle"))
        message = str(caught.value)
        assert message.startswith(f"plugin 'house' (from the package housestyle) cannot be imported from '{value}': {reason}")
        assert "Mend or uninstall it" in message
