"""Who is named by the label of a turn alone is somebody in the story."""

import pytest

from briefgen.model import ActorKind, Span, Turn, TurnRole
from briefgen.parse.actors.spotting import labels
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft
from tests.parse.actors.marked import article


def turned(*lines: str):
    """A text of lines "LABEL: words", with a turn for each, in which who has no label asks."""
    text, turns = "", []
    for line in lines:
        label, _, said = line.rpartition(": ")
        start = len(text) + len(label) + (2 if label else 0)
        role = TurnRole.SPEAKER if label and label != "Q" else TurnRole.QUESTION
        turns.append(Turn(label if label != "Q" else "", role, Span(start, start + len(said))))
        text += f"{line}\n"
    return article(text, turns=tuple(turns))


def list_named(nlp, one, *there: str):
    words = read_words(nlp(one.text))
    named = [draft(words, shown, ActorKind.PLACE) for shown in there]
    return [(left.name, left.kind) for left in labels.name_labels(words, one, named)]


@pytest.mark.parametrize("label", ["MR. DELORME", "Ms KESTREL", "Dr. Auclair"])
def test_a_courtesy_title_names_a_person(nlp, label):
    """Whatever was read in the label before."""
    one = turned("Q: Will the ferry sail?", f"{label}: It will sail on Monday.")
    there = label.split()[0].rstrip(".")
    name = label.split()[-1].title()
    assert list_named(nlp, one, there) == [(name, ActorKind.PERSON)]


@pytest.mark.parametrize(
    ("label", "found"),
    [("KESTREL", ["Kestrel"]), ("CHAIRMAN", []), ("GHANA", []), ("UNESCO", []), ("BBC", [])],
)
def test_capitals_alone_name_who_speaks_more_than_once(nlp, label, found):
    """An office, a state, a body or a few letters are not a person's name."""
    lines = [f"{label}: The quay is full.", "Q: How full?", f"{label}: As full as it can be."]
    assert sorted({name for name, _ in list_named(nlp, turned(*lines))}) == found
    assert list_named(nlp, turned(lines[0])) == []


def test_who_is_read_as_a_person_stays(nlp):
    """And what stands behind the label is left alone."""
    one = turned("Ms. Holm: The quay of Tarn is full.")
    words = read_words(nlp(one.text))
    named = [draft(words, "Holm"), draft(words, "Tarn", ActorKind.PLACE)]
    assert labels.name_labels(words, one, named) == named


def test_who_asks_is_nobody(nlp):
    """A questioner is never an actor for the label alone."""
    one = turned("Q: Will it sail?", "A: Yes.")
    assert list_named(nlp, one) == []
