"""What follows from a word, its tag and its label: part of speech, features and lemma, each worked out once.

The model's ruler holds some two hundred patterns against every word, its lemmatizer finds every lemma anew.
What they say depends on the form alone, and for a few forms on the words beside: so a form is worked out when
it is first seen, and a text is a row of look-ups. It says exactly what the two components say.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefgen.parse import lemmas

FORMS_NAME = "forms"
RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
KEPT = 100_000
"""Forms that are remembered; past them all are worked out anew."""

ASKED = [ORTH, TAG, DEP]
"""What makes a form, as the tagger and the parser leave it."""
SAID = [TAG, DEP, POS, MORPH, LEMMA]
"""What follows from it: a blank is given its own tag and label too."""

TokenNumbers = tuple[int, int, int]
"""The numbers under which the model keeps what is ASKED."""
TokenFacts = Mapping[str, object]
TokenForm = tuple[TokenNumbers, tuple[int, ...]]
"""A word, and the patterns of several words that it stands in."""

TESTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "IN": lambda value, wanted: value in wanted,
    "NOT_IN": lambda value, wanted: value not in wanted,
    "REGEX": lambda value, wanted: re.search(wanted, value) is not None,
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is said of the word at `index` where words in a row are as `asked`, a mapping for each."""

    asked: tuple[Mapping[str, Any], ...]
    index: int
    says: Mapping[int, int]


def install_forms(nlp: Language) -> None:
    """Puts the look-up in the place of the two components, where it knows all that their patterns ask."""
    if nlp.has_pipe(RULER) and nlp.has_pipe(LEMMATIZER):
        patterns = tuple(_list_patterns(nlp.get_pipe(RULER)))  # type: ignore[arg-type]
        if all(map(_is_plain, patterns)):
            nlp.add_pipe(FORMS_NAME, after=LEMMATIZER)
            for name in (RULER, LEMMATIZER):
                nlp.disable_pipe(name)


@Language.factory(FORMS_NAME)
def make_forms(nlp: Language, name: str) -> "Forms":
    """The look-up, made of the components that it stands for."""
    ruler, lemmatizer = nlp.get_pipe(RULER), nlp.get_pipe(LEMMATIZER)
    return Forms(nlp.vocab, tuple(_list_patterns(ruler)), lemmatizer)  # type: ignore[arg-type]


def _list_patterns(ruler: AttributeRuler) -> Iterable[Pattern]:
    """In the order of the ruler: of two that speak of one word, the later is right."""
    for listed, index, says in zip(ruler.patterns, ruler.indices, ruler.attrs, strict=True):
        for asked in cast("list[list[dict[str, Any]]]", listed["patterns"]):
            yield Pattern(tuple(asked), index, says)


def _is_plain(pattern: Pattern) -> bool:
    """Whether it asks only what is answered here."""
    wanted = [value for one in pattern.asked for value in one.values() if isinstance(value, dict)]
    known = all({"TAG", "DEP", "LOWER", "IS_SPACE"}.issuperset(one) for one in pattern.asked)
    return known and pattern.index >= 0 and all(TESTS.keys() >= value.keys() for value in wanted)


class Forms:
    """A component that says of each word what its form says."""

    def __init__(self, vocab: Vocab, patterns: Sequence[Pattern], lemmatizer: Lemmatizer) -> None:
        self.vocab = vocab
        self.patterns = patterns
        self.lemmatizer = lemmatizer
        self.wide = [number for number, pattern in enumerate(patterns) if len(pattern.asked) > 1]
        self.open: dict[TokenNumbers, tuple[int, ...]] = {}
        """Which patterns of several words a word may stand in."""
        self.of_tag: dict[int, tuple[int, ...]] = {}
        self.known: dict[TokenForm, list[int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The same document, with what is SAID of each word."""
        if not len(doc):
            return doc
        if len(self.known) > KEPT:
            self.open.clear()
            self.known.clear()
        words = [tuple(row) for row in doc.to_array(ASKED).tolist()]
        forms = [(word, self._find_around(words, at)) for at, word in enumerate(words)]
        self._learn([form for form in dict.fromkeys(forms) if form not in self.known])
        said = np.array([self.known[form] for form in forms], dtype=np.uint64)
        return doc.from_array(SAID, said)  # type: ignore[arg-type]

    def _find_around(self, words: list[TokenNumbers], at: int) -> tuple[int, ...]:
        """The patterns of several words that the word stands in, here."""
        word = words[at]
        if word not in self.open:
            self.open[word] = tuple(self._list_open(word))
        return tuple(number for number in self.open[word] if self._stands_in(number, words, at))

    def _list_open(self, word: TokenNumbers) -> Iterator[int]:
        facts = self._tell_facts(word)
        for number in self.wide:
            pattern = self.patterns[number]
            if _fits(pattern.asked[pattern.index], facts):
                yield number

    def _stands_in(self, number: int, words: list[TokenNumbers], at: int) -> bool:
        pattern = self.patterns[number]
        start = at - pattern.index
        row = words[max(0, start) : start + len(pattern.asked)]
        return len(row) == len(pattern.asked) and all(map(_fits, pattern.asked, map(self._tell_facts, row)))

    def _tell_facts(self, word: TokenNumbers) -> TokenFacts:
        orth, tag, dep = word
        lexeme, strings = self.vocab[orth], self.vocab.strings
        return {"LOWER": lexeme.lower_, "IS_SPACE": lexeme.is_space, "TAG": strings[tag], "DEP": strings[dep]}

    def _learn(self, forms: list[TokenForm]) -> None:
        """Works out what forms say that were not seen before."""
        if forms:
            doc = Doc(self.vocab, words=[self.vocab.strings[orth] for (orth, _, _), _ in forms])
            doc.from_array(SAID, np.array(list(map(self._apply, forms)), dtype=np.uint64))  # type: ignore[arg-type]
            lemmas.mend_lemmas(self.lemmatizer(doc))
            self.known.update(zip(forms, doc.to_array(SAID).tolist(), strict=True))

    def _apply(self, form: TokenForm) -> list[int]:
        """What the patterns say, with no lemma where they name none."""
        word, around = form
        facts = self._tell_facts(word)
        said = {TAG: word[1], DEP: word[2]}
        for number in sorted((*around, *self._list_of_tag(word[1]))):
            pattern = self.patterns[number]
            if number in around or _fits(pattern.asked[0], facts):
                said.update(pattern.says)
        return [said.get(name, 0) for name in SAID]

    def _list_of_tag(self, tag: int) -> tuple[int, ...]:
        """The patterns of one word that may fit where the tag is this."""
        if tag not in self.of_tag:
            name = self.vocab.strings[tag]
            self.of_tag[tag] = tuple(
                number
                for number, pattern in enumerate(self.patterns)
                if len(pattern.asked) == 1 and _is_as_wanted(name, pattern.asked[0].get("TAG", name))
            )
        return self.of_tag[tag]


def _fits(asked: Mapping[str, object], facts: TokenFacts) -> bool:
    """Whether a word is as one place of a pattern asks."""
    return all(_is_as_wanted(facts[name], wanted) for name, wanted in asked.items())


def _is_as_wanted(value: object, wanted: object) -> bool:
    if isinstance(wanted, dict):
        return all(TESTS[name](value, given) for name, given in wanted.items())
    return value == wanted
