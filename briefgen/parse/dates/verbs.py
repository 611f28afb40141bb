"""What the verbs around a time expression say of it, asked by where it stands in the text."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from briefgen.parse.grammar.below import has_before
from briefgen.parse.grammar.labels import HELPERS, VERBS
from briefgen.parse.grammar.tense import is_plan_over, looks_ahead
from briefgen.parse.grammar.verbs import climb, climb_verbs
from briefgen.parse.grammar.words import load_words as grammar
from briefgen.parse.lexicon import LEXICON


@dataclass(frozen=True, slots=True)
class Tense:
    doc: Doc

    def future(self, offset: int) -> bool | None:
        """True ahead, False back, None where the words do not say."""
        token = self.at(offset)
        if token is None:
            return None
        for head in climb(token):
            if head.pos_ == "ADJ" and head.lower_ in grammar()["ahead"]:
                return True
            if head.pos_ in VERBS:
                return looks_ahead(head)
        return None

    def deferred(self, offset: int) -> bool:
        """Whether the verb that governs what stands at `offset` plans something or puts it off."""
        verb = self._verb_above(offset)
        return verb is not None and verb.lemma_.lower() in load_verb_words()["defers"]

    def overtaken(self, offset: int) -> bool:
        """Whether the plan for what stands at `offset` is told in the past."""
        token = self.at(offset)
        return token is not None and is_plan_over(token)

    def bare(self, offset: int) -> bool:
        """Whether the verb that governs what stands at `offset` is a past participle without a helper."""
        verb = self._verb_above(offset)
        return verb is not None and verb.tag_ == "VBN" and not has_before(verb, HELPERS)

    def tag(self, offset: int) -> str:
        """The Penn Treebank tag of the word at `offset`."""
        token = self.at(offset)
        return token.tag_ if token is not None else ""

    def _verb_above(self, offset: int) -> Token | None:
        token = self.at(offset)
        return None if token is None else next(climb_verbs(token), None)

    def at(self, offset: int) -> Token | None:
        """The token that holds `offset`."""
        span = self.doc.char_span(offset, offset + 1, alignment_mode="expand")
        return span[0] if span is not None and len(span) else None


@cache
def load_verb_words() -> dict[str, frozenset[str]]:
    """The short lists of the lexicon, each a set."""
    return LEXICON.load("dates_verbs", dict[str, frozenset[str]])
