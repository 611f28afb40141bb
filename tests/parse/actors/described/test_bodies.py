"""Bodies written small: whose they are, which of them are one, and which are nobody's."""

import pytest

from briefgen.model import ActorKind
from tests.parse.actors.marked import head, read


def heads(text):
    """exact -> name and kind of the head, for every mention that is no state."""
    mentions, _ = read(text)
    found = {}
    for at, mention in enumerate(mentions):
        if mention.kind is not ActorKind.STATE:
            found[mention.evidence.exact] = (head(mentions, at).name, str(mention.kind))
    return found


@pytest.mark.parametrize(
    ("text", "exact", "name"),
    [
        ("Norway's navy said it was late.", "Norway's navy", "Norway's navy"),
        ("The Norwegian navy said it was late.", "The Norwegian navy", "Norway's navy"),
        ("The navy of Norway said it was late.", "The navy of Norway", "Norway's navy"),
        ("Peru’s central bank wants lower rates.", "Peru’s central bank", "Peru's central bank"),
        ("Norwegian police said the man was safe.", "Norwegian police", "Norway's police"),
        ("The UK parliament rejected it.", "The UK parliament", "United Kingdom's parliament"),
        ("The Philippines' senate rejected it.", "The Philippines' senate", "Philippines' senate"),
        ("Chile's ministry of defense refused.", "Chile's ministry of defense", "Chile's defence ministry"),
    ],
)
def test_a_body_is_called_by_its_state_and_noun(text, exact, name):
    """However the text tells whose it is, one body has one name, and it is not the state."""
    assert heads(text)[exact] == (name, "organisation")


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian navy chief refused.",
        "A Norwegian parliament would refuse.",
        "Norwegian military spending rose.",
        "The anti-Norwegian army refused.",
        "Brazil's presidency of the panel ended.",
    ],
)
def test_a_noun_that_goes_on_or_is_any_is_no_body(text):
    """The chief of a navy is not the navy, and "a parliament" is none in particular."""
    assert "organisation" not in {kind for _, kind in heads(text).values()}


def test_the_same_body_again_is_one_with_its_reason():
    """Adjective, possessive and the lone noun are one chain; each link says why."""
    mentions, _ = read("Norway's navy left. The Norwegian navy said no. The navy rejected the plan.")
    links = {one.evidence.exact: one.because for one in mentions if one.same_as is not None}
    assert links["The Norwegian navy"] == "the same body of Norway"
    assert links["The navy"] == "the only navy named before"


def test_of_two_bodies_none_is_meant():
    """ "The navy" of an article with two navies is neither, nor a third."""
    text = "Norway's navy left. Sweden's navy stayed. The navy rejected the plan."
    assert "The navy" not in heads(text)


@pytest.mark.parametrize("noun", ["company", "union", "navy", "presidency", "coast guard"])
def test_a_body_that_was_never_named_is_an_unnamed_source(noun):
    """It speaks in its article only; one that says nothing is no actor."""
    assert heads(f"The {noun} rejected the plan.") == {f"The {noun}": (noun, "unnamed")}
    assert heads(f"Rain fell on the {noun}. Snow fell on the {noun}.") == {}


def test_what_another_tells_of_a_body_is_not_its_own_word():
    """The owner says it, and nobody knows whose company it is."""
    assert "The company" not in heads("The company would refuse to sell, its owner said.")


def test_a_noun_before_a_name_is_no_body_of_its_own():
    """ "The union Norvik" is Norvik."""
    assert "The union" not in heads("The union Norvik rejected the plan.")


def test_a_dash_is_no_hyphen():
    """A body before a dash is one; before a hyphen it is part of a word."""
    assert "The union" in heads("The union - the largest in town - rejected the plan.")
    assert heads("The union-led march rejected the plan.") == {}
    assert "Norway's navy" in heads("We met Norway's navy - it said no.")


def test_the_company_is_the_only_organisation_that_is_one():
    """Where the only organisation so far has the ending of a company; of two it may be either."""
    assert heads("Norvik Ltd opened a plant. The company said it would hire.")["The company"] == (
        "Norvik Ltd",
        "organisation",
    )
    assert heads("Peru's navy left. The company said it would stay.")["The company"] == ("company", "unnamed")
    two = "Norvik Ltd and Tessel Corp met in Lima. The company said it would hire."
    assert "The company" not in heads(two)


def test_it_is_not_the_body_before_where_another_speaks():
    """Whoever says "it" is meant by it, though nobody knows a name for the panel."""
    mentions, _ = read("Norway's navy refused. The panel said it would wait.")
    assert "it" not in {mention.evidence.exact for mention in mentions}


@pytest.mark.parametrize("owner", ["Finland's", "The Finnish", "South Korea's"])
def test_an_office_of_a_state_is_one_with_a_possessive_too(owner):
    """As "the Finnish defence minister" is."""
    mentions, roles = read(f"{owner} defence minister said the law is needed.")
    assert mentions[roles[0].mention].kind is ActorKind.OFFICE
    assert roles[0].of in {"Finland", "South Korea"}


def test_whoever_was_minister_is_no_office():
    """Norway's former minister does not speak for the office."""
    assert "office" not in {kind for _, kind in heads("Norway's former defence minister refused.").values()}


@pytest.mark.parametrize(
    "exact",
    ["The Norwegian government", "Norway's government", "The government of Norway", "The US administration"],
)
def test_a_government_is_its_state(exact):
    """What the government of a state says is said by the state."""
    mentions, _ = read(f"{exact} said it was late.")
    told = next(one for one in mentions if one.evidence.exact == exact)
    assert (told.kind, told.name) == (
        ActorKind.STATE,
        "United States" if "US" in exact else "Norway",
    )


def test_a_government_of_no_one_in_particular_is_no_state():
    """ "A Norwegian government" is one of many."""
    mentions, _ = read("A Norwegian government would say that it was late.")
    assert all(one.evidence.exact != "A Norwegian government" for one in mentions)


def test_an_it_that_means_nobody_is_no_company():
    """A pronoun has no name that a later "the company" could go by."""
    text = "The flow squeezed, said it is seeking other loans. The company said that it would not wait."
    mentions, _ = read(text)
    assert all(one.same_as is None for one in mentions if one.evidence.exact == "The company")
