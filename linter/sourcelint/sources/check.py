"""Can these sheets be trusted? All that loading says, quotes and hashes held against the originals, names that two entities share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..errors import Fault
from ..record import NamedTuple
from .fact import Entity, FactBase, Source
from .nodes import Listing, Mapping, Node, Scalar
from .originals import Original, Originals, ReadText, decoded, nearest_passage, stands_in
from .page import Page
from .reading import in_order, page_of, read_pages
from .sheetfiles import gather
from .wording import fold_name

if TYPE_CHECKING:
    from ..lexicon.model import Lexicon


class Checked(NamedTuple):
    """What checking gives: every fault in order, the facts that could be read, and how many originals the quotes were held against."""

    faults: list[Fault]
    base: FactBase
    originals: int = 0


def check_sheets(paths: Sequence[str], originals: Sequence[str], lexicon: Lexicon, *, read_text: ReadText = decoded) -> list[Fault]:
    """Every fault of the sheets in `paths`, with their quotes held against the originals found in the folders `originals`.

    `read_text` makes a text of an original's bytes and path; the default takes it for plain text.
    """
    return checked(paths, originals, lexicon, read_text=read_text).faults


def checked(paths: Sequence[str], originals: Sequence[str], lexicon: Lexicon, *, read_text: ReadText = decoded) -> Checked:
    """As `check_sheets`, with what was read on the way."""
    files, faults = gather(paths)
    pages = [page_of(file) for file in files]
    base, _ = read_pages(pages, lexicon)
    at_hand = Originals(originals, read_text)
    sources, entities = {source.id: source for source in base.sources}, {entity.id: entity for entity in base.entities}
    for page in pages:
        _check_hashes(page, sources, at_hand)
        _check_quotes(page, sources, at_hand)
    _check_names(pages, entities)
    return Checked([*faults, *in_order(pages)], base, at_hand.at_hand)


def answered(paths: Sequence[str]) -> frozenset[str]:
    """The places (file:line) of the claims that have both a figure and a value: how they are read is settled."""
    files, _ = gather(paths)
    pages = [page_of(file) for file in files]
    figures = ((page, _child(claim, "figure")) for page in pages for claim in _claims(page) if _child(claim, "value") is not None)
    return frozenset(page.origin(figure) for page, figure in figures if figure is not None)


# ---- originals ----


def _check_hashes(page: Page, sources: dict[str, Source], originals: Originals) -> None:
    for key, node in _items(_child(page.tree.root, "sources")):
        source = sources.get(key.text)
        original = originals.get(source.file) if source and source.file else None
        if source and original and len(source.sha256) == 64 and source.sha256 != original.sha256:
            page.fault(
                _child(node, "sha256"),
                f"the original {source.file} is not the one this was made from: its SHA-256 is another",
                f"Look what changed, then write sha256: {original.sha256}",
            )


_PAST = ("superseded", "withdrawn")


def _check_quotes(page: Page, sources: dict[str, Source], originals: Originals) -> None:
    own = _items(_child(page.tree.root, "sources"))
    only = own[0][0].text if len(own) == 1 else ""
    for claim in _claims(page):
        quote, source = _child(claim, "quote"), sources.get(_text(_child(claim, "source")) or only)
        original = originals.get(source.file) if source and source.file else None
        if _text(_child(claim, "status")) in _PAST:
            continue  # what an article no longer says does not stand in it
        if isinstance(quote, Scalar) and source and original and not stands_in(quote.text, original):
            remedy = _what_stands(quote.text, _text(_child(claim, "figure")), original)
            page.fault(quote, f"the quote does not stand in {source.file}", remedy)


def _what_stands(quote: str, wording: str, original: Original) -> str:
    passage = nearest_passage(quote, wording, original)
    if passage is None:
        return f"Nor does the figure {wording!r}. Quote what the source has, letter by letter." if wording else "Quote what the source has."
    return f"There it says: … {passage} …"


def _claims(page: Page) -> Iterator[Node]:
    for _, fact in _items(_child(page.tree.root, "facts")):
        claims = _child(fact, "claims")
        if isinstance(claims, Listing):
            yield from claims.items
        elif claims is not None:
            yield claims


# ---- names ----


class _Name(NamedTuple):
    entity: str
    language: str
    origin: str


def _check_names(pages: Sequence[Page], entities: dict[str, Entity]) -> None:
    """A name, alias or description belongs to one entity: with two, no text could say which is meant."""
    seen: dict[str, list[_Name]] = {}
    for page in pages:
        for key, node in _items(_child(page.tree.root, "entities")):
            for language, name in _names(node):
                known = seen.setdefault(fold_name(name.text), [])
                mine = _Name(key.text, language, page.origin(name))
                other = next((other for other in known if _collide(mine, other, entities)), None)
                if other:
                    page.fault(
                        name,
                        f"{name.text!r} is a name of {other.entity!r} too ({other.origin})",
                        "Give it to the one that texts mean by it, or make the names longer.",
                    )
                known.append(mine)


def _collide(one: _Name, other: _Name, entities: dict[str, Entity]) -> bool:
    """True where two entities share a word of one language; a part may be called as its whole."""
    if one.entity == other.entity or (one.language and other.language and one.language != other.language):
        return False
    first, second = entities.get(one.entity), entities.get(other.entity)
    return not (first and second and (first.part_of == second.id or second.part_of == first.id))


def _names(entity: Node) -> Iterator[tuple[str, Scalar]]:
    """(language, name) of all names and aliases; "" for any language."""
    yield from (("", name) for name in _scalars(_child(entity, "names")))
    also = _child(entity, "also")
    if isinstance(also, Mapping):
        yield from ((language.text, name) for language, names in also.items for name in _scalars(names))
    else:
        yield from (("", name) for name in _scalars(also))


# ---- nodes ----


def _child(node: Node | None, key: str) -> Node | None:
    return next((value for name, value in _items(node) if name.text == key), None)


def _items(node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
    return node.items if isinstance(node, Mapping) else ()


def _scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node] if node.text else []
    return [item for item in node.items if isinstance(item, Scalar)] if isinstance(node, Listing) else []


def _text(node: Node | None) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""
