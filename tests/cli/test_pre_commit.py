"""The hooks as pre-commit runs them: installed from this repository into an environment of their own, on a scratch repository."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import BAD, GOOD, SHEET

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="needs git"),
    pytest.mark.skipif(importlib.util.find_spec("pre_commit") is None, reason="needs pre-commit (in the extra `test`)"),
]


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def hooks(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's files as they are now, in a git repository of their own: what pre-commit clones."""
    folder = tmp_path_factory.mktemp("hooks") / "sourcelint"
    folder.mkdir()
    for name in ("linter", "rules", "pyproject.toml", "README.md", ".pre-commit-hooks.yaml", ".gitignore"):
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(source, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "hooks")
    return folder


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A newsroom's repository with everything staged."""
    files = {
        "sourcelint.toml": 'sources = ["seeds"]\n',
        "seeds/harbour.yaml": SHEET,
        "desk/sourcelint.toml": 'sources = ["../seeds/harbour.yaml"]\n',
        "desk/good.md": GOOD,
        "desk/bad.md": BAD,
        "desk/page.html": f"<p>{GOOD}</p>",
        "desk/notes.csv": BAD,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    return tmp_path


def try_repo(hooks: Path, scratch: Path, *files: str) -> subprocess.CompletedProcess[str]:
    """Both hooks on the files. Each call installs anew (pre-commit's own way), so there are two of them here, not more."""
    words = ["try-repo", str(hooks), "--verbose", "--color", "never", "--files", *files]
    environment = {**os.environ, "PRE_COMMIT_HOME": str(scratch / ".git/pre-commit"), "SOURCELINT_CACHE": str(scratch / ".git/cache")}
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *words], cwd=scratch, env=environment, capture_output=True, text=True, check=False
    )
    told = done.stdout + done.stderr
    # The hook's environment comes from the package index; without it nothing is said about the hooks.
    if "CalledProcessError" in told and "pip" in told:
        pytest.skip("pre-commit could not install the hooks' environment here: " + told.strip().splitlines()[-1])
    return done


def part(told: str, hook: str) -> str:
    """What pre-commit tells of one hook."""
    return next(piece for piece in told.split("\n- hook id: ") if piece.startswith(f"{hook}\n"))


def test_a_bad_draft_fails_with_the_finding_and_a_good_sheet_passes(hooks: Path, scratch: Path) -> None:
    done = try_repo(hooks, scratch, "desk/bad.md", "desk/good.md", "desk/notes.csv", "seeds/harbour.yaml")
    assert done.returncode == 1, done.stdout + done.stderr
    drafts = part(done.stdout, "sourcelint")
    assert "- exit code: 1\n" in drafts
    assert "desk/bad.md:3:29" in drafts
    assert "wrong-count" in drafts
    assert "notes.csv" not in done.stdout
    assert "- exit code" not in part(done.stdout, "sourcelint-sources")


def test_good_drafts_pass_and_a_bad_sheet_fails(hooks: Path, scratch: Path) -> None:
    (scratch / "seeds/broken.yaml").write_text("schema: 1\nfacts:\n  ships: {subject: nordhafen, measur: employees}\n", encoding="utf-8")
    git(scratch, "add", ".")
    done = try_repo(hooks, scratch, "desk/good.md", "desk/page.html", "seeds/broken.yaml")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "- exit code" not in part(done.stdout, "sourcelint")
    sheets = part(done.stdout, "sourcelint-sources")
    assert "- exit code: 2\n" in sheets
    assert "seeds/broken.yaml:3:" in sheets
