"""An article read once more with somebody watching: its words as the language model has them, each step."""

from dataclasses import dataclass

from spacy.glossary import GLOSSARY

from briefgen.config import LanguageConfig
from briefgen.model import Article, Span
from briefgen.parse import language, reading, rules, sentences
from briefgen.parse.rules import LookStep


@dataclass(frozen=True, slots=True)
class SeenWord:
    """One word of the article, with what the language model says of it."""

    span: Span
    text: str
    lemma: str
    tag: str
    label: str
    """What it is to the word it hangs on: `nsubj`, `dobj`."""
    head: str
    """The word it hangs on; itself where it heads its sentence."""
    means: str
    """Tag and label in words: "noun, proper singular; nominal subject"."""


@dataclass(frozen=True, slots=True)
class Watched:
    words: tuple[SeenWord, ...]
    steps: tuple[LookStep, ...]


def watch_article(article: Article, config: LanguageConfig) -> Watched:
    """What was seen while the article was read."""
    (doc,) = language.docs([article.text], config, [sentences.find_report_starts(article)])
    with rules.watched() as steps:
        reading.find_findings(article, doc)
    words = (
        SeenWord(
            Span(token.idx, token.idx + len(token)),
            token.text,
            token.lemma_,
            token.tag_,
            token.dep_,
            token.head.text,
            _name_labels(token.tag_, token.dep_),
        )
        for token in doc
        if not token.is_space
    )
    return Watched(tuple(words), tuple(steps))


def _name_labels(*labels: str) -> str:
    """As the makers of the model name them; a label that they name not is told as it is."""
    return "; ".join(GLOSSARY.get(label, label) for label in labels)
