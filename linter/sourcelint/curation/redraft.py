"""What does a changed article change in its sheet? Old claims and new candidates paired, and the edits that follow, as a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..errors import UsageError
from ..record import NamedTuple
from ..sources.wording import fold_quote
from .candidate import Candidate, Draft
from .edits import Edit, append_entry, append_item, applied, column, remove_entry, set_value
from .places import Place
from .sheettext import ClaimPlace, Kept, claims_in
from .writing import LEFT_OUT, claim, entity, fact, passage_lines
from .yamltext import comment, quoted

_ALIKE = 0.5
"""Share of words that the quotes of one claim have in common before and after."""
_LONG = 4
"""Letters from which a word tells more than grammar."""
_WORD = re.compile(r"[^\W\d_]+")
_PARAGRAPH = re.compile(r"¶\d+")


class Pairs(NamedTuple):
    """How old claims and new candidates go together. `gone` claims no longer stand in the article, `new` candidates did not before."""

    same: tuple[tuple[ClaimPlace, Candidate], ...]
    changed: tuple[tuple[ClaimPlace, Candidate], ...]
    gone: tuple[ClaimPlace, ...]
    new: tuple[Candidate, ...]


class Proposal(NamedTuple):
    """The changed text and what was changed, for the person."""

    text: str
    changed: int
    gone: int
    new: int


def proposal(draft: Draft, kept: Kept) -> Proposal:
    """What the sheet would be after the article changed. Raises UsageError where it is of other articles."""
    root = kept.root
    source_id, source = _source(draft, root, kept.path)
    old = [one for one in claims_in(root) if (one.claim.text("source") or source_id) == source_id]
    held = [one for one in old if one.status not in ("superseded", "withdrawn")]
    past = {fold_quote(one.claim.text("figure")) for one in old if one.status in ("superseded", "withdrawn")}
    paired = pairs(held, [one for one in draft.candidates if not _left_out(one, kept.text)])
    paired = paired._replace(
        new=tuple(one for one in paired.new if fold_quote(one.wording) not in past or one.wording in {c.wording for _, c in paired.changed})
    )
    edits = list(_edits(kept.text, root, paired, draft, source_id))
    if source is not None and source.text("sha256") != draft.article.sha256:
        edits.append(
            set_value(
                kept.text,
                source,
                "sha256",
                quoted(draft.article.sha256) if draft.article.sha256.replace("e", "").isdigit() else draft.article.sha256,
            )
        )
    return Proposal(applied(kept.text, _joined(edits)), len(paired.changed), len(paired.gone), len(paired.new))


def _source(draft: Draft, root: Place, path: str) -> tuple[str, Place]:
    """The sheet's source that is this article: by its file's name, its id, or its address."""
    sources = root.get("sources")
    found = [(name.value, place) for name, place in sources.entries() if place.kind == "map"] if sources else []
    for key, value in (("file", draft.article.file), ("url", draft.article.url)):
        for name, place in found:
            if value and place.text(key) == value:
                return name, place
    for name, place in found:
        if name == draft.article.id:
            return name, place
    known = ", ".join(place.text("file") or name for name, place in found) or "none"
    raise UsageError(
        f"{path}: is there already, and it is not the sheet of {draft.article.file} (its sources: {known}). Name another file with -o; "
        "a folder of sheets is read as one."
    )


def pairs(old: Sequence[ClaimPlace], new: Sequence[Candidate]) -> Pairs:
    """Old claims and new candidates, the likest first: the same figure in like words, then another figure in like words."""
    left_old, left_new = list(old), list(new)
    same: list[tuple[ClaimPlace, Candidate]] = []
    changed: list[tuple[ClaimPlace, Candidate]] = []
    for taken, fits in ((same, _same_figure), (changed, _other_figure)):
        ranked = sorted(
            ((likeness, -one, -two) for one, claim_at in enumerate(left_old) for two, candidate in enumerate(left_new)
             if (likeness := fits(claim_at, candidate)) > 0), reverse=True,
        )  # fmt: skip
        used_old: set[int] = set()
        used_new: set[int] = set()
        for _, one, two in ranked:
            if -one not in used_old and -two not in used_new:
                used_old.add(-one)
                used_new.add(-two)
                taken.append((left_old[-one], left_new[-two]))
        left_old = [one for at, one in enumerate(left_old) if at not in used_old]
        left_new = [one for at, one in enumerate(left_new) if at not in used_new]
    return Pairs(tuple(same), tuple(changed), tuple(left_old), tuple(left_new))


def _same_figure(one: ClaimPlace, candidate: Candidate) -> float:
    mine, theirs = fold_quote(one.claim.text("figure")), fold_quote(candidate.wording)
    value = one.claim.text("value")
    alike = mine == theirs or (mine and (_within(mine, theirs) or _within(theirs, mine)))
    if not alike and not (value and value == candidate.value):
        return 0.0
    return 0.1 + (mine == theirs) + _shared(one.claim.text("quote"), candidate.quote, mine, theirs)


def _within(short: str, long: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(short)}(?![\w])(?![.,]\d)", long) is not None


def _other_figure(one: ClaimPlace, candidate: Candidate) -> float:
    old, new = one.claim.text("figure"), candidate.wording
    if bool(_WORD.search(old)) != bool(_WORD.search(new)):
        return 0.0  # an amount with a unit does not become a bare count
    shared = _shared(one.claim.text("quote"), candidate.quote, old, new)
    return shared if shared >= _ALIKE else 0.0


def _shared(one: str, other: str, mine: str, theirs: str) -> float:
    """How many words two quotes have in common outside their figures (0..1)."""
    first, second = (_telling(fold_quote(quote).replace(fold_quote(figure), " ")) for quote, figure in ((one, mine), (other, theirs)))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _telling(text: str) -> set[str]:
    words = set(_WORD.findall(text.casefold()))
    return {word for word in words if len(word) >= _LONG} or words


def _left_out(candidate: Candidate, text: str) -> bool:
    """True where a person took this very figure out of the sheet before."""
    ending = f" {quoted(comment(candidate.wording))}: deleted by "
    return any(line.startswith(LEFT_OUT) and ending in line for line in text.splitlines())


# ---- edits ----


def _edits(text: str, root: Place, paired: Pairs, draft: Draft, source_id: str) -> Iterator[Edit]:
    for one, candidate in paired.same:
        yield from _moved(text, one, candidate, draft.text)
    for one, candidate in paired.changed:
        yield from _superseded(text, root, one, candidate, source_id)
    for one in paired.gone:
        yield from _gone(text, root, one)
    yield from _added(text, root, paired.new, draft, source_id)
    yield from _spoken(text, root, draft, source_id)


def _spoken(text: str, root: Place, draft: Draft, source_id: str) -> Iterator[Edit]:
    """The article's words around its figures, as they are now; where a person took them out, they stay out."""
    section = root.get("passages")
    held = section.get(source_id) if section else None
    if held is None or held.kind != "map" or held.flow or not held.items:
        return
    if [(name.value, value.value) for name, value in held.entries()] != list(draft.passages):
        indent = "\n" + " " * column(text, held.items[0][0])
        yield Edit(held.start, held.end, indent.join(passage_lines(draft.passages)))


