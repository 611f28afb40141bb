"""Words as YAML that reads back letter for letter."""

import re

_UNQUOTED = re.compile(r"[A-Za-z0-9][A-Za-z0-9/_.-]*")


def write_scalar(words: str) -> str:
    """`words` as a scalar on one line: bare where nothing in them is YAML, else in quotation marks."""
    if _UNQUOTED.fullmatch(words) and words != "null":
        return words
    return '"' + "".join(map(_escape_letter, words)) + '"'


def _escape_letter(letter: str) -> str:
    if letter in '\\"':
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"
