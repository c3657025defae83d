"""The rulebook is made from the rules, says all of them, and docs/rules.md is what they say now."""

from __future__ import annotations

from pathlib import Path

import pytest

from sourcelint import UsageError, rulebook
from sourcelint_rules import RULES
from sourcelint_rules.wrong_count import WrongCount

DOCS = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_in_docs_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert rulebook.main(["--check", str(DOCS)]) == 0, capsys.readouterr().err


def test_writing_and_checking(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "rules.md"
    assert rulebook.main(["--check", str(page)]) == 1
    assert rulebook.main([str(page)]) == 0
    assert rulebook.main(["--check", str(page)]) == 0
    assert page.read_bytes() == DOCS.read_bytes()
    page.write_text("old", encoding="utf-8")
    assert rulebook.main(["--check", str(page)]) == 1
    assert "Write it anew: python -m sourcelint.rulebook" in capsys.readouterr().err
    assert rulebook.main([]) == 2


def test_a_page_has_everything_a_rule_says() -> None:
    page = rulebook.rule_page("SL101", RULES)
    assert page.startswith("# SL101 wrong-count\n\nSeverity: error.\n\nA count in the draft is not the count in the sources.\n")
    for example in WrongCount.examples:
        assert example.text.strip().splitlines()[-1] in page
    assert "- `Baltic Yards beschäftigt 24.000 Menschen.` (another subject)" in page
    assert "(slip: zero)" in page
    assert page == rulebook.rule_page("wrong-count", RULES) == rulebook.rule_page("sl101", RULES)


def test_an_unknown_rule_is_told_with_what_was_meant() -> None:
    with pytest.raises(UsageError, match=r"no rule 'wrong-cuont'\. Did you mean 'wrong-count'\? `sourcelint rules` lists them all\."):
        rulebook.rule_page("wrong-cuont", RULES)


def test_the_table_has_a_line_a_rule() -> None:
    lines = rulebook.rule_table(RULES).splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in RULES]
    assert "note, opt-in" in lines[-1]
    assert rulebook.rule_table([]) == ""


def test_the_page_is_the_same_every_time() -> None:
    assert rulebook.rulebook(RULES) == rulebook.rulebook(tuple(reversed(RULES)))