def _moved(text: str, one: ClaimPlace, candidate: Candidate, article: str) -> Iterator[Edit]:
    """The figure stands elsewhere, or other words stand around it."""
    at = one.claim.text("at")
    if _PARAGRAPH.fullmatch(at) and at != candidate.at:
        yield set_value(text, one.claim, "at", quoted(candidate.at))
    quote, figure = one.claim.text("quote"), one.claim.text("figure")
    if quote and fold_quote(quote) not in article and fold_quote(figure) in fold_quote(candidate.quote):
        yield set_value(text, one.claim, "quote", quoted(candidate.quote))


def _superseded(text: str, root: Place, one: ClaimPlace, candidate: Candidate, source_id: str) -> Iterator[Edit]:
    """A candidate takes the new figure; what a person confirmed stays, superseded, and the new figure stands beside it."""
    if one.status == "candidate":
        for key, value in (("figure", candidate.wording), ("quote", candidate.quote), ("at", candidate.at)):
            yield set_value(text, one.claim, key, quoted(value))
        if candidate.value or one.claim.get("value"):
            yield set_value(text, one.claim, "value", quoted(candidate.value) if candidate.value else '""')
        return
    yield set_value(text, one.claim, "status", "superseded", "the article was changed")
    yield set_value(text, one.claim, "reason", '""', f"to fill in: why does the article say {quoted(comment(candidate.wording))} now?")
    claims = one.fact_at.get("claims")
    added = append_item(text, claims, [line.strip().removeprefix("- ") for line in claim(candidate, source_id)]) if claims else None
    yield added or _new_fact(text, root, candidate, source_id)


def _gone(text: str, root: Place, one: ClaimPlace) -> Iterator[Edit]:
    """What the article no longer says: a candidate goes, a confirmed claim is withdrawn with a reason to fill in."""
    if one.status != "candidate":
        yield set_value(text, one.claim, "status", "withdrawn")
        yield set_value(text, one.claim, "reason", '""', "to fill in: the article no longer says so; why?")
        return
    facts = root.get("facts")
    if one.only and facts is not None:
        yield remove_entry(text, facts, next(at for at, (name, _) in enumerate(facts.items) if name is not None and name.value == one.fact))
    elif claims := one.fact_at.get("claims"):
        yield remove_entry(text, claims, one.number)


def _added(text: str, root: Place, new: Sequence[Candidate], draft: Draft, source_id: str) -> Iterator[Edit]:
    """New facts, and the names they need, at the end of their sections."""
    entities = root.get("entities")
    have = {name.value for name, _ in entities.entries()} if entities else set()
    needed = {candidate.subject for candidate in new}
    needed |= {name.part_of for name in draft.names if name.id in needed}
    rows = [entity(name) for name in draft.names if name.id in needed and name.id not in have and not name.known]
    if rows:
        yield append_entry(text, _section(entities), root, "entities", "".join(rows))
    for candidate in new:
        yield _new_fact(text, root, candidate, source_id)


def _section(place: Place | None) -> Place | None:
    """The section, where it is one that lines can be added to."""
    if place is not None and (place.kind != "map" or place.flow or not place.items):
        raise UsageError("a section of the sheet is empty or stands on one line: write it with a line an entry first.")
    return place


def _new_fact(text: str, root: Place, candidate: Candidate, source_id: str) -> Edit:
    facts = root.get("facts")
    taken = {name.value for name, _ in facts.entries()} if facts else set()
    made, number = candidate.id, 2
    while made in taken:
        made, number = f"{candidate.id}-{number}", number + 1
    joins = candidate.joins if made == candidate.id else None
    return append_entry(text, _section(facts), root, "facts", fact(candidate._replace(id=made, joins=joins), source_id))


def _joined(edits: Sequence[Edit]) -> list[Edit]:
    """Insertions at one place after each other, in the order they came."""
    placed: dict[tuple[int, int], Edit] = {}
    for edit in edits:
        known = placed.get((edit.start, edit.end))
        placed[edit.start, edit.end] = known._replace(new=known.new + edit.new) if known and edit.start == edit.end else edit
    return list(placed.values())
