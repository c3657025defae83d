"""How is a value put into words? In the format of another figure: its digits or words, scale word, unit and place of the currency."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ..lexicon.model import Language, Lexicon
from ..record import NamedTuple
from ..values.quantity import Quantity
from ..values.units import converted, convertible, dimension
from . import spell, units, words
from .figure import Figure
from .format_dates import say_date, say_time
from .line import Line
from .tokens import tokenize
from .units import Measure
from .vocabulary import Vocabulary, match, vocabulary


class _Style(NamedTuple):
    """How a figure is written: its digits, and what stands before them, as scale word and as unit (with the gaps before)."""

    number: str
    prefix: str
    scale: str
    suffix: str
    unit: str | None
    in_words: bool


class _Voice(NamedTuple):
    """The language that speaks."""

    vocabulary: Vocabulary
    language: Language
    lexicon: Lexicon

    def table(self, name: str) -> dict[str, list[str]]:
        """A value → spellings table of the language's figures."""
        found: dict[str, list[str]] = self.language.section("figures").get(name, {})
        return found


_PLAIN = _Style("0", "", "", "", None, False)
_TABLES = ("scales", "abbreviated_scales", "glued_scales")
_GAPS = " \u00a0\u202f\u2009-"
_LARGE = 1_000_000


def say(quantity: Quantity, like: Figure, lexicon: Lexicon) -> str:
    """`quantity` in the format of `like`: `20.000` and 2000 give `2.000`, `$5.5bn` and 64.1e9 give `$64.1bn`.

    A bound is said by its number alone. What the format cannot hold (another scale, another unit) is changed in its own style.
    """
    language = lexicon.of(like.language or lexicon.languages[0])
    bounds = [bound for bound in (quantity.stated.lower, quantity.stated.upper) if bound is not None]
    if not bounds:
        return like.text
    if isinstance(bounds[0], date):
        return say_date(quantity, like, language)
    voice = _Voice(vocabulary(language, lexicon), language, lexicon)
    values = [bound for bound in bounds if isinstance(bound, Decimal)]
    if like.kind == "time" and quantity.unit == like.quantity.unit:
        return say_time(values, like, language)
    if like.kind == "score":
        return _score(values if quantity.sign <= 0 else values[::-1], like, voice)
    if like.quantity.multiple and quantity.multiple and 0 < values[0] < 1:
        share = _share(values[0], voice)
        if share:
            return share
    style = _style(like, voice)
    if len(values) == 2 and values[0] != values[1]:
        return _range(values[0], values[1], quantity.unit, style, like, voice)
    return _single(values[0], quantity.unit, style, voice)


# ---- the format of a figure ----


def _style(like: Figure, voice: _Voice) -> _Style:
    """The format of `like`; of a range that of its last end, with the sign before its first."""
    line = Line(like.text, tokenize(like.text), voice.vocabulary)
    found: Measure | None = None
    prefix, index = "", 0
    while index < len(line.tokens):
        measure = units.read(line, index, money=bool(prefix))
        if measure:
            found, index = measure, measure.end
            prefix = prefix or like.text[measure.start : line.tokens[measure.amount.first].start]
        else:
            index += 1
    if found is None:
        return _PLAIN
    return _parts(found, line, prefix, found.unit or like.quantity.unit)


def _parts(measure: Measure, line: Line, prefix: str, unit: str | None) -> _Style:
    text, amount = line.text, measure.amount
    start = line.tokens[amount.first].start
    if not amount.plain:
        return _Style("", prefix, "", text[amount.stop : measure.stop], unit, True)
    end = start
    while end < amount.stop and (text[end].isdigit() or (text[end] in ".,'’ \u00a0\u202f\u2009" and text[end + 1 : end + 2].isdigit())):
        end += 1
    return _Style(text[start:end], prefix, text[end : amount.stop], text[amount.stop : measure.stop], unit, False)


# ---- values ----


def _single(value: Decimal, unit: str | None, style: _Style, voice: _Voice) -> str:
    value, prefix, suffix = _in_unit(value, unit, style, voice)
    if style.in_words:
        said = spell.spelled(value, voice.vocabulary) or _large(value, voice)
        if said:
            return prefix + said + suffix
    number, scale = _scaled(value, style, voice)
    return prefix + number + scale + suffix


def _range(low: Decimal, high: Decimal, unit: str | None, style: _Style, like: Figure, voice: _Voice) -> str:
    joiner = next((char for char in like.text if char in voice.vocabulary.dashes), None)
    word = next((key for key, entries in voice.vocabulary.range_joins.items() if [] in [rest for rest, _ in entries]), "-")
    between = joiner or f" {word} "
    value, prefix, _ = _in_unit(low, unit, style, voice)
    last = _in_unit(high, unit, style, voice)[0]
    number, scale = _scaled(value, style, voice)
    its = _scaled(last, style, voice)[1]
    if scale and its == style.scale != scale:  # 80 to 100 million, where the figure has billions
        shared = style._replace(scale=scale)
        if _scaled(last, shared, voice)[1] == scale:
            style, its = shared, scale
    second = _single(high, unit, style._replace(prefix=""), voice)
    return prefix + number + ("" if scale == its else scale) + between + second


def _in_unit(value: Decimal, unit: str | None, style: _Style, voice: _Voice) -> tuple[Decimal, str, str]:
    """The value in the figure's own unit where it can be said so, with what stands before and after it."""
    if unit is None or unit == style.unit:
        return value, style.prefix, style.suffix
    if style.unit is not None and convertible(unit, style.unit):
        exact = converted(value, unit, style.unit)
        return exact.quantize(Decimal(1) if abs(exact) >= 100 else Decimal("0.1")), style.prefix, style.suffix
    if style.prefix:
        return value, _sign(unit, voice), ""
    if style.suffix.strip() and not style.suffix.strip()[0].isalnum():
        return value, "", style.suffix.replace(style.suffix.strip(), _sign(unit, voice))
    return value, "", " " + _name(unit, value, voice)


