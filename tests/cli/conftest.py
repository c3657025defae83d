"""A small newsroom in a scratch folder: one fact sheet, a good draft, a bad one; and the command run in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sourcelint.cli import main

SHEET = """\
schema: 1
sources:
  release: {title: Ein Werk wächst, publisher: Nordhafen AG, published: 2025-01-20, language: de}
entities:
  nordhafen: {type: company, names: [Nordhafen AG, Nordhafen]}
facts:
  nordhafen-ships:
    subject: nordhafen
    measure: {de: [Schiffe], en: [ships]}
    claims:
      - {figure: "2.000", source: release, quote: "2.000 Schiffe"}
"""
GOOD = "# Am Kai\n\nDie Nordhafen AG hat bisher 2.000 Schiffe abgefertigt.\n"
BAD = "# Am Kai\n\nDie Nordhafen AG hat bisher 20.000 Schiffe abgefertigt.\n"
AT = BAD.index("20.000")


class Result(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


Command = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The newsroom's folder, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    (tmp_path / "seeds").mkdir()
    for name, text in {"sourcelint.toml": "", "seeds/harbour.yaml": SHEET, "good.md": GOOD, "bad.md": BAD}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def sourcelint(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """The command line, run on the newsroom."""

    def run(*words: str) -> Result:
        status = main(list(words))
        out, err = capfdbinary.readouterr()
        return Result(status, out.decode(), err.decode())

    return run
