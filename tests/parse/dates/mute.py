"""Time expressions read without a parser: the verbs say nothing."""

from datetime import date

from briefgen.parse.dates import reading


class Mute:
    """A tense that never says."""

    def future(self, offset: int) -> None:
        return None

    def deferred(self, offset: int) -> bool:
        return False

    def bare(self, offset: int) -> bool:
        return False

    def overtaken(self, offset: int) -> bool:
        return False

    def tag(self, offset: int) -> str:
        return ""


def said(text: str, today: date | None = date(2024, 5, 15)):
    """The expressions of a text that is one sentence."""
    return reading.read_times(text, [0], today, Mute()).said
