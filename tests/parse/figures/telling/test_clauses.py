"""A figure with what its sentence says around it."""

from briefgen.model import Family
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


def test_a_verb_is_turned_by_the_word_behind_it(nlp):
    """ "Go up" rises, "go home" does not; what all but so many have had is not told of these."""
    found = [clauses.is_turned(nlp(text)[1]) for text in ("Rents went up by a fifth.", "Monks went home.")]
    assert found == [True, False]
    assert clauses.is_excepted(clause_of(nlp, "Power is back in all but 40 farms.", "farms"))


def test_an_average_leads_to_nothing(nlp):
    """ "By an average of 8 percent" is by 8 percent."""
    assert clauses.led_by(clause_of(nlp, "Fares rose by an average of 8 percent.", "percent")) == "by"


def test_within_so_far_is_a_distance():
    """It is no size of the coast."""
    (amount,) = read_amounts("Vines within 20 kilometres of the coast fell.")
    assert clauses.is_distance("Vines within 20 kilometres of the coast fell.", amount)
