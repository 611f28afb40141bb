"""`briefgen import`: plain seeds of what other programs keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import load
from briefgen.config import Limits
from briefgen.write import imported
from tests.load.formats.files import FILES
from tests.load.formats.test_feed import entry, rss
from tests.load.formats.test_newsroom import WORDS, nitf


@pytest.fixture
def bring(run, tmp_path, monkeypatch):
    """Run the command in a folder of its own; gives its exit status, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: run("import", *arguments)


def read(path):
    return load.read_seed(path, path.parent, Limits())


def test_what_is_written_is_what_was_read(bring, tmp_path):
    """Text, title, day, newsroom and authors, as a seed of Markdown."""
    (tmp_path / "a.xml").write_bytes(nitf())
    status, _, said = bring("a.xml")
    assert status == 0, said
    (made,) = (tmp_path / "seeds").iterdir()
    article = read(made)
    assert article.text == WORDS
    assert (article.published.value, article.publisher.text) == ("2024-05-08", "Gullwick Post")
    assert [author.text for author in article.authors] == ["Ida Holm"]
    assert "# from: a.xml" in made.read_text("utf-8")


@pytest.mark.parametrize("name", ["plain.docx", "tables.odt", "release.rtf", "columns.pdf"])
def test_a_document_becomes_a_seed(tmp_path, name):
    """With the same words."""
    article = read(FILES / name)
    for place, new in imported.keep_articles(tmp_path, [article]):
        assert new
        assert read(place).text.split() == article.text.split()
        assert read(place).title.text == article.title.text


def test_each_entry_of_a_feed_becomes_a_seed_once(bring, tmp_path):
    """A second time what is there stays."""
    (tmp_path / "a.rss").write_bytes(rss(entry(1), entry(2)))
    assert bring("a.rss")[2].count("wrote") == 2
    assert bring("a.rss")[2].count("is there already") == 2
    assert len(list((tmp_path / "seeds").iterdir())) == 2


def test_a_feed_that_breaks_off_says_so(bring, tmp_path):
    """What there is of it is written."""
    (tmp_path / "a.rss").write_bytes(rss(entry(1), entry(2)).removesuffix(b"</channel></rss>"))
    status, _, said = bring("a.rss")
    assert (said.count("wrote"), said.count("the feed breaks off"), status) == (2, 1, 0)


def test_a_list_names_what_no_seed_has(bring, tmp_path):
    """And fetches nothing."""
    (tmp_path / "a.rss").write_bytes(rss(entry(1)))
    bring("a.rss")
    (tmp_path / "urls.txt").write_text(
        "# to read\nhttps://www.post.example/news/1/\nhttps://post.example/news/9\n"
    )
    status, told, said = bring("--list", "urls.txt")
    assert told == "https://post.example/news/9\n"
    assert said.startswith("1 of 2 have no seed")
    assert status == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "give files"),
        (("--list", "none.txt"), "cannot be read: no such file"),
        (("none.docx",), "no such file"),
    ],
)
def test_a_slip_is_told(bring, arguments, told):
    """In words, with a status."""
    status, _, said = bring(*arguments)
    assert status in (1, 2)
    assert told in said
    assert "Traceback" not in said


LINE = st.text(st.sampled_from("ab .*_#>-+[]()`~=%^&|<!1\\"), min_size=1, max_size=30)


@given(LINE)
def test_no_sign_of_a_text_means_more_than_itself(line):
    """A line is read as it was."""
    from briefgen.load import markdown
    from briefgen.load.offsets import trace_whole

    plain = markdown.strip_marks(trace_whole(imported._escape_line(" ".join(line.split()))))
    assert plain.traced.text.split() == line.split()
