"""Names by the words that they cover."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.described.owners import Owners, find_owners
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def test_every_word_of_a_name_is_its_own(nlp):
    """From the first to the last; the word behind it is nobody's."""
    read = read_words(nlp("Then Nordic Lines sailed."))
    lines = draft(read, "Nordic Lines", ActorKind.ORGANISATION)
    assert [Owners([lines]).at(at) for at in range(4)] == [None, lines, lines, None]


@pytest.mark.parametrize(
    ("text", "name"),
    [("The anti-Norvik campaigner left.", "Norvik"), ("The Franco-Peruvian minister left.", "Peruvian")],
)
def test_what_a_hyphen_ties_to_a_word_owns_nothing(nlp, text, name):
    """Who is against a body is not its campaigner; "the Norvik campaigner" is."""
    read = read_words(nlp(text))
    one = draft(read, name, ActorKind.ORGANISATION)
    assert find_owners(read, [one]).at(one.start) is None
    plain = read_words(nlp(f"The {name} campaigner left."))
    other = draft(plain, name, ActorKind.ORGANISATION)
    assert find_owners(plain, [other]).at(other.start) == other
