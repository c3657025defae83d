"""Whose id is it? Sheets of one namespace share their ids with each other alone: `city/harbour` is not another desk's `harbour`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from .nodes import Listing, Node, Scalar
from .nodes import Mapping as MappingNode
from .page import Page

_NAME = re.compile(r"[\w.-]+")
_SECTIONS = ("sources", "entities", "facts", "passages")

Defined = Mapping[str, Set[str]]
"""The ids that the sheets of one namespace define, by section."""


def apply(pages: Sequence[Page]) -> None:
    """Writes the namespace before every id that a sheet with `namespace:` defines, and before those it uses of its own namespace.

    An id that the namespace does not define stays as it is: it is one that all desks share, or another's, written `other/id`.
    """
    defined: dict[str, dict[str, set[str]]] = {}
    spaces = [_namespace(page) for page in pages]
    for page, space in zip(pages, spaces, strict=True):
        for section in _SECTIONS if space else ():
            ids = {key.text for key, node in _items(_child(page.tree.root, section)) if section != "facts" or _child(node, "subject")}
            defined.setdefault(space, {}).setdefault(section, set()).update(ids)
    for page, space in zip(pages, spaces, strict=True):
        if space and isinstance(page.tree.root, MappingNode):
            page.tree = page.tree._replace(root=_sheet(page.tree.root, space, defined[space]))


def _namespace(page: Page) -> str:
    node = _child(page.tree.root, "namespace")
    if not isinstance(node, Scalar) or not node.text:
        return ""
    if _NAME.fullmatch(node.text):
        return node.text
    page.fault(node, f"{node.text!r} is no namespace", "Write one word of letters, digits, - and _: `namespace: politics`.")
    return ""


def _sheet(root: MappingNode, space: str, defined: Defined) -> Node:
    used = {"subject": "entities", "part_of": "entities", "source": "sources"}
    found = []
    for key, node in root.items:
        if key.text in _SECTIONS and isinstance(node, MappingNode):
            own = defined.get("sources" if key.text == "passages" else key.text, set())
            items = tuple((_own(name, space, own), _references(value, space, defined, used)) for name, value in node.items)
            node = node._replace(items=items)
        found.append((key, node))
    return root._replace(items=tuple(found))


def _references(node: Node, space: str, defined: Defined, used: Mapping[str, str]) -> Node:
    """The node with the ids it refers to written out."""
    if isinstance(node, Listing):
        return node._replace(items=tuple(_references(item, space, defined, used) for item in node.items))
    if not isinstance(node, MappingNode):
        return node
    items = []
    for key, value in node.items:
        if key.text in used and isinstance(value, Scalar):
            value = _own(value, space, defined.get(used[key.text], set()))
        elif key.text == "distinct_from":
            value = _each(value, space, defined.get("facts", set()))
        elif key.text == "claims":
            value = _references(value, space, defined, used)
        items.append((key, value))
    return node._replace(items=tuple(items))


def _each(node: Node, space: str, own: Set[str]) -> Node:
    if isinstance(node, Scalar):
        return _own(node, space, own)
    return node._replace(items=tuple(_each(item, space, own) for item in node.items)) if isinstance(node, Listing) else node


def _own(name: Scalar, space: str, own: Set[str]) -> Scalar:
    return name._replace(text=f"{space}/{name.text}") if name.text in own else name


def _items(node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
    return node.items if isinstance(node, MappingNode) else ()


def _child(node: Node | None, key: str) -> Node | None:
    return next((value for name, value in _items(node) if name.text == key), None)
