"""The unit beside a number: signs, codes and names of money, percentages, measures, temperatures, ages.

Works on the text alone; the noun that is counted is `counted`'s business.
"""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from briefgen.model import Family, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation, ReadNumber
from briefgen.parse.figures.measuring import dollars, rates, symbols
from briefgen.parse.figures.reading.numerals import tidy

CHARACTERS_TO_UNIT = 48
"""Characters after a number in which its unit stands."""
LOST_POUND = "PS"
"""What some feeds make of a pound sign; before a small number it is a game console."""
MILLION = Decimal(1000000)
MINUSES = "-−–"
BETWEEN_WORDS = frozenset({"", " ", "-", ". ", "\u00a0", "‑"})
"""What may stand between the words of a unit."""
UNIT_WORDS = 4
"""Words of the longest unit."""

_UNIT_WORD = re.compile(
    r"[^\W\d_]+(?:[/²³][^\W\d_]*|[23](?!\w))*(?:\.(?=\s?(?:ft|m|km|p\.h)\b)(?:p\.h\.?)?)?"
    r"|[%‰°℃℉€£¥₹$'′\"″₡₾₭元₿₴₽₺₪₩₫₱฿₦₸]"
)
# The mark of a note may stand between: "2.5¹ percent".
_GAP = re.compile(r"(?:[⁰¹²³⁴-⁹]{1,2}(?= ))?[ \u00a0\u202f]?[-‐‑]?[ \u00a0]?[(\[{<]?")
_DOTTED = re.compile(r"[ \u00a0]?-?[ \u00a0]?U\.[ ]?S\.[ \u00a0]dollars?\b", re.IGNORECASE)
_SUM = re.compile(r"\d,\d{3}|\.\d{2}$")
_LOOSE_MINUS = re.compile(r"(?:[^\d\s]|^) ?[-−] $")
_SCALE_AFTER = re.compile(r" (million|billion|trillion|bn|m|mn)\b", re.IGNORECASE)


def attach(text: str, number: ReadNumber, taken: int) -> Amount:
    """The number with its unit, empty where it has none; what stands before `taken` has its number."""
    plain = Amount(
        number.span,
        number.span,
        number.value,
        number.high,
        "",
        Family.BARE,
        number.kind,
        number.scale,
        number.modifier,
    )
    led = _led_by_money(text, plain, taken)
    if led is not None:
        return dollars.settle_dollar(text, rates.rated(text, _close_amount(text, led)))
    degree = _graded_pattern().search(text, max(taken, number.span.start - 24), number.span.start)
    if degree is not None:
        span = Span(degree.start(), number.span.end)
        return replace(plain, span=span, unit=degree["of"].lower(), family=Family.MEASURE)
    followed = _close_american(text, plain) or _close_followed(text, plain)
    if followed is None:
        return plain
    return dollars.settle_dollar(text, rates.rated(text, _settle_unit(text, followed)))


# ---------------------------------------------------------------- before the number
def _led_by_money(text: str, amount: Amount, taken: int) -> Amount | None:
    """As in "$16bn", "US$ 5", "EUR 50m", "dollar 6.2 million"."""
    inner = _has_inner_minus(text, amount.span.start)
    before = text[max(taken, amount.span.start - 12) : amount.span.start - inner]
    match = _money_before().search(before)
    if match is None:
        return _led_by_letter(text, amount)
    sign, glued = match[1], not match[2]
    if _is_word(text, amount, sign, glued=glued):
        return None
    code = _iso_code(sign)
    start = amount.span.start - inner - len(before) + match.start(1)
    minus = _minus_before(text, start)
    value = -amount.value if minus or inner else amount.value
    start -= minus
    return _in_millions(
        replace(amount, span=Span(start, amount.span.end), value=value, unit=code, family=Family.MONEY)
    )


def _is_word(text: str, amount: Amount, sign: str, *, glued: bool) -> bool:
    """As in "ALL 9 files", "COP29", "the TOP 7"; "COP 29 million" and "TRY500" are money."""
    if sign in words.currencies().named_like:
        return not _is_sum(text, amount) or (sign == LOST_POUND and not (glued and amount.scale > 1))
    return sign in words.currencies().spelled_like and not glued


@cache
def _graded_pattern() -> re.Pattern[str]:
    """As in "a magnitude 5.9 quake", "magnitude-7 tremor", "a magnitude of 6"."""
    words_of = words.alternatives(words.context().graded)
    return re.compile(rf"\b(?P<of>{words_of})(?: of |[ \u00a0‑-])$", re.IGNORECASE)


def _led_by_letter(text: str, amount: Amount) -> Amount | None:
    """As in "R4.3 billion" in an article on South Africa; not "R4" nor "K9"."""
    start = amount.span.start - 1
    countries = words.currencies().letters.get(text[start : start + 1]) if start >= 0 else None
    if countries is None or text[start - 1 : start].isalnum() or not _is_sum(text, amount):
        return None
    span = Span(start, amount.span.end)
    code = symbols.money_of(text, span, countries)
    return replace(amount, span=span, unit=code, family=Family.MONEY) if code else None


def _is_sum(text: str, amount: Amount) -> bool:
    """Written as money is: with a scale, cents or a comma."""
    return amount.scale > 1 or _SUM.search(amount.number.of(text)) is not None


def _iso_code(sign: str) -> str:
    """The ISO code of a sign, a name or a code with a dollar sign; MEUR and its like keep their M."""
    table = words.currencies()
    if len(sign) == 4 and sign[0] == "M" and sign[1:] in table.codes:
        return sign
    return table.signs.get(sign) or table.names.get(sign.lower()) or sign.upper()[:3]


