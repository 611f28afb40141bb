"""`briefgen import`: plain seeds of what other programs keep."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import load
from briefgen.config import Limits
from briefgen.write import imported
from tests.load.formats.files import FILES
from tests.load.formats.test_feed import entry, rss
from tests.load.formats.test_newsroom import WORDS, nitf


def run(folder, *arguments):
    command = [sys.executable, "-m", "briefgen", "import", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def read(path):
    return load.read_seed(path, path.parent, Limits())


def test_what_is_written_is_what_was_read(tmp_path):
    """Text, title, day, newsroom and authors, as a seed of Markdown."""
    (tmp_path / "a.xml").write_bytes(nitf())
    done = run(tmp_path, "a.xml")
    assert done.returncode == 0, done.stderr
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


def test_each_entry_of_a_feed_becomes_a_seed_once(tmp_path):
    """A second time what is there stays."""
    (tmp_path / "a.rss").write_bytes(rss(entry(1), entry(2)))
    assert run(tmp_path, "a.rss").stderr.count("wrote") == 2
    assert run(tmp_path, "a.rss").stderr.count("is there already") == 2
    assert len(list((tmp_path / "seeds").iterdir())) == 2


def test_a_feed_that_breaks_off_says_so(tmp_path):
    """What there is of it is written."""
    (tmp_path / "a.rss").write_bytes(rss(entry(1), entry(2)).removesuffix(b"</channel></rss>"))
    done = run(tmp_path, "a.rss")
    assert (done.stderr.count("wrote"), done.stderr.count("the feed breaks off"), done.returncode) == (
        2,
        1,
        0,
    )


def test_a_list_names_what_no_seed_has(tmp_path):
    """And fetches nothing."""
    (tmp_path / "a.rss").write_bytes(rss(entry(1)))
    run(tmp_path, "a.rss")
    (tmp_path / "urls.txt").write_text(
        "# to read\nhttps://www.post.example/news/1/\nhttps://post.example/news/9\n"
    )
    done = run(tmp_path, "--list", "urls.txt")
    assert done.stdout == "https://post.example/news/9\n"
    assert done.stderr.startswith("1 of 2 have no seed")
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "give files"),
        (("--list", "none.txt"), "cannot be read: no such file"),
        (("none.docx",), "no such file"),
    ],
)
def test_a_slip_is_told(tmp_path, arguments, told):
    """In words, with a status."""
    done = run(tmp_path, *arguments)
    assert done.returncode in (1, 2)
    assert told in done.stderr
    assert "Traceback" not in done.stderr


LINE = st.text(st.sampled_from("ab .*_#>-+[]()`~=%^&|<!1\\"), min_size=1, max_size=30)


@given(LINE)
def test_no_sign_of_a_text_means_more_than_itself(line):
    """A line is read as it was."""
    from briefgen.load import markdown
    from briefgen.load.offsets import trace_whole

    plain = markdown.strip_marks(trace_whole(imported._escape_line(" ".join(line.split()))))
    assert plain.traced.text.split() == line.split()
