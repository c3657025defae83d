"""What is measured, of whom? The facts of a sheet from their nodes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..values.interval import Interval
from .claims import ClaimReader
from .fact import Claim, Fact, Words
from .keys import FACT, ROLES, SHORT_CLAIM, SHORT_FACT
from .known import Known
from .nodes import Gap, Listing, Node, Scalar
from .page import Fields, Page

_CLAIM_FORM = 'claims: [{figure: "2.000", source: …, quote: "…"}]'
_HINTS = {
    "figure": f"A figure stands under claims: `{_CLAIM_FORM}`.",
    "value": f"A value stands under claims: `{_CLAIM_FORM}`.",
    "quote": f"A quote stands with its claim: `{_CLAIM_FORM}`.",
    "source": f"A source stands with its claim: `{_CLAIM_FORM}`.",
    "id": "The id of a fact stands before it: `some-id: {subject: …}`.",
}


class FactReader:
    """Reads the facts of one sheet, given all that they may refer to."""

    def __init__(self, page: Page, known: Known, claims: ClaimReader) -> None:
        self.page, self.known, self.claims = page, known, claims
        self.short = claims.short
        self.added: set[str] = set()
        """Facts of which this sheet only has further claims."""
        self.apart: list[tuple[str, Node]] = []
        """Facts that others are said to be distinct from, and where."""

    def read(self, key: str, node: Node, place: Node) -> Fact | None:
        """The fact `key`, or None where it cannot be made out; every fault is noted. `place` is where its id stands."""
        fields = self.page.fields(node, SHORT_FACT if self.short else FACT, f"fact {key!r}", _HINTS)
        if fields is None:
            return None
        if self.adds_claims(fields):
            self.added.add(key)
            as_of = self.page.period(fields, "as_of")
            self.page.text(fields, "note")
            claims = self.said(fields, key, as_of, place)
            return Fact(key, "", claims=claims, origin=self.page.origin(place), distinct_from=self.distinct(fields))
        subject = self.subject(fields, key, place)
        measure, words = self.measure(fields, key, place)
        as_of = self.page.period(fields, "as_of")
        context = self.page.words(fields.get("context"), "context")
        role = self.page.one_of(fields, "role", ROLES, "")
        self.page.text(fields, "note")
        claims, apart = self.said(fields, key, as_of, place), self.distinct(fields)
        return Fact(key, subject, measure, words, context, claims, as_of, role, self.page.origin(place), apart)

    def distinct(self, fields: Fields) -> tuple[str, ...]:
        """The facts that this one is said to be distinct from; whether they exist is seen once all are read."""
        named = self.page.listed(fields.get("distinct_from"), "distinct_from")
        self.apart += [(name, fields["distinct_from"]) for name in named]
        return named

    def adds_claims(self, fields: Fields) -> bool:
        """True for claims alone: what a further source says on a fact that another sheet defines."""
        return not self.short and "claims" in fields and not {"subject", "measure", "context", "role"} & set(fields)

    def subject(self, fields: Fields, key: str, place: Node) -> str:
        """The entity's id; a plain name that no entity has makes one."""
        text = self.page.text(fields, "subject")
        if not text:
            if not isinstance(fields.get("subject"), Gap):
                self.page.fault(
                    place,
                    f"fact {key!r} has no subject",
                    "Say who or what the figure is about: an entity's id, or a name as texts have it.",
                )
            return ""
        if found := self.known.entity_of(text):
            return found
        if not self.short and re.fullmatch(r"[a-z0-9_./-]+", text):  # looks like an id, not like a name
            near = self.page.near(text, self.known.entities)
            self.page.fault(
                fields["subject"],
                f"unknown entity {text!r}",
                f"{near} Define it under `entities:`, or write the name as texts have it.".strip(),
            )
            return ""
        return self.known.introduce(text, self.page.origin(fields["subject"]))

    def measure(self, fields: Fields, key: str, place: Node) -> tuple[str, Words]:
        """A shared measure's name, or the measure's own words."""
        node = fields.get("measure")
        if node is None:
            self.page.fault(
                place,
                f"fact {key!r} has no measure",
                "Say what is counted or measured: a shared measure's name, or its words {de: […], en: […]}.",
            )
            return "", {}
        if not isinstance(node, Scalar):
            told = len(self.page.faults)
            words = self.page.words(node, "measure")
            if not words and len(self.page.faults) == told and not isinstance(node, Gap):
                self.page.fault(node, f"fact {key!r} has a measure without words", "Write the nouns that texts use: {de: […], en: […]}.")
            return "", words
        name = node.text.strip()
        if name not in self.known.measures:
            near = self.page.near(name, self.known.measures)
            self.page.fault(
                node, f"unknown shared measure {name!r}", f"{near} Words of your own stand in a list: measure: [{name}]".strip()
            )
        return name, {}

    def said(self, fields: Fields, key: str, as_of: Interval | None, place: Node) -> tuple[Claim, ...]:
        """All claims that could be read; a fact without any is a fault."""
        listed = fields.get("claims")
        nodes: Sequence[Node] = () if listed is None else listed.items if isinstance(listed, Listing) else (listed,)
        found = [self.claims.read(node, key, as_of) for node in nodes]
        if self.short and ("figure" in fields or "value" in fields):
            own = {name: node for name, node in fields.items() if name in SHORT_CLAIM}
            found.append(self.claims.of_fields(own, key, as_of, place))
        elif not nodes:
            self.page.fault(listed or place, f"fact {key!r} has no claim", f"Write what a source says: `{_CLAIM_FORM}`.")
        role = self.page.text(fields, "role")
        if role in ROLES:
            return tuple(claim._replace(figure=claim.figure._replace(role=role)) for claim in found if claim)
        return tuple(self.going(fields, claim) for claim in found if claim)

    def going(self, fields: Fields, claim: Claim) -> Claim:
        """The claim as a rise or fall where the fact's shared measure is one: `share_fall` says which way 17 percent are."""
        figure, measure = claim.figure, fields.get("measure")
        name = measure.text.strip() if isinstance(measure, Scalar) else ""
        shared = self.known.measures.get(name)
        sign = _WAYS.get(shared.get("way", ""), 0) if isinstance(shared, dict) else 0
        if not sign or figure.role != "level" or figure.quantity.sign or (figure.quantity.size or 0) < 0:
            return claim
        return claim._replace(figure=figure._replace(role="by", quantity=figure.quantity._replace(sign=sign)))


_WAYS = {"up": 1, "down": -1}
