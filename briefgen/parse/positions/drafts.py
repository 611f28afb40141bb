"""The nouns of the rules: a verb's frames, a draft of a position, and the passage that rules read.

Knows no rule. Token indexes count in the Doc; spans are characters of the article.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from spacy.tokens import Doc, Token

from briefgen.model import Article, Mode, Sentences, Span, Stance
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.marks import Quotation

UNQUOTED_TOKEN = -1
"""No quotation stands around the token."""
LOST_TOKEN = -2
"""The token stands in a sentence too long to be one; its parse is worth nothing."""
SIDED = {"against", "favour", "plan", "promise", "want", "weigh"}
"""Classes of what only people can hold."""
NEXT = 2
"""Characters between two parts that are read as one."""


class RuleName(StrEnum):
    """Every rule that finds positions, as the evidence names it; nothing is steered by it."""

    ACCORDING = "positions.according"
    ACT = "positions.act"
    ATTITUDE = "positions.attitude"
    BALLOT = "positions.ballot"
    DEED = "positions.deed"
    DENIAL = "positions.denial"
    ELLIPSIS = "positions.ellipsis"
    FACTION = "positions.faction"
    HEADLINE = "positions.headline"
    IDIOM = "positions.idiom"
    IN_VIEW = "positions.in_view"
    NOUN = "positions.noun"
    QUESTION = "positions.question"
    QUOTE_COLON = "positions.quote_colon"
    QUOTE_CUE_AFTER = "positions.quote_cue_after"
    QUOTE_CUE_BEFORE = "positions.quote_cue_before"
    QUOTE_NAMED = "positions.quote_named"
    QUOTE_REPLY = "positions.quote_reply"
    REPORTED = "positions.reported"
    STANDPOINT = "positions.standpoint"
    TURN = "positions.turn"


class Manner(Enum):
    """How a position is told, where that decides what becomes of it."""

    PLAIN = auto()
    SPEECH = auto()
    """By words in quotation marks."""
    VERB = auto()
    """By a verb: "plans to sign"."""
    NOUN = auto()
    """By a noun: "the call for talks"."""
    HEADING = auto()
    """By a title: "Silva: the port must close"."""
    SOURCE = auto()
    """By whoever passes it on: "according to the paper"."""
    QUESTION = auto()
    """By who asks, in a transcript."""
    THING = auto()
    """By words that are said of things too: "blocked by snow"."""


@dataclass(frozen=True, slots=True)
class PositionDraft:
    """A position before anyone knows who its speaker is and on which side it stands."""

    rule: RuleName
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    holder: int
    """The token that heads the source; -1 where there is none."""
    at: int
    """The token that heads the cue; -1 where punctuation is the cue."""
    kind: str
    """The class of the cue in the lexicon: say, ask, think, want, favour, against..."""
    mode: Mode = Mode.REPORTED
    stance: Stance | None = None
    """Where the rule knows it; else it is read from cue and content."""
    turn: int = -1
    """The turn whose speaker is the source, in a transcript."""
    manner: Manner = Manner.PLAIN

    def opening(self) -> Span:
        """The first words that tell of it: its cue, else what is said."""
        return (*self.cue, *self.content)[0]


@dataclass(frozen=True, slots=True)
class Complement:
    """A complement: its class, its words, and a preposition that belongs to the cue."""

    kind: str
    content: tuple[Span, ...]
    more_cue: tuple[Span, ...] = ()
    below: bool = False
    """True where the words stand in the paragraph after the cue's."""


@dataclass(frozen=True, slots=True)
class PositionText:
    """One article as the rules see it."""

    doc: Doc
    tokens: tuple[Token, ...]
    """The words of `doc`, made once: asking the Doc makes each of them anew."""
    text: Sentences
    article: Article
    quotes: tuple[Quotation, ...]
    quoted: tuple[int, ...]
    """For each token, the index of the quotation around it, OPEN, or LOST."""

    def inside(self, token: Token) -> bool:
        """Whether the token is spoken by a quoted voice, not by the article."""
        at = self.quoted[token.i]
        if at < 0 or self.quotes[at].speech:
            return at != UNQUOTED_TOKEN
        return any(self._subject(child, at) for child in token.children)

    def _subject(self, child: Token, quote: int) -> bool:
        """Whether it is a subject in the same marks: `"we do not ask"`, not `"attacked" her`."""
        return child.dep_ in SUBJECTS and self.quoted[child.i] == quote


def join_parts(parts: Iterable[Span]) -> Iterator[Span]:
    """The parts in order; those that follow each other at once become one."""
    current: Span | None = None
    for part in sorted(parts):
        if current is not None and part.start - current.end <= NEXT:
            current = Span(current.start, max(part.end, current.end))
            continue
        if current is not None:
            yield current
        current = part
    if current is not None:
        yield current
