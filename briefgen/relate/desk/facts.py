"""Where the desk points: a fact of a brief, and a reason with the words it rests on."""

from dataclasses import dataclass

from briefgen.model import ArticleId, Evidence, FactId


@dataclass(frozen=True, slots=True, order=True)
class FactRef:
    """A figure, date or position of one brief."""

    article: ArticleId
    fact: FactId


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the desk says something, in words of a fixed form, with what it rests on."""

    text: str
    evidence: tuple[Evidence, ...] = ()
