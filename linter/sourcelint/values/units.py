"""What does a unit measure, and how does it turn into another of its kind? Symbols only: their words are in the lexicon."""

from __future__ import annotations

from decimal import Decimal

_D = Decimal

CURRENCIES = frozenset(
    """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP
CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD
JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL DEM ATS FRF ITL ESP NLG BEF GRD
""".split()
)
"""ISO 4217 codes in use, and those of the currencies that the euro replaced and old stories carry."""

_UNITS: dict[str, tuple[str, Decimal]] = {
    "%": ("percent", _D(1)), "[permille]": ("percent", _D("0.1")),
    "pt": ("points", _D(1)), "bp": ("points", _D("0.01")),
    "s": ("duration", _D(1)), "ms": ("duration", _D("0.001")), "us": ("duration", _D("1e-6")), "ns": ("duration", _D("1e-9")),
    "min": ("duration", _D(60)), "h": ("duration", _D(3600)), "d": ("duration", _D(86400)), "wk": ("duration", _D(604800)),
    "mo": ("duration", _D(2629746)), "a": ("duration", _D(31556952)),
    "m": ("length", _D(1)), "km": ("length", _D(1000)), "dm": ("length", _D("0.1")), "cm": ("length", _D("0.01")), "mm": ("length", _D("0.001")),
    "um": ("length", _D("1e-6")), "nm": ("length", _D("1e-9")), "mi": ("length", _D("1609.344")), "nmi": ("length", _D(1852)),
    "ft": ("length", _D("0.3048")), "in": ("length", _D("0.0254")), "yd": ("length", _D("0.9144")), "ly": ("length", _D("9460730472580800")),
    "m2": ("area", _D(1)), "km2": ("area", _D(1000000)), "cm2": ("area", _D("0.0001")), "mm2": ("area", _D("1e-6")), "ha": ("area", _D(10000)),
    "mi2": ("area", _D("2589988.110336")), "ft2": ("area", _D("0.09290304")), "yd2": ("area", _D("0.83612736")), "acre": ("area", _D("4046.8564224")),
    "m3": ("volume", _D(1000)), "km3": ("volume", _D("1e12")), "cm3": ("volume", _D("0.001")), "l": ("volume", _D(1)), "hl": ("volume", _D(100)),
    "cl": ("volume", _D("0.01")), "dl": ("volume", _D("0.1")), "ml": ("volume", _D("0.001")), "bbl": ("volume", _D("158.987294928")),
    "gal": ("volume", _D("3.785411784")), "pint": ("volume", _D("0.473176473")), "ft3": ("volume", _D("28.316846592")),
    "g": ("mass", _D(1)), "kg": ("mass", _D(1000)), "mg": ("mass", _D("0.001")), "ug": ("mass", _D("1e-6")), "t": ("mass", _D(1000000)),
    "kt": ("mass", _D("1e9")), "Mt": ("mass", _D("1e12")), "Gt": ("mass", _D("1e15")), "lb": ("mass", _D("453.59237")), "oz": ("mass", _D("28.349523125")),
    "ozt": ("mass", _D("31.1034768")), "ct": ("mass", _D("0.2")), "Ztr": ("mass", _D(50000)), "st": ("mass", _D("6350.29318")),
    "km/h": ("speed", _D(1)), "m/s": ("speed", _D("3.6")), "mph": ("speed", _D("1.609344")), "kn": ("speed", _D("1.852")), "km/s": ("speed", _D(3600)),
    "Cel": ("temperature", _D(1)), "degF": ("temperature", _D(1)), "K": ("temperature", _D(1)),
    "J": ("energy", _D(1)), "kJ": ("energy", _D(1000)), "MJ": ("energy", _D("1e6")), "GJ": ("energy", _D("1e9")), "TJ": ("energy", _D("1e12")), "PJ": ("energy", _D("1e15")),
    "Wh": ("energy", _D(3600)), "kWh": ("energy", _D("3.6e6")), "MWh": ("energy", _D("3.6e9")), "GWh": ("energy", _D("3.6e12")), "TWh": ("energy", _D("3.6e15")),
    "cal": ("energy", _D("4.184")), "kcal": ("energy", _D(4184)),
    "W": ("power", _D(1)), "mW": ("power", _D("0.001")), "kW": ("power", _D(1000)), "MW": ("power", _D("1e6")), "GW": ("power", _D("1e9")), "TW": ("power", _D("1e12")),
    "PS": ("power", _D("735.49875")), "hp": ("power", _D("745.69987")),
    "bit": ("data", _D("0.125")), "B": ("data", _D(1)), "kB": ("data", _D("1e3")), "MB": ("data", _D("1e6")), "GB": ("data", _D("1e9")), "TB": ("data", _D("1e12")),
    "PB": ("data", _D("1e15")), "EB": ("data", _D("1e18")), "ZB": ("data", _D("1e21")), "KiB": ("data", _D(1024)), "MiB": ("data", _D(1048576)), "GiB": ("data", _D(1073741824)),
    "kbit": ("data", _D("125")), "Mbit": ("data", _D("125e3")), "Gbit": ("data", _D("125e6")), "Tbit": ("data", _D("125e9")),
    "Hz": ("frequency", _D(1)), "kHz": ("frequency", _D("1e3")), "MHz": ("frequency", _D("1e6")), "GHz": ("frequency", _D("1e9")), "THz": ("frequency", _D("1e12")),
    "V": ("voltage", _D(1)), "kV": ("voltage", _D(1000)), "A": ("current", _D(1)), "mA": ("current", _D("0.001")), "Ah": ("charge", _D(1)), "mAh": ("charge", _D("0.001")),
    "Pa": ("pressure", _D(1)), "hPa": ("pressure", _D(100)), "kPa": ("pressure", _D(1000)), "bar": ("pressure", _D(100000)), "mmHg": ("pressure", _D("133.322387415")),
    "dB": ("level", _D(1)), "ppm": ("concentration", _D(1)), "ppb": ("concentration", _D("0.001")), "Bq": ("activity", _D(1)), "mSv": ("dose", _D(1)), "deg": ("angle", _D(1)),
    "FLOPS": ("computing", _D(1)), "TFLOPS": ("computing", _D("1e12")), "PFLOPS": ("computing", _D("1e15")), "EFLOPS": ("computing", _D("1e18")),
}  # fmt: skip

_TEMPERATURES = {"Cel": (_D(1), _D("273.15")), "degF": (_D(5) / _D(9), _D("255.372222222")), "K": (_D(1), _D(0))}


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
    return _UNITS[unit][1] / _UNITS[to][1]
