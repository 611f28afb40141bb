"""An article's address: from front matter, else its file's name where that is words, else its title."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import load
from briefgen.load import slugs
from briefgen.problems import Code


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
    assert slugs.propose_slug(stated=stated, stem=stem, title=title) == slug


@given(st.text(max_size=300))
def test_a_slug_is_always_safe_in_a_path(words):
    """Small letters, digits and hyphens, short, and never a reserved name."""
    slug = slugs.propose_slug(stated=words, stem=words, title=words)
    assert 0 < len(slug) <= slugs.SLUG_CHARACTERS + len("-article")
    assert all(letter.isascii() and (letter.isalnum() or letter == "-") for letter in slug)
    assert slug not in slugs.RESERVED
    assert not slug.startswith("-")


def articles(*names: str):
    """Articles that all want one slug."""
    read = (load.take_line(name, "The council met on Tuesday.", None, None) for name in names)
    return [replace(article, slug=slugs.Slug("council")) for article in read]


def test_a_slug_of_its_own_is_kept():
    """Nothing is added where nobody else wants it."""
    (article,) = load.settle_slugs(articles("a"))
    assert article.slug == "council"


def dated(name: str, day: str):
    """An article that states its day and wants the same slug."""
    return replace(load.take_line(name, "The council met.", day, None), slug=slugs.Slug("council"))


def hashed(article) -> bool:
    return article.slug.startswith("council-") and len(article.slug) == len("council-") + 8


def test_of_two_that_want_one_the_first_by_path_has_it():
    """Where neither states a date; the order in which they come decides nothing."""
    one, two = load.settle_slugs(articles("a.txt", "b/a.txt"))
    assert (one.slug, hashed(two)) == ("council", True)
    assert load.settle_slugs(articles("b/a.txt", "a.txt")) == (two, one)


def test_of_two_that_want_one_the_first_by_date_has_it():
    """An article that came later leaves the address of the first as it is."""
    old, new, undated = dated("z.txt", "2024-01-02"), dated("a.txt", "2024-05-06"), articles("b.txt")[0]
    settled = load.settle_slugs([undated, new, old])
    assert [article.slug == "council" for article in settled] == [False, False, True]


def test_whose_it_was_before_has_it():
    """Whatever dates and paths say."""
    old, new = dated("z.txt", "2024-01-02"), dated("a.txt", "2024-05-06")
    settled = load.settle_slugs([old, new], {"council": "a.txt"})
    assert (hashed(settled[0]), settled[1].slug) == (True, "council")


def test_an_address_that_points_on_is_nobody_elses():
    """Its article has another slug now; a new seed that wants the old one carries a hash."""
    moved = replace(dated("z.txt", "2024-01-02"), slug=slugs.Slug("assembly"))
    one, two = load.settle_slugs([moved, dated("a.txt", "2024-05-06")], {"council": "z.txt"})
    assert (one.slug, hashed(two)) == ("assembly", True)


def test_a_hash_that_points_on_is_nobody_elses():
    """A seed that carried a hash was renamed; another one by its old name gets another hash."""
    first, second = load.settle_slugs(articles("a.txt", "b.txt"))
    again = [replace(one, slug=slugs.Slug("council")) for one in (first, second)]
    moved = replace(dated("c.txt", "2024-01-02"), slug=slugs.Slug("assembly"))
    settled = load.settle_slugs([*again, moved], {str(second.slug): "c.txt", "council": "a.txt"})
    assert len({*(one.slug for one in settled), second.slug}) == 4


def test_an_address_of_a_seed_that_is_gone_is_free():
    """A desk that lost an article is the desk that never had it."""
    (article,) = load.settle_slugs(articles("a.txt"), {"council": "gone.txt"})
    assert article.slug == "council"


def test_who_does_not_get_what_it_wants_is_told():
    """Whose the address is, and where the article stands instead."""
    wanted = [dated("z.txt", "2024-01-02"), dated("a.txt", "2024-05-06")]
    given_ = load.settle_slugs(wanted)
    (problem,) = load.list_taken(wanted, given_, {})
    assert (problem.path, problem.code) == ("a.txt", Code.SEED_SLUG)
    assert problem.message == (
        f"“council” is the address of z.txt: this article stands at briefs/{given_[1].slug}.html"
    )
