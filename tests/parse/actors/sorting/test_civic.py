"""Papers, traders and seats of a town."""

import pytest

from briefgen.parse.actors.sorting import civic
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site
from tests.parse.actors.marked import read


@pytest.mark.parametrize(
    ("test", "text", "name", "label"),
    [
        (civic.is_paper, "She told the Gazette that it would close.", "Gazette", "PERSON"),
        (civic.is_paper, "The letter stood in the Argus.", "Argus", "ORG"),
        (civic.is_trader, "Vell Bakery will open in May.", "Vell Bakery", "PERSON"),
        (civic.is_trader, "The cup went to Larkton Rovers.", "Larkton Rovers", "PERSON"),
        (civic.is_seat, "So said Oldenbrook MP Ama Obuya.", "Oldenbrook", "PERSON"),
        (civic.is_seat, "She is the MP for Oldenbrook East.", "Oldenbrook East", "PERSON"),
        (civic.is_seat, "She is the Member for Oldenbrook.", "Oldenbrook", "ORG"),
        (civic.is_street, "A child was left on Elsa Street.", "Elsa Street", "PERSON"),
        (civic.is_street, "It rained in Rosa Springs.", "Rosa Springs", "PERSON"),
        (civic.is_trade, "Dale Travel will close in May.", "Dale Travel", "PERSON"),
        (civic.is_trade, "They fly with Rosa Aviation.", "Rosa Aviation", "PERSON"),
        (civic.town_of_dateline, "VELLBRO, Norway (NTN) - It rained.", "VELLBRO", "ORG"),
        (civic.town_of_dateline, "TARNHOLT (Vell Wire) - It rained.", "TARNHOLT", "ORG"),
        (civic.is_campaign, "Save Our Weir said so.", "Save Our Weir", "CAMPAIGN"),
    ],
)
def test_a_word_in_or_beside_it_tells_what_it_is(nlp, test, text, name, label):
    """Whatever the model takes it for."""
    assert test(site(read_words(nlp(text)), name, label))


@pytest.mark.parametrize(
    ("test", "text", "name", "label"),
    [
        (civic.is_paper, "Herald opened the door.", "Herald", "PERSON"),
        (civic.is_trader, "Anna Bakery came late.", "Anna Bakery", "PERSON"),
        (civic.is_trader, "Rovers won again.", "Rovers", "ORG"),
        (civic.is_seat, "So said Labour MP Ama Obuya.", "Labour", "ORG"),
        (civic.is_seat, "So said SNP MP Ama Obuya.", "SNP", "ORG"),
        (civic.is_campaign, "Save Our Weir said so.", "Save Our Weir", "ORG"),
        (civic.is_street, "Elsa Street won again.", "Elsa Street", "PERSON"),
        (civic.is_street, "She trusts in Rosa Hill.", "Rosa Hill", "PERSON"),
        (civic.is_street, "A book lay in Elsa Street's bag.", "Elsa Street", "PERSON"),
        (civic.is_seat, "She spoke for Oldenbrook East.", "Oldenbrook East", "PERSON"),
        (civic.is_trade, "Dale Holm will close in May.", "Dale Holm", "PERSON"),
        (civic.is_trade, "Travel will be dear.", "Travel", "ORG"),
        (civic.town_of_dateline, "VELLBRO, a firm of Norway, will close.", "VELLBRO", "ORG"),
        (civic.town_of_dateline, "The firm VELLBRO (of Norway) - and others - will close.", "VELLBRO", "ORG"),
    ],
)
def test_what_may_be_somebody_or_a_party_is_none(nlp, test, text, name, label):
    """A first name leads it, one word alone, a word of the language, an acronym."""
    assert not test(site(read_words(nlp(text)), name, label))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was quoted by the local daily al-Watan as saying no.", "Watan"),
        ("In remarks to the newspaper Kurier Holm, he said no.", "Kurier Holm"),
    ],
)
def test_a_paper_is_called_one(text: str, name: str) -> None:
    """By the noun right before its name."""
    assert {one.name: str(one.kind) for one in read(text)[0]}.get(name) == "organisation"
