"""Key points: few sentences that carry much, in the article's order."""

from briefgen.model import Sentences
from briefgen.parse import keypoints
from tests.factories import figure, holds, name, reading


def points(text: str, *rows) -> list[str]:
    one = reading(text, *rows)
    found = one.findings
    told = Sentences(one.article.id, one.article.text, found.sentences)
    chosen = keypoints.choose_key_points(told, found.actors, found.figures, found.dates, found.positions)
    return [point.exact for point in chosen]


def test_the_sentences_that_carry_something_are_chosen():
    """What has neither figure, date nor position is left out."""
    text = "Kate Ox spoke in the old hall. Kate Ox of Nord backs the new tunnel. It was warm all day long."
    chosen = points(text, name("Kate Ox"), holds("Kate Ox", "backs the new tunnel"))
    assert "Kate Ox of Nord backs the new tunnel." in chosen
    assert "It was warm all day long." not in chosen


def test_they_stand_in_the_order_of_the_article():
    """The heaviest sentence is not the first unless it comes first."""
    text = "The port of Nord costs 40 million crowns. Kate Ox of Nord backs the new tunnel."
    chosen = points(
        text,
        name("Kate Ox"),
        holds("Kate Ox", "backs the new tunnel"),
        figure("40 million crowns", 40, "crown"),
    )
    assert chosen == sorted(chosen, key=text.index)
    assert len(chosen) == 2


def test_at_most_five():
    """A long article has five key points too."""
    text = " ".join(f"The port of town {n} costs {n}0 million crowns." for n in range(1, 9))
    rows = [figure(f"{n}0 million", n * 10, "crown", counts=f"crowns of {n}") for n in range(1, 9)]
    assert len(points(text, *rows)) == keypoints.MOST_KEY_POINTS


def test_a_question_only_where_there_is_nothing_else():
    """Statements come first."""
    asked = "Will the port of Nord cost 40 million crowns?"
    text = f"{asked} Kate Ox of Nord backs the new tunnel."
    rows = (name("Kate Ox"), figure("40 million crowns", 40, "crown"))
    assert points(text, *rows, holds("Kate Ox", "backs the new tunnel")) == [
        "Kate Ox of Nord backs the new tunnel."
    ]
    assert points(asked, rows[1]) == [asked]


def test_a_line_that_ends_as_no_sentence_does_only_where_there_is_nothing_else():
    """A by-line full of names and numbers is no key point."""
    signed = "Kate Ox of Nord for page 40 of the evening paper"
    text = f"{signed}\n\nKate Ox of Nord backs the new tunnel."
    rows = (name("Kate Ox"), figure("page 40", 40, "page"))
    assert points(text, *rows, holds("Kate Ox", "backs the new tunnel")) == [
        "Kate Ox of Nord backs the new tunnel."
    ]


def test_an_article_without_facts_has_none():
    """Nothing found, nothing claimed to matter."""
    assert points("It was warm all day long.") == []
