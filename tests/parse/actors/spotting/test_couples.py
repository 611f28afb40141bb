"""Two who share a surname that is said once."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.spotting import couples
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def name_all(nlp, text, *names):
    read = read_words(nlp(text))
    return [one.name for one in couples.name_couples(read, [draft(read, name) for name in names])]


@pytest.mark.parametrize("joint", ["and", "&"])
def test_the_surname_is_that_of_both(nlp, joint):
    """The first of them is called by it too, and is a person whatever the model took the name for."""
    read = read_words(nlp(f"Peter {joint} Maria Lind sold the mill."))
    found = couples.name_couples(read, [draft(read, "Peter", ActorKind.PLACE), draft(read, "Maria Lind")])
    assert [(one.name, one.kind) for one in found] == [
        ("Peter Lind", ActorKind.PERSON),
        ("Maria Lind", ActorKind.PERSON),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tessel and Maria Lind sold the mill.", ["Tessel", "Maria Lind"]),
        ("Peter met Maria Lind at the mill.", ["Peter", "Maria Lind"]),
        ("Peter and Lind sold the mill.", ["Peter", "Lind"]),
    ],
)
def test_who_keeps_the_name_as_it_stands(nlp, text, names):
    """What is no first name, what no "and" joins, and beside a surname alone."""
    assert name_all(nlp, text, *names) == names


def test_of_two_with_one_first_name_nobody_can_tell(nlp):
    """Peter may be Peter Holm, of whom the article told before."""
    read = read_words(nlp("Peter Holm came. Peter and Maria Lind stayed."))
    found = [draft(read, "Peter Holm"), draft(read, "Peter", nth=1), draft(read, "Maria Lind")]
    assert [one.name for one in couples.name_couples(read, found)] == ["Peter Holm", "Peter", "Maria Lind"]


def test_first_names_of_couples_are_told(nlp):
    """So that no other step takes them for somebody's."""
    read = read_words(nlp("Peter and Maria Lind sold the mill to Paul."))
    found = [draft(read, one) for one in ("Peter", "Maria Lind", "Paul")]
    assert couples.find_first_names(read, found) == {"Peter"}
