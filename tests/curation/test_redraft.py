"""Drafting again: what a changed article changes, and that nothing a person wrote is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sourcelint.cli import main
from sourcelint.curation.candidate import Draft
from sourcelint.curation.redraft import proposal
from sourcelint.curation.sheettext import Kept, claims_in
from sourcelint.curation.writing import sheet
from sourcelint.errors import UsageError

from .conftest import ARTICLE

Drafts = Callable[..., Draft]


def again(proposed: Drafts, text: str, old: str) -> str:
    """The proposed text of a sheet after the article became `text`."""
    return proposal(proposed(text), Kept("radnova.yaml", old, "")).text


def statuses(text: str) -> list[tuple[str, str]]:
    """(figure, status) of every claim."""
    return [(one.claim.text("figure"), one.status) for one in claims_in(Kept("s", text, "").root)]


@pytest.fixture
def curated(proposed: Drafts) -> str:
    """The sheet with everything confirmed and a person's own words in it."""
    text = sheet(proposed(ARTICLE)).replace("status: candidate", "status: confirmed")
    text = text.replace("  radnova-employees:", "  # checked by phone with their press office\n  radnova-employees:")
    return text.replace('        quote: "12.000', '        note: asked twice  # yes, twice\n        quote: "12.000')


def test_an_unchanged_article_changes_nothing(proposed: Drafts, curated: str) -> None:
    assert again(proposed, ARTICLE, curated) == curated
    fresh = sheet(proposed(ARTICLE))
    assert again(proposed, ARTICLE, fresh) == fresh


def test_a_changed_figure_supersedes_the_old_claim(proposed: Drafts, curated: str) -> None:
    text = again(proposed, ARTICLE.replace("mehr als 340", "mehr als 360"), curated)
    found = statuses(text)
    assert ("mehr als 340", "superseded") in found
    assert ("mehr als 360", "candidate") in found
    assert 'reason: ""  # to fill in' in text
    assert len([1 for one in claims_in(Kept("s", text, "").root) if one.fact == "radnova-employees"]) == 2, "beside the old one"


def test_comments_notes_and_order_stay(proposed: Drafts, curated: str) -> None:
    text = again(proposed, ARTICLE.replace("mehr als 340", "mehr als 360").replace("25 Millionen", "27 Millionen"), curated)
    follows = ("status:", "sha256", "quote:", '    "¶')  # what goes with the article
    kept = [line for line in curated.splitlines() if not any(key in line for key in follows)]
    missing = [line for line in kept if line not in text.splitlines()]
    assert missing == []
    assert "asked twice  # yes, twice" in text


def test_a_figure_that_is_gone_is_withdrawn_or_dropped(proposed: Drafts, curated: str) -> None:
    gone = ARTICLE.replace("Die Aktie fiel um 4 Prozent. ", "")
    assert ("4 Prozent", "withdrawn") in statuses(again(proposed, gone, curated))
    assert "4 Prozent" not in [figure for figure, _ in statuses(again(proposed, gone, sheet(proposed(ARTICLE))))], "a mere candidate goes"


def test_a_new_figure_is_added_with_its_names(proposed: Drafts, curated: str) -> None:
    text = again(proposed, ARTICLE + "\nBürgermeisterin Petra Holl begrüßte 70 Gäste.\n", curated)
    assert statuses(text)[-1] == ("70", "candidate")
    assert "petra-holl: {type: person" in text


def test_a_candidate_takes_the_new_figure_in_place(proposed: Drafts) -> None:
    text = again(proposed, ARTICLE.replace("12.000", "13.500"), sheet(proposed(ARTICLE)))
    assert [status for _, status in statuses(text)] == ["candidate"] * 5
    assert "12.000" not in text


def test_the_second_time_nothing_is_left_to_propose(proposed: Drafts, curated: str) -> None:
    changed = ARTICLE.replace("mehr als 340", "mehr als 360").replace("4 Prozent", "6 Prozent") + "\nRadnova zählt 8 Filialen.\n"
    once = again(proposed, changed, curated)
    assert again(proposed, changed, once) == once


