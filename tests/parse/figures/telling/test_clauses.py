"""A figure with what its sentence says around it."""

from briefgen.parse.figures.amounts import Family
from briefgen.parse.figures.telling import clauses
from tests.parse.figures.prose import read_amounts


def clause_of(nlp, text, head):
    """The clause of the only amount of a text, by its head."""
    (amount,) = read_amounts(text)
    doc = nlp(text)
    return clauses.find_clause(amount, next(token for token in doc if token.text == head))


def test_the_verb_that_governs_the_amount(nlp):
    """Through the noun that is of so much."""
    clause = clause_of(nlp, "The abbey paid damages of $300.", "300")
    assert (clause.lemma, clause.amount.family) == ("pay", Family.MONEY)


def test_what_leads_to_the_amount(nlp):
    """But for what softens it."""
    assert clauses.led_by(clause_of(nlp, "Output rose to just over 40 tonnes.", "tonnes")) == "to"


def test_up_and_down_before_the_amount(nlp):
    """ "Make up 40 percent" moves nothing."""
    up, makes = "Rents are up 3 percent.", "Women make up 40 percent."
    found = [clauses.is_up(clause_of(nlp, text, "percent").head) for text in (up, makes)]
    assert found == [True, False]
