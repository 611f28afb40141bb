"""The tokens of an article as plain lists: what every rule of this folder looks at.

Rules ask for the words around a token by index and never run off the end.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefgen.model import Span
from briefgen.parse import gazetteer, truecase
from briefgen.parse.lexicon import LEXICON

BEFORE_CALLED = frozenset(
    {'"', "'s", "``", "a", "an", "each", "every", "its", "new", "the", "their", "’s", "“", "‘"}
)
"""Words and marks before a thing that is called something."""
DATED = LEXICON.words("actors_rules", "words_dated")
"""Before a year: "In 1348 Norvik died" counts nobody."""
BREAKS = frozenset('()[]{}/–—:;"“”«»|•*…')
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
CAPITAL = re.compile(r"[^\W\d_a-z][\w'’.&-]*")
NUMBER_WORD = re.compile(r"[+\-$€£#]?\d[\d.,:\-–/]*(?:st|nd|rd|th|s)?")


@dataclass(frozen=True, slots=True)
class TokenTexts:
    """`texts[i]` stands at `starts[i]`; white space that ends a line is a token of its own."""

    doc: Doc
    tokens: tuple[Token, ...]
    """The words of `doc`, made once: asking the Doc makes each of them anew."""
    whole: str
    """The text of the article: asking the Doc would join it anew each time."""
    texts: tuple[str, ...]
    lowered: tuple[str, ...]
    """The texts in small letters."""
    starts: tuple[int, ...]
    keys: tuple[str, ...]
    """The texts as lists spell them: "GENEVA" is looked up as "Geneva"."""
    times: Mapping[str, int]
    """How often it has each word."""
    inside: frozenset[str]
    """The words with a capital that some sentence has behind its first word."""
    articled: frozenset[str]
    """The words before which it has "a", "its", a number or a mark somewhere: no person is called so."""

    def text(self, at: int) -> str:
        """The word at `at`; empty outside the article."""
        return self.texts[at] if 0 <= at < len(self.texts) else ""

    def find_text(self, text: str) -> Iterator[int]:
        """Where the word stands, each time."""
        at = -1
        for _ in range(self.times.get(text, 0)):
            at = self.texts.index(text, at + 1)
            yield at

    def key(self, at: int) -> str:
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def lower(self, at: int) -> str:
        return self.lowered[at] if 0 <= at < len(self.lowered) else ""

    def span(self, start: int, end: int) -> Span:
        """Where the tokens from `start` to before `end` stand."""
        return Span(self.starts[start], self.starts[end - 1] + len(self.texts[end - 1]))

    def named(self, start: int, end: int) -> Span:
        """The same for a name: without the stop that ends the sentence, "Amber Foods Ltd" and not "Ltd."."""
        span, last = self.span(start, end), self.texts[end - 1]
        closes = end == len(self.texts) or self.tokens[end].is_sent_start or self.texts[end].isspace()
        if closes and len(last) > 2 and last.endswith(".") and "." not in last[:-1]:
            return Span(span.start, span.end - 1)
        return span

    def joined(self, start: int, end: int) -> str:
        """The words as the text spells them, with white space made single blanks."""
        if end == start + 1:
            return self.texts[start]
        return " ".join(self.span(start, end).of(self.whole).split())

    def glued(self, at: int) -> bool:
        """Whether no white space stands between `at` and the token after it."""
        return at + 1 < len(self.texts) and self.starts[at] + len(self.texts[at]) == self.starts[at + 1]

    def is_break(self, at: int) -> bool:
        """Whether no name goes on across this token: brackets, quotes, a line end, a dash between blanks."""
        text = self.texts[at]
        if text in BREAKS or text.isspace():
            return True
        return text in {"-", "--", "---"} and not self.glued(at)

    def is_number(self, at: int) -> bool:
        return bool(NUMBER_WORD.fullmatch(self.text(at)))

    def is_capital(self, at: int) -> bool:
        """Whether the word begins with a capital."""
        return self.text(at)[:1].isupper()


def is_other_name(words: TokenTexts, end: int, start: int, stop: int) -> bool:
    """Whether the name from `start` to `stop` is another one for what ends at `end`: ", or Rescuers,"."""
    between = words.lowered[end:start]
    noun = between[:1] and gazetteer.gazetteer().contexts["organisation_nouns_after"]
    between = between[1:] if noun and between[0] in noun else between
    return between in OTHER_NAME and words.text(stop) in {",", ".", ")", ";", ""}


OTHER_NAME = frozenset({(",", "known", "as"), (",", "or"), ("(", "or"), (",", "also", "known", "as")})


def read_words(doc: Doc) -> TokenTexts:
    """The words of `doc`."""
    tokens = tuple(doc)
    texts = tuple(token.text for token in tokens)
    starts = tuple(token.idx for token in tokens)
    lowered = tuple(map(str.lower, texts))
    whole = doc.text
    keys = _list_keys(texts, starts, tuple(truecase.find_shouted(whole)))
    return TokenTexts(
        doc,
        tokens,
        whole,
        texts,
        lowered,
        starts,
        keys,
        times=Counter(texts),
        inside=frozenset(
            token.text for token in tokens if token.text[:1].isupper() and not token.is_sent_start
        ),
        articled=frozenset(
            after
            for earlier, before, after in zip(("", *lowered), lowered, texts[1:], strict=False)
            if before in BEFORE_CALLED or (before[:1].isdigit() and earlier not in DATED)
        ),
    )


def _opens_dateline(texts: tuple[str, ...], at: int) -> bool:
    """As in "ROME, May 3", "BERN (Lumara Wire) -"."""
    after = texts[at + 1] if at + 1 < len(texts) else ""
    opens = at == 0 or texts[at - 1].isspace()
    return opens and (after in {",", "(", "-", "–", "—"} or after[:1].isdigit())


def _spell_shouted(text: str) -> str:
    """A word in capitals as the lists spell it, where they know it: "GENEVA", but "EUMAM" stays."""
    return text.capitalize() if gazetteer.is_name(text.capitalize()) else text


def _list_keys(
    texts: tuple[str, ...], starts: tuple[int, ...], shouted: tuple[tuple[int, int], ...]
) -> tuple[str, ...]:
    """As in "OSLO CITY HALL" -> "Oslo City Hall"; acronyms of up to four letters stay as they are."""
    keys = [_spell_shouted(text) if _is_shouted(texts, at) else text for at, text in enumerate(texts)]
    for start, end in shouted:
        for at in range(bisect_left(starts, start), bisect_left(starts, end)):
            if len(texts[at]) > 2 and not gazetteer.is_name(texts[at]):
                keys[at] = texts[at].capitalize()
    return tuple(keys)


def _is_shouted(texts: tuple[str, ...], at: int) -> bool:
    """More than four capitals, or four that open a dateline."""
    text = texts[at]
    if len(text) < 4 or not text.isupper():
        return False
    return len(text) > 4 or _opens_dateline(texts, at)
