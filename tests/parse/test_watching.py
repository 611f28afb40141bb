"""An article read with somebody watching: its words and each step of the rules."""

from briefgen import load
from briefgen.config import LanguageConfig
from briefgen.parse import rules, watching

TEXT = "Harbour pilots met.\n\nThe abbey of Lima has 14 organs, the abbot said."


def test_words_and_steps_stand_in_the_article(nlp):
    """Each word with what it hangs on; each step with the rule that spoke and where."""
    watched = watching.watch_article(load.take_line("case", TEXT, None, None), LanguageConfig())
    assert {(word.span.of(TEXT), word.label, word.head) for word in watched.words} >= {
        ("abbey", "nsubj", "has"),
        ("14", "nummod", "organs"),
    }
    assert [word.text for word in watched.words if word.text.isspace()] == []
    counted = [step for step in watched.steps if step.rule == "figures.count"]
    assert [step.span.of(TEXT) for step in counted] == ["14 organs"]


def test_nobody_watches_afterwards(nlp):
    """Reading goes on without notes."""
    watching.watch_article(load.take_line("case", TEXT, None, None), LanguageConfig())
    assert not rules.is_watched()
