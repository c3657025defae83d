"""Which keys may a fact sheet have? The loader, the JSON Schema and the messages agree by these lists."""

from __future__ import annotations

SCHEMA = 1
"""The version of the format that `schema:` names."""

SHEET = ("schema", "language", "namespace", "include", "sources", "entities", "facts", "passages")
SOURCE = ("title", "publisher", "published", "language", "file", "url", "retrieved", "sha256", "note")
ENTITY = ("type", "names", "also", "part_of", "note")
FACT = ("subject", "measure", "context", "as_of", "role", "distinct_from", "claims", "note")
CLAIM = ("figure", "value", "source", "quote", "at", "as_of", "status", "attributed_to", "reason", "reviewed", "note")

SHORT_CLAIM = (*CLAIM, "language", "published")
SHORT_FACT = ("id", *FACT, *(key for key in SHORT_CLAIM if key not in FACT))
"""The short form of rule examples: a list of facts, each with one claim's keys beside its own."""

REVIEWED = ("by", "at")
STATUSES = ("confirmed", "candidate", "disputed", "superseded", "withdrawn")
ROLES = ("level", "by")

MEANT = {
    "date": "published",
    "lang": "language",
    "name": "names",
    "alias": "also",
    "aliases": "also",
    "words": "measure",
    "number": "figure",
    "text": "quote",
    "where": "at",
    "locator": "at",
    "year": "as_of",
    "when": "as_of",
    "entity": "subject",
    "hash": "sha256",
    "link": "url",
    "author": "publisher",
    "comment": "note",
    "notes": "note",
    "claim": "claims",
    "fact": "facts",
    "source": "sources",
    "entities": "subject",
    "version": "schema",
    "state": "status",
    "who": "attributed_to",
}
"""What people write for a key, where spelling would not tell."""