def _minus_before(text: str, start: int) -> int:
    """How many characters the minus of "-$5" and "minus $5" takes; "2-$5" has none."""
    if text.endswith("minus ", 0, start):
        return len("minus ")
    led = start > 0 and text[start - 1] in MINUSES and (start == 1 or text[start - 2] in " (\n")
    return int(led)


def _has_inner_minus(text: str, start: int) -> bool:
    """As in "€-5m": between the sign and the number."""
    return start > 1 and text[start - 1] in MINUSES and text[start - 2] in words.currencies().signs


def _close_amount(text: str, amount: Amount) -> Amount:
    """As in "$80 dollars", "$900 US", "60 EUR million": what repeats the unit or scales it belongs to it."""
    again = re.compile(r" (?:US|U\.S\.)(?= )| dollars?\b| euros?\b| USD\b").match(text, amount.span.end)
    return replace(amount, span=Span(amount.span.start, again.end())) if again else amount


@cache
def _money_before() -> re.Pattern[str]:
    signs, codes = words.currencies().signs, words.currencies().codes
    marks = words.alternatives(tuple(sign for sign in signs if not sign[0].isalpha()))
    letters = words.alternatives((*(sign for sign in signs if sign[0].isalpha()), *codes))
    return re.compile(
        rf"((?:(?<![^\W\d_])(?:{letters}|M(?:EUR|USD|GBP|AUD|CAD|CHF|SEK|NOK|DKK|NZD|JPY))|(?<![^\W\d_])(?i:usd|eur|gbp|cad|aud|nzd|mxn|hkd|sgd)\$?|{marks}|\b(?:dollar|dlrs|euro|sen|usd|rmb)))(\s?)$"
    )


# ---------------------------------------------------------------- after the number
def _close_american(text: str, amount: Amount) -> Amount | None:
    """As in "5 million U.S. dollars": the dots are no end of anything."""
    dotted = _DOTTED.match(text, amount.span.end)
    if dotted is None:
        return None
    return replace(amount, span=Span(amount.span.start, dotted.end()), unit="USD", family=Family.MONEY)


def _close_followed(text: str, amount: Amount) -> Amount | None:
    """The longest unit that follows."""
    end = amount.span.end
    if amount.kind is Notation.VAGUE and text.startswith(" of ", end):
        end += 3  # "billions of dollars"
    gap = _GAP.match(text, end)
    start = gap.end() if gap else end
    for last in reversed(_words_in_row(text, start, end + CHARACTERS_TO_UNIT)):
        found = symbols.read_unit(text, Span(start, last.end()), amount)
        if found is not None and not _leads_on(text, last, found[0]):
            span = Span(amount.span.start, last.end())
            return replace(amount, span=span, unit=found[1], family=found[0])
    return None


def _words_in_row(text: str, start: int, until: int) -> list[re.Match[str]]:
    """The words from `start` that may be one unit: nothing but a space, a hyphen or a dot between them."""
    row: list[re.Match[str]] = []
    for match in _UNIT_WORD.finditer(text, start, min(len(text), until)):
        between = text[row[-1].end() : match.start()] if row else ""
        if (not row and match.start() != start) or between not in BETWEEN_WORDS or len(row) == UNIT_WORDS:
            break
        row.append(match)
    return row


def _leads_on(text: str, unit: re.Match[str], family: Family) -> bool:
    """Whether the sign belongs to the number after it ("2 EUR20 notes") or to a name ("31 K-108")."""
    after = text[unit.end() : unit.end() + 2]
    if family is Family.MONEY:
        return after[:1].isdigit()
    return len(unit[0]) == 1 and after[:1] == "-" and after[1:].isdigit()


def _settle_unit(text: str, amount: Amount) -> Amount:
    """Pounds of money told from pounds of weight, a loose minus before degrees, a unit said twice."""
    if amount.family is Family.TEMPERATURE and _LOOSE_MINUS.search(
        text, max(0, amount.span.start - 4), amount.span.start
    ):
        return replace(amount, span=Span(amount.span.start - 2, amount.span.end), value=-abs(amount.value))
    amount = _in_millions(_scaled_after(text, amount))
    if (
        amount.unit == "lb"
        and text[: amount.span.end].endswith(("pound", "pounds"))
        and _is_sterling(text, amount)
    ):
        return replace(amount, unit="GBP", family=Family.MONEY)
    return amount


def _in_millions(amount: Amount) -> Amount:
    """As in "40 MCHF"."""
    if amount.family is not Family.MONEY or amount.unit[1:] not in words.currencies().codes:
        return amount
    return replace(amount, unit=amount.unit[1:], value=amount.value * MILLION, scale=MILLION)


def _scaled_after(text: str, amount: Amount) -> Amount:
    """As in "60 EUR million"."""
    match = (
        _SCALE_AFTER.match(text, amount.span.end)
        if amount.family is Family.MONEY and amount.scale == 1
        else None
    )
    if match is None:
        return amount
    table = words.load_numbers()
    scale = table.scales.get(match[1].lower()) or table.suffixes[match[1].lower()]
    return replace(
        amount, span=Span(amount.span.start, match.end()), value=tidy(amount.value * scale), scale=scale
    )


def _is_sterling(text: str, amount: Amount) -> bool:
    if amount.scale >= 1000000:
        return True
    around = text[max(0, amount.span.start - 80) : amount.span.end + 40]
    return _money_talk().search(around) is not None


@cache
def _money_talk() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words.alternatives(words.context().money_talk)})\b", re.IGNORECASE)
