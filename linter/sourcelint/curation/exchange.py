"""What do other programs get? Claims as rows for a spreadsheet, as JSON, and as schema.org Claim and Observation (JSON-LD)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ..sources import edtf
from ..sources.fact import Claim, Entity, Fact, FactBase
from ..values.interval import Interval

COLUMNS = (
    "id",
    "subject",
    "name",
    "type",
    "measure",
    "figure",
    "lower",
    "upper",
    "unit",
    "per",
    "hedge",
    "as_of",
    "status",
    "source",
    "title",
    "publisher",
    "published",
    "language",
    "url",
    "quote",
    "at",
    "attributed_to",
    "reason",
)
"""The columns of a row; `sources import` knows those it needs by the same names."""

FORMATS = ("csv", "json", "jsonld")

_TYPES = {
    "company": "Organization",
    "organisation": "Organization",
    "publication": "Organization",
    "person": "Person",
    "product": "Product",
    "place": "Place",
    "country": "Country",
    "event": "Event",
    "project": "Project",
}
"""Kinds of entities and what schema.org calls them."""
_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings of a cell that spreadsheets take for a formula."""


def exported(base: FactBase, form: str) -> str:
    """All claims in one of FORMATS."""
    if form == "csv":
        return as_csv(base)
    data = {"version": 1, "claims": list(rows(base))} if form == "json" else as_jsonld(base)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def rows(base: FactBase) -> Iterator[dict[str, str | None]]:
    """One row a claim, in the order of the sheets."""
    entities = {entity.id: entity for entity in base.entities}
    for fact in base.facts:
        for claim in fact.claims:
            yield _row(fact, claim, entities.get(fact.subject))


def as_csv(base: FactBase) -> str:
    """Rows with a head line, commas, quotes where needed. A cell that a spreadsheet would run as a formula gets an apostrophe."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows(base):
        writer.writerow({key: _safe(value or "") for key, value in row.items()})
    return out.getvalue()


def _safe(cell: str) -> str:
    harmless = cell[:1] == "-" and cell[1:].replace(".", "").isdigit()
    return f"'{cell}" if cell.startswith(_RISKY) and not harmless else cell


def _row(fact: Fact, claim: Claim, entity: Entity | None) -> dict[str, str | None]:
    figure, source = claim.figure, claim.source
    lower, upper = (_bound(end) for end in (figure.quantity.stated.lower, figure.quantity.stated.upper))
    period = claim.as_of or fact.as_of
    per = figure.quantity.per
    return {
        "id": fact.id,
        "subject": fact.subject,
        "name": _name(entity, fact.subject),
        "type": entity.type if entity else None,
        "measure": measure_of(fact),
        "figure": figure.text,
        "lower": lower,
        "upper": upper,
        "unit": figure.quantity.unit,
        "per": f"{per.amount:f} {per.unit}" if per else None,
        "hedge": figure.hedge,
        "as_of": edtf.written(period) if period else None,
        "status": claim.status,
        "source": source.id,
        "title": source.title or None,
        "publisher": source.publisher or None,
        "published": str(source.published) if source.published else None,
        "language": source.language or None,
        "url": source.url or None,
        "quote": claim.quote or None,
        "at": claim.at or None,
        "attributed_to": claim.attributed_to or None,
        "reason": claim.reason or None,
    }


def _bound(end: object) -> str | None:
    return f"{end:f}" if isinstance(end, Decimal) else None if end is None else str(end)


def _name(entity: Entity | None, default: str) -> str:
    return next(iter(entity.names), default) if entity else default


def measure_of(fact: Fact) -> str:
    """The shared measure's name, or the measure's own words with commas, each once."""
    return fact.measure or ", ".join(dict.fromkeys(word for words in fact.words.values() for word in words))


# ---- schema.org ----


def as_jsonld(base: FactBase) -> dict[str, Any]:
    """A graph of the sources, and a Claim with its Observation for every claim that is held."""
    entities = {entity.id: entity for entity in base.entities}
    graph: list[dict[str, Any]] = [_work(source) for source in base.sources]
    for fact in base.facts:
        for number, claim in enumerate(fact.claims, 1):
            if claim.status in ("confirmed", "disputed"):
                graph.append(_claim(fact, claim, number, entities))
    return {"@context": "https://schema.org", "@graph": graph}


def _work(source: Any) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    return _filled(
        {
            "@type": "CreativeWork",
            "@id": f"#source-{source.id}",
            "name": source.title or source.id,
            "publisher": publisher,
            "url": source.url,
            "datePublished": str(source.published or ""),
            "inLanguage": source.language,
        }
    )


def _claim(fact: Fact, claim: Claim, number: int, entities: Mapping[str, Entity]) -> dict[str, Any]:
    entity = entities.get(fact.subject)
    about = {"@type": _TYPES.get(entity.type if entity else "", "Thing"), "name": _name(entity, fact.subject)}
    author = {"@type": "Thing", "name": claim.attributed_to} if claim.attributed_to else None
    return _filled(
        {
            "@type": "Claim",
            "@id": f"#{fact.id}-{number}",
            "text": claim.quote or claim.figure.text,
            "author": author,
            "appearance": {"@id": f"#source-{claim.source.id}"},
            "datePublished": str(claim.source.published or ""),
            "creativeWorkStatus": claim.status,
            "about": _observation(fact, claim, about),
        }
    )


def _observation(fact: Fact, claim: Claim, about: dict[str, Any]) -> dict[str, Any]:
    quantity, period = claim.figure.quantity, claim.as_of or fact.as_of
    return _filled(
        {
            "@type": "Observation",
            "observationAbout": about,
            "measuredProperty": {"@type": "Property", "name": measure_of(fact)},
            "observationDate": edtf.written(period) if period else "",
            "description": claim.figure.text,
            **_value(quantity.stated),
            "unitCode" if quantity.unit and len(quantity.unit) == 3 else "unitText": quantity.unit,
        }
    )


def _value(stated: Interval) -> dict[str, Any]:
    """A point as value; else the ends there are."""
    lower, upper = (_number(end) for end in (stated.lower, stated.upper))
    return {"value": lower} if lower == upper else {"minValue": lower, "maxValue": upper}


def _number(end: object) -> Any:
    if isinstance(end, Decimal):
        return int(end) if end == end.to_integral_value() else float(end)
    return str(end) if isinstance(end, date) or end is not None else None


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in (None, "")}


def held(base: FactBase, statuses: Sequence[str]) -> FactBase:
    """Only the claims with these statuses, and the facts that keep any."""
    facts = (fact._replace(claims=tuple(claim for claim in fact.claims if claim.status in statuses)) for fact in base.facts)
    return base._replace(facts=tuple(fact for fact in facts if fact.claims))
