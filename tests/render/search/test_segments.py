"""How the index is cut: small files, of which one more article changes few."""

from itertools import accumulate
from string import ascii_lowercase

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.search.rows import ArticleRows, RowKind, SearchRow
from briefgen.render.search.segments import (
    KINDS_OF_ROW,
    NEWEST_ARTICLES,
    SEARCHED_ROWS,
    choose_shard,
    cut_segments,
    deal_words,
    index_words,
)


@given(st.integers(0, 30_000))
def test_every_article_is_in_one_segment(count: int) -> None:
    """In order, none left out, none twice."""
    at = 0
    for segment in cut_segments(count):
        assert segment.start == at
        at += segment.size
    assert at == count


def test_one_more_article_touches_one_segment() -> None:
    """All others stay as they are."""
    before, after = set(cut_segments(1234)), set(cut_segments(1235))
    assert len(after - before) == 1


def test_an_article_among_the_newest_leaves_the_large_segments_alone() -> None:
    """The last of a thousand move on by one; none of them is in a large segment."""
    changed = [one for one in cut_segments(1001) if one.start + one.size > 1000 - NEWEST_ARTICLES]
    assert all(one.size <= 10 for one in changed)
    assert set(cut_segments(1001)) - set(changed) <= set(cut_segments(1000))


def article(*texts: str) -> ArticleRows:
    rows = tuple(SearchRow(RowKind.SENTENCE, text, f"s{n}") for n, text in enumerate(texts))
    return ArticleRows("sources/a.html", "", "", rows)


def test_places_say_article_row_and_kind() -> None:
    """Told as steps, which add up to the places."""
    words = index_words([article("Riga met", "nobody"), article("in Riga")])
    places = list(accumulate(words["riga"]))
    assert places == [RowKind.SENTENCE, SEARCHED_ROWS * KINDS_OF_ROW + RowKind.SENTENCE]


def test_each_word_is_in_the_file_it_leads_to() -> None:
    """By its first two letters."""
    dealt = deal_words({"riga": [5], "rain": [5], "tallinn": [5]}, 32)
    for word in ("riga", "rain", "tallinn"):
        assert word in dealt[choose_shard(word, 32)]


WORDS = tuple(f"{first}{second}word" for first in ascii_lowercase for second in ascii_lowercase)


@pytest.mark.slow
def test_files_of_a_large_desk_stay_light() -> None:
    """A thousand articles of thirty sentences: no file of words is above 150 kB, none holds most of them."""
    many = [
        article(*(" ".join(WORDS[(n * k + at * 7) % 676] for at in range(16)) for k in range(30)))
        for n in range(1000)
    ]
    sizes = [len(msgspec.json.encode(each)) for each in deal_words(index_words(many), 32)]
    assert max(sizes) < 150_000
    assert max(sizes) < sum(sizes) / 8
