"""An article's address: from front matter, else its file's name where that is words, else its title."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import load
from briefgen.load import slugs


@pytest.mark.parametrize(
    ("stated", "stem", "title", "slug"),
    [
        ("my-slug", "council-meets", "The council met", "my-slug"),
        ("", "council-meets", "The council met", "council-meets"),
        ("", "Council Meets, again!", "x", "council-meets-again"),
        ("", "000_e59c96b5862b6fee", "The council met", "the-council-met"),
        ("", "2024-05-03", "The council met", "the-council-met"),
        ("", "deadbeef", "The council met", "the-council-met"),
        ("", "a_b_12", "The council met", "the-council-met"),
        ("", "2024-05-03-bridge", "The council met", "2024-05-03-bridge"),
        ("", "Мост", "The council met", "most"),
        ("", "12", "???", "12"),
        ("", "___", "???", "article"),
        ("", "index", "x", "index-article"),
        ("", "CON", "x", "con-article"),
        ("", "Zoë’s façade", "x", "zoes-facade"),
    ],
)
def test_a_slug_is_the_best_name_there_is(stated, stem, title, slug):
    """Front matter, else a file's name of words, else the title found in the text."""
    assert slugs.candidate(stated=stated, stem=stem, title=title) == slug


@given(st.text(max_size=300))
def test_a_slug_is_always_safe_in_a_path(words):
    """Small letters, digits and hyphens, short, and never a reserved name."""
    slug = slugs.candidate(stated=words, stem=words, title=words)
    assert 0 < len(slug) <= slugs.LONGEST + len("-article")
    assert all(letter.isascii() and (letter.isalnum() or letter == "-") for letter in slug)
    assert slug not in slugs.RESERVED
    assert not slug.startswith("-")


def articles(*names: str):
    """Articles that all want one slug."""
    read = (load.from_line(name, "The council met on Tuesday.", None, None) for name in names)
    return [replace(article, slug=slugs.Slug("council")) for article in read]


def test_a_slug_of_its_own_is_kept():
    """Nothing is added where nobody else wants it."""
    (article,) = load.settle(articles("a"))
    assert article.slug == "council"


def test_two_that_want_one_both_get_a_hash_whatever_came_first():
    """The order of the articles decides nothing."""
    one, two = load.settle(articles("a.txt", "b/a.txt"))
    assert one.slug != two.slug
    assert {one.slug[:8], two.slug[:8]} == {"council-"}
    assert load.settle(articles("b/a.txt", "a.txt")) == (two, one)
