"""How does a slip get into a text? Slips of every kind, as edits of a consistent text.

A slip is a function of one figure and its scene that gives the edits to make, or none where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import pairwise

from scenes import (
    DIGITS,
    NUMBER,
    Edit,
    Maker,
    Scene,
    day_of,
    digits_of,
    instead,
    number,
    said_as,
    significant,
    stands_free,
    to_digits,
    with_unit,
)

from sourcelint.figures.figure import Figure
from sourcelint.figures.format import say
from sourcelint.links.profile import group_of
from sourcelint.values.interval import point
from sourcelint.values.units import CURRENCIES

# ---- slips of numbers ----


def zero(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """A zero too many, or too few where there is one to lose."""
    value = number(figure)
    if value is None or not value:
        return []
    fewer = value % 10 == 0 and scene.random.random() < 0.5
    return instead(figure, said_as(figure, value / 10 if fewer else value * 10, scene))


def scale(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Another scale word behind the same digits."""
    value = number(figure)
    if value is None or not digits_of(figure.text) or abs(value) <= int(digits_of(figure.text)):
        return []
    factor = Decimal(1000) if abs(value) < 10**9 or scene.random.random() < 0.5 else Decimal("0.001")
    said = said_as(figure, value * factor, scene)
    return instead(figure, said if digits_of(said) == digits_of(figure.text) else None)


