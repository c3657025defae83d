"""Which of two figures at one place holds? The longer; of two alike the one named first."""

from __future__ import annotations

from collections.abc import Iterable

from .figure import Figure


def resolved(figures: Iterable[Figure]) -> list[Figure]:
    """The figures without overlaps, in text order: a longer span beats a shorter one, of equals the one that came first stays."""
    kept: list[Figure] = []
    ranked = sorted(enumerate(figures), key=lambda item: (item[1].span.start, item[0]))
    for _, figure in ranked:
        if kept and kept[-1].span.end > figure.span.start:
            if figure.span.length > kept[-1].span.length:
                kept.pop()
                if kept and kept[-1].span.end > figure.span.start:
                    continue
            else:
                continue
        kept.append(figure)
    return kept
