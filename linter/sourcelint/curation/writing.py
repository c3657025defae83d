"""What does a proposed sheet look like? Tidy YAML in text order, with comments for the person who confirms it."""

from __future__ import annotations

import os
from collections.abc import Iterable

from ..sources.fact import Fact
from .candidate import Article, Candidate, Draft, FoundName, LeftOut, Measure
from .yamltext import comment, listed, quoted, scalar

LEFT_OUT = "# left out: "
_TURN = 118
"""Lists of words that would run longer are turned into one line a language."""


def sheet(draft: Draft) -> str:
    """The whole sheet as YAML; the same draft always gives the same text."""
    parts = [_head(draft), "schema: 1\n", "sources:\n" + source(draft.article)]
    names = [name for name in draft.names if not name.known]
    if names:
        parts.append("entities:\n" + "".join(entity(name) for name in names))
    if draft.candidates:
        parts.append("facts:\n" + "\n".join(fact(candidate, draft.article.id) for candidate in draft.candidates))
    if draft.passages:
        parts.append(_PASSAGES + f"passages:\n{passages(draft.article.id, draft.passages)}")
    tail = _tail(draft)
    return "\n".join(parts) + (f"\n{tail}" if tail else "")


_PASSAGES = """\
# The article's own words around its figures: drafts are compared with them too, as with the article itself. Without them the sheet
# still holds, by the words above alone.
"""


def passages(source_id: str, found: Iterable[tuple[str, str]]) -> str:
    """The passages of one source."""
    return f"  {source_id}:\n" + "".join(f"    {line}\n" for line in passage_lines(found))


def passage_lines(found: Iterable[tuple[str, str]]) -> list[str]:
    """One line a passage."""
    return [f"{quoted(at)}: {quoted(said)}" for at, said in found]


def _head(draft: Draft) -> str:
    count = len(draft.candidates)
    lines = [
        f"# Proposed from {comment(draft.article.file)}: {count} {'figure' if count == 1 else 'figures'}, none of them confirmed yet.",
        "# Subjects, measures, types and `as_of` are guesses. `sourcelint sources review` goes through the candidates one by one;",
        "# by hand: correct what is wrong, then delete `status: candidate`. A candidate never makes a finding.",
    ]
    return "\n".join(lines) + "\n"


def source(article: Article) -> str:
    """The source's entry."""
    rows = [
        ("title", quoted(article.title) if article.title else ""),
        ("publisher", scalar(article.publisher) if article.publisher else ""),
        ("published", str(article.published or "")),
        ("language", article.language),
        ("file", scalar(article.file)),
        ("url", quoted(article.url) if article.url else ""),
        ("sha256", quoted(article.sha256) if _numeric(article.sha256) else article.sha256),
    ]
    lines = [f"  {article.id}:"]
    for key, value in rows:
        if value:
            lines.append(f"    {key}: {value}")
        elif key in ("publisher", "published"):
            lines.append(f"    # {key}: not told by the article")
    return "\n".join(lines) + "\n"


def _numeric(text: str) -> bool:
    """True for digits that YAML readers would take for a number, `e` and all."""
    return text.replace("e", "").isdigit()


def entity(name: FoundName) -> str:
    """One entity on one line; a missing type is left for the person."""
    fields = [f"type: {name.type}"] if name.type else []
    fields.append(f"names: {listed(name.names)}")
    if name.also:
        fields.append("also: {" + ", ".join(f"{code}: {listed(words)}" for code, words in name.also.items()) + "}")
    if name.part_of:
        fields.append(f"part_of: {name.part_of}")
    note = "" if name.type else "  # type: company, person, product, place, event …?"
    return f"  {name.id}: {{{', '.join(fields)}}}{note}\n"


def fact(candidate: Candidate, source_id: str) -> str:
    """One fact with its one claim, a key a line: easy to read, to edit and to compare."""
    if candidate.joins is not None:
        return "\n".join([f"  {candidate.id}:  # {_defined(candidate.joins)}", "    claims:", *claim(candidate, source_id)]) + "\n"
    lines = [f"  {candidate.id}:", f"    subject: {candidate.subject}" + (f"  # {'; '.join(candidate.doubts)}" if candidate.doubts else "")]
    lines += measure(candidate.measure)
    if candidate.as_of:
        lines.append(f"    as_of: {quoted(candidate.as_of)}")
    lines.append("    claims:")
    lines += claim(candidate, source_id)
    return "\n".join(lines) + "\n"


def _defined(fact: Fact) -> str:
    """Where a fact is defined, and what is claimed there."""
    place, first = os.path.basename(fact.origin.rpartition(":")[0]), fact.claims[0]
    return comment(f"defined in {place}, where {first.source.id} says {quoted(first.figure.text)}; one more claim on it")


def measure(found: Measure) -> list[str]:
    """The measure's lines."""
    if found.name:
        return [f"    measure: {found.name}"]
    flow = "    measure: {" + ", ".join(f"{code}: {listed(words)}" for code, words in found.words.items()) + "}"
    if len(flow) <= _TURN:
        return [flow]
    return ["    measure:", *(f"      {code}: {listed(words)}" for code, words in found.words.items())]


def claim(candidate: Candidate, source_id: str) -> list[str]:
    """The claim's lines, as an item of a list."""
    rows = [
        ("figure", quoted(candidate.wording)),
        ("value", quoted(candidate.value) if candidate.value else ""),
        ("source", source_id),
        ("quote", quoted(candidate.quote)),
        ("at", quoted(candidate.at)),
        ("as_of", quoted(candidate.as_of) if candidate.as_of and candidate.joins else ""),
        ("status", "candidate"),
    ]
    lines = [f"        {key}: {value}" for key, value in rows if value]
    return ["      - " + lines[0].strip(), *lines[1:]]


def _tail(draft: Draft) -> str:
    lines = left_out(draft.left_out)
    if draft.unused:
        lines += ["# Named in the article, but no figure is about them: " + comment(", ".join(draft.unused)) + "."]
    return "\n".join(lines) + "\n" if lines else ""


def left_out(rows: Iterable[LeftOut]) -> list[str]:
    """One comment line a figure that is no candidate."""
    return [f"{LEFT_OUT}{row.at} {quoted(comment(row.text))}: {comment(row.reason)}" for row in rows]
