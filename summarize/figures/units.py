"""The units of measure and of time: their canonical names, and what converts into what."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """A canonical unit: `factor` of the dimension's base unit; `offset` for temperatures."""

    name: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)


def _table() -> dict[str, Unit]:
    rows = {
        "length": "mm:0.001 cm:0.01 dm:0.1 m:1 km:1000 in:0.0254 ft:0.3048 yd:0.9144 mi:1609.344 "
        "nmi:1852 ly:9460730472580800 au:149597870700 µm:0.000001 nm:0.000000001",
        "area": "mm2:0.000001 cm2:0.0001 m2:1 ha:10000 km2:1000000 acre:4046.8564224 "
        "in2:0.00064516 ft2:0.09290304 yd2:0.83612736 mi2:2589988.110336",
        "volume": "ml:0.001 cl:0.01 dl:0.1 l:1 hl:100 cm3:0.001 m3:1000 km3:1000000000000 "
        "gal:3.785411784 bbl:158.987294928 pt:0.473176473 fl-oz:0.0295735295625 ft3:28.316846592",
        "mass": "mg:0.001 µg:0.000001 g:1 kg:1000 pond:500 ons:100 "
        "t:1000000 lb:453.59237 oz:28.349523125 "
        "ton:907184.74 stone:6350.29318 ct:0.2",
        "speed": "m/s:1 km/h:0.2777777777777777778 mph:0.44704 kn:0.5144444444444444444 km/s:1000 "
        "mi/s:1609.344",
        "power": "W:1 kW:1000 MW:1000000 GW:1000000000 hp:735.49875",
        "energy": "J:1 kJ:1000 cal:4.184 kcal:4184 kWh:3600000 MWh:3600000000",
        "frequency": "Hz:1 kHz:1000 MHz:1000000 GHz:1000000000",
        "data": "bit:0.125 kb:125 Mb:125000 Gb:125000000 B:1 KB:1000 MB:1000000 GB:1000000000 "
        "TB:1000000000000 PB:1000000000000000",
        "pressure": "Pa:1 hPa:100 kPa:1000 bar:100000 mbar:100 psi:6894.757293168 atm:101325",
        "voltage": "mV:0.001 V:1 kV:1000",
        "current": "mA:0.001 A:1",
        "pixels": "px:1 Mpx:1000000",
        "angle": "°:1 arcmin:0.0166666666666666667 arcsec:0.000277777777777777778",
        "days": "ms:0.001 second:1 minute:60 hour:3600 day:86400 night:86400 week:604800",
        "months": "month:1 quarter:3 season:3 year:12 decade:120 century:1200 millennium:12000",
    }
    units = {}
    for dimension, row in rows.items():
        for item in row.split():
            name, factor = item.split(":")
            units[name] = Unit(name, dimension, Fraction(factor))
    units["°C"] = Unit("°C", "temperature", Fraction(1))
    units["°F"] = Unit("°F", "temperature", Fraction(5, 9), Fraction(-160, 9))
    units["K"] = Unit("K", "temperature", Fraction(1), Fraction("-273.15"))
    return units


UNITS: dict[str, Unit] = _table()

DURATIONS: frozenset[str] = frozenset(
    name for name, unit in UNITS.items() if unit.dimension in ("days", "months")
)

SYMBOLS: dict[str, str] = {
    "km/u": "km/h", "km/h": "km/h", "kmh": "km/h", "kph": "km/h", "kmph": "km/h", "km / u": "km/h",
    "mph": "mph", "m/s": "m/s", "km/s": "km/s", "mi/h": "mph",
    "mm": "mm", "cm": "cm", "dm": "dm", "m": "m", "km": "km", "ft": "ft", "mi": "mi", "yd": "yd",
    "nm": "nm", "µm": "µm",
    "mm2": "mm2", "mm²": "mm2", "cm2": "cm2", "cm²": "cm2", "m2": "m2", "m²": "m2", "km2": "km2",
    "km²": "km2", "mi2": "mi2", "mi²": "mi2", "sq mi": "mi2", "sq km": "km2", "sq ft": "ft2",
    "sq m": "m2", "cm3": "cm3", "cm³": "cm3", "cc": "cm3", "m3": "m3", "m³": "m3", "km³": "km3",
    "ha": "ha", "ml": "ml", "cl": "cl", "dl": "dl", "hl": "hl", "l": "l",
    "mg": "mg", "g": "g", "kg": "kg", "kgs": "kg", "lb": "lb", "lbs": "lb", "oz": "oz",
    "kw": "kW", "mw": "MW", "gw": "GW", "kwh": "kWh", "mwh": "MWh", "kj": "kJ", "kcal": "kcal",
    "hz": "Hz", "khz": "kHz", "mhz": "MHz", "ghz": "GHz",
    "kb": "KB", "mb": "MB", "gb": "GB", "tb": "TB", "mbit": "Mb", "kbit": "kb", "gbit": "Gb",
    "mbps": "Mb", "gbps": "Gb", "bar": "bar", "psi": "psi", "hpa": "hPa", "kv": "kV", "v": "V",
    "° c": "°C", "° f": "°F", "°c": "°C", "°f": "°F", "°": "°", "℃": "°C", "℉": "°F", "px": "px",
}  # fmt: skip
"""Symbols that every language uses, in lower case."""

