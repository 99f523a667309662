"""Multiples, money, measures, ages, durations, dates, times and scores as Dutch–English pairs."""

from __future__ import annotations

import random

from num2words import num2words

from training.generator.numbers import Pair, Slot, decimal, log_uniform, scale

# factor, Dutch stem, English past, English participle phrase, English noun
MULTIPLES: list[tuple[int, str, str, str]] = [
    (2, "verdubbel", "doubled", "doubling"),
    (3, "verdrievoudig", "tripled", "tripling"),
    (4, "verviervoudig", "quadrupled", "quadrupling"),
    (5, "vervijfvoudig", "increased fivefold", "fivefold increase"),
    (6, "verzesvoudig", "increased sixfold", "sixfold increase"),
    (7, "verzevenvoudig", "increased sevenfold", "sevenfold increase"),
    (8, "verachtvoudig", "increased eightfold", "eightfold increase"),
    (9, "vernegenvoudig", "increased ninefold", "ninefold increase"),
    (10, "vertienvoudig", "increased tenfold", "tenfold increase"),
    (10, "vertienvoudig", "rose tenfold", "tenfold increase"),
    (12, "vertwaalfvoudig", "increased twelvefold", "twelvefold increase"),
    (15, "vervijftienvoudig", "increased fifteenfold", "fifteenfold increase"),
    (20, "vertwintigvoudig", "increased twentyfold", "twentyfold increase"),
    (100, "verhonderdvoudig", "increased a hundredfold", "hundredfold increase"),
]
_SMALL_DOWN = ("halveer", "halved", "halving")
_TIMES = [
    ("twee keer zo", "twice as"), ("dubbel zo", "twice as"), ("tweemaal zo", "twice as"),
    ("anderhalf keer zo", "one and a half times as"), ("half zo", "half as"),
    ("drie keer zo", "three times as"), ("driemaal zo", "three times as"),
    ("vier keer zo", "four times as"), ("vijf keer zo", "five times as"),
    ("viermaal zo", "four times as"), ("zes keer zo", "six times as"),
    ("acht keer zo", "eight times as"), ("tien keer zo", "ten times as"),
    ("ruim twee keer zo", "more than twice as"), ("bijna drie keer zo", "nearly three times as"),
    ("tweeënhalf keer zo", "two and a half times as"), ("twintig keer zo", "twenty times as"),
]  # fmt: skip
MONTHS = list(
    zip(
        "januari februari maart april mei juni juli augustus september oktober november december"
        .split(),
        "January February March April May June July August September October November December"
        .split(),
        strict=True,
    )
)  # fmt: skip
DAYS = list(
    zip(
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        strict=True,
    )
)


def multiplied(rng: random.Random) -> Pair:
    """Past tense: vertienvoudigde / increased tenfold; halveerde / halved."""
    if rng.random() < 0.12:
        return "halveerde", "halved"
    _, stem, past, _ = rng.choice(MULTIPLES)
    about = rng.choice([("", "")] * 5 + [("ruim", "more than "), ("bijna", "almost ")])
    nl = f"{stem}de"
    if about[0] and past in ("doubled", "tripled", "quadrupled"):
        return f"{nl} {about[0]}", f"{about[1]}{past}"
    return nl, past


def is_multiplied(rng: random.Random) -> Pair:
    """Perfect tense, to follow is/has: vertienvoudigd / increased tenfold."""
    if rng.random() < 0.12:
        return "gehalveerd", "halved"
    _, stem, past, _ = rng.choice(MULTIPLES)
    return f"{stem}d", past.replace("rose", "risen")


def to_multiply(rng: random.Random) -> Pair:
    """Infinitive: vertienvoudigen / increase tenfold."""
    if rng.random() < 0.12:
        return "halveren", "halve"
    _, stem, past, _ = rng.choice(MULTIPLES)
    if past.endswith("d"):
        infinitive = {"doubled": "double", "tripled": "triple", "quadrupled": "quadruple"}.get(past)
        past = infinitive or past.replace("increased", "increase").replace("rose", "rise")
    nl = "verdubbelen" if stem == "verdubbel" else f"{stem}en"
    return nl, past


