"""Numbers in words become one token: "forty-five", "nineteen eighty-two", "a hundred", "two and a half".

Works on tokens only; knows no time.
"""

from typing import NamedTuple


class Token(NamedTuple):
    start: int
    end: int
    kind: str
    """Its class: of the lexicon, or by its shape."""
    value: str


STARTS = frozenset({"numword", "number", "a", "year", "half"})
NUMERAL_WORDS = 12
"""Words of the longest number that is read as one."""
NUMERAL_JOINTS = frozenset({"hyphen", "and", "a"})


def merge(items: list[Token]) -> list[Token]:
    """The same tokens, each run of number words as one `number` (or `year`) whose value is in digits."""
    merged: list[Token] = []
    at = 0
    while at < len(items):
        taken = _length_of_number(items, at) if items[at].kind in STARTS else 0
        if taken:
            merged.append(_make_number(items[at : at + taken]))
        else:
            merged.append(items[at])
        at += taken or 1
    return merged


def _length_of_number(items: list[Token], at: int) -> int:
    """How many tokens from `at` on are one number; 0 where they are none."""
    if items[at].kind in {"a", "number", "year", "half"}:
        return _length_of_odd_number(items, at)
    end = at + 1
    while end < min(len(items), at + NUMERAL_WORDS):
        step = _length_of_step(items, end)
        if not step:
            break
        end += step
    return end - at + _length_of_fraction(items, end)


def _length_of_odd_number(items: list[Token], at: int) -> int:
    """A number that does not begin with a number word: "a hundred", "a half", "2 1/2", "2 million"."""
    kinds = [item.kind for item in items[at : at + 4]]
    if kinds[0] == "a":
        return (2 + _length_of_fraction(items, at + 2)) if kinds[1:2] == ["hundred"] else 0
    if kinds[0] == "half":
        return 1 if items[at].value == "½" else 0
    if kinds[0] == "number" and items[at].value.isdigit():
        if kinds[1:4] == ["number", "slash", "number"]:
            return 4
        if kinds[1:2] == ["hundred"]:
            return 2
        return (1 + more) if (more := _length_of_fraction(items, at + 1)) else 0
    return 0


def _length_of_step(items: list[Token], end: int) -> int:
    """How many further tokens belong to the number that ends before `end`."""
    kinds = [item.kind for item in items[end : end + 2]]
    last = items[end - 1]
    if kinds[0] == "hundred" or (kinds[0] == "numword" and _fits_number(last, items[end])):
        return 1
    if kinds == ["hyphen", "numword"] and _fits_number(last, items[end + 1]):
        return 2
    if kinds == ["and", "numword"] and last.kind == "hundred":
        return 2
    return 0


def _fits_number(last: Token, following: Token) -> bool:
    """Whether `following` continues the number: "ninety six", "nineteen ninety", not "two six"."""
    if last.kind == "hundred":
        return True
    before, after = int(last.value), int(following.value)
    return (before >= 20 and after < 10) or (13 <= before <= 20 and after >= 10)


def _length_of_fraction(items: list[Token], at: int) -> int:
    """The length of "and a half" or "½" at `at`."""
    kinds = [item.kind for item in items[at : at + 3]]
    if kinds == ["and", "a", "half"]:
        return 3
    return 1 if kinds[:1] == ["half"] and items[at].value == "½" else 0


def _make_number(run: list[Token]) -> Token:
    value = _number_value(run)
    year = (
        value.isdigit()
        and 1200 <= int(value) < 2200
        and len(run) > 1
        and run[-1].kind == "numword"
        and _is_paired_year(run)
    )
    return Token(run[0].start, run[-1].end, "year" if year else "number", value)


def _is_paired_year(run: list[Token]) -> bool:
    """“nineteen eighty-two” or “two thousand ten”: the way years are said."""
    return all(item.kind != "hundred" or item.value == "1000" for item in run)


def _number_value(run: list[Token]) -> str:
    words = [item for item in run if item.kind not in NUMERAL_JOINTS]
    if len(words) == 4 and words[2].kind == "slash":
        return _mixed_value(words)
    total = current = 0
    for item in words:
        if item.kind == "hundred":
            current = max(current, 1) * int(item.value)
            if int(item.value) >= 1000:
                total, current = total + current, 0
        elif item.kind == "half":
            return f"{total + current}.5"
        else:
            current = _join_values(current, int(item.value))
    return str(total + current)


def _mixed_value(words: list[Token]) -> str:
    """“2 1/2” is 2.5."""
    whole, top, bottom = (int(words[at].value) for at in (0, 1, 3))
    return f"{whole + top / max(bottom, 1):g}"


def _join_values(current: int, value: int) -> int:
    """“nineteen ninety” is 1990; “ninety six” is 96."""
    return current * 100 + value if 13 <= current <= 20 and value >= 10 else current + value
