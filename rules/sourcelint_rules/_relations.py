"""How is a relation between figures of the draft reported? At one of its figures, with the others named beside it."""

from __future__ import annotations

from collections.abc import Sequence

from sourcelint import Context, Figure, Finding, Rule

from ._engine import Relation
from ._messages import said


def broken(relations: Sequence[Relation], *kinds: str) -> list[Relation]:
    """The relations of these kinds that do not hold."""
    return [relation for relation in relations if relation.kind in kinds and not relation.holds and relation.figures]


def report(rule: Rule, relation: Relation, context: Context) -> Finding:
    """The finding at the last figure of a relation: where a reader who goes through the text first meets the mismatch."""
    *others, blamed = sorted(relation.figures, key=lambda figure: figure.span)
    message = relation.message or f"{said(blamed, context)} does not go with {_named(others, context)}"
    return Finding(
        rule=rule.name,
        code=rule.code,
        severity=rule.severity,
        span=blamed.span,
        message=message,
        slip=relation.slip,
        figure=blamed,
        suggestion=relation.suggestion,
        related=tuple(figure.span for figure in others),
    )


def _named(figures: Sequence[Figure], context: Context) -> str:
    return ", ".join(said(figure, context) for figure in figures) or "the calendar"
