"""Hostile markup: it is read in no time, or refused."""

import pytest

from briefgen.config import Limits
from briefgen.load.page import html
from tests.work import finishes

SIZE = 30_000
HOSTILE = {
    "open tags": "<b>",
    "nested blocks": "<div>",
    "nested lists": "<ul><li>",
    "nested tables": "<table><tr><td>",
    "angle brackets": "<",
    "unclosed tags": "<a ",
    "unclosed quotes": '<a href="',
    "mixed quotes": "<a b='x' c=\"",
    "unclosed comments": "<!--",
    "unclosed scripts": "<script>",
    "unclosed titles": "<title>",
    "ampersands": "&",
    "entities": "&amp;",
    "closing tags": "</div>",
    "declarations": "<![CDATA[",
    "attributes": "<p a=b ",
    "zero bytes": "\x00",
    "paragraphs": "<p>",
    "breaks": "a<br>",
    "headings": "<h1>a</h1>",
    "cells": "<td>x",
    "white space": " ",
}


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("name", HOSTILE)
def test_thirty_thousand_characters_of_it_do_not_hang(name):
    """A page made of one piece of markup over and over costs little, whether it is read or refused."""
    source = "<html><body><article>" + (HOSTILE[name] * SIZE)[:SIZE]

    def read():
        try:
            html.read_page(source, Limits())
        except ValueError as refused:
            assert "open at once" in str(refused)  # noqa: PT017 - it may be refused, or read

    finishes(read)


def test_deep_json_in_the_head_is_left_alone():
    """JSON-LD that nests too deep states nothing, and harms nothing."""
    source = (
        '<script type="application/ld+json">'
        + "[" * 20_000
        + "</script><p>A paragraph of the page stands here.</p>"
    )
    assert html.read_page(source, Limits()).dates == ()


def test_markup_in_what_the_head_states_is_text():
    """A title with markup in it comes out as the characters it was written with."""
    page = html.read_page(
        "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><p>Some words of text.</p>", Limits()
    )
    assert page.titles[0].text == "<script>alert(1)</script>"
