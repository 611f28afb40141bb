"""`explain`: why something is as it is."""

import json

import pytest

from tests.building import put

FIRST = """Ministers meet over the dam

The ministers of Peru hardly met on Friday. Rita Lobo, the mayor of Bergen, opposes the dam.
The town has 4,200 boats. Room 12 stayed shut.
"""
SECOND = """Mayor speaks again

Rita Lobo said that the dam must never be built.
"""


@pytest.fixture
def told(tmp_path, monkeypatch, run, in_threads):
    """A function that asks, and gives exit status, stdout and stderr."""
    put(tmp_path, "seeds/first.txt", FIRST)
    put(tmp_path, "seeds/second.txt", SECOND)
    monkeypatch.chdir(tmp_path)
    return lambda *words: run("explain", "seeds/first.txt", *words)


def test_what_is_denied_says_so(told):
    """The rule that saw a meeting, and why it is none."""
    status, out, _ = told("hardly met")
    assert status == 0
    assert "line 3: The ministers of Peru hardly met on Friday." in out
    assert "advmod of met" in out
    (dropped,) = [line.split() for line in out.splitlines() if "events.dropped" in line]
    assert dropped == ["events.dropped", "events.verb", "denied", "met"]


def test_an_actor_says_why_it_is_one(told):
    """Across articles."""
    _, out, _ = told("rita   lobo")
    assert "person: Rita Lobo" in out
    assert "one actor: same full name, Rita Lobo, no conflict" in out


def test_a_position_says_its_side_and_issue(told):
    """And the rule that found it."""
    _, out, _ = told("opposes")
    assert "[positions.reported] opposes, by Rita Lobo" in out
    assert "on no issue" in out


def test_a_position_says_what_told_its_side(told):
    """The class of the cue, or the words of what is said."""
    _, out, _ = told("opposes")
    (side,) = [line.split() for line in out.splitlines() if "positions.side" in line]
    assert side == ["positions.side", "cue", "opposes", "opposes"]


def test_a_number_that_is_no_figure_says_which_guard_knew_it(told):
    """A room is named by its number."""
    _, out, _ = told("12")
    assert "figures.guard        number that names" in out
    assert "no fact" in out


def test_json_is_one_object(told):
    """With the same in fields."""
    _, out, _ = told("4,200", "--json")
    answer = json.loads(out)
    (place,) = answer["places"]
    assert answer["article"] == "first.txt"
    assert [word["text"] for word in place["words"]] == ["4,200"]
    assert [(fact["family"], fact["said"]) for fact in place["facts"]] == [
        ("figure", "4200 boat, boats, stock")
    ]
    assert {"part": "figures.measure", "rule": "stock", "said": "stock", "words": "4,200 boats"} in place[
        "steps"
    ]


def test_without_words_the_article_is_explained(told):
    """When it was written, and that nobody says."""
    _, out, _ = told()
    assert out.splitlines()[:2] == ["first.txt: Ministers meet over the dam", "  written: not stated"]


ISSUE = """---
title: The dam
question: Should the dam be built?
words: [dam]
---
"""


def test_a_position_says_why_it_is_on_its_issue(told, tmp_path):
    """Its own words name it, or what stands near."""
    put(tmp_path, "content/issues/dam.md", ISSUE)
    _, out, _ = told("opposes")
    assert "on the issue: The dam" in out
    assert "its own words name the issue" in out


def test_words_that_stand_nowhere_are_wrong_usage(told):
    """So is a seed that is none."""
    status, _, err = told("volcano")
    assert status == 2
    assert "these words do not stand in the article" in err
