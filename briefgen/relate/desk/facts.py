"""Where the desk points: a fact of a brief, and a reason with the words it rests on."""

from dataclasses import dataclass
from typing import NamedTuple

from briefgen.model import ArticleId, Evidence, FactId


class FactRef(NamedTuple):
    """A figure, date or position of one brief.

    A tuple: it is the key of most look-ups, and the hash of a dataclass is seven times as dear.
    """

    article: ArticleId
    fact: FactId


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the desk says something, in words of a fixed form, with what it rests on."""

    text: str
    evidence: tuple[Evidence, ...] = ()
