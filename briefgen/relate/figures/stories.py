"""What one article is about, as far as figures ask: the names of its title and opening, and all its words."""

import re
from collections.abc import Mapping
from functools import cached_property

from briefgen.model import ActorId, ActorKind, Brief, MentionForm
from briefgen.relate import voices, words
from briefgen.relate.lexicon import LEXICON

LETTERS_OF_LEAD, LETTERS_OF_NAME = 320, 3
NO_NAMES = LEXICON.words("rules", "stories_calendar") | LEXICON.words("rules", "stories_common")
"""Words that are written as names in articles about anything: "Monday", "Council"."""
ACCIDENTS, STORMS = LEXICON.words("rules", "stories_accidents"), LEXICON.words("rules", "tolls_named")
"""Tolls of the second are told by their name."""
NATURAL = LEXICON.words("rules", "tolls_calamities")
NAMELESS_CALAMITIES = LEXICON.words("rules", "stories_calamities")
"""What any of them may be called."""

_INNER = re.compile(r"(?<=[a-z,;:&] )[A-Z][^\W_]+(?:[-'’](?!s\b)[^\W_]+)*")


class ToldStory:
    """What one article is about: the names of its title and opening, and all its words."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief

    @cached_property
    def spoken(self) -> frozenset[str]:
        return frozenset(_spell(f"{self.brief.article.title.text} {self.brief.article.text}"))

    @cached_property
    def inner(self) -> frozenset[str]:
        """Words written large within a sentence, and those of names."""
        named = (mention.name for mention in self.brief.findings.actors if mention.form is MentionForm.NAME)
        return frozenset(
            (*_INNER.findall(self.brief.article.text), *(one for name in named for one in _spell(name)))
        )

    @cached_property
    def title(self) -> frozenset[str]:
        return words.list_stems(self.brief.article.title.text)

    @cached_property
    def led(self) -> frozenset[str]:
        """The names of title and opening."""
        article = self.brief.article
        return self.list_names(f"{article.title.text} {article.text[:LETTERS_OF_LEAD].rpartition(' ')[0]}")

    @cached_property
    def calamities(self) -> frozenset[str]:
        """What title and opening call the calamity that they tell of."""
        article = self.brief.article
        spoken = words.split_tokens(f"{article.title.text} {article.text[:LETTERS_OF_LEAD]}")
        return frozenset(map(words.guess_singular, spoken)) & (
            ACCIDENTS | NATURAL | STORMS | NAMELESS_CALAMITIES
        )

    @cached_property
    def states(self) -> frozenset[str]:
        """The words of states' names and of what comes from them."""
        states = {actor.id for actor in self.brief.actors if actor.kind is ActorKind.STATE}
        found = (mention.name for mention, actor in self.brief.mentions() if actor in states)
        return frozenset(word for name in found for word in words.split_spelled(name))

    @cached_property
    def voiced(self) -> tuple[voices.VoicedStretch, ...]:
        return voices.list_stretches(self.brief)

    @cached_property
    def called(self) -> Mapping[ActorId, str]:
        return {actor.id: actor.name for actor in self.brief.actors}

    def list_names(self, text: str) -> frozenset[str]:
        """The words of `text` that this article writes as names, wherever it has them."""
        return frozenset(word for word in _spell(text) if self._is_name(word))

    def _is_name(self, word: str) -> bool:
        low = word.lower()
        if word not in self.inner:
            return False
        plain = low in self.spoken or low.removesuffix("s") in self.spoken or low in words.load_stop_words()
        return word[0].isupper() and len(word) >= LETTERS_OF_NAME and not plain and low not in NO_NAMES


def _spell(text: str) -> list[str]:
    """The words as they are written, without the ending of an owner."""
    return [word.removesuffix("'s").removesuffix("’s") for word in words.split_spelled(text)]
