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


# ---- words that never match ----


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"context": "{de: [mehr, Vorjahr]}"}, "in de is matched by the context of 'f': 'mehr' (a small word), 'Vorjahr' (read as a date)"),
        ({"context": "{en: [younger]}"}, "'younger' (part of the figure it compares)"),
        ({"context": "{de: [Schiffe], en: [on board]}"}, "in en is matched by the context of 'f': 'on board' (with the small word 'on')"),
        ({"measure": "{de: [Schiffe], en: [of the]}"}, "in en is matched by the measure of 'f': 'of the' (with the small word 'of')"),
        ({"context": "[mehr]"}, "no text in de is matched by the context"),
        ({"measure": "[Schiffe, Acme]"}, "'Acme' is both a name of 'a' and the measure of 'f'"),
    ],
)
def test_words_that_tell_nothing_are_told(keys: dict[str, str], said: str) -> None:
    (hint,) = found(fact(**keys))
    assert (hint.kind, hint.origin) == ("unmatchable", "s.yaml:8")
    assert said in hint.message
    assert hint.remedy


@pytest.mark.parametrize(
    "keys", [{"context": "[mehr, Hafen]"}, {"measure": "[an Bord, Bord]"}, {"measure": "{de: [Schiffe], en: [ships]}"}]
)
def test_one_telling_word_is_enough(keys: dict[str, str]) -> None:
    assert found(fact(**keys)) == []


def test_a_name_that_is_a_figure_is_told() -> None:
    base, _ = read_pages([page_of(SheetFile("s.yaml", HEAD.replace("[Acme]", '[Acme, "2005", Halle 7]').encode()))], load())
    (hint,) = hints(base, load())
    assert (hint.origin, hint.message) == ("s.yaml:5", "no text can name 'a' by '2005': it is read as a figure")


# ---- figures that may be misread ----


@pytest.mark.parametrize(
    ("claim", "said", "remedy"),
    [
        ("{figure: '1532'}", "'1532' of 'f' is read as a count, not as a year", "value: Y1532"),
        ("{figure: '18:47'}", "'18:47' of 'f' is read as a score, not as a time of day", "value: T18:47"),
        ("{figure: '430', quote: 'rund 430 Tiere'}", "the quote of 'f' hedges its figure, the claim does not: 'rund 430'", '"rund 430"'),
    ],
)
def test_a_doubtful_reading_is_asked_about(claim: str, said: str, remedy: str) -> None:
    (hint,) = found(fact(claims=claim))
    assert (hint.kind, hint.origin, hint.message) == ("reading", "s.yaml:11", said)
    assert remedy in hint.remedy


@pytest.mark.parametrize(
    "claim",
    [
        "{figure: '1532', quote: 'im Jahr 1532'}",
        "{figure: '1532', quote: '1532 Schiffe'}",
        "{figure: '1.532'}",
        "{figure: '18:47', quote: 'um 18:47 Uhr'}",
        "{figure: '25:70'}",
        "{figure: 'rund 430', quote: 'rund 430 Tiere'}",
        "{figure: '1532', status: candidate}",
    ],
)
def test_what_is_clear_is_not_asked_about(claim: str) -> None:
    assert found(fact(claims=claim)) == []


def test_a_value_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = HEAD + fact("one", claims="\n      - {figure: '1532'}") + fact("two", claims="\n      - {figure: '1533', value: 1533}")
    (tmp_path / "s.yaml").write_text(sheet, encoding="utf-8")
    assert main(["sources", "check", "--no-config", str(tmp_path / "s.yaml")]) == 0
    told = capsys.readouterr().out
    assert "s.yaml:12: '1532' of 'one'" in told
    assert "1533" not in told
