"""The same words are the same name."""

from briefgen.model import ActorKind
from briefgen.parse.actors.drafts import Calling
from briefgen.parse.actors.spotting import repeats
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def find_again(nlp, text, *drafts):
    read = read_words(nlp(text))
    made = [draft(read, shown, ActorKind.ORGANISATION, **more) for shown, more in drafts]
    return [(read.joined(one.start, one.end), one.rule) for one in repeats.find_repeats(read, made)]


def test_a_name_is_found_wherever_its_words_stand(nlp):
    """With the kind that it had, and the rule that says so."""
    text = "The Lumara Trust paid. We thank Lumara Trust."
    assert find_again(nlp, text, ("Lumara Trust", {})) == [
        ("Lumara Trust", "actors.name"),
        ("Lumara Trust", "actors.repeat"),
    ]


def test_the_longer_of_two_stays(nlp):
    """A piece of it that was found alone goes."""
    text = "The Lumara Trust paid. We thank Lumara Trust."
    assert find_again(nlp, text, ("Lumara Trust", {}), ("Lumara", {"nth": 1})) == [
        ("Lumara Trust", "actors.name"),
        ("Lumara Trust", "actors.repeat"),
    ]


def test_what_is_no_full_name_is_not_looked_for(nlp):
    """One word, and what the model alone takes for a name."""
    assert len(find_again(nlp, "Lumara paid. We thank Lumara.", ("Lumara", {}))) == 1
    model = {"calling": Calling.MODEL}
    assert len(find_again(nlp, "Lumara Nine paid. We thank Lumara Nine.", ("Lumara Nine", model))) == 1


def test_a_name_inside_a_longer_one_is_not_torn_out(nlp):
    """The Lumara Trust Fund is another body."""
    text = "The Lumara Trust paid. The Lumara Trust Fund did not."
    found = find_again(nlp, text, ("Lumara Trust", {}), ("Lumara Trust Fund", {}))
    assert [name for name, _ in found] == ["Lumara Trust", "Lumara Trust Fund"]
