"""What may be said otherwise without saying something else? Rewrites of figures that must raise no alarm.

A rewrite is a function of one figure and its scene that gives the edits to make, or none where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from scenes import Edit, Maker, Scene, day_of, instead, number, said_as, significant, stands_free, to_digits, with_unit

from sourcelint.figures import spell
from sourcelint.figures.figure import Figure
from sourcelint.figures.vocabulary import vocabulary
from sourcelint.values.units import converted


def rounded(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Two significant digits for three or more."""
    own = number(figure)
    if own is None or significant(own) < 3 or figure.hedge:
        return []
    return instead(figure, said_as(figure, to_digits(own, 2, ROUND_HALF_UP), scene))


def about(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Rounded to two digits, and said to be."""
    own = number(figure)
    if own is None or significant(own) < 3 or figure.hedge or not stands_free(figure, scene):
        return []
    return [Edit(figure.span.start, figure.span.end, f"{scene.hedge('about')} {said_as(figure, to_digits(own, 2, ROUND_HALF_UP), scene)}")]


def notation(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Thousands by a thin space or by nothing, scale words abbreviated."""
    own = number(figure)
    figures = scene.lexicon.of(scene.language).section("figures")
    if own is None:
        return []
    grouped = re.match(r"\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)", figure.text)
    if grouped and own >= 1000:
        mark = scene.random.choice(["\u202f", "\u00a0", ""]) if own >= 10000 else ""
        return instead(figure, re.sub(r"[.,]", mark, grouped[0]) + figure.text[grouped.end() :])
    for key, words in figures.get("scales", {}).items():
        for word in words:
            short = {str(size): names for size, names in figures.get("abbreviated_scales", {}).items()}.get(str(key))
            if short and int(key) >= 10**6 and (found := re.search(rf"(?<!\w){word}(?!\w)", figure.text)) and figure.text[0].isdigit():
                dotted = next((name for name in short if name.endswith(".")), short[0])
                return instead(figure, figure.text[: found.start()] + dotted + figure.text[found.end() :])
    return []


def spelled(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Small whole numbers in words."""
    own = number(figure)
    if own is None or figure.kind != "count" or not figure.text.isdigit() or not 2 <= own <= 90:
        return []
    return instead(figure, spell.spelled(own, vocabulary(scene.lexicon.of(scene.language), scene.lexicon)))


def implied(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """A round bound that holds."""
    own = number(figure)
    if own is None or figure.hedge or significant(own) < 2 or own <= 0 or not stands_free(figure, scene):
        return []
    name, how = scene.random.choice([("more_than", ROUND_FLOOR), ("less_than", ROUND_CEILING)])
    near = to_digits(own, 1, how)
    if not Decimal("0.7") < near / own < Decimal("1.45"):
        return []
    return [Edit(figure.span.start, figure.span.end, f"{scene.hedge(name)} {said_as(figure, near, scene)}")]


def day_format(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """The same day, written another way."""
    own = day_of(figure)
    calendar = figure.quantity.calendar
    if own is None or calendar is None or calendar.year is None or not calendar.year_said or calendar.weekday is not None:
        return []
    months = {int(key): words[0] for key, words in scene.lexicon.of(scene.language).section("calendar")["months"].items()}
    parts = {"d": own.day, "m": own.month, "y": own.year, "dd": f"{own.day:02}", "mm": f"{own.month:02}", "month": months[own.month]}
    ways = [way.format(**parts) for way in scene.words["days"].get(scene.language, ())]
    return instead(figure, scene.random.choice([way for way in ways if way != figure.text]))


_CONVERSIONS = {
    "m": "km", "km": "m", "m2": "ha", "ha": "m2", "MW": "kW", "GW": "MW", "MWh": "GWh", "GWh": "MWh", "t": "kg", "kg": "t", "cm": "m",
    "mi": "km", "a": "mo", "wk": "d", "h": "min", "m/s": "km/h", "km2": "ha", "mg": "g",
}  # fmt: skip


def conversion(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """The same in another unit, rounded to what the figure tells."""
    own, unit = number(figure), figure.quantity.unit or ""
    other = _CONVERSIONS.get(unit)
    if own is None or not other or own <= 0:
        return []
    exact = converted(own, unit, other)
    value = to_digits(exact, max(2, significant(own)), ROUND_HALF_UP)
    if value.adjusted() < -2 or value.adjusted() > 6:
        return []
    said = spell.digits(value, "", vocabulary(scene.lexicon.of(scene.language), scene.lexicon))
    return instead(figure, with_unit(figure, other, value, scene, said))


REWRITES: dict[str, Maker] = {
    "rounded": rounded, "about": about, "number format": notation, "in words": spelled, "implied bound": implied, "day format": day_format,
    "other unit": conversion,
}  # fmt: skip
