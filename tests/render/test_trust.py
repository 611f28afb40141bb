"""The page that says how far each rule can be trusted, and the links that lead to it."""

import re
from html import unescape

from briefgen.parse import measured


def test_each_rule_has_its_row(page):
    """With how often it was right, on each set by name."""
    told = unescape(page("trust.html"))
    for rule, scores in measured.scores().items():
        row = told[told.index(f'<tr id="{rule}">') :].partition("</tr>")[0]
        assert f"{sum(one.right for one in scores)} of {sum(one.judged for one in scores)}" in row
        assert all(one.gold in row for one in scores)


def test_each_family_says_where_it_fails(page):
    """And each set what kind of text it is."""
    told = unescape(page("trust.html"))
    assert all(
        words in told
        for words in (*measured.load_golds().fails.values(), *measured.load_golds().sets.values())
    )


def test_each_fact_of_a_brief_leads_to_its_row(page):
    """Or to its family, where nobody measured its rule."""
    told = page("briefs/dam-split.html")
    facts = len(re.findall(r'<li id="(?:figure|date|position)-[^"]+">', told))
    rows = re.findall(r'href="\.\./trust\.html#([^"]+)"', told)
    assert len(rows) == facts > 0
    known = set(re.findall(r'id="([^"]+)"', page("trust.html")))
    assert set(rows) <= known
