"""What does a desk's spreadsheet say? CSV rows → a sheet, with every fault at its row and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from ..errors import Fault, SheetError, UsageError
from ..lexicon.model import Lexicon
from ..nearest import did_you_mean
from ..record import NamedTuple
from ..sources.known import slug_of
from ..sources.reading import page_of, read_pages
from ..sources.sheetfiles import SheetFile
from .cells import Table, cell_faults, place
from .yamltext import listed, quoted, scalar

CLAIM = ("figure", "value", "quote", "at", "status", "attributed_to", "reason")
FACT = ("id", "subject", "measure", "as_of")
SOURCE = ("source", "title", "publisher", "published", "language", "url")
ENTITY = ("name", "type")
KEYS = (*FACT, *ENTITY, *CLAIM, *SOURCE)
"""What a column may hold."""


class Made(NamedTuple):
    """The sheet's text, and what each of its lines was made of: (row, column number)."""

    text: str
    origins: Mapping[int, tuple[int, int]]


def sheet_of(
    data: bytes,
    path: str,
    mapping: Mapping[str, str],
    lexicon: Lexicon,
    *,
    language: str = "",
    delimiter: str = "",
    encoding: str = "utf-8-sig",
) -> str:
    """The sheet that a CSV file makes. Raises SheetError with every fault by row and column, UsageError for a mapping that does not fit."""
    table = read_table(_decoded(data, path, encoding), path, mapping, delimiter)
    faults = list(cell_faults(table, language))
    faulty = {fault.line for fault in faults}
    sound = table._replace(rows=tuple(row for row in table.rows if row[0] not in faulty))
    made = _written(sound, language, lexicon.shared("measures"))
    _, found = read_pages([page_of(SheetFile(path, made.text.encode("utf-8")))], lexicon)
    faults += [_at_cell(fault, made, table) for fault in found]
    if faults:
        raise SheetError(sorted(faults, key=lambda fault: (fault.line, fault.column)))
    return made.text


