"""Whose position it is: names, pronouns, both, nobody."""

import pytest

from tests.parse.positions import prose


def speakers(nlp, text: str) -> list[str | None]:
    _, who, positions = prose.read(nlp, text)
    return [None if one.speaker is None else called(who, one.speaker) for one in positions]


def called(who, at: int) -> str:
    head = at if who[at].same_as is None else who[at].same_as
    return who[head].name


def test_a_name_is_the_speaker(nlp):
    """The mention over the word that heads the source."""
    assert speakers(nlp, "Prime Minister Rita Lobo said the road would open.") == ["Rita Lobo"]


def test_two_names_hold_one_position_each(nlp):
    """The words are the same, the speakers are two."""
    assert speakers(nlp, "Norway and Sweden support the treaty.") == ["Norway", "Sweden"]


def test_who_leads_holds_the_position(nlp):
    """Of states that are led by two, the two are named."""
    text = "European states, led by Norway and Sweden, are working to build a bridge."
    assert speakers(nlp, text) == ["Norway", "Sweden"]


def test_a_relative_pronoun_is_the_noun_before_it(nlp):
    """ "who" is no speaker of its own."""
    _, who, positions = prose.read(nlp, "Rita Lobo, who opposes the road, left.")
    assert [called(who, one.speaker) for one in positions] == ["Rita Lobo"]


def test_a_minister_of_many_words_is_who_is_named_last(nlp):
    """The parser sees a minister for Berg; counsel for someone is another person."""
    told = "Peruvian Minister of State for Ports Anton Berg said it was late."
    assert speakers(nlp, told) == ["Anton Berg"]
    assert speakers(nlp, "The lawyer for Anton Berg said it was late.") != ["Anton Berg"]


def test_nobody_is_made_up(nlp):
    """A passive without an agent has no speaker."""
    assert speakers(nlp, "The minister is expected to resign.") == [None]


def test_another_tells_of_it(nlp):
    """The holder is the speaker; who tells of it stands beside."""
    _, who, (position,) = prose.read(nlp, "Rita Lobo said Norway opposes the treaty.")
    assert (called(who, position.speaker), called(who, position.attributed_by)) == ("Norway", "Rita Lobo")


@pytest.mark.parametrize("word", ["she", "they"])
def test_the_teller_speaks_for_herself(nlp, word):
    """ "Lobo said she would be willing" is one position, hers."""
    text = f"Rita Lobo said {word} would be willing to pay if the rest paid."
    _, _, positions = prose.read(nlp, text)
    assert [(str(one.stance), bool(one.condition)) for one in positions] == [("conditional", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Silva wrote to her cousin, a clerk in Lima, Peru, who wants a bridge.",
        "Lund met a nurse from Peru who opposes the sale.",
    ],
)
def test_no_country_is_a_who(nlp, text):
    """Whoever comes from Peru is not Peru."""
    _, who, positions = prose.read(nlp, text)
    assert {who[one.speaker].name for one in positions if one.speaker is not None} <= {"Ana Silva", "Lund"}


@pytest.mark.parametrize(
    "text",
    ["Ana Silva's brother said he opposes the toll.", "Per Berg's sister said she wants the bridge."],
)
def test_a_relative_is_not_who_is_named_before(nlp, text):
    """ "Silva's brother said he": he is the brother."""
    _, who, positions = prose.read(nlp, text)
    assert all(
        one.speaker is None or who[one.speaker].name not in {"Ana Silva", "Per Berg"} for one in positions
    )


def test_the_name_before_a_body_is_the_speaker(nlp):
    """Whatever stands between it and the verb."""
    text = "The Boeing company, a maker of planes, opposes the tax."
    assert speakers(nlp, text) == ["Boeing"]


def test_who_promises_is_the_one_to_do_it(nlp):
    """A "she" that would do what is promised is never whoever tells of the promise."""
    told = "According to the pilot, Rita Lobo, the mayor assured drivers that she would never back a toll."
    assert "Rita Lobo" not in speakers(nlp, told)[1:]
    told = "According to the pilot, Rita Lobo, she would never back a toll."
    assert "Rita Lobo" in speakers(nlp, told)


def test_which_is_the_body_named_last(nlp):
    """Of two who helped, the second urges it, and neither the first nor who is grateful."""
    text = (
        "The Harbour Union is grateful for the help of Kwame Osei, who left the port in May, "
        "and of the Federation of English Pilots, which rejected the toll on Friday."
    )
    assert speakers(nlp, text)[-1] == "Federation of English Pilots"


def test_who_informs_others_does_what_is_told(nlp):
    """ "They" are the league that tells of its own deed, not who is told; the party is the official's."""
    text = (
        "A Dockers Union official said the Rowers League had informed them they were halting their protests."
    )
    assert speakers(nlp, text)[-1] == "Rowers League"
    text = "A senior Dockers Union official has said the radical movement has decided to stop the blockade."
    assert speakers(nlp, text) == ["Dockers Union"]
    assert speakers(nlp, "A clerk said the movement has decided to stop the blockade.") == ["clerk"]


def test_groups_of_people_without_a_name_hold_positions(nlp):
    """A coalition of others, advocates, and who criticises a thing in the passive."""
    assert speakers(nlp, "A coalition of church leaders opposes the toll.") == ["coalition of church leaders"]
    assert speakers(nlp, "Child advocates oppose the levy.") == ["Child advocates"]
    assert speakers(nlp, "The plan was criticised by some farmers.") == ["some farmers"]
    assert speakers(nlp, "Chad's interim government opposes the dam.") == ["Chad"]