CLDR: dict[str, str] = {
    "length-millimeter": "mm", "length-centimeter": "cm", "length-decimeter": "dm",
    "length-meter": "m", "length-kilometer": "km", "length-inch": "in", "length-foot": "ft",
    "length-yard": "yd", "length-mile": "mi", "length-nautical-mile": "nmi",
    "length-light-year": "ly", "length-micrometer": "µm", "length-nanometer": "nm",
    "area-square-centimeter": "cm2", "area-square-meter": "m2", "area-square-kilometer": "km2",
    "area-hectare": "ha", "area-acre": "acre", "area-square-foot": "ft2",
    "area-square-inch": "in2", "area-square-mile": "mi2", "area-square-yard": "yd2",
    "volume-milliliter": "ml", "volume-centiliter": "cl", "volume-deciliter": "dl",
    "volume-liter": "l", "volume-hectoliter": "hl", "volume-cubic-centimeter": "cm3",
    "volume-cubic-meter": "m3", "volume-cubic-kilometer": "km3", "volume-gallon": "gal",
    "volume-barrel": "bbl", "volume-pint": "pt", "volume-cubic-foot": "ft3",
    "volume-fluid-ounce": "fl-oz",
    "mass-milligram": "mg", "mass-microgram": "µg", "mass-gram": "g", "mass-kilogram": "kg",
    "mass-tonne": "t", "mass-pound": "lb", "mass-ounce": "oz", "mass-carat": "ct",
    "speed-kilometer-per-hour": "km/h", "speed-mile-per-hour": "mph",
    "speed-meter-per-second": "m/s", "speed-knot": "kn",
    "power-watt": "W", "power-kilowatt": "kW", "power-megawatt": "MW", "power-gigawatt": "GW",
    "power-horsepower": "hp", "energy-joule": "J", "energy-kilojoule": "kJ",
    "energy-calorie": "cal", "energy-kilocalorie": "kcal", "energy-kilowatt-hour": "kWh",
    "frequency-hertz": "Hz", "frequency-kilohertz": "kHz", "frequency-megahertz": "MHz",
    "frequency-gigahertz": "GHz", "digital-bit": "bit", "digital-kilobit": "kb",
    "digital-megabit": "Mb", "digital-gigabit": "Gb", "digital-byte": "B",
    "digital-kilobyte": "KB", "digital-megabyte": "MB", "digital-gigabyte": "GB",
    "digital-terabyte": "TB", "digital-petabyte": "PB", "electric-volt": "V",
    "electric-ampere": "A", "pressure-pascal": "Pa", "pressure-hectopascal": "hPa",
    "pressure-bar": "bar", "pressure-millibar": "mbar", "pressure-atmosphere": "atm",
    "temperature-celsius": "°C", "temperature-fahrenheit": "°F", "temperature-kelvin": "K",
    "angle-degree": "°", "graphics-pixel": "px", "graphics-megapixel": "Mpx",
    "duration-millisecond": "ms", "duration-second": "second", "duration-minute": "minute",
    "duration-hour": "hour", "duration-day": "day", "duration-night": "night",
    "duration-week": "week", "duration-month": "month", "duration-quarter": "quarter",
    "duration-year": "year", "duration-decade": "decade", "duration-century": "century",
}  # fmt: skip
"""CLDR's unit identifiers whose names in every language are looked up, and our canonical names."""

MONEY_SYMBOLS: dict[str, str] = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₴": "UAH", "₺": "TRY", "₿": "BTC", "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP",
}  # fmt: skip
"""Symbols of money, before or behind a number, and what they mean in news."""

DOLLARS: dict[str, str] = {
    "us": "USD", "au": "AUD", "a": "AUD", "ca": "CAD", "can": "CAD", "nz": "NZD", "hk": "HKD",
}  # fmt: skip
"""What is written to a dollar sign behind a number to say which: 300 US$."""
