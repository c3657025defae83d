"""What a sheet catches that was drafted and then confirmed without a look: at least what the raw article does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

FLOOR = 50
"""Contradictions found of the 80 that are labelled, with every guess taken as it is."""
DATES = ("2025-07-25", "2025-01-24", "2025-01-31", "2025-01-30", "2025-01-31")


def command(*words: object) -> list[str]:
    """The command line of this project, run by this Python."""
    return [sys.executable, "-m", "sourcelint", *map(str, words)]


def hits(shared: Path, sources: str) -> int:
    """How many contradictions of the labelled drafts are found."""
    scorer = shared / "tools" / "score_drafts.py"
    line = f"{sys.executable} -m sourcelint check --format json --no-config {sources} {{draft}}"
    done = subprocess.run(
        [sys.executable, scorer, shared / "drafts", "--json", "--command", line], capture_output=True, text=True, check=True
    )
    return int(json.loads(done.stdout.splitlines()[-1])["hits"])


@pytest.mark.slow
def test_draft_and_review_by_script_catch_as_much_as_the_raw_articles(root: Path, tmp_path: Path) -> None:
    shared = root.parent / "shared"
    if not (shared / "drafts").is_dir():
        pytest.skip("the labelled drafts are not at hand (../shared)")
    for article, day in zip(sorted((shared / "originals").glob("*.txt")), DATES, strict=True):
        sheet = tmp_path / f"{article.stem[:3]}.yaml"
        subprocess.run(
            command("sources", "draft", "--no-config", article, "--published", day, "-o", sheet), check=True, capture_output=True
        )
    for sheet in sorted(tmp_path.glob("*.yaml")):
        answers = "a\n" * 200
        subprocess.run(
            command("sources", "review", "--no-config", "--by", "test", sheet), input=answers, text=True, check=True, capture_output=True
        )
        assert "        status: candidate\n" not in sheet.read_text(encoding="utf-8")
    assert hits(shared, f"--sources {tmp_path}") >= max(FLOOR, hits(shared, "{against}"))
