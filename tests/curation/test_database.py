"""A newsroom's fact database: SQLite, and a PostgreSQL that the test starts where one is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sourcelint.cli import main
from sourcelint.errors import SheetError, UsageError
from sourcelint.lexicon.loading import load as load_lexicon
from sourcelint.sources import database
from sourcelint.sources.fact import FactBase
from sourcelint.sources.sheet import load

sqlalchemy = pytest.importorskip("sqlalchemy", reason="SQLAlchemy is not installed (extra `db`)")

SHEET = """\
schema: 1
language: de
sources:
  report: {title: "Ein „Werk“ wächst", publisher: Hafenamt, published: 2025-01-20}
entities:
  port: {type: company, names: [Nordhafen AG, Nordhafen], also: {en: [the harbour firm]}}
  quay: {names: [Kai 7], part_of: port}
facts:
  port-ships:
    subject: port
    measure: {de: [Schiffe], en: [ships]}
    as_of: "2024"
    claims:
      - {figure: "2.000", quote: "2.000 Schiffe", at: "¶2", reviewed: {by: anna, at: "2025-02-01"}}
      - {figure: "1.900", status: superseded, reason: corrected}
  port-staff: {subject: port, measure: employees, context: [Kai], claims: {figure: "mehr als 340"}}
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """The sheet in a folder of its own."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "port.yaml").write_text(SHEET, encoding="utf-8")
    return folder


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """The address of a SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path}/facts.db"


def bare(base: FactBase) -> list[object]:
    """The facts without the places they were read from."""
    return [
        (
            fact.id,
            fact.subject,
            fact.measure,
            fact.words,
            fact.context,
            fact.as_of,
            [
                (claim.figure.text, claim.figure.quantity, claim.quote, claim.at, claim.status, claim.reason, claim.source.id)
                for claim in fact.claims
            ],
        )
        for fact in sorted(base.facts)
    ]


def test_what_is_stored_is_what_the_sheets_say(sheet: Path, sqlite: str) -> None:
    assert database.store(sqlite, [str(sheet)], load_lexicon()) == {"sources": 1, "entities": 2, "facts": 2}
    base, same = database.load(sqlite, load_lexicon()), load([str(sheet)], load_lexicon())
    assert bare(base) == bare(same)
    assert [entity._replace(origin="") for entity in base.entities] == [entity._replace(origin="") for entity in same.entities]
    assert [source._replace(origin="") for source in base.sources] == [source._replace(origin="") for source in same.sources]


def test_storing_again_replaces_by_id(sheet: Path, sqlite: str) -> None:
    database.store(sqlite, [str(sheet)], load_lexicon())
    (sheet / "port.yaml").write_text(SHEET.replace("2.000", "2.500"), encoding="utf-8")
    database.store(sqlite, [str(sheet)], load_lexicon())
    assert [claim.figure.text for fact in database.load(sqlite, load_lexicon()).facts for claim in fact.claims] == [
        "2.500",
        "1.900",
        "mehr als 340",
    ]


def test_a_bad_sheet_changes_nothing(sheet: Path, sqlite: str) -> None:
    database.store(sqlite, [str(sheet)], load_lexicon())
    (sheet / "port.yaml").write_text(SHEET.replace('"2.000"', '"keine Zahl"'), encoding="utf-8")
    with pytest.raises(SheetError):
        database.store(sqlite, [str(sheet)], load_lexicon())
    assert len(database.load(sqlite, load_lexicon()).facts) == 2


def test_a_bad_row_is_a_fault_that_names_it(sheet: Path, sqlite: str) -> None:
    database.store(sqlite, [str(sheet)], load_lexicon())
    with sqlalchemy.create_engine(sqlite).begin() as connection:
        connection.execute(sqlalchemy.text("UPDATE sourcelint_claims SET figure = 'nonsense' WHERE number = 0 AND fact = 'port-ships'"))
        connection.execute(sqlalchemy.text("UPDATE sourcelint_facts SET subject = 'nobody' WHERE id = 'port-staff'"))
    with pytest.raises(SheetError) as caught:
        database.load(sqlite, load_lexicon())
    said = str(caught.value)
    assert "'nonsense' is not one figure" in said
    assert "unknown entity 'nobody'" in said


