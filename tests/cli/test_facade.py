"""The same from Python: what is public is there, lazily, and does what the command does."""

from __future__ import annotations

import datetime as dt
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import sourcelint as facade
from sourcelint.figures.figure import Figure

from .conftest import AT, BAD, GOOD


def test_everything_public_is_there_and_documented() -> None:
    for name in facade.__all__:
        value = getattr(facade, name)
        if name != "__version__":
            assert inspect.getdoc(value), f"{name} has no docstring"
    assert set(facade.__all__) <= set(dir(facade))
    assert set(facade._HOMES) | {"__version__"} == set(facade.__all__)


def test_nothing_else() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'chekc_text'"):
        _ = facade.chekc_text


def test_importing_costs_nothing() -> None:
    names = "[name for name in sys.modules if name.startswith('sourcelint.') or name in ('pluggy', 'yaml', 'inspect')]"
    code = f"import sys, sourcelint; print({names})"
    assert (
        subprocess.run(
            [sys.executable, "-S", "-c", code],
            capture_output=True,
            text=True,
            check=False,
            env={"PYTHONPATH": str(Path(facade.__file__).parent.parent)},
        ).stdout
        == "[]\n"
    )


def test_the_version_is_the_package_s(root: Path) -> None:
    assert f'version = "{facade.__version__}"' in (root / "pyproject.toml").read_text(encoding="utf-8")


def test_check_text(desk: Path) -> None:
    sources = facade.Sources.load("seeds/")
    report = facade.check_text(BAD, sources, path="a.md")
    assert [(finding.rule, finding.span) for finding in report.findings] == [("wrong-count", (AT, AT + 6))]
    assert (report.path, report.language, report.failures) == ("a.md", "de", ())
    assert facade.check_text(BAD, sources, ignore=["wrong-count"]).findings == ()
    assert facade.check_text(GOOD, sources=sources, select=["SL1"], language="de", date=dt.date(2025, 2, 1)).date == dt.date(2025, 2, 1)
    with pytest.raises(facade.UsageError, match="Did you mean 'wrong-count'"):
        facade.check_text(GOOD, sources, select=["wrong-cuont"])


def test_the_call_is_stronger_than_front_matter(desk: Path) -> None:
    draft = "---\nsourcelint: {ignore: [wrong-count], date: 2024-01-01}\n---\n" + BAD
    sources = facade.Sources.load("seeds/")
    assert facade.check_text(draft, sources, path="a.md").findings == ()
    assert facade.check_text(draft, sources, path="a.md").date == dt.date(2024, 1, 1)
    report = facade.check_text(draft, sources, path="a.md", ignore=["wrong-date"], date=dt.date(2025, 2, 1))
    assert (len(report.findings), report.date) == (1, dt.date(2025, 2, 1))


def test_sources_from_texts() -> None:
    texts = {"release.txt": "Die Nordhafen AG fertigte im Jahr 2024 insgesamt 2.000 Schiffe ab, so das Unternehmen.\n"}
    sources = facade.Sources.from_texts(texts, dates={"release.txt": dt.date(2025, 1, 20)})
    assert [finding.expected[0].value for finding in facade.check_text(BAD, sources).findings] == ["2.000"]


def test_check_files(desk: Path) -> None:
    result = facade.check_files("good.md", Path("bad.md"), "none.md")
    assert [(report.path, len(report.findings)) for report in result.reports] == [("good.md", 0), ("bad.md", 1)]
    assert result.errors == ("none.md: no such file or folder.",)
    assert (result.sources, result.facts) == (1, 1)
    assert facade.check_files("bad.md", use_config=False).sources == 0
    assert facade.check_files("bad.md", ignore=["wrong-count"]).worst() is None
    with pytest.raises(facade.ConfigError, match="arguments of the call: unknown key 'selct'"):
        facade.check_files("bad.md", selct=["x"])


def test_find_figures() -> None:
    text = "Es sind rund 2.000 Schiffe, sagt die Reederei."
    (figure,) = facade.find_figures(text, language="de")
    assert isinstance(figure, Figure)
    assert (text[slice(*figure.span)], figure.hedge, int(figure.quantity.stated.lower)) == ("2.000", "about", 2000)  # type: ignore[arg-type]
    (figure,) = facade.find_figures("The Port has 2,000 ships.", language="en")
    assert int(figure.quantity.stated.lower) == 2000  # type: ignore[arg-type]
