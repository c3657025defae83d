"""How does text become XML? Escaped, and without the characters that XML cannot hold."""

from __future__ import annotations

from ._visible import visible

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


def escaped(text: str) -> str:
    """`text` for content and attributes alike; control characters are shown, not kept."""
    return visible(text).translate(_ENTITIES)


def tag(name: str, attributes: dict[str, object], body: str | None = None) -> str:
    """`<name a="…">body</name>`, or an empty element without a body. `body` is XML already."""
    told = "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items())
    return f"<{name}{told}/>" if body is None else f"<{name}{told}>{body}</{name}>"
