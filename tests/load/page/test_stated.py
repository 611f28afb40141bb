"""What JSON-LD and microdata state of an article."""

import json

import pytest

from briefgen.load.page.stated import AUTHORS, DATES, TITLES, find_stated
from briefgen.load.page.visible import scan


def said(source: str, wanted: tuple[str, ...]) -> list[str]:
    return [one.text for one in find_stated(scan(source, 500), wanted)]


def script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_an_article_may_have_a_name_for_its_headline():
    """And refer to its author by an id."""
    page = script(
        {
            "@graph": [
                {
                    "@type": ["AnalysisNewsArticle"],
                    "name": "Tolls rise",
                    "datePublished": "2024-05-02",
                    "author": {"@id": "#1"},
                },
                {"@type": "Person", "@id": "#1", "name": "Ida Holm"},
            ]
        }
    )
    assert said(page, TITLES) == ["Tolls rise"]
    assert said(page, DATES) == ["2024-05-02"]
    assert said(page, AUTHORS) == ["Ida Holm"]


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "WebPage", "name": "Home", "datePublished": "2019-01-01"},
        {"@type": "NewsArticle", "name": "A teaser without a date"},
        {"@type": "Person", "name": "Ida Holm", "author": {"@id": 4}},
        {"@type": 5, "@id": ["x"], "name": {"a": 1}},
    ],
)
def test_what_is_no_article_states_nothing(node):
    """A page, a teaser and a person are none."""
    assert said(script(node), DATES) == []
    assert said(script(node), AUTHORS) == []


@pytest.mark.parametrize(
    ("source", "dates"),
    [
        ('<time itemprop="datePublished" datetime="2024-05-02T08:00">today</time>', ["2024-05-02T08:00"]),
        ('<span itemprop="dateCreated datePublished" content="2024-05-02"></span>', ["2024-05-02"]),
        ('<b itemprop="datePublished" content="2024-05-02">a</b>' * 2, ["2024-05-02"]),
        (
            (
                '<b itemprop="datePublished" content="2024-05-02">a</b>'
                '<b itemprop="datePublished" content="2023-01-01">b</b>'
            ),
            [],
        ),
        ('<b itemprop="dateModified" content="2024-05-02">a</b>', []),
        ('<time itemprop="datePublished">last week</time>', []),
        ('<time itemprop="datePublished">2024-05-02</time>', ["2024-05-02"]),
        ('<time itemprop="datePublished"> 2024-05-02T08:00+02:00 </time>', ["2024-05-02T08:00+02:00"]),
        ('<time itemprop="datePublished">2024-05-02 or later</time>', []),
        ('<time itemprop="datePublished">2 May 2024</time>', []),
        ('<b itemprop="datePublished">2024-05-02</b>', []),
    ],
)
def test_microdata_date_a_page_of_one_article(source, dates):
    """Where they name one day; a list of articles names several."""
    assert said(source, DATES) == dates


@pytest.mark.parametrize(
    ("kind", "dates"),
    [
        ("application/ld+json;profile=http://www.w3.org/ns/json-ld#compacted", ["2024-05-02"]),
        ("application/ld+json; charset=utf-8", ["2024-05-02"]),
        ("Application/LD+JSON", ["2024-05-02"]),
        ("application/json", []),
    ],
)
def test_the_type_of_a_script_is_a_media_type(kind, dates):
    """In capitals too, and with what else it says."""
    page = script({"@type": "NewsArticle", "headline": "Tolls rise", "datePublished": "2024-05-02"})
    assert said(page.replace("application/ld+json", kind), DATES) == dates
