"""What do the texts of sheets say? Composed pages → sources, entities and facts, with every fault of every page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from ..errors import Fault, SheetError
from ..record import NamedTuple
from . import namespaces
from .claims import ClaimReader
from .fact import Entity, Fact, FactBase, Source
from .facts import FactReader
from .keys import ENTITY, SCHEMA, SHEET, SOURCE
from .known import Known
from .nodes import Listing, Mapping, Node, Scalar, Tree, compose
from .page import Fields, Page
from .sheetfiles import SheetFile, decode

if TYPE_CHECKING:
    from ..lexicon.model import Lexicon

_SHA256 = re.compile(r"[0-9a-f]{64}")

Item = TypeVar("Item", Source, Entity, Fact)


def read_files(files: Sequence[SheetFile], lexicon: Lexicon) -> FactBase:
    """The facts of sheets already in memory; raises SheetError with every fault."""
    base, faults = read_pages([page_of(file) for file in files], lexicon)
    if faults:
        raise SheetError(faults)
    return base


def read_short(text: str, lexicon: Lexicon, path: str, language: str) -> FactBase:
    """The facts of a text in the short form (see `sheet.from_short`)."""
    page = Page(compose(text, path))
    root = page.tree.root
    if isinstance(root, Mapping):
        base, faults = read_pages([page], lexicon)
    else:
        base, faults = _read_list(page, root, lexicon, language)
    if faults:
        raise SheetError(faults)
    return base


def read_pages(pages: Sequence[Page], lexicon: Lexicon) -> tuple[FactBase, list[Fault]]:
    """The facts of composed sheets, and every fault in the order of files and lines."""
    namespaces.apply(pages)
    sheets = [_Sheet.of(page) for page in pages]
    sources = _merged("source", [found for sheet in sheets for found in sheet.sources])
    entities = _merged("entity", [found for sheet in sheets for found in sheet.entities])
    for sheet in sheets:
        sheet.check_parts(entities)
    known = Known.of(lexicon, sources, entities)
    found = [found for sheet in sheets for found in sheet.facts(known)]
    facts = _merged("fact", [one for one in found if not one.adds])
    _add_claims(facts, [one for one in found if one.adds])
    for sheet in sheets:
        sheet.check_distinct(facts)
    base = FactBase(tuple(sources.values()), tuple(entities.values()), tuple(facts.values()))
    return base, in_order(pages)


def faults_of(files: Sequence[SheetFile], lexicon: Lexicon) -> list[Fault]:
    """Every fault of the sheets."""
    return read_pages([page_of(file) for file in files], lexicon)[1]


def _read_list(page: Page, root: Node | None, lexicon: Lexicon, language: str) -> tuple[FactBase, list[Fault]]:
    if not isinstance(root, Listing):
        page.fault(root, "facts must be a list", "Write `- {subject: …, measure: […], figure: \"…\"}`.")
        return FactBase(), page.faults
    known = Known.of(lexicon, {}, {})
    reader = FactReader(page, known, ClaimReader(page, known, short=True, language=language))
    found = [_Found(fact, node, page) for number, node in enumerate(root.items, 1)
             if (fact := reader.read(_short_id(node, number), node, node))]
    facts = _merged("fact", found)
    return FactBase(tuple(known.sources.values()), tuple(known.entities.values()), tuple(facts.values())), in_order([page])


def _short_id(node: Node, number: int) -> str:
    if isinstance(node, Mapping):
        for key, item in node.items:
            if key.text == "id" and isinstance(item, Scalar) and item.text:
                return item.text
    return f"fact-{number}"


def in_order(pages: Sequence[Page]) -> list[Fault]:
    """The faults of all pages, in the order of pages and of places."""
    return [fault for page in pages for fault in page.told()]


def page_of(file: SheetFile) -> Page:
    """A composed file, with the faults of a whole: encoding, emptiness."""
    text, fault = decode(file)
    if fault:
        return Page(Tree(file.path, (), None, (fault,)))
    page = Page(compose(text, file.path))
    if page.tree.root is None and not page.faults:
        page.fault(None, "is empty", "A sheet begins with `schema: 1`, then sources, entities and facts.")
    return page


class _Found(NamedTuple, Generic[Item]):
    """Something defined in a sheet, with its place. `adds`: claims on a fact that is defined elsewhere."""

    item: Item
    node: Node
    page: Page
    adds: bool = False


class _Sheet:
    """One sheet taken apart: its sources and entities, and the facts once all sheets' sources and entities are known."""

    def __init__(self, page: Page, fields: Fields) -> None:
        self.page = page
        self.fields = fields
        self.language = page.language(fields, "")
        self.wholes: list[tuple[str, Node]] = []
        self.apart: list[tuple[str, Node]] = []
        sources, entities = (page.entries(fields.get(section), section) for section in ("sources", "entities"))
        self.passages = self.spoken({key.text for key, _ in sources})
        self.sources = [_Found(source, key, page) for key, node in sources if (source := self.source(key, node))]
        self.entities = [_Found(entity, key, page) for key, node in entities if (entity := self.entity(key, node))]

    @classmethod
    def of(cls, page: Page) -> _Sheet:
        """The sheet on a page; with nothing in it where the page could not be read."""
        root = page.tree.root
        fields = page.fields(root, SHEET, "a sheet") if root else None
        if fields is not None:
            _check_version(page, fields, root)
            page.text(fields, "namespace")
            page.listed(fields.get("include"), "include")
        return cls(page, fields or {})

    def source(self, key: Scalar, node: Node) -> Source | None:
        page = self.page
        fields = page.fields(node, SOURCE, f"source {key.text!r}")
        if fields is None:
            return None
        text = page.text
        sha = text(fields, "sha256").lower()
        if sha and not _SHA256.fullmatch(sha):
            page.fault(fields["sha256"], "sha256 is no SHA-256 hash", "It has 64 digits 0-9 and a-f: `sha256sum FILE` prints it.")
        text(fields, "note")
        return Source(key.text, text(fields, "title"), text(fields, "publisher"), page.day(fields, "published"),
                      page.language(fields, self.language), text(fields, "file"), text(fields, "url"), page.day(fields, "retrieved"), sha,
                      page.origin(key), self.passages.get(key.text, ()))

    def spoken(self, defined: set[str]) -> dict[str, tuple[tuple[str, str], ...]]:
        """The passages by source; those of a source that this sheet does not define are a fault."""
        page, found = self.page, {}
        for source, node in page.entries(self.fields.get("passages"), "passages"):
            if source.text not in defined:
                page.fault(source, f"passages of {source.text!r}, which is no source of this sheet",
                           "Passages stand in the sheet that defines their source.")
            own = {key.text: value for key, value in page.entries(node, "passages")}
            found[source.text] = tuple([(at, said) for at in own if (said := page.text(own, at))])
        return found

    def entity(self, key: Scalar, node: Node) -> Entity | None:
        page = self.page
        fields = page.fields(node, ENTITY, f"entity {key.text!r}")
        if fields is None:
            return None
        names = page.listed(fields.get("names"), "names")
        also = page.words(fields.get("also"), "also")
        if "names" not in fields and "also" not in fields:
            page.fault(key, f"entity {key.text!r} has no names", "Write the names that texts use: `names: [DeepSeek]`.")
        page.text(fields, "note")
        whole = page.text(fields, "part_of")
        if whole:
            self.wholes.append((whole, fields["part_of"]))
        return Entity(key.text, page.text(fields, "type"), names, also, page.origin(key), whole)

    def check_parts(self, entities: dict[str, Entity]) -> None:
        """Every `part_of` names an entity, and no chain of them comes back to its start."""
        for whole, node in self.wholes:
            if _in_circle(whole, entities):
                self.page.fault(node, f"part_of {whole!r} runs in a circle", "The whole cannot be a part of its own part.")
            if whole not in entities:
                near = self.page.near(whole, entities)
                self.page.fault(node, f"unknown entity {whole!r}", f"{near} part_of is the id of an entity.".strip())

    def check_distinct(self, facts: dict[str, Fact]) -> None:
        """Every `distinct_from` names a fact."""
        for name, node in self.apart:
            if name not in facts:
                near = self.page.near(name, facts)
                self.page.fault(node, f"unknown fact {name!r}", f"{near} distinct_from is the id of a fact, or a list of ids.".strip())

    def facts(self, known: Known) -> list[_Found[Fact]]:
        """The facts that could be read, given everything they may refer to."""
        only = known.sources.get(self.sources[0].item.id) if len(self.sources) == 1 else None
        reader = FactReader(self.page, known, ClaimReader(self.page, known, only=only))
        listed = self.page.entries(self.fields.get("facts"), "facts")
        read = [(key, reader.read(key.text, node, key)) for key, node in listed]
        self.apart = reader.apart
        return [_Found(fact, key, self.page, key.text in reader.added) for key, fact in read if fact]


