"""How does a value become JSON text? One form for every JSON format: UTF-8 as it is, but nothing that a terminal or reader obeys."""

from __future__ import annotations

import json
import re

_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def dump(value: object, *, indent: int | None = 2) -> str:
    """JSON of a value in the order it was made, ending with a newline. C1, bidi controls and lone surrogates are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