def test_what_a_person_deleted_does_not_come_back(proposed: Drafts) -> None:
    old = sheet(proposed(ARTICLE))
    start = old.index("  radnova-employees:")
    end = old.index("\n\n", start) + 2
    text = old[:start] + old[end:] + '# left out: ¶1 "mehr als 340": deleted by anna, 2025-05-02\n'
    assert again(proposed, ARTICLE, text) == text


def test_moved_paragraphs_only_move(proposed: Drafts, curated: str) -> None:
    text = again(proposed, "Ein neuer Vorspann ohne Zahl.\n\n" + ARTICLE, curated)
    assert statuses(text) == statuses(curated)
    assert 'at: "¶4"' in text


def test_another_articles_sheet_is_not_touched(proposed: Drafts, curated: str) -> None:
    with pytest.raises(UsageError, match=r"not the sheet of other\.txt .its sources: radnova\.txt"):
        proposal(proposed(ARTICLE, "other.txt"), Kept("radnova.yaml", curated, ""))


def test_the_command_shows_a_diff_and_writes_only_when_asked(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = article.with_name("radnova.yaml")
    words = ["sources", "draft", "--no-config", str(article), "--published", "2025-05-01", "-o", str(path)]
    assert main(words) == 0
    first = path.read_text(encoding="utf-8")
    article.write_text(ARTICLE.replace("12.000", "13.500"), encoding="utf-8")
    assert main(words) == 0
    said = capsys.readouterr()
    assert '-      - figure: "12.000"' in said.out
    assert "--update writes it" in said.err
    assert path.read_text(encoding="utf-8") == first
    assert main([*words, "--update"]) == 0
    assert '"13.500"' in path.read_text(encoding="utf-8")
    assert main(["sources", "check", "--no-config", str(path), "--originals", str(article.parent)]) == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("schema: 1\nsources: [", "no valid YAML"),
        ("schema: 1\n", "its sources: none"),
        (b"\xff\xfe\x00nonsense", "UTF-8"),
    ],
)
def test_a_sheet_edited_to_nonsense_is_said_and_left_alone(
    article: Path, content: str | bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = article.with_name("radnova.yaml")
    data = content.encode() if isinstance(content, str) else content
    path.write_bytes(data)
    assert main(["sources", "draft", "--no-config", str(article), "--language", "de", "-o", str(path), "--update"]) == 2
    assert message in capsys.readouterr().err
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("Nichts steht hier, was man zählen könnte, und das ist auch gut so.", "no figures"),
        ("", "is empty"),
        ("x" * 2_000_001, "2.0 MB is more than an article"),
        ("会議には300人の来賓が出席した。会社は昨年900台を販売した。", "its language cannot be told"),
        (b"\x00\x01\x02\x03", "radnova.txt"),
    ],
)
def test_articles_that_give_no_sheet_say_why(article: Path, content: str | bytes, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    article.write_bytes(content.encode() if isinstance(content, str) else content)
    assert main(["sources", "draft", "--no-config", str(article)]) == 2
    assert message in capsys.readouterr().err


def test_a_language_without_lexicon_is_named(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "draft", "--no-config", str(article), "--language", "ja"]) == 2
    assert "'ja', of which there is no lexicon" in capsys.readouterr().err


def test_a_day_that_is_none_is_said(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "draft", "--no-config", str(article), "--published", "1.5.2025"]) == 2
    assert "Write year-month-day" in capsys.readouterr().err


def test_the_passages_follow_the_article_where_the_sheet_keeps_them(proposed: Drafts, curated: str) -> None:
    changed = ARTICLE.replace("mehr als 340", "mehr als 360")
    text = again(proposed, changed, curated)
    assert 'mehr als 360 Mitarbeiter."' in text.partition("passages:")[2]
    assert "mehr als 340" not in text.partition("passages:")[2]
    lean = curated.partition("# The article's own words")[0]
    assert "passages:" not in again(proposed, changed, lean), "a person took them out: they stay out"


def test_a_long_article_is_announced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "long.txt"
    path.write_text(ARTICLE + "\nUnd der Himmel war blau." * 9000, encoding="utf-8")
    assert main(["sources", "draft", "--no-config", str(path), "-o", str(tmp_path / "long.yaml")]) == 0
    assert "0.2 MB is long for an article" in capsys.readouterr().err