def _in_circle(start: str, entities: dict[str, Entity]) -> bool:
    seen, at = {start}, start
    while at in entities and (at := entities[at].part_of):
        if at in seen:
            return at == start
        seen.add(at)
    return False


def _check_version(page: Page, fields: Fields, root: Node | None) -> None:
    if "schema" not in fields:
        page.fault(root, "a sheet must say which format it has", f"Write `schema: {SCHEMA}` as its first line.")
    elif (version := page.text(fields, "schema")) != str(SCHEMA):
        page.fault(fields["schema"], f"schema {version!r} is not known", f"This version of sourcelint reads `schema: {SCHEMA}`.")


def _merged(what: str, found: Sequence[_Found[Item]]) -> dict[str, Item]:
    """Items by id. What two sheets define alike is one; what they define differently is a fault that names both."""
    merged: dict[str, Item] = {}
    for item, node, page, _ in found:
        first = merged.setdefault(item.id, item)
        if first is not item and _bare(first) != _bare(item):
            page.fault(node, f"{what} {item.id!r} is defined differently in {first.origin}",
                       "Define it in one sheet only (others may use it), or give one of the two another id.")
    return merged


def _add_claims(facts: dict[str, Fact], found: Sequence[_Found[Fact]]) -> None:
    """Claims that a sheet adds to a fact which another defines; where none does it is a fault."""
    for item, node, page, _ in found:
        whole = facts.get(item.id)
        if whole is not None:
            roles = [claim._replace(figure=claim.figure._replace(role=whole.role)) if whole.role else claim for claim in item.claims]
            claims = (*whole.claims, *(claim._replace(as_of=claim.as_of or whole.as_of) for claim in roles))
            facts[item.id] = whole._replace(claims=claims, distinct_from=(*whole.distinct_from, *item.distinct_from))
        else:
            page.fault(node, f"fact {item.id!r} has no subject and no measure, and no other sheet defines it",
                       "Say whom and what the figure is about; claims alone add to a fact of that id in another sheet.")


def _bare(item: Source | Entity | Fact) -> object:
    """The item without the places it was read from."""
    if not isinstance(item, Fact):
        return item._replace(origin="")
    claims = tuple(claim._replace(origin="", source=claim.source._replace(origin="")) for claim in item.claims)
    return item._replace(origin="", claims=claims)
