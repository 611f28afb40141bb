"""What a name is that no rule is sure of: what its sightings say together."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.sorting import weighing
from tests.parse.actors.marked import read

TABLE = {"speaks": (2.0, 0.5, -2.0, -0.5), "a title": (-1.0, -1.0, -1.0, 3.0)}


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("sightings", "given", "expected"),
    [
        ([["speaks"]], None, ActorKind.PERSON),
        ([["speaks"]], ActorKind.PLACE, ActorKind.PERSON),
        ([["unheard of"]], ActorKind.PLACE, ActorKind.PLACE),
        ([["speaks"]], ActorKind.ORGANISATION, ActorKind.ORGANISATION),
        ([["speaks"], ["speaks"], ["speaks"]], ActorKind.ORGANISATION, ActorKind.PERSON),
        ([["a title"]], ActorKind.ORGANISATION, None),
    ],
    ids=[
        "the model took it for nothing",
        "another kind than the model says",
        "no evidence leaves what the model says",
        "little evidence too",
        "several sightings add up",
        "no actor",
    ],
)
def test_evidence_adds_up(sightings, given, expected):
    """What the model says stands until enough speaks against it."""
    assert weighing.weigh(sightings, given, TABLE) is expected


def test_titles_of_works_are_no_actors():
    """What stands behind "the film", with a year in brackets."""
    found = find_kinds(
        "She is known for the films Quiet Harbours (2009) and The Long Furrow (2011). "
        "Critics praised the novel Salt Meadows (2014)."
    )
    assert not {"Quiet Harbours", "Salt Meadows"} & found.keys()


def test_features_are_no_words_of_texts():
    """The table can be read without knowing what it was fitted to."""
    assert all(len(scores) == len(weighing.KINDS) for scores in weighing.weights().values())
    assert all(
        not any(part[:1].isupper() and part[1:].islower() for part in name.split())
        for name in weighing.weights()
    )
