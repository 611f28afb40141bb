"""JSON-LD as pages really write it, and the article among it that is the page's own."""

import json

import pytest

from briefgen.load.page import linked
from briefgen.load.page.stated import AUTHORS, DATES, find_stated
from briefgen.load.page.visible import scan

OTHER = {
    "@type": "NewsArticle",
    "headline": "Mill sells its last loom",
    "url": "https://gazette.example/loom",
    "datePublished": "2023-11-02",
    "author": {"name": "Nils Aas"},
}
MINE = {
    "@type": "NewsArticle",
    "headline": "Library lends tools",
    "url": "https://gazette.example/tools",
    "datePublished": "2024-05-02",
    "author": {"name": "Ida Holm"},
}
HEAD = (
    "<title>Library lends tools | The Gazette</title>"
    '<link rel="canonical" href="https://www.gazette.example/tools/">'
)


def said(*data: object, head: str = HEAD) -> tuple[list[str], list[str]]:
    scripts = (f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in data)
    page = scan(head + "".join(scripts), 500)
    return [one.text for one in find_stated(page, DATES)], [one.text for one in find_stated(page, AUTHORS)]


@pytest.mark.parametrize(
    "data",
    [
        ([OTHER, MINE],),
        (OTHER, MINE),
        ({"@graph": [OTHER, MINE]},),
        (MINE | {"citation": OTHER, "isBasedOn": [OTHER]},),
        (MINE | {"headline": "What a saw costs"}, OTHER),
        (MINE | {"url": "https://other.example/1"}, OTHER),
        ({"@type": "WebPage", "mainEntity": MINE, "hasPart": [OTHER]},),
        ({"@type": "ItemList", "itemListElement": [{"item": OTHER}, {"item": MINE}]},),
    ],
)
def test_the_article_with_the_title_or_the_address_of_the_page_speaks_for_it(data):
    """Wherever it stands, and whatever stands before it."""
    assert said(*data) == (["2024-05-02"], ["Ida Holm"])


@pytest.mark.parametrize(
    "data",
    [
        ({"@type": "ItemList", "itemListElement": [{"item": OTHER}]},),
        ({"@type": "WebPage", "hasPart": OTHER},),
        ({"@type": "WebPage", "mentions": [OTHER], "relatedLink": {"about": OTHER}},),
        (OTHER,),
        (OTHER, OTHER | {"headline": "Mill is to be a school", "url": ""}),
    ],
)
def test_another_article_never_dates_or_signs_the_page(data):
    """What is in a list, a part of something, or stands at another address."""
    assert said(*data) == ([], [])


def test_an_article_alone_needs_no_title_of_the_page():
    """Many heads state nothing else."""
    assert said(OTHER | {"url": ""}, head="") == (["2023-11-02"], ["Nils Aas"])


@pytest.mark.parametrize(
    "source",
    [
        '{"a": "x",}',
        '{"a": "x", "b": [1, 2, ], }',
        '<!--\n{"a": "x"}\n-->',
        '//<![CDATA[\n{"a": "x"}\n//]]>',
        '/*<![CDATA[*/ {"a": "x"} /*]]>*/',
        '{"a": "x", "b": "a\ttab and\na line"}',
        '{"a": "x", "b": "a "word" in it"}',
        '{"a": "x"};',
        '{"a": "x", "b": {"c": "cut off',
        '{"a": "x", "b":',
        '{"a": "x"} {"b": 1}',
        "{&quot;a&quot;: &quot;x&quot;}",
        '{"a": "x" /* why */, "b": "it\\\'s"}',
        '{"a": "x"]}',
    ],
)
def test_a_slip_costs_nothing_else(source):
    """What browsers' tools forgive is forgiven."""
    found = linked.parse_linked(source)
    first = found[0] if isinstance(found, list) else found
    assert first["a"] == "x"


def test_what_is_no_json_is_none():
    """Nothing is read out of a sentence."""
    assert linked.parse_linked("The mill closed.") in (None, [])
    assert linked.parse_linked("[" * 300_000) is None
