"""Whom a pronoun means, or nobody, where two may be meant."""

import pytest

from tests.parse.actors.marked import head, read


def find_meant(text, word):
    """The name of whom the last such word means, and why; empty where nobody is."""
    mentions, _ = read(text)
    found = [
        (head(mentions, at).name, one.because)
        for at, one in enumerate(mentions)
        if one.evidence.exact == word
    ]
    return found[-1] if found else ("", "")


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Ines Halvorsen left the pier. She was tired.", "She", "Ines Halvorsen"),
        ("Peter Halvorsen met Ines Halvorsen. She was tired.", "She", "Ines Halvorsen"),
        ("The club thanked Tomasz Wilk. He left.", "He", "Tomasz Wilk"),
        ("Norway sold the ferry. It said it was too slow.", "It", "Norway"),
    ],
)
def test_the_one_who_fits_is_meant(text, word, name):
    """By who was subject last, by the first name, by who was named at all; a body where it speaks."""
    told, why = find_meant(text, word)
    assert told == name
    assert f"“{word.lower()}”" in why


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ines Halvorsen and Marta Nowak left. She was tired.", "She"),
        ("Norway and Peru sold the ferry. It said it was slow.", "It"),
        ("Peter Halvorsen left the pier. She was tired.", "She"),
        ("Ines Halvorsen left. It rained. It snowed. It froze. She was tired.", "She"),
    ],
)
def test_where_two_fit_or_none_nobody_is(text, word):
    """Two who may be meant, one who cannot be, and one who was told of too long ago."""
    assert find_meant(text, word)[1] == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tomasz Wilk left. His party leads in the polls, Aron says. He welcomed the plan.", "Tomasz Wilk"),
        ("Ines Halvorsen left. Her farm lost money, Osei says. She thanked the bank.", "Ines Halvorsen"),
        ("Ines Halvorsen left. In his speech, Peter Wilk said no. He was tired.", "Peter Wilk"),
        ("Ines Halvorsen left. The farm lost money, Peter Wilk says. He was tired.", "Peter Wilk"),
    ],
)
def test_who_tells_of_his_party_at_the_end_is_another(text, name):
    """Where "his" or "her" stands in what is told; "in his speech" is the speaker's own."""
    assert find_meant(text, "He" if "He " in text else "She")[0] == name


def test_who_does_it_to_another_is_not_the_other():
    """Osei thanks somebody else."""
    text = "Tomasz Wilk came late. Kwame Osei thanked him."
    assert find_meant(text, "him")[0] == "Tomasz Wilk"


def test_they_are_the_many_last_spoken_of():
    """A group before a state; where others stand between who may be meant, nobody."""
    assert find_meant("Officials said it was cold. They left the pier.", "They")[0] == "Officials"
    assert find_meant("Norway asked its allies what they have.", "they")[1] == ""


def test_both_are_the_two_of_the_sentence_before():
    """The second of them last; of three nobody."""
    two = "Ines Halvorsen met Kwame Osei. Both left early."
    assert find_meant(two, "Both") == ("Kwame Osei", "“both”: the only two of the sentence before")
    assert find_meant("Ines Halvorsen, Kwame Osei and Jan Berg met. Both left.", "Both")[1] == ""


def test_who_told_goes_on_telling():
    """Of two subjects the one of the first verb, where that is of saying and the pronoun says too."""
    text = "Kwame Osei says that Tomasz Wilk was late. He says nobody saw it."
    assert find_meant(text, "He") == ("Kwame Osei", "“he”: the person who told last")
    assert find_meant("Kwame Osei says that Tomasz Wilk was late. He fell ill.", "He")[1] == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway sold the ferry to Peru. Peru said it would replace the engine in May.", "Peru"),
        ("Norway and Peru met. Norway said on Friday that it had suspended the treaty.", "Norway"),
        ("Norway sold the ferry. Sailors said it would replace the engine in May.", ""),
        ("Norway sold the ferry. Peter Halvorsen said it would replace the engine in May.", ""),
    ],
)
def test_it_is_the_body_that_says_so(text, name):
    """Whoever was named before; of what a person says, nobody knows whose act it is."""
    assert find_meant(text, "it")[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway has lost money for years. Peru said it would close three ports.", ""),
        ("Norway has lost money for years. Storms came. Peru said it would close three ports.", "Peru"),
        ("Peru met Norway. Norway has lost money for years. Peru said it would close three ports.", "Peru"),
        ("Norway was late, and Peru said it had cut the grants.", ""),
        ("Peru said of Norway that it would pay a fine.", ""),
        ("Asked about Norway, Peru said it had refused to pay a fine.", ""),
        ("After talks with Norway, Peru said it would sign the treaty.", "Peru"),
    ],
)
def test_it_may_be_another_body_that_is_spoken_of(text, name):
    """Where somebody else is the matter and who says so comes anew, nobody knows whose act it is."""
    assert find_meant(text, "it")[0] == name


def test_he_behind_an_office_is_not_whom_the_sentence_before_names():
    """Who holds the office is not known; the deputy of the sentence before is another."""
    mentions, _ = read("Vice president Kwame Osei met growers. The president said he would sign the bill.")
    meant = [head(mentions, at).name for at, one in enumerate(mentions) if one.evidence.exact == "he"]
    assert meant == [""]


def test_a_part_of_a_body_speaks_for_itself():
    """The union's youth section is not the union: "it" is the section, by its name where it has one."""
    view = "takes a different view: it said on Monday that the toll was fair."
    named = f"The Harbour Union left. The Union's youth section, the Deckhands Association, {view}"
    assert find_meant(named, "it")[0] == "Deckhands Association"
    unnamed = f"The Nurses' League left. The League's Oslo branch {view}"
    assert find_meant(unnamed, "it")[1] == ""
