"""Who is meant by a description, or nobody, where two may be."""

import pytest

from tests.parse.actors.marked import head, read


def find_meant(text, exact):
    """The name of whom these words mean, and why."""
    mentions, _ = read(text)
    found = [
        (head(mentions, at).name, one.because)
        for at, one in enumerate(mentions)
        if one.evidence.exact == exact
    ]
    return found[-1] if found else ("", "")


@pytest.mark.parametrize(
    ("text", "exact", "name", "why"),
    [
        (
            "Finance Minister Ines Halvorsen left. The minister was tired.",
            "The minister",
            "Ines Halvorsen",
            "the one named before as minister",
        ),
        (
            "The Coastal Relief Mission grew. The mission said it has boats.",
            "The mission",
            "Coastal Relief Mission",
            "the only mission named before",
        ),
        (
            "Norvik Ltd grew. The company said it would hire.",
            "The company",
            "Norvik Ltd",
            "the only organisation named before, a company",
        ),
        (
            "A senior official said no. The official said so twice.",
            "The official",
            "senior official",
            "the only unnamed official before",
        ),
        ("The mayor, Ama Obuya, said no.", "The mayor", "Ama Obuya", "named in the same phrase"),
        (
            "Vice president Ines Halvorsen left. The vice president was tired.",
            "The vice president",
            "Ines Halvorsen",
            "the one named before as president",
        ),
    ],
)
def test_a_description_means_the_only_one_it_fits(text, exact, name, why):
    """Whose office it was told to be, the body with the word in its name, the source before."""
    assert find_meant(text, exact) == (name, why)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        (
            "Finance Minister Ines Halvorsen met Trade Minister Kwame Osei. The minister was tired.",
            "The minister",
        ),
        ("Finance Minister Ines Halvorsen left. The new minister said no.", "The new minister"),
        ("The Coastal Relief Mission met the Harbour Mission. The mission said no.", "The mission"),
        ("A senior official said no. Another official said yes. The official said so.", "The official"),
    ],
)
def test_of_two_nobody_is_meant(text, exact):
    """Two ministers, two missions, two sources; and whoever comes next is not the one before."""
    assert find_meant(text, exact)[1] == ""


def test_the_former_minister_is_one_who_was_told_to_be_former():
    """Whoever holds the office now is not meant."""
    text = "Former minister Ines Halvorsen met Minister Kwame Osei. The former minister said no."
    assert find_meant(text, "The former minister")[0] == "Ines Halvorsen"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Ama Obuya spoke. Kwame Tano, beside her, smiled. The president of Chad wants more.", ""),
        ("Mayor Ama Obuya spoke. Kwame Tano smiled. The mayor of Narvik wants more.", ""),
        ("President Ama Obuya spoke of rain. The president of Chad wants more.", "Ama Obuya"),
        ("President Ama Obuya met Chancellor Kwame Tano. The president of Chad wants more.", "Ama Obuya"),
        ("Chad's president, Ama Obuya, met Kwame Tano. The president of Chad wants more.", "Ama Obuya"),
    ],
)
def test_an_owned_office_may_be_of_who_stands_nearer(text, name):
    """Where the state of the one who has it was not told, and somebody without an office was named since."""
    words = text.rpartition(". ")[2].removesuffix(" wants more.")
    found = [told for told in (find_meant(text, words)[0],) if "Obuya" in told]
    assert found == [name] * bool(name)


def test_an_office_of_another_state_is_another():
    """The Danish minister is not the Norwegian."""
    text = "Norwegian Finance Minister Ines Halvorsen left. The Danish finance minister said no."
    assert find_meant(text, "The Danish finance minister")[1] == ""


def test_a_body_told_of_long_ago_is_not_meant_any_more():
    """Everyday bodies are many; a mission stays the mission."""
    between = " It rained. It snowed. It froze. It thawed."
    company = f"Norvik Ltd grew.{between} The company said it would hire."
    assert find_meant(company, "The company")[0] != "Norvik Ltd"
    mission = f"The Coastal Relief Mission grew.{between} The mission said it has boats."
    assert find_meant(mission, "The mission")[0] == "Coastal Relief Mission"


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Deputy mayor Ines Halvorsen opened the hall. The mayor left early.", "The mayor"),
        ("Vice president Kwame Osei met growers. The president signed the bill.", "The president"),
        ("Assistant coach Ama Obuya wept. The coach said the match was lost.", "The coach"),
        (
            "The former finance minister, Kwame Osei, came. The finance minister was late.",
            "The finance minister",
        ),
    ],
)
def test_a_deputy_or_former_holder_is_not_the_holder(text, exact):
    """Whose deputy somebody is, and who held the office once, is another than who holds it."""
    assert find_meant(text, exact)[0] not in {"Ines Halvorsen", "Kwame Osei", "Ama Obuya"}


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The governor-general said no. It was late. The governor-general left.", "The governor-general"),
        (
            "Peru's finance minister said no. Later Peru's finance minister said yes.",
            "Peru's finance minister",
        ),
    ],
)
def test_an_office_that_nobody_is_named_for_is_one(text, exact):
    """Told twice by the same words."""
    assert find_meant(text, exact)[1] == "the same office"


def test_offices_of_two_states_are_two():
    """And "the minister" behind two of them is nobody's."""
    text = "Peru's finance minister said no. Chad's finance minister said yes."
    assert find_meant(text, "Chad's finance minister")[1] == ""
