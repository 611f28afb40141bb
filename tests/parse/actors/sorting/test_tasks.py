"""Bodies that a name and their task call."""

import pytest

from briefgen.parse.actors.sorting import tasks
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site


@pytest.mark.parametrize(
    ("test", "text", "shown"),
    [
        (tasks.is_mission, "Triton is the Argo border mission.", "Argo"),
        (tasks.is_inserted, "We have the [ARGOS] training mission.", "ARGOS"),
        (tasks.is_inserted, "We asked the [OCRAF] rescue office for maps.", "OCRAF"),
        (tasks.is_inserted, "The [NIWA] water board said no.", "NIWA"),
    ],
)
def test_a_body_is_called_by_its_task(nlp, test, text, shown):
    """The noun of a body ends the words behind the name."""
    assert test(site(read_words(nlp(text)), shown, "ORG"))


@pytest.mark.parametrize(
    ("test", "text", "shown"),
    [
        (tasks.is_mission, "Then Argo saw the mission.", "Argo"),
        (tasks.is_inserted, "We have the ARGOS training mission.", "ARGOS"),
        (tasks.is_inserted, "We asked the [OCRAF] rescue crews for maps.", "OCRAF"),
        (tasks.is_inserted, "The [NIWA] board meeting was long.", "NIWA"),
        (tasks.is_inserted, "The [Niwa] water board said no.", "Niwa"),
    ],
)
def test_what_is_no_task_of_a_body(nlp, test, text, shown):
    """Another noun, or no brackets of an editor."""
    assert not test(site(read_words(nlp(text)), shown, "ORG"))


def test_a_task_ends_behind_its_noun(nlp):
    """Within a few words, and only words that may stand before it."""
    words = read_words(nlp("The NIWA water board and the Argo border mission left."))
    assert tasks.find_task_end(words, 2, {"board"}) == 4
    assert tasks.find_task_end(words, 2, {"mission"}) == 0
