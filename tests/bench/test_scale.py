"""The measurement of a growing desk: its articles, and what it counts."""

from bench.measuring.process import tree
from bench.newsroom import desk as newsroom
from bench.newsroom.story import LENGTH, article


def test_an_article_is_the_same_each_time():
    """Of one number and one size of desk; others are others."""
    assert article(7, 300) == article(7, 300)
    assert article(7, 300) != article(8, 300)
    assert len(article(7, 300)[1].split()) >= LENGTH


def test_what_happens_to_a_desk_is_undone(tmp_path):
    """Each scenario leaves the desk as it found it."""
    newsroom.write(tmp_path, 5)
    before = tree(tmp_path / "seeds").files.keys() | tree(tmp_path / "content").files.keys()
    words = {path: path.read_text("utf-8") for path in (tmp_path / "seeds").rglob("*.*")}
    for do, undo in (
        (newsroom.add, newsroom.take_back),
        (newsroom.edit, newsroom.unedit),
        (newsroom.remove, newsroom.put_back),
        (newsroom.correct, newsroom.uncorrect),
        (newsroom.lay_template, newsroom.take_template),
    ):
        do(tmp_path)
        undo(tmp_path)
        assert tree(tmp_path / "seeds").files.keys() | tree(tmp_path / "content").files.keys() == before
    assert words == {path: path.read_text("utf-8") for path in (tmp_path / "seeds").rglob("*.*")}


def test_what_was_written_is_told_from_what_stayed(tmp_path):
    """By size and time, with bytes."""
    (tmp_path / "a").write_text("one")
    (tmp_path / "b").write_text("two")
    before = tree(tmp_path)
    (tmp_path / "b").write_text("three")
    written = tree(tmp_path).written_since(before)
    assert (len(written.files), written.size) == (1, 5)
