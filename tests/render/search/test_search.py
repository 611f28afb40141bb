"""The index of a made desk, and what a terminal finds in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.problems import UsageError
from briefgen.render import search
from briefgen.render.atlas.desk import Atlas
from briefgen.render.search.query import Index, count_slips
from briefgen.render.search.rows import RowsOfArticles, list_pages
from tests.render import sample


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The written index of the made desk."""
    folder: Path = tmp_path_factory.mktemp("site")
    for one in search.list_index_files(Atlas(sample.desk())):
        (folder / one.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / one.path).write_bytes(one.make())
    return Index(folder)


def test_the_files_are_those_that_were_told() -> None:
    """The paths are known before anything is made."""
    desk = sample.desk()
    assert tuple(one.path for one in search.list_index_files(Atlas(desk))) == search.list_index_paths(
        len(desk.briefs)
    )


def test_everything_is_found_by_its_own_words(index: Index) -> None:
    """Each issue, actor, figure, event, article and sentence."""
    atlas = Atlas(sample.desk())
    rows = [row for article in RowsOfArticles(atlas).of(slice(None)) for row in article.rows]
    for row in (*rows, *list_pages(atlas)):
        if any(char.isalnum() for char in row.text):
            assert row.text in {each.text for each in index.search(row.text)}, row


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("solen", "Mira Solen"),
        ("Sollen", "Mira Solen"),
        ("MIRA sol", "Mira Solen"),
        ('"Mira Solen"', "Mira Solen"),
    ],
)
def test_words_find_an_actor(index: Index, asked: str, text: str) -> None:
    """Small or large letters, beginnings, phrases, a slip of the finger."""
    assert text in [each.text for each in index.search(asked)]


def test_a_later_amount_changes_no_earlier_row() -> None:
    """A figure is found by what the first article says of it; later amounts stand in their own sentences."""
    desk = sample.desk()
    several = next(one for one in desk.series if len({point.ref.article for point in one.points}) > 2)
    before = replace(several, points=several.points[:-1], verdicts=several.verdicts)
    less = replace(desk, series=tuple(before if one is several else one for one in desk.series))
    first = Atlas(desk).places[several.points[0].ref.article]
    assert (
        RowsOfArticles(Atlas(less)).of(slice(None))[first]
        == RowsOfArticles(Atlas(desk)).of(slice(None))[first]
    )


@pytest.mark.parametrize("asked", ["", "  ", '"', "solenium", '"Solen Mira"'])
def test_what_is_not_there_is_not_found(index: Index, asked: str) -> None:
    """Nothing rather than something like it."""
    assert not [each for each in index.search(asked) if each.kind.name == "ACTOR"]


def test_a_site_without_an_index_is_told(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(UsageError, match="no search index"):
        list(Index(tmp_path).search("dam"))


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("kallas", "kalas", 1), ("riga", "riag", 1), ("dam", "dam", 0), ("a", "abcd", 3)],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    """Letters missing, added, wrong or swapped; more than two are not told apart."""
    assert count_slips(one, other, 2) == slips
