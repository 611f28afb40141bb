"""Who is named between two commas behind a description that only says "a"."""

import pytest

from tests.parse.actors.marked import read


def find_roles(text):
    """The roles that are stated, with their holders."""
    mentions, roles = read(text)[:2]
    return [(mentions[one.mention].name, one.office) for one in roles]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A spokesman for the harbour, Tom Reed, said it was late.", ("Tom Reed", "spokesman")),
        ("A partner at a law firm in Riga, Ana Silva, denied it.", ("Ana Silva", "partner")),
        ("A director of the mill, Kwame Osei, flatly denied it.", ("Kwame Osei", "director")),
        ("An adviser, Tom Reed, has left.", ("Tom Reed", "adviser")),
    ],
)
def test_who_stands_between_commas_before_the_verb_is_told_of(text, wanted):
    """Whom he or she serves may stand between."""
    assert find_roles(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman, Tom Reed, and two others were hurt.",
        "A teacher at the school, Ana Silva, and Tom Reed left.",
        "A director of the mill, which closed, Ana Silva, said no.",
        "An official told a reporter, Ana Silva, that it was late.",
        "A spokesman for the harbour said Tom Reed, who left, was late.",
    ],
)
def test_a_list_tells_of_nobody(text):
    """Nor does who is named behind another clause."""
    assert find_roles(text) == []


def test_what_is_said_is_said_by_the_one_who_is_named():
    """The description is the same mention's, in the same phrase."""
    mentions = read("A spokesman for the harbour, Tom Reed, said it was late.")[0]
    assert [(one.name, one.same_as) for one in mentions if one.evidence.exact == "A spokesman"] == [
        ("spokesman", next(at for at, one in enumerate(mentions) if one.name == "Tom Reed"))
    ]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("A spokesman for the mayor, Ana Silva, said the club would appeal.", "Ana Silva", "mayor"),
        ("A son of the senator, Hugo Stein, was arrested.", "Hugo Stein", "senator"),
    ],
)
def test_whom_somebody_serves_may_be_named(text, name, role):
    """The name is that of the office right before it, and of no spokesman."""
    assert find_roles(text) == [(name, role)]
