"""The day of what was said at a meeting: "Minutes of the meeting held on 10 March 2026". Knows one line."""

from briefgen.load.head.days import StatedDay, find_stated_days
from briefgen.load.head.words import load_head_words, write_as_listed

RECORD_LINE_WORDS = 30
"""Words of the longest line that says what a record is of."""
OPENING_WORDS = 3
"""Words at its head among which the record is named: "Draft minutes of"."""
ENDS_OF_NAME = (",", ":", "–", "—", "-")


def find_record_day(line: str) -> StatedDay | None:
    """The one day that such a line states, where it is that of a gathering."""
    spoken = [write_as_listed(word) for word in line.split()]
    record = next((word for word in spoken[:OPENING_WORDS] if word in load_head_words().record_words), None)
    found = find_stated_days(line)
    if record is None or len(found) != 1 or len(spoken) > RECORD_LINE_WORDS:
        return None
    before = line[: found[0].span.start].rstrip()
    return found[0] if _names_gathering(before, record) and _leads_to_day(before, record) else None


def _names_gathering(before: str, record: str) -> bool:
    """“Minutes of the meeting held on”, “Minutes,”; not “minutes of footage”."""
    words = load_head_words()
    spoken = [write_as_listed(word) for word in before.split()]
    between = spoken[spoken.index(record) + 1 :] if record in spoken else [record]
    named = between[:1] == ["of"] and not words.record_gatherings.isdisjoint(between)
    return named or not set(between) - words.date_furniture - words.record_gatherings


def _leads_to_day(before: str, record: str) -> bool:
    """“held on”, “of Tuesday”, a comma; not "since"."""
    spoken = [write_as_listed(word) for word in before.split()]
    while spoken and spoken[-1] in load_head_words().date_furniture - {"on"}:
        spoken.pop()
    last = spoken[-1] if spoken else record
    return before.endswith(ENDS_OF_NAME) or last in {"of", "on", record} | load_head_words().record_gatherings
