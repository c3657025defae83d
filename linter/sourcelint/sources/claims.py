"""What does a source say, in its own words? The claims of a fact from their nodes, each figure read in its source's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..figures.figure import Figure
from ..values.interval import Interval
from . import value
from .agreeing import directed, together
from .fact import Claim, Source
from .keys import CLAIM, REVIEWED, SHORT_CLAIM, STATUSES
from .known import Known
from .nodes import Gap, Node, Scalar
from .page import Fields, Page
from .quoted import only_scaled, readable, standing
from .wording import holds

_AMBIGUOUS = re.compile(r"[+-]?(0[\dxob_].*|\d[\d_]*[._:][\d_.:]*([eE][+-]?\d+)?|\d+[eE][+-]?\d+)")
"""Numbers that YAML readers change: fractions and thousands points, times, underscores, octal, exponents."""
_SWITCHES = frozenset({"yes", "no", "on", "off", "true", "false", "y", "n"})


class ClaimReader:
    """Reads the claims of one sheet. `only` is its only source, which claims may leave out.

    `short` is the form of rule examples: a source comes into being as it is named, in the claim's or else the sheet's language.
    """

    def __init__(self, page: Page, known: Known, *, short: bool = False, only: Source | None = None, language: str = "") -> None:
        self.page, self.known, self.short = page, known, short
        self.only, self.language = only, language

    def read(self, node: Node, fact: str, as_of: Interval | None) -> Claim | None:
        """The claim at `node`, or None where it cannot be made out; every fault is noted."""
        fields = self.page.fields(node, SHORT_CLAIM if self.short else CLAIM, f"a claim of {fact!r}")
        return None if fields is None else self.of_fields(fields, fact, as_of, node)

    def of_fields(self, fields: Fields, fact: str, as_of: Interval | None, node: Node) -> Claim | None:
        """A claim from its fields; None where its source or figure cannot be made out. `as_of` is the fact's."""
        text = self.page.text
        source = self.short_source(fields, node) if self.short else self.source(fields, fact, node)
        figure = self.figure(fields, source, fact, node)
        own = self.page.period(fields, "as_of") or as_of
        status = self.page.one_of(fields, "status", STATUSES, "confirmed")
        quote, at, party, reason = (text(fields, name) for name in ("quote", "at", "attributed_to", "reason"))
        text(fields, "note")
        self.reviewed(fields)
        if source is None or figure is None:
            return None
        return Claim(figure, source, quote, at, own, status, party, reason, self.page.origin(fields.get("figure") or node))

    def reviewed(self, fields: Fields) -> None:
        """Who confirmed the claim and when: kept for people, not used."""
        node = fields.get("reviewed")
        own = self.page.fields(node, REVIEWED, "reviewed") if node is not None else None
        for key in own or {}:
            self.page.text(own or {}, key)

    def source(self, fields: Fields, fact: str, node: Node) -> Source | None:
        """The source a claim names; left out it is the sheet's only one."""
        name = self.page.text(fields, "source")
        if not name:
            if self.only is None and not isinstance(fields.get("source"), Gap):
                self.page.fault(node, f"a claim of {fact!r} names no source", "Write `source:` and the id of one under sources.")
            return self.only
        found = self.known.sources.get(name)
        if found is None:
            near = self.page.near(name, self.known.sources)
            self.page.fault(fields["source"], f"unknown source {name!r}", f"{near} Sources stand under `sources:` with their ids.".strip())
        return found

    def short_source(self, fields: Fields, node: Node) -> Source:
        """The source of that name, made at its first mention."""
        name = self.page.text(fields, "source")
        language = self.page.language(fields, self.language)
        published = self.page.day(fields, "published")
        key = name or "-".join(part for part in ("source", language, str(published or "")) if part)
        made = Source(key, name, published=published, language=language, origin=self.page.origin(node))
        known = self.known.sources.setdefault(key, made)
        if ("language" in fields and known.language != language) or (published and known.published != published):
            self.page.fault(node, f"source {key!r} has another language or date in {known.origin}", "Give the other source another name.")
        return known

    def figure(self, fields: Fields, source: Source | None, fact: str, node: Node) -> Figure | None:
        """The claim's figure, by its wording or its value; where both stand they must agree."""
        wording = self.wording(fields)
        if "figure" not in fields and "value" not in fields:
            self.page.fault(node, f"a claim of {fact!r} has no figure", "Write `figure:` with the source's own wording in quotes.")
        if not wording or source is None:
            return self.value(fields)[0]
        self.check_quote(fields, wording)
        found, alone, beside = self.in_quote(fields, source, wording)
        if found is None and "value" not in fields:
            self.unread(fields["figure"], wording, source)
        exact, sign = self.value(fields, found)
        if exact is None or found is None:
            return found if exact is None else exact._replace(text=wording, language=source.language)
        both = together(found, exact, alone, beside)
        if both is None:
            self.page.fault(fields["value"], f"value {self.page.text(fields, 'value')!r} is not what the figure {wording!r} says",
                            _remedy(found, exact))
        elif sign and (both := directed(both, sign)) is None:
            self.page.fault(fields["value"], f"value {self.page.text(fields, 'value')!r} says the opposite of what its quote says",
                            "A minus tells a fall, a plus a rise. Correct the sign, or leave it out.")
        return both or found

    def in_quote(self, fields: Fields, source: Source, wording: str) -> tuple[Figure | None, Figure | None, Sequence[Figure]]:
        """The figure as its quote has it, as it reads alone, and all figures of the quote."""
        if not self.known.reads(source.language):
            return None, None, ()
        alone = self.known.read_one(wording, source.language, source.published)
        quote = readable(self.page.text(fields, "quote"), wording) if "quote" in fields else ""
        beside = self.known.read_all(quote, source.language, source.published) if quote else ()
        found = standing(quote, wording, alone, beside)
        # The text is the source's whole wording, hedge and all; the span says which part of it is the figure.
        return found and found._replace(text=wording), alone, beside

    def check_quote(self, fields: Fields, wording: str) -> None:
        """A quote holds its figure letter by letter."""
        if "quote" in fields and not holds(self.page.text(fields, "quote"), wording):
            self.page.fault(fields["quote"], f"the quote does not contain the figure {wording!r}",
                            "Quote the figure's phrase as the source has it, and take the figure from it letter by letter.")

    def unread(self, node: Node, wording: str, source: Source) -> None:
        """The fault of a wording that is no figure, or that cannot be known to be one."""
        if not source.language:
            self.page.fault(node, f"source {source.id!r} has no language, so {wording!r} cannot be read",
                            "Add `language: de` (or en …) to the source or to the sheet.")
        elif self.known.reads(source.language):
            self.page.fault(node, f"{wording!r} is not one figure in the language of source {source.id!r} ({source.language})",
                            f"Write one figure as the source has it, quote the words that make it one, "
                            f"or add a `value:` like {value.FORMS}.")
        else:
            readable = ", ".join(sorted(self.known.languages))
            self.page.fault(node, f"figures in the language {source.language!r} cannot be read, only in {readable}",
                            f"Add a `value:` to the claim, like {value.FORMS}.")

    def wording(self, fields: Fields) -> str:
        """The text of `figure`; unquoted it must be nothing that YAML reads as something else."""
        node = fields.get("figure")
        text = self.page.text(fields, "figure")
        if isinstance(node, Scalar) and node.plain and (_AMBIGUOUS.fullmatch(text) or text.casefold() in _SWITCHES):
            self.page.fault(node, f"the figure {text} stands without quotes, and YAML would make another value of it",
                            f'Write figure: "{text}"')
            return ""
        return text

    def value(self, fields: Fields, beside: Figure | None = None) -> tuple[Figure | None, int]:
        """The figure that `value` means, where it is given and can be read, and its sign where it tells the direction of `beside`."""
        text = self.page.text(fields, "value")
        if not text:
            return None, 0
        sign = _sign(text, beside)
        found = value.read(text[1:] if sign else text, self.known.likely, dated=beside is not None and beside.quantity.calendar is not None)
        if found.figure is None:
            self.page.fault(fields["value"], f"value: {found.trouble}", f"Write it like one of {value.FORMS}.")
        return found.figure, sign


def _sign(text: str, beside: Figure | None) -> int:
    """-1 or 1 where the value has a sign that the wording has not: `-9 %` for the `9 percent` of a fall."""
    lower = beside.quantity.stated.lower if beside is not None else None
    if isinstance(lower, Decimal) and lower >= 0 and text[0] in "+-":
        return -1 if text[0] == "-" else 1
    return 0


def _remedy(found: Figure, exact: Figure) -> str:
    if only_scaled(found, exact):
        return "Correct one of the two, or quote the words that give the number its scale: `von 131 auf 78 Millionen Euro`."
    return "Correct one of the two, or leave the value out."
