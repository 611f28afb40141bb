"""What a build says at its end, as a record: a build with nothing new says it again."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.problems import MENDED, PASSING, Problem

if TYPE_CHECKING:
    from briefgen.pipeline import Built


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts and paths of one build."""

    articles: int
    cut: int
    """Lines that were left out of the articles."""
    skipped: int
    left_out: int
    problems: tuple[Problem, ...]
    put: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    opens: bool
    """Whether the site's first page is new."""
    kept: bool
    """Whether an address that would have moved was written into content/."""

    @property
    def lasts(self) -> bool:
        """Whether the next build of the same says the same: a reader that was lost may be well then."""
        return not any(problem.code in PASSING for problem in self.problems)

    def again(self) -> "Summary":
        """What a build of the same things has to say, when nothing is new."""
        told = tuple(problem for problem in self.problems if problem.code not in MENDED)
        unchanged = self.unchanged + len(self.put)
        return replace(self, problems=told, put=(), removed=(), unchanged=unchanged, opens=False, kept=False)


def sum_up(built: "Built") -> Summary:
    read, written = built.read, built.written
    return Summary(
        articles=len(read.readings),
        cut=sum(len(reading.article.cut) for reading in read.readings),
        skipped=read.skipped,
        left_out=read.left_out,
        problems=built.problems,
        put=written.put,
        removed=written.removed,
        unchanged=written.unchanged,
        opens="index.html" in (*written.created, *written.restored),
        kept=built.kept,
    )