def false_friend(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """The other language's word for the same scale, which means another one here (Billion, billion)."""
    here = scene.lexicon.of(scene.language).section("figures").get("scales", {})
    for value, words in here.items():
        for word in words:
            found = re.search(rf"(?<!\w){word}(?!\w)", figure.text)
            friend = _friend(str(value), scene, here) if found and int(value) >= 10**6 else None
            if found and friend:
                said = friend[min(words.index(word), len(friend) - 1)]
                return instead(figure, figure.text[: found.start()] + said + figure.text[found.end() :])
    return []


def _friend(value: str, scene: Scene, here: dict[str, list[str]]) -> list[str] | None:
    """The words here that look like another language's for `value` but mean something else."""
    for code in scene.lexicon.languages:
        other = scene.lexicon.of(code).section("figures").get("scales", {}) if code != scene.language else {}
        alike = {str(word).casefold() for key, words in other.items() if str(key) == value for word in words}
        for key, words in here.items():
            if str(key) != value and int(key) >= 10**6 and alike & {str(word).casefold() for word in words}:
                return [str(word) for word in words]
    return None


def transposed(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Two digits beside each other exchanged."""
    text = figure.text
    at = [i for i, char in enumerate(text) if char.isdigit()]
    pairs = [(i, j) for i, j in pairwise(at) if text[i] != text[j] and not (i == at[0] and text[j] == "0")]
    value = number(figure)
    if value is None or not pairs:
        return []
    i, j = pairs[0]  # the first two that differ: further right it would be a matter of rounding
    chars = list(figure.text)
    chars[i], chars[j] = chars[j], chars[i]
    return instead(figure, "".join(chars))


def decimal(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """A decimal mark lost, or a thousands mark read as one."""
    found = re.search(r"(?<=\d)[.,](?=\d)", figure.text)
    if number(figure) is None or not found:
        return []
    grouped = len(re.match(r"\d*", figure.text[found.end() :])[0]) == 3  # type: ignore[index]
    said = {".": ",", ",": "."}[found[0]] if grouped else ""
    return instead(figure, figure.text[: found.start()] + said + figure.text[found.end() :])


def digit(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """The first digit of several mistyped."""
    found = re.search(r"[1-9]", figure.text)
    if number(figure) is None or not found or len(digits_of(figure.text)) < 2:
        return []
    other = scene.random.choice([char for char in "123456789" if char != found[0]])
    return instead(figure, figure.text[: found.start()] + other + figure.text[found.end() :])


def value(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Another number of the same size."""
    own = number(figure)
    if own is None or not own:
        return []
    changed = own * Decimal(scene.random.choice(["0.58", "1.63", "1.87"]))
    rounded = to_digits(changed, max(1, significant(own)), ROUND_HALF_UP)
    if own == own.to_integral_value():
        rounded = rounded.to_integral_value()
    return instead(figure, said_as(figure, rounded, scene)) if rounded not in (own, 0) else []


def currency(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Another currency."""
    if figure.quantity.unit not in CURRENCIES or number(figure) is None:
        return []
    return instead(figure, said_as(figure, number(figure) or Decimal(0), scene, "USD" if figure.quantity.unit != "USD" else "EUR"))


_CONFUSED = {
    "m": "km", "km": "m", "cm": "m", "mm": "cm", "m2": "ha", "ha": "m2", "km2": "ha", "MW": "GW", "GW": "MW", "kW": "MW", "MWh": "GWh",
    "GWh": "MWh", "kWh": "MWh", "t": "kg", "kg": "t", "mg": "g", "g": "kg", "l": "m3", "m3": "l", "mi": "km", "km/h": "m/s", "m/s": "km/h",
    "h": "d", "d": "wk", "min": "h", "mo": "a", "a": "mo", "wk": "mo",
}  # fmt: skip


def unit(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Another unit behind the same number."""
    other = _CONFUSED.get(figure.quantity.unit or "")
    return instead(figure, with_unit(figure, other, number(figure), scene)) if other and number(figure) is not None else []


def points(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Percentage points for percent."""
    if figure.kind != "percent" or number(figure) is None or not figure.quantity.sign:
        return []
    found = NUMBER.match(figure.text)
    names = [name for name in scene.names("pt") if name[0].isalpha()]
    return instead(figure, f"{found[0]} {names[1]}") if found and names else []


def bound(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """A bound turned round; before an exact number a round bound that is false of it."""
    own = number(figure)
    turned = {"more_than": "less_than", "at_least": "less_than", "less_than": "more_than", "at_most": "more_than"}
    if own is None or own <= 0:
        return []
    if figure.hedge in turned and figure.cue and figure.cue.end <= figure.span.start:
        return [Edit(figure.cue.start, figure.cue.end, _like(scene.text[figure.cue.start], scene.hedge(turned[figure.hedge])))]
    if figure.hedge or significant(own) < 2 or not stands_free(figure, scene):
        return []
    low = to_digits(own, 1, ROUND_FLOOR)
    return [Edit(figure.span.start, figure.span.end, f"{scene.hedge('less_than')} {said_as(figure, low, scene)}")]


def _like(first: str, word: str) -> str:
    return word[0].upper() + word[1:] if first.isupper() else word


def range_end(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """One end of a range off."""
    stated = figure.quantity.stated
    found = list(NUMBER.finditer(figure.text))
    if not isinstance(stated.lower, Decimal) or stated.upper is None or stated.lower == stated.upper or len(found) != 2:
        return []
    last = found[1]
    return instead(figure, figure.text[: last.start()] + str(int(last[0][0]) % 9 + 1) + last[0][1:] + figure.text[last.end() :])


def direction(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """A rise for a fall, where the nearest word of the sentence that tells one can be turned."""
    if not figure.quantity.sign:
        return []
    start, end = scene.sentence_of(figure)
    hits = []
    for pair in scene.words["turned"].get(scene.language, ()):
        for word, other in (pair, reversed(pair)):
            for found in re.finditer(rf"(?<!\w){word}(?!\w)", scene.text[start:end]):
                hits.append((abs(start + found.start() - figure.span.start), start + found.start(), start + found.end(), other))
    taken = [span for one in scene.figures for span in (one.span, one.cue) if span]
    near = sorted(hit for hit in hits if not any(span.start <= hit[1] < span.end for span in taken))
    return [Edit(near[0][1], near[0][2], near[0][3])] if near and near[0][0] <= _BESIDE else []


_BESIDE = 40
"""Characters from a figure to the word that tells its direction at most."""


# ---- slips of dates ----


def _moved(figure: Figure, day: date, scene: Scene) -> Sequence[Edit]:
    return instead(figure, say(figure.quantity._replace(stated=point(day)), figure, scene.lexicon))


def day(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Another day of the month."""
    own = day_of(figure)
    step = scene.random.choice([-2, -1, 1, 2])
    other = own + timedelta(days=step) if own else None
    if own and other and other.month != own.month:
        other = own - timedelta(days=step)
    return _moved(figure, other, scene) if other and figure.text[:1] and DIGITS.search(figure.text) else []


def month(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Another month."""
    names = scene.lexicon.of(scene.language).section("calendar")["months"]
    for number_, words in names.items():
        for word in words:
            found = re.search(rf"(?<!\w){word}(?!\w)", figure.text)
            if found and figure.kind in ("date", "period"):
                other = names[str(int(number_) % 12 + 1) if isinstance(number_, str) else number_ % 12 + 1][0]
                return instead(figure, figure.text[: found.start()] + other + figure.text[found.end() :])
    return []


def year(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """The year before or after."""
    found = list(re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", figure.text))
    if figure.kind not in ("date", "period") or len(found) != 1:
        return []
    other = int(found[0][0]) + scene.random.choice([-1, 1])
    return instead(figure, figure.text[: found[0].start()] + str(other) + figure.text[found[0].end() :])


def weekday(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """The wrong weekday: beside a date where it has none."""
    own = day_of(figure)
    names = scene.lexicon.of(scene.language).section("calendar")["weekdays"]
    words = [names[key][0] for key in sorted(names, key=int)]
    for at, word in enumerate(words):
        if figure.kind == "date" and re.search(rf"(?<!\w){word}", figure.text):
            return instead(figure, figure.text.replace(word, words[(at + 1) % 7], 1))
    if own is None or not figure.quantity.calendar or figure.quantity.calendar.year is None or not figure.quantity.calendar.year_said:
        return []
    return instead(figure, f"{words[(own.weekday() + 1) % 7]}, {figure.text}")


# ---- figures in each other's place ----


def swapped(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """Two figures of one sentence in each other's place."""
    place = scene.sentence_of(figure)
    others = [f for f in scene.figures if f.span.start > figure.span.start and scene.sentence_of(f) == place and _exchangeable(f, figure)]
    if not others:
        return []
    other = others[0]
    return [*instead(figure, other.text), *instead(other, figure.text)]


def elsewhere(figure: Figure, scene: Scene) -> Sequence[Edit]:
    """A figure that the text gives to something else, from another sentence."""
    place = scene.sentence_of(figure)
    others = [f for f in scene.figures if scene.sentence_of(f) != place and _exchangeable(f, figure)]
    return instead(figure, scene.random.choice(others).text) if others else []


def _exchangeable(one: Figure, other: Figure) -> bool:
    """True where one may stand for the other without looking odd: of one kind, unit, hedge, size and form, but another value."""
    alike = (group_of(one), one.kind, one.quantity.unit, one.hedge) == (group_of(other), other.kind, other.quantity.unit, other.hedge)
    differ = one.quantity.stated != other.quantity.stated and one.assertable
    return alike and differ and _form(one) == _form(other) and _near(number(one), number(other))


def _form(figure: Figure) -> object:
    """How a figure is written: a date's precision, else what stands beside the digits; like no other where it cannot be exchanged."""
    calendar = figure.quantity.calendar
    if calendar is not None:
        return object() if calendar.relative or calendar.weekday is not None or not calendar.year_said else calendar.grain
    if number(figure) is None:
        return object()
    return re.sub(r"[\d.,\s]+", "", figure.text) if DIGITS.search(figure.text) else "in words"


def _near(one: Decimal | None, other: Decimal | None) -> bool:
    return one is None or other is None or (one * other > 0 and Decimal("0.01") <= one / other <= 100)


SLIPS: dict[str, Maker] = {
    "zero": zero, "scale word": scale, "false friend": false_friend, "transposed": transposed, "decimal mark": decimal, "digit": digit,
    "value": value, "currency": currency, "unit": unit, "points": points, "bound": bound, "direction": direction, "range end": range_end,
    "day": day, "month": month, "year": year, "weekday": weekday, "swapped": swapped, "elsewhere": elsewhere,
}  # fmt: skip
