"""Which half of the day, and is a bare number an hour? Told by the words around it: `at night`, `mittags um zwölf`, `at 8 on Monday`."""

from __future__ import annotations

from .calendar_stream import Stream

HALF_DAY, LAST_HOUR = 12, 24
_EVENING = 6
"""At night, hours from here on are those before midnight."""


def half_behind(stream: Stream, index: int, hour: int) -> tuple[str, int]:
    """The half of the day that is said at the token ("" for none), and the index behind its words."""
    for half in ("am", "pm", "night"):
        behind = stream.skip(f"clock_{half}", index)
        if behind > index:
            return _at_night(hour) if half == "night" else half, behind
    return "", index


def _at_night(hour: int) -> str:
    return "pm" if _EVENING <= hour < HALF_DAY else "am"


def told_by_day(stream: Stream, index: int, following: int) -> str | None:
    """Is the number before `following` an hour, by a day or a part of the day beside it? Its half of the day, "" where none is said."""
    if stream.has("clock_sharp", index - 1) and stream.kind(index) == "word":  # Punkt 3 is one of a list
        listed = stream.has("one", index - 2) or stream.has("articles", following)  # Punkt drei der Tagesordnung
        return "" if no_noun(stream, following) and not listed else None
    if _softly_led(stream, index):
        return "" if no_noun(stream, following) and not _counted(stream, following) else None
    if not stream.has("clock_at", index - 1) or not no_noun(stream, following):
        return None
    back = index - 1
    for name, half in (("clock_am_parts", "am"), ("clock_pm_parts", "pm")):
        if stream.has(name, back - 1):
            return half  # yesterday evening at nine
    for half in ("am", "pm", "night"):
        if stream.led_by(f"clock_{half}", back):
            return _at_night(_hour(stream, index)) if half == "night" else half
    if stream.skip("clock_pm_days", following) > following:
        return "pm"
    behind = stream.skip("clock_day_links", following)
    return "" if _is_day(stream, behind) or _is_day(stream, back - 1) or stream.has("weekday_habits", back - 1) else None


def _softly_led(stream: Stream, index: int) -> bool:
    """`kurz nach sechs`, `just before nine`: nothing else is told so."""
    return stream.led_by("clock_just_before", index) or stream.led_by("clock_just_after", index)


def _counted(stream: Stream, index: int) -> bool:
    """An adjective and a noun behind the number: kurz vor zwei kleinen Dörfern."""
    ends = stream.numbers.adjective_ends
    return bool(ends) and stream.key(index).endswith(ends) and stream.kind(index + 1) == "word" and stream.capital(index + 1)


def _hour(stream: Stream, index: int) -> int:
    key = stream.key(index)
    return int(key) if key.isdigit() else int(stream.numbers.cardinals.get(key, 0))


def _is_day(stream: Stream, index: int) -> bool:
    """A weekday, or a day told from today."""
    if stream.find(stream.words.weekdays, index):
        return True
    shifted = stream.find(stream.words.shifted, index)
    return shifted is not None and shifted[0].unit == "day"


def no_noun(stream: Stream, index: int) -> bool:
    """Does nothing follow that a number before it would count? `zwanzig vor vier Zeugen` is no time."""
    if stream.find(stream.words.units, index):
        return False
    if stream.words.flag("nouns_are_capitalised") == "True":
        return stream.kind(index) != "word" or not stream.capital(index) or stream.skip("clock", index) > index
    return (
        stream.kind(index) != "word"
        or stream.has("clock_followers", index)
        or _is_day(stream, index)
        or any(stream.skip(name, index) > index for name in ("clock_am", "clock_pm", "clock_night"))
    )


def noon_at(stream: Stream, index: int) -> tuple[int, int] | None:
    """The hour of `two minutes past midnight`."""
    found = stream.find(stream.words.noons, index)
    return (int(str(found[0]).split(":")[0]), found[1]) if found else None


def is_score(stream: Stream, index: int) -> bool:
    """`drei Minuten nach 2:1` tells a goal, `ten minutes to 9.30` no full hour."""
    return stream.key(index) in (":", ".") and stream.glued(index) and stream.glued(index + 1) and stream.kind(index + 1) == "number"
