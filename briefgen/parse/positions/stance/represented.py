"""Who speaks for a body and tells what it will do: "the union's leader said the union would oppose it".

Knows the lexicon and the parse.
"""

import re
from collections.abc import Iterator, Set
from itertools import islice

from spacy.tokens import Token

from briefgen.model import Mode, Span
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionDraft, PositionText

VOICES = LEXICON.words("positions_rules", "avowals_voices")
SPOKEN_FOR = LEXICON.words("positions_rules", "avowals_spoken_for")
WORD = re.compile(r"[a-z]{3,20}")
MAIN = {"ROOT", "ccomp", "conj", "parataxis"}
AVOWAL_TOKENS = 60
"""Tokens of a speech in which an avowal is looked for."""


def list_verbs_of_body(passage: PositionText, draft: PositionDraft) -> Iterator[Token]:
    """As in "the union's leader, Ana Silva, said the union would oppose it": who leads it tells its stand."""
    spoken = {word for span in draft.source for word in WORD.findall(span.of(passage.text.text).lower())}
    if draft.mode is not Mode.REPORTED or VOICES.isdisjoint(spoken):
        return
    for word in list_first_words(passage, draft.content[0]):
        if word.dep_ in SUBJECTS and word.head.dep_ in MAIN and _is_bare_body(word, spoken):
            yield word.head


def list_first_words(passage: PositionText, part: Span) -> Iterator[Token]:
    """The first words of what is said, among which an avowal stands."""
    words = passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ()
    return islice(words, AVOWAL_TOKENS)


def _is_bare_body(word: Token, spoken: Set[str]) -> bool:
    """As in "the union" that "the union's leader" tells of: neither "the other union" nor "the company"."""
    bare = [child.lower_ for child in word.children] == ["the"]
    return bare and word.lower_ in spoken and word.lemma_.lower() in SPOKEN_FOR
