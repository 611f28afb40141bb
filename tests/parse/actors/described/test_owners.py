"""Names by the words that they cover."""

from briefgen.model import ActorKind
from briefgen.parse.actors.described.owners import Owners
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def test_every_word_of_a_name_is_its_own(nlp):
    """From the first to the last; the word behind it is nobody's."""
    read = read_words(nlp("Then Nordic Lines sailed."))
    lines = draft(read, "Nordic Lines", ActorKind.ORGANISATION)
    assert [Owners([lines]).at(at) for at in range(4)] == [None, lines, lines, None]
