"""What does a newsroom's fact database hold? Sources, entities and facts in tables of any database that SQLAlchemy reaches.

The tables say what sheets say, key by key: figures in the source's own wording, read by the same grammar, with the same faults.
`prepare` makes the tables, `store` puts sheets into them, `load` reads the facts. Needs the extra `db`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .. import cachefile
from ..errors import SheetError, UsageError
from . import pack
from .fact import FactBase
from .keys import CLAIM, ENTITY, FACT, SOURCE
from .nodes import Gap, Listing, Node, Scalar, Tree
from .nodes import Mapping as MappingNode
from .page import Page, is_empty
from .reading import in_order, page_of, read_pages
from .sheetfiles import gather

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, MetaData

    from ..lexicon.model import Lexicon

VARIABLE = "SOURCELINT_DATABASE"
"""The environment variable that names the database: an address with a password belongs in no configuration file."""
VERSION = "1"
"""Raise it when rows are read differently."""

Plain = str | list[Any] | dict[str, Any]
_LISTS = {"sources": ("passages",), "entities": ("names", "also"), "facts": ("measure", "context")}
"""Columns that hold lists of words, as JSON; all others are texts as sheets have them."""
# What only answers a question of `sources check`, which reads sheets, stays in the sheets.
_SECTIONS = ("sources", "entities", "facts")
_TEXTS = {
    "sources": SOURCE, "entities": tuple(key for key in ENTITY if key not in _LISTS["entities"]),
    "facts": tuple(key for key in FACT if key not in (*_LISTS["facts"], "claims", "distinct_from")),
}  # fmt: skip


def load(url: str, lexicon: Lexicon) -> FactBase:
    """The facts of the database at `url`. Raises UsageError where it cannot be reached, SheetError with every fault of its rows.

    What was read is kept compiled, by content: a warm start asks for the rows and reads no figure.
    """
    with _connected(url) as (connection, tables, shown):
        rows = _asked(connection, tables)
    parts = (VERSION, pack.VERSION, cachefile.state_of_code("figures", "sources", "values"), lexicon.fingerprint, shown)
    key = cachefile.key_of("database", *parts, json.dumps(rows))
    return pack.unpack(cachefile.remembered(key, lambda: pack.pack(_read(_sheet(rows), shown, lexicon))))._replace(fingerprint=key)


def _read(data: Mapping[str, Any], shown: str, lexicon: Lexicon) -> FactBase:
    page = Page(Tree(shown, (), _node({"schema": "1", **data}, iter(range(1, 10**9)))))
    base, faults = read_pages([page], lexicon)
    if faults:
        raise SheetError([fault._replace(line=0, column=0) for fault in faults])
    return base


def store(url: str, paths: Sequence[str], lexicon: Lexicon) -> dict[str, int]:
    """Puts the sheets in `paths` into the database: what has the same id is replaced, all or nothing. Gives how many rows a section got."""
    files, faults = gather(paths)
    pages = [page_of(file) for file in files]
    read_pages(pages, lexicon)
    faults += in_order(pages)
    if faults:
        raise SheetError(faults)
    sections: dict[str, dict[str, Any]] = {name: {} for name in _SECTIONS}
    for page in pages:
        root = _plain(page.tree.root)
        assert isinstance(root, dict)
        for key, said in (root.pop("passages", None) or {}).items():
            root["sources"][key]["passages"] = said
        for name, rows in sections.items():
            for key, value in dict(root.get(name) or {}).items():
                _gather(rows, key, _whole(name, value, root))
    with _connected(url, make=True) as (connection, tables, _):
        _replace(connection, tables, sections)
    return {name: len(rows) for name, rows in sections.items()}


def _gather(rows: dict[str, Any], key: str, row: Any) -> None:
    """A row among the others; claims that one sheet adds to the fact of another go together, whichever is read first."""
    known = rows.get(key)
    if known and "claims" in known and ("subject" in known) != ("subject" in row):
        whole, more = (known, row) if "subject" in known else (row, known)
        rows[key] = {**whole, "claims": [*_listed(whole["claims"]), *_listed(more["claims"])]}
    elif known and "claims" in known and "subject" not in row:
        rows[key] = {**known, "claims": [*_listed(known["claims"]), *_listed(row["claims"])]}
    else:
        rows[key] = row


def _listed(claims: Any) -> list[Any]:
    return claims if isinstance(claims, list) else [claims]


def _whole(section: str, value: Any, root: Mapping[str, Any]) -> Any:
    """A row that says itself what its sheet said for it: the language of its sources, the only source of its claims."""
    if section == "sources" and root.get("language"):
        return {"language": root["language"], **(value or {})}
    if section == "facts" and len(root.get("sources") or {}) == 1:
        only = next(iter(root["sources"]))
        return {**value, "claims": [{"source": only, **claim} for claim in _listed(value["claims"])]}
    return value


def prepare(url: str) -> None:
    """Makes the tables that are not there yet."""
    with _connected(url, make=True):
        pass


# ---- tables ----


def _tables(metadata: MetaData) -> None:
    """The tables: one a section of a sheet, claims in one of their own. Words by language are JSON, everything else text."""
    from sqlalchemy import Column, ForeignKey, Integer, Table, Text

    for name in _SECTIONS:
        texts = [Column(key, Text) for key in (*_TEXTS[name], *_LISTS.get(name, ()))]
        Table(f"sourcelint_{name}", metadata, Column("id", Text, primary_key=True), *texts)
    Table(
        "sourcelint_claims", metadata, Column("fact", Text, ForeignKey("sourcelint_facts.id", ondelete="CASCADE"), primary_key=True),
        Column("number", Integer, primary_key=True), *(Column(key, Text) for key in CLAIM),
    )  # fmt: skip


@contextmanager
def _connected(url: str, *, make: bool = False) -> Iterator[tuple[Connection, Mapping[str, Any], str]]:
    """A transaction, the tables by section, and the address as it may be shown. Raises UsageError where the database does not answer."""
    try:
        import sqlalchemy  # an extra: nobody without a database pays for it
    except ImportError as error:
        raise UsageError("a fact database needs SQLAlchemy: pip install 'sourcelint[db]'") from error
    engine, shown = _engine(url)
    metadata = sqlalchemy.MetaData()
    _tables(metadata)
    try:
        if make:
            metadata.create_all(engine)
        with engine.begin() as connection:
            yield connection, {name.removeprefix("sourcelint_"): table for name, table in metadata.tables.items()}, shown
    except (sqlalchemy.exc.SQLAlchemyError, ImportError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        remedy = "`sourcelint sources import SHEETS --database URL` makes the tables and fills them."
        raise UsageError(f"{shown}: cannot be used as a fact database: {reason}\n    {remedy}") from error
    finally:
        engine.dispose()


def _engine(url: str) -> tuple[Engine, str]:
    import sqlalchemy

    try:
        address = sqlalchemy.make_url(url)
        return sqlalchemy.create_engine(address), address.render_as_string(hide_password=True)
    except (sqlalchemy.exc.SQLAlchemyError, ImportError) as error:
        remedy = "Write an address like sqlite:///facts.db or postgresql+psycopg://user@host/name."
        raise UsageError(f"{VARIABLE}: no such database: {error}\n    {remedy}") from error


Rows = dict[str, tuple[list[str], list[list[Any]]]]
"""By table the names of its columns and its rows, in their order."""


def _asked(connection: Connection, tables: Mapping[str, Any]) -> Rows:
    """Everything in the tables, as it stands there."""
    found: Rows = {}
    for name in (*_SECTIONS, "claims"):
        table = tables[name]
        answer = connection.execute(table.select().order_by(*table.primary_key.columns))
        found[name] = (list(answer.keys()), [list(row) for row in answer])
    return found


def _sheet(rows: Rows) -> dict[str, Any]:
    """The rows as sheets have them."""
    data: dict[str, Any] = {}
    for name in _SECTIONS:
        columns, found = rows[name]
        named = (dict(zip(columns, row, strict=True)) for row in found)
        data[name] = {row["id"]: _from_row(row, _LISTS.get(name, ())) for row in named}
    columns, found = rows["claims"]
    for row in (dict(zip(columns, values, strict=True)) for values in found):
        own = {key: value for key, value in _from_row(row, ("reviewed",)).items() if key in CLAIM}
        if row["fact"] in data["facts"]:
            data["facts"][row["fact"]].setdefault("claims", []).append(own)
    spoken = {key: said for key, row in data["sources"].items() if (said := row.pop("passages", None))}
    return {**data, "passages": spoken} if spoken else data


def _from_row(row: Mapping[str, Any], lists: Sequence[str]) -> dict[str, Any]:
    filled = {key: value for key, value in row.items() if value not in (None, "") and key != "id"}
    return {key: _from_json(value) if key in lists else str(value) for key, value in filled.items()}


def _from_json(text: str) -> Any:
    """JSON, or the text itself: the name of a shared measure, a word that somebody put in by hand."""
    try:
        found = json.loads(text)
    except ValueError:
        return text
    return found if isinstance(found, list | dict | str) else text


def _replace(connection: Connection, tables: Mapping[str, Any], sections: Mapping[str, Mapping[str, Any]]) -> None:
    """Puts the rows in, many at a time, in the place of those that have their ids."""
    for name in ("facts", "sources", "entities"):
        table, rows = tables[name], sections[name]
        for some in _batches([{"key": key} for key in rows]):
            if name == "facts":
                claims = tables["claims"]
                connection.execute(claims.delete().where(claims.c.fact == _bound("key")), some)
            connection.execute(table.delete().where(table.c.id == _bound("key")), some)
        _insert(connection, table, [{"id": key, **_columns(name, row or {})} for key, row in rows.items()])
    told = ((key, number, claim) for key, fact in sections["facts"].items() for number, claim in enumerate(_listed(fact["claims"])))
    _insert(connection, tables["claims"], [{"fact": key, "number": number, **_claim(claim)} for key, number, claim in told])


def _insert(connection: Connection, table: Any, rows: Sequence[Mapping[str, Any]]) -> None:
    whole = [{column.name: row.get(column.name) for column in table.columns} for row in rows]
    for some in _batches(whole):
        connection.execute(table.insert(), some)


def _batches(rows: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    yield from (list(rows[at : at + _BATCH]) for at in range(0, len(rows), _BATCH))


_BATCH = 1000
"""Rows that are sent at once."""


def _bound(name: str) -> Any:
    import sqlalchemy

    return sqlalchemy.bindparam(name)


def _claim(claim: Mapping[str, Any]) -> dict[str, str]:
    return {name: json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else value for name, value in claim.items()}


def _columns(name: str, row: Mapping[str, Any]) -> dict[str, str]:
    texts = {key: row[key] for key in _TEXTS[name] if key in row}
    listed = {key: row[key] for key in _LISTS.get(name, ()) if key in row}
    words = {key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for key, value in listed.items()}
    return texts | words


# ---- between nodes and plain values ----


def _plain(node: Node | None) -> Plain | None:
    """The values of a sheet, every scalar as the text that stands there; what is left empty is left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [_plain(item) for item in node.items]
    if isinstance(node, MappingNode):
        return {key.text: _plain(value) for key, value in node.items if not is_empty(value)}
    return None


def _node(value: Any, lines: Iterator[int]) -> Node:
    """The same values as nodes, each on a line of its own, as the reader of sheets takes them."""
    line = next(lines)
    if isinstance(value, dict):
        return MappingNode(tuple((Scalar(str(key), line, 1, False), _node(inner, lines)) for key, inner in value.items()), line, 1)
    if isinstance(value, list):
        return Listing(tuple(_node(item, lines) for item in value), line, 1)
    return Scalar(value, line, 1, False) if isinstance(value, str) else Gap(line, 1)
