"""The table of rules: who is judged right, and what is counted."""

from bench import rules
from bench.measuring import golds
from briefgen import load, parse
from briefgen.config import LanguageConfig


def test_a_finding_is_right_where_its_gold_says_the_same():
    """By overlap and value; what the gold does not have is wrong."""
    text = "The ferry sank on 3 May 2019 and was raised in 2021."
    (found,) = parse.read_findings([load.take_line("a", text, None, None)], LanguageConfig())
    at = text.index("3 May 2019")
    row = {"gold": [{"start": at, "end": at + 10, "value": "2019-05-03"}]}
    assert [right for _, right in golds.LARGE["dates"](row)(found)] == [True, False]


def test_our_own_sets_are_there():
    """Each family has one."""
    families = {text.gold for text in golds.read_golds()}
    assert {"actors own", "dates own", "figures own", "positions own"} <= families


def test_listed_cases_are_counted_without_their_stars():
    """Those with a text of their own, and those that mark what they are about."""
    told = list(rules._list_marked())
    assert "The airline easyJet said it would cut flights." in told
    assert "Since May, instructors have trained some 5,000 Moldovan recruits." in told


def test_the_page_has_a_row_for_each_rule():
    """Also for one that never spoke, and right before wrong."""
    tallies = {"dates.ago": rules.Tally(3, 2, 1), "dates.noon": rules.Tally()}
    tallies["dates.ago"].judged["dates own"][True] += 2
    page = list(rules._page(tallies))
    assert "| dates.ago | 3 | 2 | 1 | 2/0 |" in page
    assert "| dates.noon | 0 | 0 | 0 |  |" in page
