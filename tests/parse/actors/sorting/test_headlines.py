"""Names in opening lines that have capitals throughout."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.sorting import headlines
from briefgen.parse.actors.sorting.kinds import Kinded
from briefgen.parse.actors.sorting.sorts import By, NameSort
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import name

BODY = (
    "\n\nThe crews of forty ferries came to the pier after the storm had broken both of its cranes. "
    "They asked Ines Halvorsen for an answer before the end of the week, got none, and left again. "
    "Nobody was on the quay that night, and the boats lay in the rain until the morning."
)


def keep(nlp, text, *shown):
    """Which of these names stay, each with its kind."""
    read = read_words(nlp(text))
    kinded = [Kinded(name(read, one), one, kind, NameSort(By.MODEL, kind), sure=False) for one, kind in shown]
    return [one.text for one in headlines.drop_doubted(read, kinded)]


def test_what_only_the_headline_has_goes(nlp):
    """What the body has as a name stays, by its last word."""
    text = f"Halvorsen Refuses Harbour Talks as Ferries Stall{BODY}"
    shown = [(one, ActorKind.PERSON) for one in ("Halvorsen", "Harbour Talks", "Ines Halvorsen")]
    assert keep(nlp, text, *shown) == ["Halvorsen", "Ines Halvorsen"]


def test_an_acronym_and_a_state_stay(nlp):
    """No model takes a plain word for one."""
    text = f"CRM Boats Leave Norway as Harbour Talks Stall{BODY}"
    shown = [
        ("CRM", ActorKind.ORGANISATION),
        ("Norway", ActorKind.STATE),
        ("Harbour Talks", ActorKind.ORGANISATION),
    ]
    assert keep(nlp, text, *shown) == ["CRM", "Norway"]


@pytest.mark.parametrize(
    "text",
    [
        f"Halvorsen refuses the Harbour Talks as ferries stall{BODY}",
        "Halvorsen Refuses Harbour Talks as Ferries Stall\n\nShe left.",
        f"HALVORSEN REFUSES Harbour Talks AS FERRIES STALL{BODY}".replace("Harbour Talks", "HARBOUR TALKS"),
    ],
)
def test_where_a_line_is_no_such_headline_nothing_goes(nlp, text):
    """A sentence, an article that is nearly all headline, a line that shouts."""
    shown = "HARBOUR TALKS" if "HARBOUR" in text else "Harbour Talks"
    assert keep(nlp, text, (shown, ActorKind.ORGANISATION)) == [shown]
