"""Looking after sheets: facts that no text could match, and facts that have grown old."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from sourcelint.cli import main
from sourcelint.curation.looking import Hint, hints
from sourcelint.lexicon.loading import load
from sourcelint.sources.reading import page_of, read_pages
from sourcelint.sources.sheetfiles import SheetFile

HEAD = "schema: 1\nsources:\n  s: {language: de, published: 2024-02-01}\nentities:\n  a: {names: [Acme]}\n  b: {names: [die]}\nfacts:\n"


def found(facts: str, today: dt.date | None = None) -> list[Hint]:
    """The hints about these facts."""
    base, faults = read_pages([page_of(SheetFile("s.yaml", (HEAD + facts).encode()))], load())
    assert not faults, "\n".join(map(str, faults))
    return hints(base, load(), today=today)


def fact(name: str = "f", **keys: str) -> str:
    """One fact with these keys."""
    told = {"subject": "a", "measure": "[Schiffe]", "claims": "{figure: '20'}"} | keys
    return f"  {name}:\n" + "".join(f"    {key}: {value}\n" for key, value in told.items())


def test_a_good_fact_gives_no_hint() -> None:
    assert found(fact()) == []
    assert found(fact(measure="employees")) == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"subject": "b"}, "no text can name 'b'"),
        ({"measure": "[der, und]"}, "holds no telling word"),
        ({"measure": "[Euro, Kilometer]"}, "belongs to the figure itself"),
        ({"measure": "employees", "claims": "{figure: '5 Millionen Euro'}"}, "employees is stated as count"),
    ],
)
def test_what_no_text_could_match_is_told(keys: dict[str, str], said: str) -> None:
    (hint,) = found(fact(**keys))
    assert hint.kind == "unmatchable"
    assert said in hint.message
    assert hint.origin == "s.yaml:8"


def test_candidates_are_not_looked_at() -> None:
    assert found(fact(subject="b", claims="{figure: '20', status: candidate}")) == []


def test_old_facts_are_told_on_a_day() -> None:
    sheet = fact("old", as_of="2024") + fact("new", as_of="2025-05") + fact("untold") + fact("event", claims="{figure: '3. Mai 2020'}")
    assert [hint.fact for hint in found(sheet, dt.date(2025, 6, 1))] == ["untold"]
    assert [hint.fact for hint in found(sheet, dt.date(2026, 3, 1))] == ["old", "untold"]
    assert found(sheet) == []


def test_the_command_tells_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s.yaml").write_text(HEAD + fact(as_of="2020"), encoding="utf-8")
    words = ["sources", "check", "--no-config", str(tmp_path / "s.yaml"), "--today", "2025-06-01"]
    assert main(words) == 0
    assert "'f' is of 2020-12-31" in capsys.readouterr().out
    assert main([*words, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["hints"][0]["kind"] == "stale"
    assert main([*words, "--stale-after", "5000"]) == 0
    assert "is of 2020" not in capsys.readouterr().out
    assert main([*words[:-1], "gestern"]) == 2
