"""What does a unit measure, and how does it turn into another of its kind? Symbols only: their words are in the lexicon."""

from __future__ import annotations

from decimal import Decimal

_CODES = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP
CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD
JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL DEM ATS FRF ITL ESP NLG BEF GRD
"""
CURRENCIES = frozenset(_CODES.split())
"""ISO 4217 codes in use, and those of the currencies that the euro replaced and old stories carry."""

_DIMENSIONS = {
    "percent": {"%": "1", "[permille]": "0.1"},
    "points": {"pt": "1", "bp": "0.01"},
    "duration": {
        "s": "1", "ms": "0.001", "us": "1e-6", "ns": "1e-9", "min": "60", "h": "3600", "d": "86400", "wk": "604800", "mo": "2629746",
        "a": "31556952",
    },
    "length": {
        "m": "1", "km": "1000", "dm": "0.1", "cm": "0.01", "mm": "0.001", "um": "1e-6", "nm": "1e-9", "mi": "1609.344", "nmi": "1852",
        "ft": "0.3048", "in": "0.0254", "yd": "0.9144", "ly": "9460730472580800",
        "dam": "10", "fathom": "1.8288", "fur": "201.168", "AU": "149597870700", "pc": "30856775814913673",
    },
    "area": {
        "m2": "1", "km2": "1e6", "cm2": "0.0001", "mm2": "1e-6", "ha": "10000", "mi2": "2589988.110336", "ft2": "0.09290304",
        "yd2": "0.83612736", "in2": "0.00064516", "acre": "4046.8564224",
    },
    "volume": {
        "l": "1", "hl": "100", "dl": "0.1", "cl": "0.01", "ml": "0.001", "m3": "1000", "km3": "1e12", "cm3": "0.001",
        "bbl": "158.987294928", "gal": "3.785411784", "pint": "0.473176473", "floz": "0.0295735295625", "bu": "35.23907016688",
        "qt": "0.946352946", "tbsp": "0.01478676478125", "tsp": "0.00492892159375", "acft": "1233481.83754752", "Ml": "1e6",
        "ft3": "28.316846592", "in3": "0.016387064", "yd3": "764.554857984", "mm3": "1e-6",
    },
    "mass": {
        "g": "1", "kg": "1000", "mg": "0.001", "ug": "1e-6", "dt": "1e5", "t": "1e6", "kt": "1e9", "Mt": "1e12", "Gt": "1e15",
        "lb": "453.59237", "oz": "28.349523125", "ozt": "31.1034768", "ct": "0.2", "Ztr": "50000", "st": "6350.29318", "ston": "907184.74",
    },
    "speed": {"km/h": "1", "m/s": "3.6", "mph": "1.609344", "kn": "1.852", "km/s": "3600"},
    "temperature": {"Cel": "1", "degF": "1", "K": "1"},
    "energy": {
        "J": "1", "eV": "1.602176634e-19", "kJ": "1e3", "MJ": "1e6", "GJ": "1e9", "TJ": "1e12", "PJ": "1e15",
        "Wh": "3600", "kWh": "3.6e6", "MWh": "3.6e9",
        "GWh": "3.6e12", "TWh": "3.6e15", "cal": "4.184", "kcal": "4184", "Btu": "1055.05585262",
    },
    "power": {"W": "1", "mW": "0.001", "kW": "1e3", "MW": "1e6", "GW": "1e9", "TW": "1e12", "PS": "735.49875", "hp": "745.69987"},
    "data": {
        "B": "1", "bit": "0.125", "kB": "1e3", "MB": "1e6", "GB": "1e9", "TB": "1e12", "PB": "1e15", "EB": "1e18", "ZB": "1e21",
        "KiB": "1024", "MiB": "1048576", "GiB": "1073741824", "kbit": "125", "Mbit": "125e3", "Gbit": "125e6", "Tbit": "125e9",
    },
    "frequency": {"Hz": "1", "kHz": "1e3", "MHz": "1e6", "GHz": "1e9", "THz": "1e12"},
    "voltage": {"V": "1", "kV": "1e3", "mV": "0.001"},
    "current": {"A": "1", "mA": "0.001"},
    "resistance": {"Ohm": "1"},
    "force": {"N": "1", "kN": "1e3"},
    "torque": {"Nm": "1"},
    "pixels": {"px": "1", "MP": "1e6"},
    "substance": {"mol": "1", "mmol": "0.001"},
    "intensity": {"cd": "1"},
    "flux": {"T": "1"},
    "light": {"lm": "1"},
    "illuminance": {"lx": "1"},
    "charge": {"Ah": "1", "mAh": "0.001"},
    "pressure": {"Pa": "1", "hPa": "100", "kPa": "1e3", "MPa": "1e6", "bar": "1e5", "mbar": "100", "mmHg": "133.322387415",
                 "inHg": "3386.389",
                 "atm": "101325", "psi": "6894.757293168"},
    "level": {"dB": "1"},
    "consumption": {"mpg": "1"},
    "concentration": {"ppm": "1", "ppb": "0.001"},
    "activity": {"Bq": "1"},
    "dose": {"mSv": "1"},
    "angle": {"deg": "1"},
    "computing": {"FLOPS": "1", "TFLOPS": "1e12", "PFLOPS": "1e15", "EFLOPS": "1e18"},
}  # fmt: skip
"""Dimension → unit → how many of the dimension's first unit it is (SI, US customary gallons and pints).

A month and a year are the Gregorian mean.
"""

_UNITS = {unit: (name, amount) for name, units in _DIMENSIONS.items() for unit, amount in units.items()}
_TEMPERATURES = {  # slope and offset to kelvin
    "Cel": (Decimal(1), Decimal("273.15")),
    "degF": (Decimal(5) / Decimal(9), Decimal("459.67") * 5 / 9),
    "K": (Decimal(1), Decimal(0)),
}


def dimension(unit: str | None) -> str | None:
    """What `unit` measures ("money", "length", "percent", …), or None for no unit and for units that are not known."""
    if unit is None:
        return None
    if unit in CURRENCIES:
        return "money"
    known = _UNITS.get(unit)
    return known[0] if known else None


def convertible(a: str | None, b: str | None) -> bool:
    """True where a value in `a` can be said in `b`: same dimension, never two currencies, never percent for points."""
    if a == b:
        return True
    first = dimension(a)
    return first is not None and first == dimension(b) and first != "money"


def converted(value: Decimal, unit: str, to: str) -> Decimal:
    """`value` in `unit`, said in `to`. ValueError where the two are not convertible."""
    if unit == to:
        return value
    if not convertible(unit, to):
        raise ValueError(f"{unit} cannot be turned into {to}")
    if unit in _TEMPERATURES:
        (slope, offset), (to_slope, to_offset) = _TEMPERATURES[unit], _TEMPERATURES[to]
        return (value * slope + offset - to_offset) / to_slope
    return value * factor(unit, to)


def factor(unit: str, to: str) -> Decimal:
    """How many `to` one `unit` is (steps of temperature for temperatures: what a difference or a grain is multiplied by)."""
    if unit in _TEMPERATURES:
        return _TEMPERATURES[unit][0] / _TEMPERATURES[to][0]
    return Decimal(_UNITS[unit][1]) / Decimal(_UNITS[to][1])