def multiplication(rng: random.Random) -> Pair:
    """Noun: een vertienvoudiging / a tenfold increase."""
    if rng.random() < 0.12:
        return "een halvering", "a halving"
    _, stem, _, noun = rng.choice(MULTIPLES)
    article = "an" if noun.startswith("eight") else "a"
    return f"een {stem}ing", f"{article} {noun}"


def times_high(rng: random.Random) -> Pair:
    """Drie keer zo hoog / three times as high."""
    nl, en = rng.choice(_TIMES)
    adjective = rng.choice([("hoog", "high"), ("groot", "large")])
    return f"{nl} {adjective[0]}", f"{en} {adjective[1]}"


def times_many(rng: random.Random) -> Pair:
    """Drie keer zoveel / three times as many."""
    nl, en = rng.choice(_TIMES)
    return f"{nl}veel" if nl.endswith("zo") else nl, f"{en} many"


def money(rng: random.Random) -> Pair:
    """Euros, dollars and pounds, in signs and words."""
    kind = rng.randrange(6)
    if kind == 0:
        a, b = decimal(rng, 1.1, 99)
        nl_s, en_s = rng.choice([("miljoen", "million"), ("miljard", "billion")])
        sign = rng.choice("€$£")
        return f"{sign} {a} {nl_s}", f"{sign}{b} {en_s}"
    if kind == 1:
        n = log_uniform(rng, 13, 99_000)
        return f"{n:,} euro".replace(",", "."), f"{n:,} euros"
    if kind == 2:
        a, b = decimal(rng, 1.5, 250, 2)
        return f"{a} euro", f"{b} euros"
    if kind == 3:
        n = log_uniform(rng, 15, 900_000)
        return f"€ {n:,}".replace(",", "."), f"€{n:,}"
    a, b = scale(rng)
    nl_c, en_c = rng.choice(
        [("euro", "euros"), ("dollar", "dollars"), ("pond", "pounds"), ("euro", "euros")]
    )
    return f"{a} {nl_c}", f"{b} {en_c}"


def measure(rng: random.Random) -> Pair:
    """A length, weight, area or volume."""
    nl_u, en_u = rng.choice(
        [("kilometer", "kilometers"), ("meter", "meters"), ("hectare", "hectares"),
         ("kilo", "kilos"), ("ton", "tonnes"), ("vierkante kilometer", "square kilometers"),
         ("centimeter", "centimeters"), ("liter", "liters"), ("millimeter", "millimeters")]
    )  # fmt: skip
    if rng.random() < 0.4:
        a, b = decimal(rng, 1.2, 95)
    else:
        n = log_uniform(rng, 2, 12_000)
        a, b = f"{n:,}".replace(",", "."), f"{n:,}"
    return f"{a} {nl_u}", f"{b} {en_u}"


def degrees(rng: random.Random) -> Pair:
    """A temperature."""
    a, b = decimal(rng, 1, 44) if rng.random() < 0.6 else (str(rng.randint(2, 45)),) * 2
    return f"{a} graden", f"{b} degrees"


def age(rng: random.Random) -> Pair:
    """18-jarige / 18-year-old, as an adjective."""
    n = rng.randint(12, 97)
    return f"{n}-jarige", f"{n}-year-old"


def child_age(rng: random.Random) -> Pair:
    """The age of a child, as an adjective."""
    n = rng.randint(6, 17)
    return f"{n}-jarige", f"{n}-year-old"


def duration(rng: random.Random) -> Pair:
    """Hours, days, weeks, months, years; halves too."""
    nl_u, en_u = rng.choice(
        [("uur", "hours"), ("dagen", "days"), ("weken", "weeks"), ("maanden", "months"),
         ("jaar", "years"), ("minuten", "minutes")]
    )  # fmt: skip
    if rng.random() < 0.3:
        halves = [("uur", "an hour and a half"), ("jaar", "a year and a half")]
        unit, phrase = rng.choice(halves)
        if rng.random() < 0.5:
            return f"anderhalf {unit}", phrase
        a, b = rng.choice([("tweeënhalf", "two and a half"), ("drieënhalf", "three and a half")])
        return f"{a} {unit}", f"{b} {'hours' if unit == 'uur' else 'years'}"
    n = rng.randint(2, 48)
    if n < 13 and rng.random() < 0.7:
        return f"{num2words(n, lang='nl')} {nl_u}", f"{num2words(n, lang='en')} {en_u}"
    return f"{n} {nl_u}", f"{n} {en_u}"


