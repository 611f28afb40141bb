"""Lists of what is pledged, below the words that pledge it."""

import pytest

from briefgen.model import ActorKind, Span
from tests.parse.events import prose


def list_promised(nlp, lead, *items, end="It has no more money."):
    """Who promises what, and by when, of a lead that opens with “Nordbank” and of items below it."""
    text = "\n".join([f"Nordbank {lead}", *items]) + f"\n\n{end}"
    case = prose.Case(text, [(Span(0, len("Nordbank")), ActorKind.ORGANISATION)], "2024-05-15")
    _, when, _, promised = prose.read(nlp, case)
    days = {one.id: one.evidence.exact for one in when}
    return [(one.actor, one.evidence.exact, days.get(one.due, "")) for one in promised]


@pytest.mark.parametrize("mark", ["- ", "* "])
def test_what_a_list_pledges_is_promised_by_who_is_named_above_it(nlp, mark):
    """Each item for itself, with its own last day."""
    items = (f"{mark}repair the roof of the market by 3 June 2024", f"{mark}sell ninety carts to Lund")
    assert list_promised(nlp, "commits itself to:", *items) == [
        (0, "repair the roof of the market by 3 June 2024", "3 June 2024"),
        (0, "sell ninety carts to Lund", ""),
    ]


def test_of_what_will_be_only_that_with_a_last_day_is_promised(nlp):
    """What is offered some day foretells."""
    items = ("- repair the school by 1 July 2024", "- offer classes to children")
    assert list_promised(nlp, "will:", *items) == [(0, "repair the school by 1 July 2024", "1 July 2024")]


@pytest.mark.parametrize("lead", ["said:", "wants the town to:", "must now:", "has done the following:"])
def test_other_lists_promise_nothing(nlp, lead):
    """What is said, asked for or done."""
    assert list_promised(nlp, lead, "- repair the roof of the market by 3 June 2024") == []


def test_a_list_ends_with_its_last_item(nlp):
    """A sentence below it, or another list, is not of it."""
    made = list_promised(
        nlp, "pledged to:", "- sell ninety carts to Lund", "The town thanked it.", "- repair the roof"
    )
    assert [words for _, words, _ in made] == ["sell ninety carts to Lund"]
