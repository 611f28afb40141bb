"""Article -> Findings, one at a time: the only folder that imports spaCy.

Importing this package costs nothing; `read` imports the language model when it is first used.

The order of the finders is data (`find` in `parse/reading.py`): dates first, because a date is no
figure; then actors; figures and positions point at actors; events and commitments at all of them.
"""

from collections.abc import Iterable, Iterator

from briefgen.config import LanguageConfig
from briefgen.model import Article, Findings
from briefgen.parse import importing


def read_findings(articles: Iterable[Article], config: LanguageConfig) -> Iterator[Findings]:
    """The findings of each article, in order. Raises EvidenceError where a rule is broken."""
    with importing.spared_commands():
        from briefgen.parse import reading  # noqa: PLC0415 (a build with nothing new must not pay for spaCy)

    return reading.list_findings(articles, config)
