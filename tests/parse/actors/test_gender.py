"""Whether a person is told of as a woman or a man."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors import gender
from briefgen.parse.actors.drafts import RoleDraft
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Then Mrs. Okafor sang.", gender.FEMALE),
        ("Then Mr Okafor sang.", gender.MALE),
        ("Then Dr Okafor sang.", None),
        ("Okafor sang.", None),
    ],
)
def test_a_title_tells(nlp, text, told):
    """With its stop or without; one that both may bear tells nothing."""
    read = read_words(nlp(text))
    one = draft(read, "Okafor")
    assert gender.tell_genders(read, [one], []).get(one.start) == told


@pytest.mark.parametrize(
    ("office", "told"), [("chairwoman", gender.FEMALE), ("deputy spokesman", gender.MALE), ("mayor", None)]
)
def test_an_office_tells(nlp, office, told):
    """By its last word, of whoever holds it."""
    read = read_words(nlp("Okafor sang."))
    role = RoleDraft(0, office, "", former=False, start=0, end=1)
    assert gender.tell_genders(read, [draft(read, "Okafor", ActorKind.PERSON)], [role]).get(0) == told


@pytest.mark.parametrize(
    ("name", "told"), [("Maria Okafor", gender.FEMALE), ("Peter Okafor", gender.MALE), ("Okafor", "")]
)
def test_a_first_name_tells(name, told):
    """A name that no list has as one tells nothing."""
    assert gender.by_name(name) == told
