"""Sheets written to a scratch folder and loaded with the project's own lexicon."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sourcelint.errors import Fault, SheetError
from sourcelint.lexicon.loading import load as load_lexicon
from sourcelint.lexicon.model import Lexicon
from sourcelint.sources.fact import FactBase
from sourcelint.sources.sheet import load


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scratch folder that is the working directory, so that messages show short paths."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def loaded(desk: Path, lexicon: Lexicon) -> Callable[..., FactBase]:
    """Load sheets given as text by file name (one text: `sheet.yaml`)."""

    def run(text: str | bytes = "", **more: str | bytes) -> FactBase:
        files = {f"{name}.yaml": content for name, content in more.items()} or {"sheet.yaml": text}
        for name, content in files.items():
            (desk / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return load(sorted(files), lexicon)

    return run


@pytest.fixture
def faults(loaded: Callable[..., FactBase]) -> Callable[..., list[Fault]]:
    """The faults that loading finds; fails where there are none."""

    def run(text: str | bytes = "", **more: str | bytes) -> list[Fault]:
        with pytest.raises(SheetError) as caught:
            loaded(text, **more)
        return caught.value.faults

    return run