def _sign(unit: str, voice: _Voice) -> str:
    shared = voice.lexicon.shared("units")
    signs = shared.get("money", {}).get(unit) or shared.get("symbols", {}).get(unit)
    return str(signs[0]) if signs else unit


def _name(unit: str, value: Decimal, voice: _Voice) -> str:
    names = voice.table("units").get(unit)
    if not names:
        return _sign(unit, voice)
    plural = 1 if unit in voice.vocabulary.plural_second else voice.vocabulary.plural_at
    return str(names[0] if value == 1 else names[min(plural, len(names) - 1)])


def _score(values: list[Decimal], like: Figure, voice: _Voice) -> str:
    """Both numbers in their order, as the score spells its own."""
    pieces, at = [], 0
    left = [values[0], values[-1]]
    for token in tokenize(like.text):
        if left and (token.kind == "number" or (token.kind == "word" and words.number_of(token.key, voice.vocabulary) is not None)):
            value = left.pop(0)
            said = spell.spelled(value, voice.vocabulary) if token.kind == "word" else None
            pieces += [like.text[at : token.start], said or f"{value:f}"]
            at = token.end
    return "".join(pieces) + like.text[at:]


# ---- scale words ----


def _large(value: Decimal, voice: _Voice) -> str | None:
    """`eine Milliarde`, `sechs Millionen`: whole scales in words."""
    sizes = [int(size) for size in voice.table("scales") if int(size) >= _LARGE and value >= int(size)]
    size = max(sizes, default=0)
    count = value / size if size else Decimal(0)
    if not size or count != count.to_integral_value() or count >= 1000:
        return None
    names = voice.table("scales")[str(size)]
    said = voice.vocabulary.scale_article if count == 1 else spell.spelled(count, voice.vocabulary)
    return f"{said} {_agreeing(str(names[0]), count, voice)}" if said else None


def _scaled(value: Decimal, style: _Style, voice: _Voice) -> tuple[str, str]:
    """The digits of `value` and its scale word (with the gap before it), in the style of the figure."""
    word = style.scale.lstrip(_GAPS)
    gap = style.scale[: len(style.scale) - len(word)]
    if not word:
        grouped = any(not char.isdigit() for char in style.number) or len(style.number) > 4
        if abs(value) < _LARGE or grouped:
            return _written(value, style, voice), ""
        return _rescaled(value, style, " ", (0, 1), voice)
    current = _scale_value(word, voice)
    mantissa = value / current
    if Decimal("0.1") <= abs(mantissa) < 1000 and spell.places_of(mantissa) <= 3:
        return _written(mantissa, style, voice), gap + _agreeing(word, mantissa, voice)
    return _rescaled(value, style, gap, _place(word, voice), voice)


def _written(value: Decimal, style: _Style, voice: _Voice) -> str:
    cents = dimension(style.unit) == "money" and not style.scale
    return spell.digits(value, style.number, voice.vocabulary, least_places=2 if cents else 0)


def _rescaled(value: Decimal, style: _Style, gap: str, place: tuple[int, int], voice: _Voice) -> tuple[str, str]:
    """With the largest scale that fits, spelled as the figure spells its own."""
    table, column = place
    least = 1000 if table else _LARGE
    sizes = [int(size) for size in voice.table(_TABLES[table]) if int(size) >= least and len(size) % 3 == 1 and abs(value) >= int(size)]
    size = max(sizes, default=1)
    mantissa = value / size
    if size == 1 or spell.places_of(mantissa) > 3:
        return _written(value, style._replace(number=""), voice), ""
    names = voice.table(_TABLES[table])[str(size)]
    return _written(mantissa, style, voice), gap + _agreeing(str(names[min(column, len(names) - 1)]), mantissa, voice)


def _scale_value(word: str, voice: _Voice) -> int:
    tokens = tokenize(word)
    found = match(voice.vocabulary.scales, tokens, 0) if tokens else None
    return int(found[1]) if found else voice.vocabulary.glued_scales.get(word.casefold(), 1)


def _place(word: str, voice: _Voice) -> tuple[int, int]:
    """In which table of scale words a word stands, and at which place of its list."""
    for table, name in enumerate(_TABLES):
        for names in voice.table(name).values():
            spellings = [str(spelling).casefold() for spelling in names]
            if word.casefold() in spellings:
                return table, spellings.index(word.casefold())
    return 0, 0


def _agreeing(word: str, mantissa: Decimal, voice: _Voice) -> str:
    """A scale's name in the number that its mantissa asks for (1 Million, 2 Millionen)."""
    for names in voice.table("scales").values():
        if len(names) > 1 and word in names:
            return str(names[0] if mantissa == 1 else names[1])
    return word


def _share(value: Decimal, voice: _Voice) -> str | None:
    """A simple fraction by its name: `zwei Drittel`, `three quarters`."""
    for share, names in voice.table("fractions").items():
        numerator, _, denominator = share.partition("/")
        count = value * int(denominator) / int(numerator)
        whole = int(count.to_integral_value())
        if numerator == "1" and abs(count - whole) < Decimal("1e-9") and (int(denominator) > 2):
            said = spell.spelled(Decimal(whole), voice.vocabulary)
            one = voice.vocabulary.articles_list[0] if voice.vocabulary.articles_list else said
            name = names[0] if whole == 1 else names[min(voice.vocabulary.plural_at, len(names) - 1)]
            return f"{one if whole == 1 else said} {name}"
    return None
