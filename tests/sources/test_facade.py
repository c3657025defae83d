"""What a caller checks drafts against: sheets, raw texts, or both."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sourcelint.sources.facade import Sources
from sourcelint.sources.fact import FactBase

SHEET = "schema: 1\nlanguage: de\nsources: {a: {}}\nfacts: {f: {subject: Werft, measure: [Kräne], claims: [{figure: '7'}]}}\n"


def test_sheets_are_loaded_from_paths(desk: Path) -> None:
    (desk / "sheet.yaml").write_text(SHEET, "utf-8")
    sources = Sources.load(desk / "sheet.yaml")
    assert [fact.id for base in sources.bases for fact in base.facts] == ["f"]
    assert repr(sources) == "Sources(1 sources, 1 facts)"


def test_sources_are_joined_with_plus(desk: Path) -> None:
    (desk / "sheet.yaml").write_text(SHEET, "utf-8")
    sheets = Sources.load("sheet.yaml")
    both = sheets + Sources.of(FactBase(raw=True))
    assert [base.raw for base in both.bases] == [False, True]
    assert both == Sources.of(*both.bases)
    assert both != sheets
    assert sheets.__add__(FactBase()) is NotImplemented  # type: ignore[operator]


def test_raw_texts_become_facts_with_their_dates_and_languages() -> None:
    sources = Sources.from_texts(
        {"release.txt": "Die Werft hat 1.200 Beschäftigte.", "note.txt": "The yard employs 1,300 people."},
        dates={"release.txt": date(2025, 1, 28)}, languages={"note.txt": "en"},
    )
    (base,) = sources.bases
    assert base.raw
    assert [(source.id, source.published, source.language) for source in base.sources] == [
        ("release.txt", date(2025, 1, 28), "de"), ("note.txt", None, "en")]
    assert [fact.claims[0].figure.text for fact in base.facts] == ["1.200", "1,300"]
