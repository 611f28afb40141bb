"""Copies are one source: exact, near, or the same rare facts in the same order."""

from briefgen.relate.desk import CopyKind
from tests.factories import figure, reading, when

WORDS = (
    "The council of Lund met on Monday to speak of the harbour, the cranes and the long wall by the sea. "
    "It was said that the wall would cost more than anyone had thought, and that the cranes were old. "
    "A plan for the wall was laid before the members, who asked who would pay for it and when. "
    "No answer was given, and the council will meet again when the mayor is back from the capital."
)


def kinds(desk):
    return [(group.kind, group.articles) for group in desk.copies]


def test_the_same_words_are_an_exact_copy(desk):
    """Spaces and lines do not count."""
    made = desk(reading(WORDS, id="a.txt"), reading(WORDS.replace(". ", ".\n\n"), id="b.txt"))
    assert kinds(made) == [(CopyKind.EXACT, ("a.txt", "b.txt"))]


def test_a_few_words_changed_are_a_near_copy(desk):
    """The first stands for all."""
    made = desk(reading(WORDS, id="a.txt"), reading(WORDS.replace("Monday", "Tuesday"), id="b.txt"))
    assert kinds(made) == [(CopyKind.NEAR, ("a.txt", "b.txt"))]


def test_another_text_is_no_copy(desk):
    """The same words in another order share no passage."""
    other = " ".join(reversed(WORDS.split()))
    assert kinds(desk(reading(WORDS, id="a.txt"), reading(other, id="b.txt"))) == []


def facts(order, path, filler):
    words = [f"{value} {unit}s" for value, unit in order]
    text = f"{filler} " + f" {filler} ".join(words) + "."
    rows = [figure(f"{value} {unit}s", value, unit) for value, unit in order]
    return reading(text, *rows, id=path)


FACTS = [(41, "crane"), (730, "metre"), (16, "ship"), (9200, "tonne"), (58, "pilot")]


def test_the_same_facts_in_the_same_order_are_a_rewrite(desk):
    """Other words, the same bones."""
    made = desk(facts(FACTS, "a.txt", "they told us of"), facts(FACTS, "b.txt", "one counts here"))
    (group,) = made.copies
    assert group.kind is CopyKind.REWRITE
    assert "5 of 5 rare facts" in group.reasons[0].text
    assert group.reasons[0].evidence


def test_the_same_facts_in_another_order_are_two_reports(desk):
    """A rewrite keeps the order; who tells it in another has written anew."""
    shuffled = [FACTS[at] for at in (4, 2, 3, 0, 1)]
    assert (
        kinds(desk(facts(FACTS, "a.txt", "they told us of"), facts(shuffled, "b.txt", "one counts here")))
        == []
    )


def test_what_everyone_tells_makes_no_rewrite(desk):
    """Facts in every article are nobody's copy."""
    rows = [
        facts(FACTS, f"{n}.txt", filler)
        for n, filler in enumerate(("aa bb", "cc dd", "ee ff", "gg hh", "ii jj"))
    ]
    assert kinds(desk(*rows)) == []


def test_an_article_too_short_to_tell_is_no_near_copy(desk):
    """A few letters in common mean nothing."""
    assert kinds(desk(reading("Yes.", id="a.txt"), reading("No.", when("No", ""), id="b.txt"))) == []
