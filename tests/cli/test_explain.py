"""`explain`: why something is as it is."""

import json
import re
import shlex
from pathlib import Path
from shutil import copytree

import pytest

from tests.building import put

ROOT = Path(__file__).parents[2]
ASKED = re.compile(r"^```\n\$ briefgen (explain seeds/\d.*)\n((?:  .*\n)+)```$", re.MULTILINE)
"""In the docs: what is asked of the articles of the checkout, and lines of the answer."""

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
    assert "advmod of met (adverb; adverbial modifier)" in out
    rules, _, dropped = out.partition("  dropped\n")
    assert "events.dropped" not in rules
    assert dropped.splitlines()[0].split() == ["events.dropped", "events.verb", "denied", "“met”"]


def test_an_actor_says_why_it_is_one(told):
    """Across articles."""
    _, out, _ = told("rita   lobo")
    assert "actor “Rita Lobo”: Rita Lobo, person [actors.first_name]" in out
    assert "one actor across articles: same full name, Rita Lobo, no conflict" in out


def test_a_position_says_its_side_and_issue(told):
    """And the rule that found it."""
    _, out, _ = told("opposes")
    assert "opposes the dam”: opposes, by Rita Lobo [positions.reported]" in out
    assert "on no issue" in out


def test_a_position_says_what_told_its_side(told):
    """The class of the cue, or the words of what is said."""
    _, out, _ = told("opposes")
    (side,) = [line.split() for line in out.splitlines() if "positions.side" in line]
    assert side == ["positions.side", "cue", "opposes", "“opposes”"]


def test_a_number_that_is_no_figure_says_which_guard_knew_it(told):
    """A room is named by its number."""
    _, out, _ = told("12")
    (guard,) = [re.split(" {2,}", line) for line in out.splitlines() if "figures.guard" in line]
    assert guard[-1] == "“12”"
    assert "number that names" in guard
    assert "no fact" in out


def test_json_is_one_object(told):
    """With the same in fields."""
    _, out, _ = told("4,200", "--json")
    answer = json.loads(out)
    (place,) = answer["places"]
    assert answer["article"] == "first.txt"
    assert [word["text"] for word in place["words"]] == ["4,200"]
    assert [(fact["family"], fact["said"]) for fact in place["facts"]] == [
        ("figure", "4200, unit boat, counts boats, measure stock")
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


def test_places_that_are_not_explained_are_counted(told, tmp_path):
    """Five are enough to read; who wants another one asks for its words."""
    put(tmp_path, "seeds/first.txt", FIRST + "The dam of Bergen leaks.\n" * 7)
    _, out, _ = told("dam")
    assert "\n4 more places have these words" in out


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """The articles of the checkout with what is written of them, in a folder that may be built in."""
    desk = tmp_path_factory.mktemp("checkout")
    for name in ("seeds", "content"):
        copytree(ROOT / name, desk / name)
    return desk


@pytest.mark.slow
@pytest.mark.parametrize("asked", ASKED.findall((ROOT / "docs/commands.md").read_text("utf-8")))
def test_the_docs_show_what_is_answered(asked, checkout, monkeypatch, run, in_threads):
    """Each line of each of the five answers stands in what is printed, in this order."""
    question, shown = asked
    monkeypatch.chdir(checkout)
    status, out, _ = run(*shlex.split(question))
    lines = iter(out.splitlines())
    assert status == 0
    assert [line for line in shown.splitlines() if line not in lines] == []


def test_a_seed_that_is_no_file_is_told_apart_from_one_without_an_article(told, run):
    """Nobody looks for what is wrong with a file that is not there."""
    status, _, err = run("explain", "seeds/frist.txt", "volcano")
    assert (status, "there is no such file" in err, "first.txt" in err) == (2, True, True)