def _decoded(data: bytes, path: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise UsageError(f"--encoding: {encoding!r} is not known.") from None
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise UsageError(
            f"{path}: row {row} is not {encoding.removesuffix('-sig')}. Save it as UTF-8, or say --encoding cp1252 (older spreadsheets)."
        ) from error


def read_table(text: str, path: str, mapping: Mapping[str, str], delimiter: str = "") -> Table:
    """The rows of a CSV text. `mapping` gives the column's head for a key; a column whose head is a key needs none."""
    delimiter = delimiter or _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        lines = [(reader.line_num, tuple(cell.strip() for cell in row)) for row in reader]
    except csv.Error as error:
        raise SheetError([Fault(path, reader.line_num, 0, f"no valid CSV: {error}", "Save the table as CSV again.")]) from error
    lines = [(line, row) for line, row in lines if any(row)]
    if not lines:
        raise UsageError(f"{path}: is empty.")
    header = lines[0][1]
    columns = _columns(header, mapping, path)
    faults = [_too_long(path, line, row, header, delimiter) for line, row in lines[1:] if len(row) > len(header)]
    if faults:
        raise SheetError(faults)
    return Table(path, header, columns, tuple((line, row + ("",) * (len(header) - len(row))) for line, row in lines[1:]))


def _delimiter(text: str) -> str:
    head = text.split("\n", 1)[0]
    return max(";,\t|", key=head.count)


def _too_long(path: str, line: int, row: Sequence[str], header: Sequence[str], delimiter: str) -> Fault:
    remedy = (
        "A figure with a decimal comma must stand in quotes here, or part the cells with semicolons."
        if delimiter == ","
        else "A cell that holds the separator must stand in quotes."
    )
    return Fault(path, line, 0, f"row {line} has {len(row)} cells, the head has {len(header)}", remedy, delimiter.join(row)[:160])


def _columns(header: Sequence[str], mapping: Mapping[str, str], path: str) -> dict[int, str]:
    found: dict[int, str] = {}
    folded = [name.casefold() for name in header]
    for key, name in mapping.items():
        if key not in KEYS:
            raise UsageError(f"--mapping: {key!r} is nothing a sheet holds.{did_you_mean(key, KEYS)} Known: {', '.join(KEYS)}.")
        if name.casefold() not in folded:
            raise UsageError(f"--mapping: {path} has no column {name!r}.{did_you_mean(name, header)} Its columns: {', '.join(header)}.")
        found[folded.index(name.casefold())] = key
    for number, name in enumerate(folded):
        if name in KEYS and number not in found and name not in found.values():
            found[number] = name
    missing = [key for key in ("subject", "measure") if key not in found.values()]
    if not {"figure", "value"} & set(found.values()):
        missing.append("figure")
    if missing:
        raise UsageError(
            f"{path}: no column for {' and '.join(missing)}. Say which it is: --mapping {missing[0]}=HEAD. "
            f"Its columns: {', '.join(header)}."
        )
    return found


def _at_cell(fault: Fault, made: Made, table: Table) -> Fault:
    """The loader's fault at the cell that it is about."""
    if fault.line not in made.origins:
        return fault
    line, column = made.origins[fault.line]
    return Fault(table.path, line, column + 1, f"{place(table, line, column)}: {fault.message}", fault.remedy)


# ---- the sheet ----


class _Lines:
    """The sheet's lines as they are written, with the cell each came from."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.origins: dict[int, tuple[int, int]] = {}

    def add(self, text: str, origin: tuple[int, int] | None = None) -> None:
        """One line, made of the cell `origin`."""
        self.lines.append(text)
        if origin:
            self.origins[len(self.lines)] = origin


def _written(table: Table, language: str, measures: Mapping[str, object]) -> Made:
    number_of = {key: number for number, key in table.columns.items()}
    out = _Lines()
    out.add(f"# Made of the table {slug_of(table.path.rsplit('/', 1)[-1])}.")
    out.add("schema: 1")
    if language:
        out.add(f"language: {scalar(language)}")
    sources = _sources(table, number_of)
    out.add("sources:")
    for source_id, (line, row) in sources.items():
        out.add(
            f"  {source_id}:" if any(_cell(row, number_of, key) for key in SOURCE[1:]) else f"  {source_id}: {{}}",
            (line, number_of.get("source", 0)),
        )
        for key in SOURCE[1:]:
            if value := _cell(row, number_of, key):
                out.add(f"    {key}: {scalar(value) if key in ('language', 'publisher') else quoted(value)}", (line, number_of[key]))
    out.add("entities:")
    for entity_id, (line, row) in _subjects(table, number_of).items():
        kind = _cell(row, number_of, "type")
        name = _cell(row, number_of, "name") or _cell(row, number_of, "subject")
        out.add(f"  {entity_id}: {{{f'type: {scalar(kind)}, ' if kind else ''}names: [{quoted(name)}]}}", (line, number_of["subject"]))
    out.add("facts:")
    for fact_id, rows in _facts(table, number_of).items():
        line, row = rows[0]
        out.add(f"  {fact_id}:", (line, number_of.get("id", number_of["subject"])))
        out.add(f"    subject: {slug_of(_cell(row, number_of, 'subject'))}", (line, number_of["subject"]))
        out.add(f"    measure: {_measure(_cell(row, number_of, 'measure'), measures)}", (line, number_of["measure"]))
        if period := _cell(row, number_of, "as_of"):
            out.add(f"    as_of: {quoted(period)}", (line, number_of["as_of"]))
        out.add("    claims:")
        for line, row in rows:
            _claim(out, line, row, number_of, _source_id(row, number_of))
    return Made("\n".join(out.lines) + "\n", out.origins)


def _claim(out: _Lines, line: int, row: Sequence[str], number_of: Mapping[str, int], source: str) -> None:
    first = "figure" if _cell(row, number_of, "figure") else "value"
    out.add(f"      - source: {source}", (line, number_of.get("source", number_of.get(first, 0))))
    for key in CLAIM:
        if value := _cell(row, number_of, key):
            out.add(f"        {key}: {quoted(value)}", (line, number_of[key]))


def _measure(text: str, measures: Mapping[str, object]) -> str:
    """A shared measure's name, or words with commas."""
    return text if text in measures else listed([word.strip() for word in text.split(",") if word.strip()] or [text])


def _cell(row: Sequence[str], number_of: Mapping[str, int], key: str) -> str:
    return row[number_of[key]] if key in number_of else ""


def _source_id(row: Sequence[str], number_of: Mapping[str, int]) -> str:
    return slug_of(_cell(row, number_of, "source") or _cell(row, number_of, "title") or "table")


def _sources(table: Table, number_of: Mapping[str, int]) -> dict[str, tuple[int, tuple[str, ...]]]:
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for line, row in table.rows:
        found.setdefault(_source_id(row, number_of), (line, row))
    return found


def _subjects(table: Table, number_of: Mapping[str, int]) -> dict[str, tuple[int, tuple[str, ...]]]:
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for line, row in table.rows:
        found.setdefault(slug_of(_cell(row, number_of, "subject")), (line, row))
    return found


def _facts(table: Table, number_of: Mapping[str, int]) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Rows by fact: those with one id, or with one subject, measure and time, are claims of one fact."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    keys: dict[tuple[str, ...], str] = {}
    for line, row in table.rows:
        told = _cell(row, number_of, "id")
        key = (told,) if told else tuple(_cell(row, number_of, one).casefold() for one in ("subject", "measure", "as_of"))
        if key not in keys:
            made = stem = slug_of(told) if told else slug_of(" ".join(key[:2]).replace("_", " "))[:60].strip("-")
            number = 2
            while made in found:
                made, number = f"{stem}-{number}", number + 1
            keys[key] = made
        found.setdefault(keys[key], []).append((line, row))
    return found
