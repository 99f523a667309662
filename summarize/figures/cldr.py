"""What Unicode's CLDR knows of a language, by way of Babel: separators, months, units, money."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from summarize.figures.units import CLDR

_CURRENCIES = ("EUR", "USD", "GBP", "JPY", "CHF", "CNY", "INR", "RUB", "CAD", "AUD", "SEK", "NOK",
               "DKK", "PLN", "TRY", "BRL", "ZAR", "KRW", "UAH", "HUF", "CZK")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Locale:
    """The data of one language, in lower case, numbers taken out of the patterns."""

    decimal: str
    group: str
    months: dict[str, int]
    units: dict[str, str]
    money: dict[str, str]
    countries: dict[str, str]
    """Names of countries, in lower case → ISO 3166 codes."""


@cache
def locale(code: str) -> Locale:
    """The CLDR data of a language code that Babel knows."""
    # Babel costs more time than a short text does, so it is imported when first needed.
    from babel import Locale as BabelLocale
    from babel.numbers import get_currency_name
    from babel.units import format_unit

    babel = BabelLocale.parse(code)
    symbols = babel.number_symbols["latn"]
    months = {}
    for width in ("wide", "abbreviated"):
        for number, name in babel.months["format"][width].items():
            months[name.lower().rstrip(".")] = number
    units: dict[str, str] = {}
    for identifier, canonical in CLDR.items():
        for count in (1, 2):
            name = format_unit(count, identifier, length="long", locale=babel)
            if identifier in name:
                continue  # CLDR has no long name here, and Babel answers with the identifier
            words = name.replace(str(count), " ").replace("\u00a0", " ").lower().split()
            units.setdefault(" ".join(words), canonical)
    money: dict[str, str] = {}
    for currency in _CURRENCIES:
        money[currency.lower()] = currency
        for count in (1, 2):
            name = get_currency_name(currency, count=count, locale=babel)
            money.setdefault(name.lower(), currency)
    countries = {
        name.lower(): region
        for region, name in babel.territories.items()
        if len(region) == 2 and region.isalpha() and region not in ("EU", "UN", "EZ", "ZZ")
    }
    return Locale(symbols["decimal"], symbols["group"], months, units, money, countries)
