"""Which of two figures at one place holds? The longer; of two alike the one named first."""

from __future__ import annotations

from collections.abc import Iterable

from .figure import Figure

_FIRM = frozenset({"money", "ratio"})
"""Kinds that say more of the same span than a duration does (300 SEK is no 300 seconds, one quarter of users no three months)."""


def _beats(new: Figure, old: Figure) -> bool:
    if new.span == old.span:
        return new.kind in _FIRM and old.kind == "duration"
    return new.span.length > old.span.length


def resolved(figures: Iterable[Figure]) -> list[Figure]:
    """The figures without overlaps, in text order: a longer span beats a shorter one, of equals the one that came first stays."""
    figures = list(figures)
    if len(figures) < 2:
        return figures
    kept: list[Figure] = []
    for figure in sorted(figures, key=lambda figure: figure.span[0]):  # of two that begin at one place the first stays first
        if kept and kept[-1].span.end > figure.span.start:
            if _beats(figure, kept[-1]):
                kept.pop()
                if kept and kept[-1].span.end > figure.span.start:
                    continue
            else:
                continue
        kept.append(figure)
    return kept