def ordinal(rng: random.Random) -> Pair:
    """Derde / third, 25e / 25th."""
    n = rng.randint(2, 12) if rng.random() < 0.6 else rng.randint(13, 200)
    if n < 13:
        return num2words(n, lang="nl", to="ordinal"), num2words(n, lang="en", to="ordinal")
    return rng.choice([f"{n}e", f"{n}ste" if n >= 20 else f"{n}de"]), num2words(
        n, lang="en", to="ordinal_num"
    )


def year(rng: random.Random) -> Pair:
    """A year."""
    text = str(rng.randint(1995, 2025) if rng.random() < 0.9 else rng.randint(1900, 1994))
    return text, text


def month(rng: random.Random) -> Pair:
    """A month's name."""
    return rng.choice(MONTHS)


def day(rng: random.Random) -> Pair:
    """A weekday's name."""
    return rng.choice(DAYS)


def date(rng: random.Random) -> Pair:
    """12 maart 2021 / 12 March 2021; with the weekday now and then."""
    n = rng.randint(1, 28)
    nl, en = month(rng)
    y = year(rng)[0]
    if rng.random() < 0.3:
        d = day(rng)
        return f"{d[0]} {n} {nl}", f"{d[1]}, {n} {en}"
    if rng.random() < 0.3:
        return f"{n} {nl} {y}", f"{en} {n}, {y}"
    return f"{n} {nl} {y}", f"{n} {en} {y}"


_HOURS_NL = "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()


def clock(rng: random.Random) -> Pair:
    """10.00 uur / 10 a.m., half acht / 7:30 (the half hour before eight), kwart over zes."""
    kind = rng.randrange(10)
    hour, minute = rng.randint(1, 23), rng.choice([0, 0, 5, 10, 15, 20, 30, 40, 45, 55])
    if kind < 5:
        if (hour, minute) == (12, 0):
            return "12.00 uur", "noon"
        suffix = "a.m." if hour < 12 else "p.m."
        twelve = (hour - 1) % 12 + 1
        en = f"{twelve} {suffix}" if minute == 0 else f"{twelve}:{minute:02d} {suffix}"
        return f"{hour}.{minute:02d} uur", en
    n = rng.randint(1, 12)
    before = (n - 2) % 12 + 1
    parts = [("'s ochtends", "in the morning"), ("'s avonds", "in the evening"), ("", "")]
    nl_p, en_p = parts[0] if 6 <= n <= 11 and rng.random() < 0.5 else parts[2]
    if kind < 8:
        nl, en = f"half {_HOURS_NL[n - 1]}", f"{before}:30"
    elif kind == 8:
        nl, en = f"kwart over {_HOURS_NL[n - 1]}", f"a quarter past {num2words(n)}"
    else:
        nl, en = f"kwart voor {_HOURS_NL[n - 1]}", f"a quarter to {num2words(n)}"
    return f"{nl} {nl_p}".strip(), f"{en} {en_p}".strip()


def score(rng: random.Random) -> Pair:
    """3-1, 6-4."""
    text = f"{rng.randint(1, 6)}-{rng.randint(0, 4)}"
    return text, text


QUANTITY_SLOTS: dict[str, Slot] = {
    "multiplied": multiplied,
    "ismultiplied": is_multiplied,
    "tomultiply": to_multiply,
    "multiplication": multiplication,
    "timeshigh": times_high,
    "timesmany": times_many,
    "money": money,
    "measure": measure,
    "degrees": degrees,
    "age": age,
    "childage": child_age,
    "duration": duration,
    "ordinal": ordinal,
    "year": year,
    "month": month,
    "day": day,
    "date": date,
    "clock": clock,
    "score": score,
}
