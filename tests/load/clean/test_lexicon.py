"""The data that cleaning reads: sorted, written as it is looked up, and complete."""

from importlib import resources

import pytest

from briefgen.load.clean import chain, rules
from briefgen.load.clean.features import list_features
from briefgen.load.clean.furniture import find_furniture, name_reason, write_as_phrase
from briefgen.load.clean.look import look_at_lines
from tests.sources import read_yaml

FURNITURE = read_yaml(resources.files("briefgen.load").joinpath("lexicon/en/furniture.yaml"))


@pytest.mark.parametrize("name", sorted(FURNITURE))
def test_phrases_are_sorted_and_written_as_they_are_looked_up(name):
    """Lower case, straight marks, single spaces; each once."""
    for column in ("whole", "opens", "holds"):
        phrases = FURNITURE[name][column]
        assert phrases == sorted(set(phrases))
        assert all(write_as_phrase(phrase) == phrase.strip() for phrase in phrases)


def test_every_kind_of_furniture_has_a_reason():
    """Readers are told in words why a line was cut."""
    assert all(name_reason(name) for name in FURNITURE)
    assert set(rules.FURNITURE_KINDS) == set(FURNITURE)


def test_a_phrase_ends_at_a_word():
    """ "More on" opens a pointer, "more one-sided" does not."""
    assert "headlines" in find_furniture("More on the pier").opens
    assert find_furniture("More one-sided than the last").opens == ()


def test_a_line_of_two_marks_or_quotes_is_looked_up_plainly():
    """Typographic marks and capitals do not hide a phrase."""
    assert "headlines" in find_furniture("DON’T MISS").whole


def test_weights_are_sorted_and_whole():
    """Each feature speaks for the four parts; a step that cannot be is ruled out."""
    given = chain.load_weights()
    assert list(given.features) == sorted(given.features)
    assert {len(row) for row in (*given.features.values(), *given.steps)} == {4}


def test_weights_are_of_features_that_lines_have():
    """The commonest features of a page are weighed: the two files belong together."""
    page = "Home\nShare\n\nThe committee met on Monday and agreed to look at the plan in May.\n\nNews"
    seen = {name for names in list_features(look_at_lines(page)) for name in names}
    assert len(seen & set(chain.load_weights().features)) > len(seen) / 2


def test_the_path_goes_through_the_parts_in_their_order():
    """Before, body with insets, after: whatever the features say."""
    names = [["is navigation"], ["form=prose"], ["is advertisement"], ["form=prose"], ["is navigation"]]
    path = chain.find_parts(names, chain.load_weights())
    body = [at for at, part in enumerate(path) if part is chain.TextPart.BODY]
    assert all(part is chain.TextPart.BEFORE for part in path[: body[0]])
    assert all(part is chain.TextPart.AFTER for part in path[body[-1] + 1 :])
