"""Years that are split: "2024-25", "2023/24" and "1999/2000" are one stretch, of both years."""

from datetime import date

from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed
from briefgen.parse.dates.names import DateName


def split_year(found: RuleMatch) -> Timed | None:
    """The season, the budget, the war of two years."""
    first, shown = found.number("year"), found.text("later")
    later = first - first % 100 + int(shown) if len(shown) == 2 and shown.isdigit() else 0
    later += 100 if 0 < later <= first and later + 100 == first + 1 else 0
    if found.kind_of("later") == "year":
        later = int(shown) if found.kind_of("joint") == "slash" else 0
    if (
        not _is_span(found, first, later)
        or not _is_glued_years(found)
        or found.kind(1) in {"percent", "hyphen", "slash", "dash"}
    ):
        return None
    return Timed("DATE", f"{first}/{later}", bounds=(date(first, 1, 1), date(later, 12, 31)))


def _is_glued_years(found: RuleMatch) -> bool:
    """“1890 – 91” are two years, as they are written."""
    return " " not in found.context.tokens.span(found.place("year"), found.last).of(found.context.tokens.text)


def _is_span(found: RuleMatch, first: int, later: int) -> bool:
    """The next year, or behind a dash any later one: "1914-18"; "2003-09" may be a month."""
    if later == first + 1:
        return True
    return found.kind_of("joint") != "slash" and first < later and later % 100 > 12


def year_after(found: RuleMatch) -> Timed | None:
    """The "91" of “1890 – 91”, as two years are written that are not one stretch."""
    shown, said = found.text("later"), found.context.last_said
    if said is None or said.last != found.first - 2 or not said.timed.value.isdigit():
        return None
    first, glued = said.timed.value, found.is_glued(-1)
    if glued or len(first) != len("1890") or len(shown) != 2 or not first[2:] < shown:
        return None
    if found.tag(1) in {"NN", "NNS", "CD"} or found.kind(1) in {"percent", "hundred", "money"}:
        return None
    return Timed("DATE", first[:2] + shown)


SPAN_RULES = (
    DateRule(
        DateName.SPLIT_YEAR,
        "( the ( present? calendar )? unit )? year=year joint=hyphen|slash|dash later=number|year",
        split_year,
    ),
    DateRule(DateName.YEAR_AFTER, "(?<= year dash|hyphen ) later=number", year_after),
)