def test_drafts_are_checked_against_it(
    sheet: Path, sqlite: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sources", "import", "--no-config", str(sheet), "--database", sqlite]) == 0
    assert "2 facts stored" in capsys.readouterr().err
    draft = tmp_path / "draft.md"
    draft.write_text("Die Nordhafen AG hat 2024 genau 20.000 Schiffe abgefertigt.\n", encoding="utf-8")
    monkeypatch.setenv(database.VARIABLE, sqlite)
    assert main(["check", "--no-config", "--format", "json", str(draft)]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["drafts"][0]["findings"]
    assert finding["expected"][0]["value"] == "2.000"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite:////no/such/folder/facts.db", "cannot be used as a fact database"),
        ("nonsense", "no such database"),
        ("oracle://host/name", "no such database"),
        ("sqlite://", "makes the tables and fills them"),
    ],
)
def test_a_database_that_is_none_is_said(url: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        database.load(url, load_lexicon())


def test_passwords_are_never_shown() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(UsageError) as caught:
        database.load("postgresql+psycopg://desk:topsecret@127.0.0.1:1/facts?connect_timeout=2", load_lexicon())
    assert "topsecret" not in str(caught.value)


def test_thousands_of_facts(sqlite: str, tmp_path: Path) -> None:
    rows = [f"  f{n}: {{subject: port, measure: [Dinge{n}], claims: {{value: '{n}'}}}}" for n in range(600)]
    path = tmp_path / "many.yaml"
    path.write_text(SHEET[: SHEET.index("facts:")] + "facts:\n" + "\n".join(rows), encoding="utf-8")
    database.store(sqlite, [str(path)], load_lexicon())
    assert len(database.load(sqlite, load_lexicon()).facts) == 600


# ---- PostgreSQL ----


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """The address of a server of our own, on a socket in a scratch folder."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    tools = {name: shutil.which(name) for name in ("initdb", "pg_ctl")}
    if not all(tools.values()):
        pytest.skip("PostgreSQL is not installed here (initdb, pg_ctl)")
    folder = Path(tempfile.mkdtemp(prefix="sourcelint-pg-"))  # not below the run's folder: others may not enter that
    data, socket = folder / "data", folder / "s"
    socket.mkdir()
    prefix: list[str] = []
    if os.geteuid() == 0:  # the server refuses root
        user = next((name for name in ("postgres", "nobody") if subprocess.run(["id", name], capture_output=True).returncode == 0), "")
        if not user or not shutil.which("runuser"):
            pytest.skip("PostgreSQL does not run as root, and there is no other user to run it as")
        for path in (folder, socket):
            shutil.chown(path, user)
        prefix = ["runuser", "-u", user, "--"]
    run = {"capture_output": True, "text": True, "timeout": 60, "cwd": str(folder)}
    made = subprocess.run([*prefix, str(tools["initdb"]), "-D", str(data), "-A", "trust", "-U", "desk", "--no-sync"], **run)  # type: ignore[call-overload]
    if made.returncode:
        pytest.skip(f"PostgreSQL cannot be set up here: {made.stderr.strip()[-200:]}")
    started = subprocess.run(
        [*prefix, str(tools["pg_ctl"]), "-D", str(data), "-w", "-l", str(folder / "s" / "log"), "-o", f"-k {socket} -h ''", "start"], **run
    )  # type: ignore[call-overload]
    if started.returncode:
        pytest.skip(f"PostgreSQL does not start here: {started.stdout.strip()[-200:]}")
    yield f"postgresql+psycopg://desk@/postgres?host={socket}"
    subprocess.run([*prefix, str(tools["pg_ctl"]), "-D", str(data), "-m", "immediate", "stop"], **run)  # type: ignore[call-overload]
    shutil.rmtree(folder, ignore_errors=True)


def test_postgresql_serves_the_same_facts(sheet: Path, postgres: str) -> None:
    database.store(postgres, [str(sheet)], load_lexicon())
    database.store(postgres, [str(sheet)], load_lexicon())
    assert bare(database.load(postgres, load_lexicon())) == bare(load([str(sheet)], load_lexicon()))
