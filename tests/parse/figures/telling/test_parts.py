"""Parts of a whole point to it."""

import pytest

from tests.parse.figures.prose import read


def wholes(nlp, text):
    """For each figure its value and that of its whole."""
    found = read(nlp, text)
    values = {one.id: int(one.quantity.value) for one in found}
    return [(values[one.id], values.get(one.part_of)) for one in found]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The zoo keeps 16 owls, including nine grey and five white ones.", [9, 5]),
        ("The fair lost nine tents: four red, three blue and two green tents.", [4, 3, 2]),
        ("The guild let 60 stalls: 35 to bakers and 40 to weavers.", [35, 40]),
        ("The bridge cost 90 million euros, of which Peru paid 40 million.", [40_000_000]),
        ("The snow trapped 30 hikers, including 4 dead.", [4]),
    ],
)
def test_the_words_between_make_parts(nlp, text, parts):
    """ "Including", a sum, a colon with bare numbers, "of which"."""
    (whole, of), *rest = wholes(nlp, text)
    assert of is None
    assert [value for value, of in rest if of == whole] == parts


@pytest.mark.parametrize(
    "text",
    [
        "The zoo keeps 16 owls, nine bears and five seals.",
        "The zoo keeps 16 owls, including their 40 eggs.",
        "The zoo keeps 16 owls, including 40 grey owls.",
        "The zoo keeps 16 owls. Including nine bears is hard.",
    ],
)
def test_what_only_stands_beside_is_no_part(nlp, text):
    """Neither what counts something else nor what is more than the whole."""
    assert {of for _, of in wholes(nlp, text)} == {None}


def test_the_whole_may_stand_inside_its_part(nlp):
    """ "Three of the 27 races": the second number is the whole."""
    assert (3, 27) in wholes(nlp, "Rain stopped three of the 27 planned races.")
