"""Which issue a position names in short, and of two that it may mean none."""

import pytest

from briefgen.relate import relate
from briefgen.relate.issues import named
from briefgen.relate.issues.sorting import Sorter
from tests.factories import holds, issue, name, reading

COLLEGES = issue("colleges", "college merger", proposition="The colleges of Alder and Bray should merge")
RENT = issue("rent", "rent bill", "House Bill 12", proposition="The chamber should pass House Bill 12")
SORTER = Sorter([COLLEGES, RENT])


def place(words, text, *, title="Town news", about="", steps=()):
    """The issue of the only position, by its names; empty where they name none."""
    (brief,) = relate(
        [
            reading(
                f"Ann Lee backs {words}. {text}",
                name("Ann Lee"),
                holds(
                    "Ann Lee",
                    f"Ann Lee backs {words}",
                    content=words,
                    about=about or words,
                    head="" if about else words.split()[1],
                    steps=steps,
                ),
                title=title,
            )
        ]
    ).briefs
    (position,) = brief.findings.positions
    found = named.place_by_names(brief, position, SORTER)
    return (found[0] or "") if found else ""


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("the bill", "House Bill 12 is long.", "rent"),
        ("the bill", "House Bill 12 and the fish bill are long.", ""),
        ("the deal", "The colleges of Alder and Bray are to merge.", "colleges"),
        ("the deal", "Alder and Bray are colleges.", ""),
        ("the deal", "The deal with Corvin is dear. The colleges Alder and Bray are to merge.", ""),
        ("the merger", "The colleges Alder and Corvin are to merge.", ""),
        ("the merger", "The merger between Alder and Corvin is near. Bray is a college.", ""),
        ("the deal", "The trade deal failed. The colleges Alder and Bray are to merge.", ""),
        ("the deal", "The town is small.", ""),
        ("a deal", "Alder and Bray are colleges.", ""),
    ],
)
def test_short_names(words, text, found):
    """ "The bill" of House Bill 12, "the deal" of two who should merge."""
    assert place(words, text) == found


@pytest.mark.parametrize(
    ("thing", "title", "found"),
    [
        ("rents", "Chamber passes rent bill", "rent"),
        ("rents", "Town news", ""),
        ("flats", "Chamber passes rent bill on flats", "rent"),
        ("otters", "Chamber passes rent bill", ""),
        ("chambers", "Chamber passes rent bill", ""),
    ],
)
def test_a_thing_told_anew_is_that_of_the_headline(thing, title, found):
    """ "A bill to cap rents" below a headline on the rent bill; one on otters is another bill."""
    steps = [("bring", "bill"), ("less", "cap")]
    text = "The rent bill is long."
    assert place(f"a bill to cap {thing}", text, title=title, about=thing, steps=steps) == found
