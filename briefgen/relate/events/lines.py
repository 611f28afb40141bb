"""What the running sentences of one article say, where promises are looked for; found once for all builds."""

from collections.abc import Iterator

from msgspec import Struct

from briefgen.cache.recall import RememberedCall
from briefgen.model import Brief
from briefgen.relate import words
from briefgen.relate.events import fates
from briefgen.relate.events.fates import ToldFate
from briefgen.relate.remembered import Remembered


class RunningLine(Struct, frozen=True, gc=False):
    """A sentence that is no headline and no heading."""

    at: int
    """Its place among the sentences of its article."""
    said: str
    """The stems of what it is about, in order, apart by spaces: a quarter of the memory of a set."""
    fate: ToldFate | None
    """What it tells of some promise; most tell nothing."""


RUNNING_LINES: RememberedCall[tuple[RunningLine, ...]] = RememberedCall(
    "running-lines", tuple[RunningLine, ...]
)


def recall_lines(brief: Brief, kept: Remembered) -> tuple[RunningLine, ...]:
    """The running sentences of an article, in its order."""
    return kept.of(RUNNING_LINES, brief, lambda: tuple(_read_lines(brief)))


def _read_lines(brief: Brief) -> Iterator[RunningLine]:
    above, text = (*brief.article.headings, *brief.article.metadata), brief.article.text
    for at, sentence in enumerate(brief.findings.sentences):
        if not any(map(sentence.overlaps, above)):
            said = sentence.of(text)
            yield RunningLine(at, " ".join(sorted(words.list_stems(said))), fates.read_fate(said))
