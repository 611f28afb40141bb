"""Who says a quotation is nobody of whom it speaks as "he" or "she"."""

import pytest

from tests.parse.actors.marked import head, read


def find_meant(text):
    """Whom the first pronoun means; empty for nobody."""
    mentions = read(text)[0]
    at = next(at for at, one in enumerate(mentions) if str(one.form) == "pronoun")
    return head(mentions, at).name


@pytest.mark.parametrize(
    "text",
    [
        'The mayor Ama Obuya spoke on Monday. "She has sold the mill twice," Ms Obuya said.',
        'The mayor Ama Obuya spoke on Monday. "She has left. "She sold the mill," said Ms Obuya.',
        'The mayor Ama Obuya says it is worse than for Ines Holm. "She has left," Ms Obuya said.',
        'The envoy Tom Reed spoke on Monday. "He is thought to be in Peru," Mr Reed told reporters.',
    ],
)
def test_a_speaker_speaks_of_another(text):
    """Named right behind the quotation, which may open again."""
    assert find_meant(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        'The mayor Ama Obuya spoke on Monday. "She has sold the mill twice," Tom Reed said.',
        'The mayor Ama Obuya spoke on Monday. "She has sold the mill twice."',
        "The mayor Ama Obuya spoke on Monday. She has sold the mill twice, Ms Obuya said.",
    ],
)
def test_who_is_spoken_of_by_another_is_meant(text):
    """Or where nobody is named behind it, or it is no quotation."""
    assert find_meant(text) == "Ama Obuya"


def test_a_brother_of_the_speaker_may_be_meant():
    """Who is called by a surname of two may speak of the other one."""
    text = 'Jan Silva, a brother of Ana Silva, was arrested in May. "He has done no wrong," Ms Silva said.'
    assert find_meant(text) == "Jan Silva"
