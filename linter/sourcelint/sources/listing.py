"""What do the sheets hold, and where do they disagree? Tables and pages for people, and the same as data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from ..nearest import did_you_mean
from ..values.interval import Interval
from . import edtf
from .check import checked
from .conflicts import Conflict, conflicts
from .fact import Claim, Entity, Fact, FactBase
from .originals import ReadText, decoded
from .sheet import load

if TYPE_CHECKING:
    from ..lexicon.model import Lexicon

ORDERS = ("subject", "measure", "source")
"""What `sources list` can be grouped by."""

_WIDEST = 44
"""Columns of a table are cut at this many characters."""


def run_check(paths: Sequence[str], originals: Sequence[str], lexicon: Lexicon, *, read_text: ReadText = decoded) -> tuple[str, int]:
    """What `sources check` prints, and its exit status: 2 where the sheets have faults, 0 where they have none (conflicts are none)."""
    found = checked(paths, originals, lexicon, read_text=read_text)
    disagreements = [] if found.faults else conflicts(found.base)
    blocks = [*map(str, found.faults), *(_conflict_block(conflict) for conflict in disagreements)]
    blocks.append(_summary(found.base, len(found.faults), disagreements, found.originals))
    return "\n".join(_visible(block) for block in blocks) + "\n", 2 if found.faults else 0


def check_data(paths: Sequence[str], originals: Sequence[str], lexicon: Lexicon, *, read_text: ReadText = decoded) -> dict[str, Any]:
    """The same as data: faults with their places, and conflicts."""
    found = checked(paths, originals, lexicon, read_text=read_text)
    disagreements = [] if found.faults else conflicts(found.base)
    return {
        "version": 1,
        "faults": [fault._asdict() for fault in found.faults],
        "conflicts": [
            {
                "kind": conflict.kind,
                "verdict": conflict.verdict.value,
                "facts": [fact.id for fact in conflict.facts],
                "claims": [_claim_data(claim) for claim in conflict.claims],
            }
            for conflict in disagreements
        ],
        "originals": found.originals,
    }


def run_list(paths: Sequence[str], lexicon: Lexicon, by: str = "subject", *, as_json: bool = False) -> str:
    """What `sources list` prints: one row a claim, grouped by subject, measure or source. Raises SheetError, UsageError."""
    if by not in ORDERS:
        raise UsageError(f"sources cannot be listed by {by!r}; known: {', '.join(ORDERS)}.{did_you_mean(by, ORDERS)}")
    base = load(paths, lexicon)
    rows = list_data(base, by)
    if as_json:
        return json.dumps({"version": 1, "claims": rows}, ensure_ascii=False, indent=2) + "\n"
    if not rows:
        return "No facts.\n"
    columns = (by, *(name for name in ("subject", "measure", "source") if name != by))
    header = (columns[0], "figure", columns[1], columns[2], "as of", "status", "fact")
    cells = [(row[columns[0]], row["figure"], row[columns[1]], row[columns[2]], row["as_of"], row["status"], row["fact"]) for row in rows]
    return table(header, cells) + f"{_counted(base)}.\n"


def list_data(base: FactBase, by: str = "subject") -> list[dict[str, str]]:
    """One row a claim, sorted by `by` and then in the order of the sheets."""
    entities = {entity.id: entity for entity in base.entities}
    rows = [_row(fact, claim, entities) for fact in base.facts for claim in fact.claims]
    return sorted(rows, key=lambda row: row[by].casefold())


def run_show(fact_id: str, paths: Sequence[str], lexicon: Lexicon, *, as_json: bool = False) -> str:
    """What `sources show` prints: one fact with all that its sources say. Raises SheetError, UsageError."""
    base = load(paths, lexicon)
    fact = next((fact for fact in base.facts if fact.id == fact_id), None)
    if fact is None:
        near = did_you_mean(fact_id, [fact.id for fact in base.facts]) or " `sourcelint sources list` names them all."
        raise UsageError(f"no fact {fact_id!r} in these sheets.{near}")
    if as_json:
        return json.dumps({"version": 1, **fact_data(fact)}, ensure_ascii=False, indent=2) + "\n"
    entity = next((entity for entity in base.entities if entity.id == fact.subject), Entity(fact.subject))
    return _visible("\n".join(_page(fact, entity, base))) + "\n"


def fact_data(fact: Fact) -> dict[str, Any]:
    """A fact as plain data."""
    return {
        "fact": fact.id,
        "subject": fact.subject,
        "measure": fact.measure or None,
        "words": _plain(fact.words),
        "context": _plain(fact.context),
        "as_of": _period(fact.as_of),
        "role": fact.role or None,
        "origin": fact.origin,
        "claims": [_claim_data(claim) for claim in fact.claims],
    }


# ---- rows and pages ----


def _row(fact: Fact, claim: Claim, entities: dict[str, Entity]) -> dict[str, str]:
    return {
        "subject": _name(entities.get(fact.subject), fact.subject),
        "measure": _measure(fact),
        "figure": claim.figure.text,
        "source": claim.source.id,
        "as_of": _period(claim.as_of) or "",
        "status": claim.status,
        "fact": fact.id,
        "origin": claim.origin,
    }


def _page(fact: Fact, entity: Entity, base: FactBase) -> Iterator[str]:
    yield f"{fact.id}   {fact.origin}"
    yield f"  subject   {_name(entity, fact.subject)}{f' ({entity.type})' if entity.type else ''}"
    yield f"  measure   {_measure(fact, all_words=True)}"
    if fact.context:
        yield f"  context   {_words(fact.context)}"
    if fact.as_of:
        yield f"  as of     {_period(fact.as_of)}"
    for claim in fact.claims:
        yield ""
        yield from _claim_lines(claim)
    for conflict in conflicts(base):
        if fact in conflict.facts:
            yield ""
            yield _headline(conflict)


def _claim_lines(claim: Claim) -> Iterator[str]:
    source = claim.source
    told = ", ".join(part for part in (source.title or source.id, source.publisher, str(source.published or ""), claim.at) if part)
    yield f"  {claim.figure.text}   {told}   {claim.origin}"
    yield f"      read as {_meaning(claim)}"
    if claim.quote:
        yield f"      “{' '.join(claim.quote.split())}”"
    status = "" if claim.status == "confirmed" else claim.status
    notes = [note for note in (status, claim.attributed_to and f"after {claim.attributed_to}", claim.reason) if note]
    if notes:
        yield f"      {', '.join(notes)}"


def _meaning(claim: Claim) -> str:
    figure, quantity = claim.figure, claim.figure.quantity
    low, high = quantity.stated.lower, quantity.stated.upper
    amount = _plain_bound(low) if low == high else f"{_plain_bound(low) or '…'} to {_plain_bound(high) or '…'}"
    per = f" per {_plain_bound(quantity.per.amount)} {quantity.per.unit}" if quantity.per else ""
    hedge = f" ({figure.hedge.replace('_', ' ')})" if figure.hedge else ""
    return f"{figure.kind} {amount}{f' {quantity.unit}' if quantity.unit else ''}{per}{hedge}"


def _plain_bound(bound: Any) -> str:
    return "" if bound is None else f"{bound:f}" if hasattr(bound, "is_nan") else str(bound)


def _conflict_block(conflict: Conflict) -> str:
    lines = [_headline(conflict)]
    for claim in conflict.claims:
        source = ", ".join(part for part in (claim.source.title or claim.source.id, str(claim.published or "")) if part)
        lines.append(f"    {claim.figure.text}   {source}   {claim.origin}")
        if claim.quote:
            lines.append(f"        “{' '.join(claim.quote.split())}”")
    if len(conflict.facts) > 1:
        first, second = conflict.facts
        lines.append(f"    If not, write `distinct_from: {second.id}` in {first.id}, and this is not asked again.")
    return "\n".join(lines)


def _headline(conflict: Conflict) -> str:
    names = " and ".join(fact.id for fact in conflict.facts)
    if conflict.kind == "claims":
        return f"{names}: the sources differ"
    if conflict.kind == "alike":
        return f"{names}: same subject, same measure, same time: one fact?"
    return f"{names}: one measure and nearly one amount, of two subjects: the same thing?"


def _summary(base: FactBase, faults: int, found: Sequence[Conflict], originals: int) -> str:
    disputed = sum(conflict.kind == "claims" for conflict in found)
    parts = [_counted(base), f"quotes held against {_number(originals, 'original')}" if originals else "no originals at hand"]
    if faults:
        parts.append(_number(faults, "fault"))
    else:
        parts += ["no faults", f"{_number(disputed, 'disagreement')} among the sources"]
    questions = len(found) - disputed
    return "; ".join(parts + ([_number(questions, "question")] if questions else [])) + "."


def _counted(base: FactBase) -> str:
    claims = sum(len(fact.claims) for fact in base.facts)
    return ", ".join(
        (
            _number(len(base.sources), "source"),
            _number(len(base.entities), "entity", "entities"),
            _number(len(base.facts), "fact"),
            _number(claims, "claim"),
        )
    )


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


# ---- small parts ----


def _claim_data(claim: Claim) -> dict[str, Any]:
    figure, source = claim.figure, claim.source
    return {
        "figure": figure.text,
        "kind": figure.kind,
        "lower": _plain_bound(figure.quantity.stated.lower) or None,
        "upper": _plain_bound(figure.quantity.stated.upper) or None,
        "unit": figure.quantity.unit,
        "hedge": figure.hedge,
        "source": source.id,
        "title": source.title,
        "published": str(source.published) if source.published else None,
        "quote": claim.quote,
        "at": claim.at,
        "as_of": _period(claim.as_of),
        "status": claim.status,
        "attributed_to": claim.attributed_to or None,
        "reason": claim.reason or None,
        "origin": claim.origin,
    }


def _name(entity: Entity | None, default: str) -> str:
    return next(iter(entity.names), default) if entity else default


def _measure(fact: Fact, *, all_words: bool = False) -> str:
    if fact.measure:
        return fact.measure
    return _words(fact.words) if all_words else next((words[0] for words in fact.words.values() if words), "")


def _words(words: dict[str, tuple[str, ...]]) -> str:
    return "; ".join(f"{language}: {', '.join(items)}" if language else ", ".join(items) for language, items in words.items())


def _plain(words: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {language: list(items) for language, items in words.items()}


def _period(days: Interval | None) -> str | None:
    return edtf.written(days) if days else None


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows below their header, in columns; long cells are cut."""
    cells = [tuple(_cut(_visible(cell)) for cell in row) for row in (header, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]]) + "\n"


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _visible(text: str) -> str:
    """Nothing in a sheet may steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" if not c.isspace() else " " for c in text)
