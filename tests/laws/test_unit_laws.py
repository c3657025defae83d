"""Every unit in scope is read as CLDR writes it: in full, abbreviated, and glued to its number where that means one thing only."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from babel.units import format_unit

from sourcelint.figures.scan import read_one
from sourcelint.lexicon.loading import load

LEXICON = load()
LOCALES = {"de": ("de", "de_AT", "de_CH"), "en": ("en", "en_GB")}
NUMBERS = (Decimal(1), Decimal(3), Decimal("17.5"), Decimal(1200))
UNITS = {
    "length-kilometer": "km", "length-meter": "m", "length-decimeter": "dm", "length-centimeter": "cm", "length-millimeter": "mm",
    "length-micrometer": "um", "length-nanometer": "nm", "length-mile": "mi", "length-nautical-mile": "nmi", "length-foot": "ft",
    "length-inch": "in", "length-yard": "yd", "length-light-year": "ly", "length-fathom": "fathom", "length-astronomical-unit": "AU",
    "length-parsec": "pc", "area-square-kilometer": "km2", "area-square-meter": "m2", "area-hectare": "ha",
    "area-square-centimeter": "cm2", "area-square-mile": "mi2", "area-square-foot": "ft2", "area-square-yard": "yd2",
    "area-square-inch": "in2", "area-acre": "acre", "volume-liter": "l", "volume-hectoliter": "hl", "volume-deciliter": "dl",
    "volume-centiliter": "cl", "volume-milliliter": "ml", "volume-megaliter": "Ml", "volume-cubic-meter": "m3",
    "volume-cubic-kilometer": "km3", "volume-cubic-centimeter": "cm3", "volume-cubic-foot": "ft3", "volume-cubic-inch": "in3",
    "volume-cubic-yard": "yd3", "volume-barrel": "bbl", "volume-gallon": "gal", "volume-pint": "pint", "volume-quart": "qt",
    "volume-fluid-ounce": "floz", "volume-bushel": "bu", "volume-acre-foot": "acft", "mass-gram": "g", "mass-kilogram": "kg",
    "mass-milligram": "mg", "mass-microgram": "ug", "mass-tonne": "t", "mass-ton": "ston", "mass-pound": "lb", "mass-ounce": "oz",
    "mass-ounce-troy": "ozt", "mass-carat": "ct", "mass-stone": "st", "speed-kilometer-per-hour": "km/h",
    "speed-meter-per-second": "m/s", "speed-mile-per-hour": "mph", "speed-knot": "kn", "temperature-celsius": "Cel",
    "temperature-fahrenheit": "degF", "temperature-kelvin": "K", "temperature-generic": "Cel", "energy-joule": "J",
    "energy-kilojoule": "kJ", "energy-calorie": "cal", "energy-kilocalorie": "kcal", "energy-kilowatt-hour": "kWh",
    "energy-electronvolt": "eV", "energy-british-thermal-unit": "Btu", "power-watt": "W", "power-kilowatt": "kW",
    "power-megawatt": "MW", "power-gigawatt": "GW", "power-milliwatt": "mW", "power-horsepower": "hp", "digital-bit": "bit",
    "digital-byte": "B", "digital-kilobit": "kbit", "digital-kilobyte": "kB", "digital-megabit": "Mbit", "digital-megabyte": "MB",
    "digital-gigabit": "Gbit", "digital-gigabyte": "GB", "digital-terabit": "Tbit", "digital-terabyte": "TB",
    "digital-petabyte": "PB", "duration-year": "a", "duration-month": "mo", "duration-week": "wk", "duration-day": "d",
    "duration-hour": "h", "duration-minute": "min", "duration-second": "s", "duration-millisecond": "ms",
    "duration-microsecond": "us", "duration-nanosecond": "ns", "pressure-pascal": "Pa", "pressure-hectopascal": "hPa",
    "pressure-kilopascal": "kPa", "pressure-megapascal": "MPa", "pressure-bar": "bar", "pressure-millibar": "mbar",
    "pressure-atmosphere": "atm", "pressure-pound-force-per-square-inch": "psi", "pressure-millimeter-ofhg": "mmHg",
    "pressure-inch-ofhg": "inHg", "frequency-hertz": "Hz", "frequency-kilohertz": "kHz", "frequency-megahertz": "MHz",
    "frequency-gigahertz": "GHz", "concentr-percent": "%", "concentr-permille": "[permille]", "concentr-permillion": "ppm",
    "concentr-karat": "ct", "consumption-liter-per-100-kilometer": "l per 100 km", "consumption-liter-per-kilometer": "l per 1 km",
    "consumption-mile-per-gallon": "mpg", "electric-volt": "V", "electric-ampere": "A", "electric-milliampere": "mA",
    "electric-ohm": "Ohm", "force-newton": "N", "light-lux": "lx", "light-lumen": "lm",
}  # fmt: skip
SAME = {("hp", "PS"), ("cal", "kcal"), ("ppm", None), ("ston", "t")}
"""What news mean by CLDR's word: Pferdestärken are metric, calories are large ones, a bare ton is metric, a Millionstel is a share."""

OTHERWISE = {
    "short": {
        "electric-ampere", "force-newton", "temperature-kelvin", "length-parsec", "volume-pint", "mass-ton", "mass-carat",
        "concentr-karat", "mass-stone", "length-inch", "length-fathom",
    },
    "narrow": {"digital-bit", "digital-byte", "digital-kilobit", "length-foot", "mass-pound", "temperature-fahrenheit",
               "duration-month", "duration-week", "duration-day", "duration-minute", "pressure-millibar"},
}  # fmt: skip
"""Units whose abbreviation means another thing in a newspaper: 3 pc are percent, 3 tn a trillion, 3 K thousands, `in` is a word."""
GERMAN_OTHERWISE = {"mass-pound", "volume-quart", "duration-year"}
"""Pfund are money, Quart a quarter, J joules."""

LEAST = 0.97


def _left_out(code: str, unit: str, length: str) -> bool:
    if code == "de" and unit in GERMAN_OTHERWISE:
        return True
    return (length != "long" and unit in OTHERWISE["short"]) or (length == "narrow" and unit in OTHERWISE["narrow"])


def _written(code: str, length: str) -> Iterator[tuple[str, Decimal, str]]:
    for locale in LOCALES[code]:
        for unit, symbol in UNITS.items():
            for number in () if _left_out(code, unit, length) else NUMBERS:
                text = format_unit(number, unit, length=length, locale=locale)  # type: ignore[arg-type]
                if unit not in text:  # CLDR has no form of this length
                    yield text, number, symbol


def _right(text: str, number: Decimal, symbol: str, code: str) -> bool:
    figure = read_one(text, language=code, lexicon=LEXICON)
    if figure is None or figure.quantity.stated.lower is None:
        return False
    per = figure.quantity.per
    unit = f"{figure.quantity.unit} per {per.amount:f} {per.unit}" if per else figure.quantity.unit
    if (symbol, unit) in SAME:
        return True
    return unit == symbol and figure.quantity.stated.lower == number and (bool(per) or figure.text.rstrip(".") == text.rstrip("."))


@pytest.mark.parametrize("length", ["long", "short", "narrow"])
@pytest.mark.parametrize("code", LOCALES)
def test_units_are_read_as_cldr_writes_them(code: str, length: str) -> None:
    cases = list(_written(code, length))
    wrong = [case for case in cases if not _right(*case, code)]
    assert len(wrong) <= (1 - LEAST) * len(cases), f"{len(wrong)} of {len(cases)}: {wrong}"
