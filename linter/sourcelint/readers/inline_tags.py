"""Which tags are what to a reader? Names of HTML elements by what they do to the text."""

from __future__ import annotations

HIDDEN = frozenset(("del", "s", "strike", "code", "kbd", "samp"))
"""Inline elements whose words are not said: struck out, or code."""

BREAKING = frozenset((
    "br", "img", "hr", "input", "button", "select", "textarea", "video", "audio", "picture", "source", "iframe", "object",
    "embed", "canvas",
))  # fmt: skip
"""Tags that stand between words."""

VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
))  # fmt: skip
"""Elements without an end tag."""

RAW = frozenset(("script", "style", "textarea", "xmp", "iframe", "noembed", "noframes"))
"""Elements that hold no markup: everything up to their end tag is theirs."""

UNSEEN = frozenset((
    "pre", "template", "svg", "object", "canvas", "audio", "video", "select", "datalist",
))  # fmt: skip
"""Elements that are no text of the page, with everything in them."""

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hgroup", "hr", "html", "legend", "li", "link", "main", "menu", "meta", "nav", "noscript", "ol", "optgroup",
    "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
"""Elements that begin and end a block."""
