"""An article as the figures read it: its parse, and what other readers found in it."""

from dataclasses import dataclass

from spacy.tokens import Doc

from briefgen.model import ActorMention, DateMention, Sentences


@dataclass(frozen=True, slots=True)
class Page:
    doc: Doc
    sentences: Sentences
    dates: tuple[DateMention, ...]
    actors: tuple[ActorMention, ...]

    @property
    def text(self) -> str:
        """The text of the article; `Doc.text` would be put together anew at each call."""
        return self.sentences.text
