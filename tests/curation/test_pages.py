"""Documentation: the page of a sheet's keys is the schema's, and every command and option of curation is described."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import pytest

from sourcelint.cli.sources import ACTIONS, CURATING
from sourcelint.lexicon.loading import load


def test_the_pages_of_keys_and_measures_are_made_from_schema_and_lexicon(root: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_sheet_page", root / "scripts" / "make_sheet_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lexicon = load()
    schema = json.loads(module.SCHEMA.read_text(encoding="utf-8"))
    assert module.PAGE.read_text(encoding="utf-8") == module.page(schema, lexicon), "run python scripts/make_sheet_page.py"
    assert module.MEASURES.read_text(encoding="utf-8") == module.measures_page(lexicon), "run python scripts/make_sheet_page.py"


@pytest.mark.parametrize("command", sorted({*CURATING, *ACTIONS}))
def test_every_command_is_on_the_page(command: str, root: Path) -> None:
    page = (root / "docs" / "curation.md").read_text(encoding="utf-8")
    assert re.search(rf"sourcelint sources {command}\b", page)
